package candlewright.app.data;

import candlewright.core.market.BarSeries;
import candlewright.core.market.Calendar;
import candlewright.core.market.Decimals;
import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.InstrumentKind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Rules for an instrument that no venue has described: what a person says, else what its venue and
/// its data suggest. Everything assumed is printed, so that it can be corrected.
///
/// @param kind as said, or null
/// @param tick as said, or null for the last decimal of the prices, at most the eighth, or the
///   twelfth if they are tiny
/// @param lot as said, or null for the last decimal of the volumes, at most the eighth
/// @param calendar as said, or null for the one of the kind
/// @param currency of its prices as said, or null for what the symbol ends with, else USD
public record NewInstrument(
    @Nullable InstrumentKind kind,
    @Nullable Increment tick,
    @Nullable Increment lot,
    @Nullable Calendar calendar,
    @Nullable String currency) {
  /// Nothing is said.
  public static final NewInstrument AS_FOUND = new NewInstrument(null, null, null, null, null);

  private static final Set<String> EQUITY_VENUES =
      Set.of("NYSE", "NASDAQ", "ARCA", "AMEX", "BATS", "IEX", "US");
  private static final Set<String> FX_VENUES = Set.of("FX", "OANDA", "FXCM", "DUKASCOPY");

  /// Longer codes first, so that USDT is not read as USD.
  private static final List<String> QUOTES =
      List.of(
          "USDT", "USDC", "FDUSD", "BUSD", "TUSD", "USD", "EUR", "GBP", "JPY", "CHF", "CAD", "AUD",
          "NZD", "BTC", "ETH", "BNB");

  /// Decimals of the step assumed where the data lie on no grid, and usually the most.
  private static final int VENUE_DECIMALS = 8;

  /// Prices below this have finer ticks, lest they round to zero.
  private static final double CHEAP = 1e-4;

  private static final int CHEAP_DECIMALS = 12;

  /// Quotes that may as well be the last letter of the base and USD: XBTUSD is no XB in TUSD.
  private static final Set<String> AMBIGUOUS_QUOTES = Set.of("BUSD", "TUSD");

  private static final int LEAST_BASE = 3;

  /// Returns the kind that is said or that the venue suggests.
  public InstrumentKind kindOf(InstrumentId id) {
    if (kind != null) {
      return kind;
    }
    if (EQUITY_VENUES.contains(id.venue())) {
      return InstrumentKind.EQUITY;
    }
    return FX_VENUES.contains(id.venue()) ? InstrumentKind.FX : InstrumentKind.SPOT;
  }

  /// Returns the calendar that is said or that the kind suggests.
  public Calendar calendarOf(InstrumentId id) {
    if (calendar != null) {
      return calendar;
    }
    return switch (kindOf(id)) {
      case SPOT, LINEAR_PERPETUAL, INVERSE_PERPETUAL -> Calendar.parse("24/7");
      case EQUITY -> Calendar.parse("us-equities");
      case FX -> Calendar.parse("fx");
    };
  }

  /// Returns the rules for an instrument whose first bars are `sample`.
  public Instrument of(InstrumentId id, BarSeries sample) {
    String quote = quoteOf(id);
    String symbol = id.symbol();
    String base =
        symbol.endsWith(quote) && symbol.length() > quote.length()
            ? symbol.substring(0, symbol.length() - quote.length()).replaceAll("[-_]$", "")
            : symbol;
    return Instrument.of(
        id,
        kindOf(id),
        base,
        quote,
        tick != null ? tick : lastDecimal(sample.priceScale(), tickDecimals(sample)),
        lot != null ? lot : lotOf(id, sample),
        calendarOf(id));
  }

  /// Returns the rules of a known instrument with what is said put in, and with the finer steps
  /// that the data call for where nothing is said.
  ///
  /// @throws IllegalArgumentException if what is said does not go together
  Instrument changed(Instrument known, int priceScale, int volumeScale) {
    InstrumentKind newKind = kind != null ? kind : known.kind();
    String quote = currency != null ? currency : known.quote();
    Instrument said =
        new Instrument(
            known.id(),
            newKind,
            known.base(),
            quote,
            newKind == InstrumentKind.INVERSE_PERPETUAL ? known.base() : quote,
            tick != null ? tick : known.tick(),
            lot != null ? lot : known.lot(),
            known.minimumLots(),
            known.minimumNotional(),
            known.contractSize(),
            calendar != null ? calendar : known.calendar(),
            known.version());
    return refined(said, priceScale, volumeScale);
  }

  /// Returns the rules again with the steps that more of the data call for, unless they were said.
  Instrument refined(Instrument instrument, int priceScale, int volumeScale) {
    int tickDecimals = instrument.tick().scale() > VENUE_DECIMALS ? CHEAP_DECIMALS : VENUE_DECIMALS;
    boolean finerTick =
        tick == null && Math.min(priceScale, tickDecimals) > instrument.tick().scale();
    boolean finerLot =
        lot == null
            && instrument.kind() != InstrumentKind.EQUITY
            && Math.min(volumeScale, VENUE_DECIMALS) > instrument.lot().scale();
    if (!finerTick && !finerLot) {
      return instrument;
    }
    return new Instrument(
        instrument.id(),
        instrument.kind(),
        instrument.base(),
        instrument.quote(),
        instrument.settlement(),
        finerTick ? lastDecimal(priceScale, tickDecimals) : instrument.tick(),
        finerLot ? lastDecimal(volumeScale, VENUE_DECIMALS) : instrument.lot(),
        instrument.minimumLots(),
        instrument.minimumNotional(),
        instrument.contractSize(),
        instrument.calendar(),
        instrument.version());
  }

  private Increment lotOf(InstrumentId id, BarSeries sample) {
    return switch (kindOf(id)) {
      case EQUITY, FX -> new Increment(1, 0);
      case SPOT, LINEAR_PERPETUAL, INVERSE_PERPETUAL ->
          lastDecimal(sample.volumeScale(), VENUE_DECIMALS);
    };
  }

  private static int tickDecimals(BarSeries sample) {
    for (int i = 0; i < sample.size(); i++) {
      if (sample.low(i) < CHEAP) {
        return CHEAP_DECIMALS;
      }
    }
    return VENUE_DECIMALS;
  }

  private static Increment lastDecimal(int scale, int most) {
    return Increment.ofScale(scale == Decimals.OFF_GRID ? VENUE_DECIMALS : Math.min(scale, most));
  }

  /// Returns what is said for another kind of instrument.
  public NewInstrument withKind(InstrumentKind other) {
    return new NewInstrument(other, tick, lot, calendar, currency);
  }

  private String quoteOf(InstrumentId id) {
    if (currency != null) {
      return currency;
    }
    if (kindOf(id) != InstrumentKind.EQUITY) {
      for (String quote : QUOTES) {
        int least = AMBIGUOUS_QUOTES.contains(quote) ? LEAST_BASE : 1;
        if (id.symbol().endsWith(quote) && id.symbol().length() >= quote.length() + least) {
          return quote;
        }
      }
    }
    return "USD";
  }
}
