package candlewright.backtest.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.backtest.simulate.ExitReason;
import candlewright.backtest.simulate.Trade;
import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.InstrumentKind;
import candlewright.core.market.Timeframe;
import candlewright.core.testkit.Seeds;
import candlewright.core.trading.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Whatever happened in a run, every metric has a finite value or says that it has none.
class RandomResultsTest {
  private static final int RUNS = 400;
  private static final Timeframe[] TIMEFRAMES = {
    Timeframe.ONE_MINUTE,
    Timeframe.ONE_HOUR,
    Timeframe.ONE_DAY,
    Timeframe.ONE_WEEK,
    Timeframe.ONE_MONTH
  };

  @Test
  void everyValueIsFiniteOrUndefined() {
    Seeds.forEach(RUNS, random -> assertSound(Measurement.of(results(random))));
  }

  @Test
  void withoutAnythingMostIsUndefinedAndNothingFails() {
    Measurement measured = Measurement.of(TestResults.daily(new double[0], new double[0]));

    assertSound(measured);
    assertEquals(new MetricValue.Undefined(), measured.value("sharpe_ratio"));
    assertEquals(new MetricValue.Undefined(), measured.value("start_time"));
    assertEquals(1000, measured.number("end_equity"));
    assertEquals(0, measured.number("max_drawdown"));
    assertEquals(0, measured.number("absolute_drawdown"));
    assertEquals(0, measured.number("absolute_drawdown_balance"));
    assertEquals(0, measured.number("trade_count"));
  }

  private static void assertSound(Measurement measured) {
    for (Metric metric : MetricCatalogue.all()) {
      for (TradeSide side : TradeSide.values()) {
        MetricValue value = measured.value(metric.id(), side);
        if (value instanceof MetricValue.Decimal(double decimal)) {
          assertTrue(Double.isFinite(decimal), () -> metric.id() + " " + side);
          assertTrue(Math.abs(decimal) <= MetricValue.LARGEST_RATIO, () -> metric.id() + decimal);
        }
        if (metric.unit() == MetricUnit.COUNT && value instanceof MetricValue.Count(long count)) {
          assertTrue(count >= 0, metric.id());
        }
      }
    }
    for (Breakdown.Dimension dimension : Breakdown.Dimension.values()) {
      long trades = 0;
      for (Breakdown.Row row : measured.breakdown(dimension).rows()) {
        trades += (long) row.value("trade_count").toDouble();
      }
      assertEquals(measured.results().trades().size(), trades);
    }
    RollingFigure rolling = measured.rollingSharpe(3);
    for (int i = 0; i < rolling.size(); i++) {
      assertFalse(Double.isInfinite(rolling.value(i)));
    }
    measured.drawdowns().forEach(fall -> assertTrue(fall.depth() > 0 && fall.millis() >= 0));
    MonthlyReturns months = measured.monthlyReturns();
    for (int year = months.firstYear(); year <= months.lastYear(); year++) {
      assertFalse(Double.isInfinite(months.year(year)));
    }
  }

  private static Results results(SplittableRandom random) {
    int size = random.nextInt(0, 80);
    Timeframe timeframe = TIMEFRAMES[random.nextInt(TIMEFRAMES.length)];
    double[] equity = new double[size];
    double[] gross = new double[size];
    double[] net = new double[size];
    double[] benchmark = new double[random.nextBoolean() ? size : 0];
    long[] open = new long[size];
    long[] close = new long[size];
    int kind = random.nextInt(5);
    double value = 1000;
    for (int i = 0; i < size; i++) {
      open[i] = TestResults.MONDAY + i * timeframe.millis();
      close[i] = open[i] + timeframe.millis();
      // Walks, constants, ruin, debt, and prices out of all proportion.
      value =
          switch (kind) {
            case 0 -> value * (0.9 + 0.21 * random.nextDouble());
            case 1 -> 1000;
            case 2 -> i > size / 2 ? 0 : value * 0.8;
            case 3 -> value - 100;
            default -> value * StrictMath.pow(10, random.nextInt(-3, 4));
          };
      value = Math.min(value, 1e15);
      equity[i] = value;
      net[i] = random.nextInt(3) == 0 ? 0 : 1000 * (random.nextDouble() - 0.5);
      gross[i] = Math.abs(net[i]);
    }
    for (int i = 0; i < benchmark.length; i++) {
      benchmark[i] = i < size / 4 ? Double.NaN : kind == 1 ? 5 : random.nextInt(4) * 10;
    }
    AccountCurve curve =
        new AccountCurve(
            ContinuousCalendar.UTC, timeframe, open, close, equity, gross, net, benchmark);
    Conventions conventions =
        Conventions.of(ContinuousCalendar.UTC, timeframe)
            .withRiskFreeRate(random.nextInt(3) * 0.02)
            .withTrials(1 + random.nextInt(3), random.nextDouble());
    return new Results(
        1_000_00000000L, curve, trades(random), traded(), random.nextInt(3), conventions);
  }

  private static List<TradedBars> traded() {
    return List.of(
        new TradedBars(
            TestResults.instrument(TestResults.ID, InstrumentKind.SPOT, ContinuousCalendar.UTC),
            TestResults.bars(
                new double[] {10, 12, 9, 11},
                new double[] {11, 15, 1, 14},
                new double[] {0, 20, 0, 6})));
  }

  private static List<Trade> trades(SplittableRandom random) {
    List<Trade> trades = new ArrayList<>();
    int count = random.nextInt(0, 12);
    for (int i = 0; i < count; i++) {
      int entry = random.nextInt(3);
      int exit = random.nextInt(entry, 3);
      long value = random.nextInt(4) * 100_00000000L;
      trades.add(
          new Trade(
              TestResults.ID,
              random.nextBoolean() ? Side.BUY : Side.SELL,
              entry,
              TestResults.MONDAY + entry * TestResults.DAY,
              random.nextInt(3) * 500L,
              exit,
              TestResults.MONDAY + exit * TestResults.DAY,
              random.nextInt(3) * 500L,
              1,
              value,
              value,
              random.nextInt(3) * 1_00000000L,
              random.nextInt(-2, 3) * 1_00000000L,
              0,
              random.nextInt(-3, 4) * 300_00000000L,
              random.nextBoolean() ? "" : "tag",
              random.nextBoolean() ? ExitReason.SIGNAL : ExitReason.STOP_LOSS,
              random.nextInt(5) == 0));
    }
    trades.sort(Comparator.comparingLong(Trade::entryTime));
    return trades;
  }
}
