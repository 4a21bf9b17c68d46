package candlewright.backtest.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candlewright.backtest.simulate.Simulation;
import candlewright.backtest.simulate.SimulationOutcome;
import candlewright.backtest.simulate.SimulationSettings;
import candlewright.core.indicator.BarField;
import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Calendar;
import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.InstrumentKind;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.SessionCalendar;
import candlewright.core.market.Timeframe;
import candlewright.core.strategy.Condition;
import candlewright.core.strategy.Operand;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.Sizing;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.Templates;
import candlewright.core.strategy.plan.StrategyCompiler;
import candlewright.core.trading.FeeRate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Expected ratios were computed by Python's `statistics.stdev` from the equities in the comments.
class MeasurementTest {
  private static final InstrumentId ID = InstrumentId.parse("ABCUSD.TEST");
  private static final long DAY = Timeframe.ONE_DAY.millis();
  private static final long MONDAY = Instant.parse("2024-01-01T00:00:00Z").toEpochMilli();

  private static final Operand CLOSE = new Operand.Field(BarField.CLOSE);
  private static final Operand TEN = new Operand.Constant(new Scalar.Literal(10));

  /// Buys when a bar closes above 10 and sells when one closes below 10.
  private static final StrategyDefinition LEVEL =
      new StrategyDefinition(
          "level",
          "Level",
          "",
          List.of(),
          Condition.above(CLOSE, TEN),
          Condition.above(TEN, CLOSE),
          new Sizing.AllIn());

  /// With 1,000 in cash: 90 lots from 10 to 8, then 41 lots from 20, worth 25 at the end. Equity at
  /// the closes is 1,000, 1,180, 910, 820, 820 and 1,025.
  private static final double[] OPENS = {9, 10, 12, 8, 9, 20};

  private static final double[] CLOSES = {11, 12, 9, 8, 20, 25};

  @Test
  void everyFigureOfASmallRun() {
    Measurement metrics = measure(LEVEL, days(OPENS, CLOSES), "0", 1_000);

    assertEquals(new MetricValue.Money(25_00000000L), metrics.value("net_profit")); // -180 + 205
    assertEquals(0.025, metrics.number("total_return"), 1e-15);
    assertEquals(3.495886157539542, metrics.number("cagr"), 1e-12); // 1.025^(365.25 / 6) - 1
    assertEquals(3.3669593208893183, metrics.number("volatility"), 1e-12);
    assertEquals(1.8480645883724458, metrics.number("sharpe_ratio"), 1e-12);
    assertEquals(3.200433548880437, metrics.number("sortino_ratio"), 1e-12);
    assertEquals(360 / 1180.0, metrics.number("max_drawdown"), 1e-15); // 1,180 to 820
    assertEquals(
        new MetricValue.Duration(4 * DAY),
        metrics.value("longest_drawdown")); // from the close of day 2 to the end
    assertEquals(11.458737960824052, metrics.number("calmar_ratio"), 1e-11);
    assertEquals(2, metrics.number("trade_count"));
    assertEquals(0.5, metrics.number("win_rate"));
    assertEquals(205 / 180.0, metrics.number("profit_factor"), 1e-15);
    assertEquals(
        0.025, metrics.number("average_trade_return"), 1e-15); // (-180 / 900 + 205 / 820) / 2
    assertEquals(0.5, metrics.number("time_in_market")); // at the closes of days 2, 3 and 6
    assertEquals(0, metrics.number("fees"));
    assertEquals(25 / 11.0 - 1, metrics.number("benchmark_return"), 1e-15);
  }

  @Test
  void withoutTradesThereIsNoRatioButNoLossEither() {
    Measurement metrics = measure(LEVEL, days(9, 9, 9, 9), "0.001", 1_000);

    for (String id :
        List.of(
            "net_profit",
            "fees",
            "total_return",
            "cagr",
            "volatility",
            "max_drawdown",
            "longest_drawdown",
            "trade_count",
            "time_in_market",
            "benchmark_return")) {
      assertEquals(0, metrics.number(id), id);
    }
    for (String id :
        List.of(
            "sharpe_ratio",
            "sortino_ratio",
            "calmar_ratio",
            "win_rate",
            "profit_factor",
            "average_trade_return")) {
      assertEquals(new MetricValue.Undefined(), metrics.value(id), id);
    }
  }

