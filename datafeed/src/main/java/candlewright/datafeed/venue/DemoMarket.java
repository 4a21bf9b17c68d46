package candlewright.datafeed.venue;

import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.InstrumentKind;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.TimeRange;
import candlewright.core.market.Timeframe;
import java.util.List;

/// A made-up market of six coins against USDT at the venue `DEMO`, with two years of minutes.
///
/// The bars are a function of the seed alone: the same bytes on every machine, whatever its
/// processor, locale or time zone. They show what real minutes show: fat tails, volatility that
/// lingers, busy ends and a quiet middle of the UTC day, coins that move together, and regimes of
/// rise, fall and neither, some weeks long. There is one {@link #GAP} and one {@link #CRASH}.
///
/// Immutable, hence safe for any thread. {@link DemoFeed} goes on where the two years end.
public final class DemoMarket {
  /// The seed of the market that everybody sees unless they ask for another.
  public static final long STANDARD_SEED = 20_240_101L;

  private static final long START = 1_704_067_200_000L; // 2024-01-01T00:00Z
  private static final long END = 1_767_225_600_000L; // 2026-01-01T00:00Z

  /// The two years: open times from 1 January 2024 to the last minute of 31 December 2025, UTC.
  public static final TimeRange HISTORY = new TimeRange(START, END);

  /// The two hours in which all coins fall by more than a fifth: 11 March 2025, 13:00 to 15:00 UTC.
  public static final TimeRange CRASH = new TimeRange(1_741_698_000_000L, 1_741_705_200_000L);

  /// The outage of which {@link #GAP_INSTRUMENT} has no bars: 17 September 2024, 02:00 to 05:30
  /// UTC, 210 minutes.
  public static final TimeRange GAP = new TimeRange(1_726_538_400_000L, 1_726_551_000_000L);

  /// The only instrument that lacks bars.
  public static final InstrumentId GAP_INSTRUMENT = new InstrumentId("SOLUSDT", "DEMO");

  /// 5 USDT in 1e-8 units.
  private static final long MINIMUM_NOTIONAL = 500_000_000L;

  private static final List<DemoProfile> PROFILES =
      List.of(
          coin("BTC", "0.01", "0.00001", 42_000, 0.45, 0.86, 0.85, 15),
          coin("ETH", "0.01", "0.0001", 2_300, 0.60, 0.84, 1.0, 180),
          coin("BNB", "0.01", "0.001", 310, 0.55, 0.76, 0.9, 220),
          coin("SOL", "0.01", "0.001", 100, 0.80, 0.76, 1.15, 1_500),
          coin("XRP", "0.0001", "0.1", 0.62, 0.75, 0.70, 1.05, 160_000),
          coin("DOGE", "0.00001", "1", 0.09, 0.85, 0.72, 1.2, 900_000));

  private final long seed;

  /// Makes the market of a seed; {@link #STANDARD_SEED} gives the usual one.
  public DemoMarket(long seed) {
    this.seed = seed;
  }

  private static DemoProfile coin(
      String base,
      String tick,
      String lot,
      double startPrice,
      double yearlyVolatility,
      double factorLoad,
      double beta,
      double minuteVolume) {
    Instrument instrument =
        new Instrument(
            new InstrumentId(base + "USDT", "DEMO"),
            InstrumentKind.SPOT,
            base,
            "USDT",
            "USDT",
            Increment.parse(tick),
            Increment.parse(lot),
            1,
            MINIMUM_NOTIONAL,
            new Increment(1, 0),
            ContinuousCalendar.UTC,
            1);
    return new DemoProfile(
        instrument, startPrice, yearlyVolatility, factorLoad, beta, minuteVolume);
  }

  /// Returns the six instruments, in the order in which {@link DemoFeed} publishes a minute.
  public List<Instrument> instruments() {
    return PROFILES.stream().map(DemoProfile::instrument).toList();
  }

  /// Returns all minutes of an instrument within {@link #HISTORY}.
  ///
  /// @throws IllegalArgumentException if the market has no such instrument; the message lists them
  public BarSeries bars(InstrumentId id) {
    return bars(id, HISTORY);
  }

  /// Returns the minutes opened within `range`, as far as it lies in {@link #HISTORY}; they are the
  /// same bars as those of the whole. The work grows with the distance of the range's end from the
  /// start of the history.
  ///
  /// @throws IllegalArgumentException if the market has no such instrument; the message lists them
  public BarSeries bars(InstrumentId id, TimeRange range) {
    DemoWalk walk = walk(id);
    long minute = Timeframe.ONE_MINUTE.millis();
    long from = Math.clamp(range.from(), START, END);
    long to = Math.clamp(range.to(), from, END);
    BarColumns columns = new BarColumns((int) ((to - from) / minute) + 1);
    for (long time = START; time < to; time += minute) {
      walk.advance();
      if (time >= from && walk.recorded()) {
        walk.appendTo(columns);
      }
    }
    Instrument instrument = instruments().get(indexOf(id));
    return BarSeries.of(
        new SeriesKey(id, Timeframe.ONE_MINUTE),
        instrument.calendar(),
        instrument.tick().scale(),
        instrument.lot().scale(),
        columns);
  }

  /// Returns a fresh walk, before its first minute.
  DemoWalk walk(InstrumentId id) {
    int index = indexOf(id);
    return new DemoWalk(PROFILES.get(index), seed, index);
  }

  private static int indexOf(InstrumentId id) {
    for (int i = 0; i < PROFILES.size(); i++) {
      if (PROFILES.get(i).instrument().id().equals(id)) {
        return i;
      }
    }
    throw new IllegalArgumentException(
        "the demo market has no "
            + id
            + ": use one of "
            + PROFILES.stream().map(profile -> profile.instrument().id()).toList());
  }
}
