package candlewright.backtest.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.backtest.simulate.DetailBars;
import candlewright.backtest.simulate.MarketData;
import candlewright.backtest.simulate.SimulationSettings;
import candlewright.backtest.testkit.Currencies;
import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.TimeRange;
import candlewright.core.market.Timeframe;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.plan.Feeds;
import candlewright.core.trading.FeeRate;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Test;

/// What makes two runs the same one.
class RunTest {
  private static final InstrumentId ID = InstrumentId.parse("ABC.TEST");
  private static final long HOUR = 3_600_000L;
  private static final long DAY = 24 * HOUR;
  private static final long START = Instant.parse("2024-01-30T00:00:00Z").toEpochMilli();
  private static final StrategyDefinition DEFINITION =
      Currencies.plan("exits: [{take_profit: {points: 10}}]\nsizing: {fixed_quantity: 1}\n")
          .definition();

  /// 100 until the close of 29 January; 110.01 on 31 January, 120 on 2 February.
  private static final BarSeries DAYS = days();

  private static BarSeries days() {
    BarColumns columns = new BarColumns(6);
    double[] highs = {100, 110.01, 100, 120, 100, 100};
    for (int i = 0; i < highs.length; i++) {
      columns.add(START + i * DAY, 100, highs[i], 100, 100, i == 0 ? 1 : 0);
    }
    return BarSeries.of(new SeriesKey(ID, Timeframe.ONE_DAY), ContinuousCalendar.UTC, columns);
  }

  /// The same in hours, for some days more.
  private static BarSeries hours(int days) {
    BarColumns columns = new BarColumns(24 * days);
    for (int i = 0; i < 24 * days; i++) {
      double high = i % 24 == 12 && i / 24 < DAYS.size() ? DAYS.high(i / 24) : 100;
      columns.add(START + i * HOUR, 100, high, 100, 100, 0);
    }
    return BarSeries.of(new SeriesKey(ID, Timeframe.ONE_HOUR), ContinuousCalendar.UTC, columns);
  }

  private static Run run(StrategyDefinition definition, long from, DetailBars detail) {
    MarketData data = MarketData.of(Currencies.share(ID, "USD"), Feeds.of(DAYS));
    return Run.of(
        definition,
        ParameterValues.of(definition, Map.of()),
        List.of(data.withDetail(detail)),
        from,
        SimulationSettings.usual(1_000_00000000L, new FeeRate(0), 0));
  }

  /// Smaller bars that note what they are asked for.
  private record Asked(BarSeries bars, Set<TimeRange> ranges) implements DetailBars {
    Asked(BarSeries bars) {
      this(bars, new ConcurrentSkipListSet<>(Comparator.comparingLong(TimeRange::from)));
    }

    @Override
    public Timeframe timeframe() {
      return bars.timeframe();
    }

    @Override
    public BarSeries within(TimeRange range) {
      ranges.add(range);
      return bars.slice(range);
    }
  }

  /// The worst run enters a tick higher, so that its target is not reached before February.
  @Test
  void allSmallerBarsThatTheBandDependsOnAreHashed() {
    Asked asked = new Asked(hours(6));
    Run run = run(DEFINITION, START, asked);
    assertEquals(1, run.outcome().trades().getFirst().exitBar());
    Set<TimeRange> looked = run.looked().getFirst().keySet();
    assertEquals(2, looked.size());
    for (TimeRange range : asked.ranges()) {
      assertTrue(
          looked.stream()
              .anyMatch(month -> month.from() <= range.from() && range.to() <= month.to()),
          range.toString());
    }
  }

  @Test
  void smallerBarsBeyondTheTradedOnesDoNotMatter() {
    Asked more = new Asked(hours(20));
    Run run = run(DEFINITION, START, DetailBars.of(hours(6)));
    assertEquals(run.dataHash(), run(DEFINITION, START, more).dataHash());
    for (TimeRange range : more.ranges()) {
      assertTrue(range.to() <= DAYS.knownAt(5), range.toString());
    }
  }

  /// Without a trade nothing but the beginning tells them apart, and their figures for a year.
  @Test
  void anotherBeginningIsAnotherRun() {
    StrategyDefinition idle = Currencies.plan("sizing: {fixed_quantity: 1}\n").definition();
    DetailBars none = DetailBars.of(hours(1));
    Run whole = run(idle, START + DAY, none);
    assertEquals(List.of(), whole.outcome().trades());
    assertNotEquals(whole.resultHash(), run(idle, START + 2 * DAY, none).resultHash());
    // The same first bar.
    assertEquals(whole.resultHash(), run(idle, START + 1, none).resultHash());
    Run all = run(idle, START, none);
    assertEquals(all.resultHash(), run(idle, Long.MIN_VALUE, none).resultHash());
    assertFalse(all.outcome().trades().isEmpty());
    // Nothing is said of a beginning that is that of the bars.
    assertEquals(
        ResultHash.of(
            all.dataHash(),
            idle,
            all.values(),
            List.of(all.instrument()),
            null,
            all.settings(),
            all.outcome().trades()),
        all.resultHash());
  }
}