  @Test
  void oneBarHasAReturnButNoDeviation() {
    Measurement metrics = measure(LEVEL, days(11), "0.001", 1_000);

    assertEquals(0, metrics.number("total_return"));
    assertEquals(0, metrics.number("cagr"));
    assertEquals(Double.NaN, metrics.number("volatility"));
    assertEquals(Double.NaN, metrics.number("sharpe_ratio"));
    assertEquals(Double.NaN, metrics.number("sortino_ratio"));
    assertEquals(0, metrics.number("longest_drawdown"));
    assertEquals(0, metrics.number("time_in_market"));
    assertEquals(0, metrics.number("benchmark_return"));
  }

  @Test
  void lossesAndFeesOnly() {
    // 9 lots for 99 and 0.99 of fee, sold for 81 less 0.81: equity 100, 99.01, 81.01, 80.20.
    Measurement metrics = measure(LEVEL, days(11, 11, 9, 9), "0.01", 100);

    assertEquals(new MetricValue.Money(-19_80000000L), metrics.value("net_profit"));
    assertEquals(new MetricValue.Money(1_80000000L), metrics.value("fees"));
    assertEquals(0, metrics.number("win_rate"));
    assertEquals(0, metrics.number("profit_factor"));
    assertEquals(-0.2, metrics.number("average_trade_return"), 1e-15); // -19.80 / 99
    assertEquals(0.198, metrics.number("max_drawdown"), 1e-12);
    assertEquals(
        new MetricValue.Duration(3 * DAY),
        metrics.value("longest_drawdown")); // the first close is still at the high
    assertEquals(-10.98361697637715, metrics.number("sharpe_ratio"), 1e-9);
    assertEquals(-10.566446334108193, metrics.number("sortino_ratio"), 1e-9);
    assertEquals(-5.0505050415254535, metrics.number("calmar_ratio"), 1e-9);
    assertEquals(0.5, metrics.number("time_in_market"));
  }

  @Test
  void aDrawdownEndsAtTheFirstCloseBackAtTheHigh() {
    // 100 lots bought at 10: equity 1,000, 1,000, 900, 1,000, 950, 1,100.
    Measurement metrics = measure(hold(), days(10, 10, 9, 10, 9.5, 11), "0", 1_000);

    assertEquals(0.1, metrics.number("max_drawdown"), 1e-15);
    assertEquals(new MetricValue.Duration(2 * DAY), metrics.value("longest_drawdown"));
  }

  @Test
  void equalReturnsHaveNoDeviationThoughTheirDoublesDiffer() {
    // +70 % on each of three days: 1,700, 2,890, 4,913.
    BarSeries bars =
        series(
            Timeframe.TWELVE_HOURS,
            ContinuousCalendar.UTC,
            times(MONDAY, DAY / 2, 6),
            new double[] {10, 10, 17, 17, 28.9, 28.9},
            new double[] {10, 17, 17, 28.9, 28.9, 49.13});
    Measurement metrics = measure(hold(), bars, "0", 1_000);

    assertEquals(0, metrics.number("volatility"));
    assertEquals(Double.NaN, metrics.number("sharpe_ratio"));
    assertEquals(Double.NaN, metrics.number("sortino_ratio"));
  }

  @Test
  void barsWithinADayCountAsOneReturnADay() {
    // Two bars a day: 1,180, 820, 1,025 at the ends of the days.
    BarSeries bars =
        series(
            Timeframe.TWELVE_HOURS,
            ContinuousCalendar.UTC,
            times(MONDAY, DAY / 2, 6),
            OPENS,
            CLOSES);
    Measurement metrics = measure(LEVEL, bars, "0", 1_000);

    assertEquals(5.775509995169217, metrics.number("volatility"), 1e-12);
    assertEquals(2.6314598384527192, metrics.number("sharpe_ratio"), 1e-12);
    assertEquals(4.516279253122095, metrics.number("sortino_ratio"), 1e-12);
  }

