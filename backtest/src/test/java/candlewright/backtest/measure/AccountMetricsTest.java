package candlewright.backtest.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.Timeframe;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccountMetricsTest {
  private static final long DAY = TestResults.DAY;

  /// From 1,000: 1,100, 990, 1,210, 1,089, 1,089; the deeper fall is the first one, 10 % each.
  private static final double[] EQUITY = {1100, 935, 1210, 1089, 1089};

  @Test
  void listsDrawdownsDeepestFirstWithTheirTimes() {
    // 1,100 to 935 is 15 %, back on day 3; 1,210 to 1,089 is 10 % and lasts.
    Measurement measured = Measurement.of(TestResults.daily(EQUITY, new double[0]));
    long start = TestResults.MONDAY;
    List<DrawdownSpan> falls = measured.drawdowns();

    assertEquals(2, falls.size());
    assertEquals(start + DAY, falls.get(0).start());
    assertEquals(start + 2 * DAY, falls.get(0).trough());
    assertEquals(start + 3 * DAY, falls.get(0).end());
    assertEquals(0.15, falls.get(0).depth(), 1e-15);
    assertEquals(165, falls.get(0).amount(), 1e-12);
    assertEquals(start + 3 * DAY, falls.get(1).start());
    assertEquals(start + 5 * DAY, falls.get(1).end());
    assertTrue(falls.get(0).recovered());
    assertEquals(new MetricValue.Duration(2 * DAY), measured.value("longest_drawdown"));
    assertEquals(new MetricValue.Duration(DAY), measured.value("max_drawdown_recovery"));
    assertEquals(0.125, measured.number("average_drawdown"), 1e-15);
    assertEquals(0.6, measured.number("time_under_water"), 1e-15);
    assertEquals(65, measured.number("absolute_drawdown"), 1e-12);
    // sqrt((0.15^2 + 2 * 0.1^2) / 5), and 0.35 / 5
    assertEquals(Math.sqrt(0.0425 / 5), measured.number("ulcer_index"), 1e-12);
    assertEquals(0.07, measured.number("pain_index"), 1e-12);
  }

  @Test
  void gathersWeeksMonthsAndSignsOfDays() {
    // Ten days from Monday: the first week ends after the seventh, at 1,100.
    double[] equity = {1000, 1010, 990, 1000, 1050, 1050, 1100, 1100, 990, 880};
    Measurement measured = Measurement.of(TestResults.daily(equity, new double[0]));

    assertEquals(0.1, measured.number("best_week"), 1e-12);
    assertEquals(-0.2, measured.number("worst_week"), 1e-12);
    assertEquals(-0.12, measured.number("best_month"), 1e-12);
    assertEquals(50 / 1000.0, measured.number("best_day"), 1e-12);
    assertEquals(-110 / 990.0, measured.number("worst_day"), 1e-12);
    assertEquals(4, measured.number("winning_periods"));
    assertEquals(3, measured.number("flat_periods"));
    assertEquals(3, measured.number("losing_periods"));
  }

  @Test
  void monthlyBarsHaveNoBestDay() {
    Measurement measured =
        Measurement.of(
            TestResults.results(
                TestResults.curve(
                    Timeframe.ONE_MONTH, 31 * DAY, new double[] {1100, 990}, new double[0]),
                List.of()));

    assertInstanceOf(MetricValue.Undefined.class, measured.value("best_day"));
    assertInstanceOf(MetricValue.Undefined.class, measured.value("best_week"));
    assertEquals(0.1, measured.number("best_month"), 1e-12);
  }

  @Test
  void alphaAndBetaOfTwiceTheBenchmarkPlusAConstant() {
    // The benchmark's days from its first close: 0, 10 %, -5 %, 20 %. Ours: 1 % + twice that.
    double[] prices = {200, 220, 209, 250.8};
    double[] days = {0, 0.1, -0.05, 0.2};
    double[] equity = new double[4];
    double value = 1000;
    for (int i = 0; i < 4; i++) {
      value *= 1.01 + 2 * days[i];
      equity[i] = value;
    }
    Measurement measured = Measurement.of(TestResults.daily(equity, prices));

    assertEquals(2, measured.number("beta"), 1e-12);
    assertEquals(StrictMath.pow(1.01, 365) - 1, measured.number("alpha"), 1e-8);
    assertEquals(1, measured.number("benchmark_correlation"), 1e-12);
    assertEquals(0.254, measured.number("benchmark_return"), 1e-12);
    assertInstanceOf(MetricValue.Undefined.class, measured.value("rolling_beta_60"));
  }

  @Test
  void capturesWhatTheBenchmarkGainsAndLoses() {
    // The benchmark's days: 0, 10 %, -5 %, 20 %; ours 0, 5 %, -10 %, 10 %. With two days a year the
    // two rising days are one year, and the falling one is half of one.
    Results plain =
        TestResults.daily(
            new double[] {1000, 1050, 945, 1039.5}, new double[] {200, 220, 209, 250.8});
    Measurement measured =
        Measurement.of(
            new Results(
                plain.startCash(),
                plain.curve(),
                plain.trades(),
                plain.traded(),
                0,
                plain.conventions().withPeriodsPerYear(2)));

    assertEquals(0.155 / 0.32, measured.number("up_capture_ratio"), 1e-12);
    assertEquals(-0.19 / -0.0975, measured.number("down_capture_ratio"), 1e-12);
    // Two years: 1.0395 and 1.254 by their roots.
    assertEquals(
        (Math.sqrt(1.0395) - 1) / (Math.sqrt(1.254) - 1), measured.number("capture_ratio"), 1e-12);
  }

  @Test
  void aYearFromTwoMinutesIsImplausible() {
    Measurement measured =
        Measurement.of(
            TestResults.results(
                TestResults.curve(
                    Timeframe.ONE_MINUTE, 60_000, new double[] {1010, 1020}, new double[0]),
                List.of()));

    assertInstanceOf(MetricValue.Implausible.class, measured.value("cagr"));
  }

  @Test
  void severalTrialsDeflateTheSharpeRatio() {
    double[] equity = {1010, 1005, 1020, 1018, 1030, 1045, 1040, 1060};
    Results plain = TestResults.daily(equity, new double[0]);
    Results tried =
        new Results(
            plain.startCash(),
            plain.curve(),
            plain.trades(),
            plain.traded(),
            0,
            plain.conventions().withTrials(100, 0.01));

    assertInstanceOf(
        MetricValue.Undefined.class, Measurement.of(plain).value("deflated_sharpe_ratio"));
    Measurement measured = Measurement.of(tried);
    double probable = measured.number("probabilistic_sharpe_ratio");
    double deflated = measured.number("deflated_sharpe_ratio");
    assertTrue(deflated < probable, deflated + " " + probable);
  }

  @Test
  void leverageIsExposureOverEquity() {
    AccountCurve curve =
        new AccountCurve(
            ContinuousCalendar.UTC,
            Timeframe.ONE_DAY,
            new long[] {0, DAY, 2 * DAY, 3 * DAY},
            new long[] {DAY, 2 * DAY, 3 * DAY, 4 * DAY},
            new double[] {1000, 1000, 500, -100},
            new double[] {0, 2000, 1500, 700},
            new double[] {0, -2000, 500, 700},
            new double[0]);
    Measurement measured = Measurement.of(TestResults.results(curve, List.of()));

    assertEquals(5 / 3.0, measured.number("average_gross_exposure"), 1e-12); // 0, 2, 3, debt
    assertEquals(3, measured.number("max_gross_exposure"), 1e-12);
    assertEquals(-1 / 3.0, measured.number("average_net_exposure"), 1e-12); // 0, -2, 1, debt
    assertEquals(2, measured.number("max_net_exposure"), 1e-12);
    assertEquals(0.75, measured.number("time_in_market"), 1e-12);
  }

  @Test
  void rollingSharpeHasOneValueForEachFullWindow() {
    double[] equity = {1010, 1000, 1020, 1020, 1020, 1020};
    RollingFigure rolling =
        Measurement.of(TestResults.daily(equity, new double[0])).rollingSharpe(3);

    assertEquals(4, rolling.size());
    assertEquals(TestResults.MONDAY / DAY + 2, rolling.day(0));
    assertTrue(Double.isNaN(rolling.value(3))); // three days without a return
  }

  @Test
  void timesThatGoBackAreRefused() {
    IllegalArgumentException error =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                new AccountCurve(
                    ContinuousCalendar.UTC,
                    Timeframe.ONE_DAY,
                    new long[] {DAY, 0},
                    new long[] {2 * DAY, DAY},
                    new double[2],
                    new double[2],
                    new double[2],
                    new double[0]));
    assertEquals("the times of bar 1 go back: 0 to 86400000", error.getMessage());
  }
}
