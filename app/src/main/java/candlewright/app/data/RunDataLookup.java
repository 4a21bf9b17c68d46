package candlewright.app.data;

import candlewright.backtest.simulate.DetailBars;
import candlewright.backtest.simulate.HoldingRules;
import candlewright.backtest.simulate.MarketData;
import candlewright.backtest.simulate.MonthlyDetail;
import candlewright.backtest.simulate.SimulationSettings;
import candlewright.core.market.BarSeries;
import candlewright.core.market.CorporateActions;
import candlewright.core.market.CurrencyRates;
import candlewright.core.market.FundingRates;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.InstrumentKind;
import candlewright.core.market.TimeRange;
import candlewright.core.market.Timeframe;
import candlewright.core.port.MarketEventStore;
import candlewright.core.port.SeriesSummary;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.plan.Feeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Gathers all that the stores know of what a run trades.
public final class RunDataLookup {
  private final BarLookup bars;
  private final MarketEventStore events;
  private final SimulationSettings settings;
  private final HoldingRules rules;

  /// @param settings say which events matter and what the account's currency is
  public RunDataLookup(BarLookup bars, MarketEventStore events, SimulationSettings settings) {
    this.bars = bars;
    this.events = events;
    this.settings = settings;
    this.rules = settings.holding();
  }

  /// Returns the data of each instrument, from its first stored bar on; with rates where one is
  /// quoted in another currency than the account's.
  ///
  /// @param detail timeframe of the smaller bars that say what happened within one, or null
  /// @param end when the last bar opens, exclusive
  /// @param roles the instruments that a person named for roles
  /// @throws LookupException if something is not stored, or smaller bars do not divide the others
  public List<MarketData> of(
      StrategyDefinition definition,
      List<InstrumentId> ids,
      Timeframe timeframe,
      @Nullable Timeframe detail,
      long end,
      Map<String, InstrumentId> roles) {
    // All earlier bars too: what an indicator says does not depend on where trading begins.
    TimeRange range = new TimeRange(Long.MIN_VALUE, end);
    List<Instrument> instruments = ids.stream().map(bars::instrument).toList();
    String currency =
        settings.currency().isEmpty() ? instruments.getFirst().quote() : settings.currency();
    List<MarketData> data = new ArrayList<>();
    @Nullable Map<String, BarSeries> fed = null;
    for (BarSeries traded : bars.bars(ids, timeframe, range)) {
      Instrument instrument = instruments.get(data.size());
      if (fed == null) {
        fed = RoleBars.of(definition, roles, bars, timeframe, range);
      }
      MarketData each = MarketData.of(instrument, new Feeds(traded, fed));
      each = detail == null ? each : each.withDetail(detail(each, detail));
      data.add(withRates(withEvents(each), currency, end));
    }
    return data;
  }

  /// Returns what is known of an instrument whose bars are at hand.
  public MarketData of(Instrument instrument, Feeds feeds) {
    String currency = settings.currency().isEmpty() ? instrument.quote() : settings.currency();
    return withRates(withEvents(MarketData.of(instrument, feeds)), currency, Long.MAX_VALUE);
  }

  private MarketData withEvents(MarketData data) {
    Instrument instrument = data.instrument();
    MarketData with = data;
    if (rules.funding() && instrument.kind() == InstrumentKind.LINEAR_PERPETUAL) {
      FundingRates rates = events.funding(instrument.id(), TimeRange.ALL);
      with = rates.isEmpty() ? with : with.withFunding(rates);
    }
    if (instrument.kind() == InstrumentKind.SPOT
        && !events.funding(instrument.id(), TimeRange.ALL).isEmpty()) {
      bars.note(
          instrument.id()
              + " has stored funding and is a spot instrument, which pays none; if it is a"
              + " perpetual, import its bars again with --kind linear-perpetual.");
    }
    if (rules.dividends() || rules.splits()) {
      CorporateActions actions = events.actions(instrument.id(), TimeRange.ALL);
      with = actions.isEmpty() ? with : with.withActions(actions);
    }
    return with;
  }

  /// Takes the pair with the most bars where there are several.
  private MarketData withRates(MarketData data, String currency, long end) {
    String quote = data.instrument().quote();
    if (quote.equals(currency)) {
      return data;
    }
    SeriesSummary source = null;
    for (SeriesSummary series : bars.catalogue()) {
      Instrument pair = bars.instrument(series.key().instrument());
      boolean converts =
          (pair.kind() == InstrumentKind.FX || pair.kind() == InstrumentKind.SPOT)
              && Set.of(pair.base(), pair.quote()).equals(Set.of(quote, currency));
      if (converts && (source == null || series.bars() > source.bars())) {
        source = series;
      }
    }
    if (source == null) {
      // The engine says what is missing.
      return data;
    }
    InstrumentId pair = source.key().instrument();
    BarSeries closes =
        bars.bars(pair, source.key().timeframe(), new TimeRange(Long.MIN_VALUE, end));
    return data.withRates(CurrencyRates.of(bars.instrument(pair), closes, quote, currency));
  }

  /// Returns what to say where bars are not made of smaller ones.
  public static String notMadeOf(Timeframe timeframe, Timeframe detail) {
    return "Bars of "
        + timeframe
        + " are not made of "
        + detail
        + " bars. Choose a smaller timeframe for them, such as 1m.";
  }

  private DetailBars detail(MarketData data, Timeframe detail) {
    InstrumentId id = data.instrument().id();
    Timeframe timeframe = data.feeds().traded().timeframe();
    if (detail == timeframe || !detail.divides(timeframe)) {
      throw new LookupException(notMadeOf(timeframe, detail));
    }
    if (bars.dividing(id, List.of(detail)).isEmpty()) {
      throw bars.none(id, detail, "Import smaller bars, or do without them.");
    }
    return new MonthlyDetail(
        new DetailBars() {
          @Override
          public Timeframe timeframe() {
            return detail;
          }

          @Override
          public BarSeries within(TimeRange range) {
            return bars.barsIfAny(id, detail, range);
          }
        });
  }
}