  @Test
  void weeksMonthsAndSessionsHaveTheirOwnNumberOfPeriodsInAYear() {
    BarSeries weeks =
        series(
            Timeframe.ONE_WEEK, ContinuousCalendar.UTC, times(MONDAY, 7 * DAY, 6), OPENS, CLOSES);
    assertEquals(
        0.6975452488595879, measure(LEVEL, weeks, "0", 1_000).number("sharpe_ratio"), 1e-12);

    long[] months = new long[6];
    long[] sessions = new long[6];
    for (int i = 0; i < 6; i++) {
      months[i] = LocalDate.of(2024, 1 + i, 1).toEpochDay() * DAY;
      // Tuesday 2 January to Tuesday 9 January 2024; New York is 5 hours behind UTC.
      sessions[i] = MONDAY + DAY * (i < 4 ? i + 1 : i + 3) + 14 * 3_600_000L + 30 * 60_000L;
    }
    BarSeries monthly = series(Timeframe.ONE_MONTH, ContinuousCalendar.UTC, months, OPENS, CLOSES);
    assertEquals(
        0.3350898986861876, measure(LEVEL, monthly, "0", 1_000).number("sharpe_ratio"), 1e-12);
    BarSeries shares =
        series(Timeframe.ONE_DAY, SessionCalendar.US_EQUITIES, sessions, OPENS, CLOSES);
    assertEquals(
        1.5355748253445385, measure(LEVEL, shares, "0", 1_000).number("sharpe_ratio"), 1e-12);
    // From 14:30 to 21:00 a week later.
    double years = (7 * 24 + 6.5) / (365.25 * 24);
    assertEquals(
        StrictMath.pow(1.025, 1 / years) - 1,
        measure(LEVEL, shares, "0", 1_000).number("cagr"),
        1e-12);
  }

  private static StrategyDefinition hold() {
    return Templates.named("buy-and-hold");
  }

  private static Measurement measure(
      StrategyDefinition definition, BarSeries bars, String fee, long cash) {
    Instrument instrument =
        Instrument.of(
            ID,
            InstrumentKind.SPOT,
            "ABC",
            "USD",
            Increment.parse("0.01"),
            Increment.parse("1"),
            bars.calendar());
    SimulationSettings settings =
        SimulationSettings.usual(cash * 1_0000_0000L, FeeRate.parse(fee), 0);
    var plan = StrategyCompiler.compile(definition, ParameterValues.of(definition, Map.of()));
    SimulationOutcome outcome = new Simulation(plan, instrument, bars, settings).finish();
    return Measurement.of(
        SimulationResults.of(
            List.of(new TradedBars(instrument, bars)),
            outcome,
            settings.cash(),
            Conventions.of(bars.calendar(), bars.timeframe())));
  }

  private static BarSeries days(double... prices) {
    return days(prices, prices);
  }

  private static BarSeries days(double[] opens, double[] closes) {
    return series(
        Timeframe.ONE_DAY, ContinuousCalendar.UTC, times(MONDAY, DAY, opens.length), opens, closes);
  }

  private static long[] times(long start, long step, int count) {
    long[] times = new long[count];
    for (int i = 0; i < count; i++) {
      times[i] = start + i * step;
    }
    return times;
  }

  private static BarSeries series(
      Timeframe timeframe, Calendar calendar, long[] times, double[] opens, double[] closes) {
    BarColumns columns = new BarColumns(times.length);
    for (int i = 0; i < times.length; i++) {
      double high = Math.max(opens[i], closes[i]);
      double low = Math.min(opens[i], closes[i]);
      columns.add(times[i], opens[i], high, low, closes[i], 1);
    }
    return BarSeries.of(new SeriesKey(ID, timeframe), calendar, columns);
  }
}
