package candlewright.backtest.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import candlewright.backtest.simulate.ExitReason;
import candlewright.backtest.simulate.Trade;
import candlewright.core.trading.Side;
import org.junit.jupiter.api.Test;

/// Six trades of 100 each: profits 100, 50, -30 long, then -20, 10, -60 short. The balance goes
/// 1,100, 1,150, 1,120, 1,100, 1,110, 1,050. Deviations, correlation and fit were computed with
/// numpy.
class TradeMetricsTest {
  private static final MetricValue NONE = new MetricValue.Undefined();

  private final Measurement measured =
      Measurement.of(
          TestResults.daily(
              new double[] {1000, 1000, 1000, 1000, 1000, 1000, 1000, 1000, 1000, 1050},
              new double[0],
              TestResults.trade(Side.BUY, 0, 1, 100),
              TestResults.trade(Side.BUY, 1, 3, 50),
              TestResults.trade(Side.BUY, 3, 4, -30),
              TestResults.trade(Side.SELL, 4, 5, -20),
              TestResults.trade(Side.SELL, 5, 8, 10),
              TestResults.trade(Side.SELL, 8, 9, -60)));

  private void assertNumber(double expected, String id) {
    assertEquals(expected, measured.number(id), 1e-12 * Math.max(1, Math.abs(expected)), id);
  }

  private double number(String id, TradeSide side) {
    return measured.value(id, side).toDouble();
  }

  @Test
  void countsAndSumsAllLongAndShortTrades() {
    assertNumber(6, "trade_count");
    assertEquals(3, number("trade_count", TradeSide.LONG));
    assertEquals(3, number("trade_count", TradeSide.SHORT));
    assertNumber(50, "net_profit");
    assertEquals(120, number("net_profit", TradeSide.LONG));
    assertEquals(-70, number("net_profit", TradeSide.SHORT));
    assertEquals(-0.07, number("total_return", TradeSide.SHORT), 1e-15);
    assertNumber(160, "gross_profit");
    assertNumber(-110, "gross_loss");
    assertNumber(0.5, "win_rate");
    assertEquals(2 / 3.0, number("win_rate", TradeSide.LONG), 1e-15);
    assertEquals(NONE, measured.value("sharpe_ratio", TradeSide.LONG));
  }

  @Test
  void weighsGainsAgainstLosses() {
    double payoff = (160 / 3.0) / (110 / 3.0);
    assertNumber(160 / 110.0, "profit_factor");
    assertNumber(1.6 / 1.1, "profit_factor_returns");
    assertNumber(payoff, "payoff_ratio");
    assertEquals(new MetricValue.Money(8_33333333L), measured.value("expectancy"));
    assertNumber(1.6 / 1.1 * 0.5 - 0.5, "expectancy_ratio");
    assertNumber(0.5 - 0.5 * 1.1 / 1.6, "kelly");
    assertNumber(0.3492151478847891, "system_quality_number");
    assertEquals(new MetricValue.Money(58_45225972L), measured.value("profit_deviation"));
    assertNumber(1, "best_trade_return");
    assertNumber(-0.6, "worst_trade_return");
    assertNumber(-0.05, "median_trade_return"); // between 0.1 and -0.2
    assertNumber(100, "largest_win");
    assertNumber(-60, "largest_loss");
  }

  @Test
  void seesTheOrderOfTrades() {
    assertNumber(2, "max_consecutive_wins");
    assertNumber(2, "max_consecutive_losses");
    assertNumber(150, "max_consecutive_profit");
    assertNumber(-60, "max_consecutive_loss");
    // 4 runs, 2 * 3 * 3 = 18: (6 * 3.5 - 18) / sqrt(18 * 12 / 5)
    assertNumber(3 / Math.sqrt(43.2), "runs_z_score");
    assertNumber(-0.6372923363962355, "balance_correlation");
    assertEquals(28.18307496, measured.number("balance_standard_error"), 1e-8);
    assertNumber(1.0094245501854198, "average_growth");
    assertNumber(1.008164846051901, "geometric_growth");
  }

  @Test
  void overlappingTradesCountInTheOrderTheyWereLeft() {
    // Entered first, the loss was left last: 1,000, 1,100, 1,150, 1,090.
    Measurement overlapping =
        Measurement.of(
            TestResults.daily(
                new double[] {1000, 1090},
                new double[0],
                TestResults.trade(Side.BUY, 0, 9, -60),
                TestResults.trade(Side.BUY, 1, 3, 100),
                TestResults.trade(Side.BUY, 2, 4, 50)));

    assertEquals(2, overlapping.number("max_consecutive_wins"));
    assertEquals(60 / 1150.0, overlapping.number("max_drawdown_balance"), 1e-15);
  }

  @Test
  void anOpenTradeHasNoPartInTheBalanceOfClosedOnes() {
    Trade closed = TestResults.trade(Side.BUY, 0, 1, 100);
    Trade open =
        new Trade(
            closed.instrument(),
            closed.side(),
            1,
            TestResults.MONDAY + TestResults.DAY,
            10_000,
            2,
            TestResults.MONDAY + 2 * TestResults.DAY,
            7_000,
            1,
            100_00000000L,
            70_00000000L,
            0,
            0,
            0,
            -30_00000000L,
            "",
            ExitReason.END_OF_DATA,
            true);
    Measurement held =
        Measurement.of(TestResults.daily(new double[] {1100, 1070}, new double[0], closed, open));

    assertEquals(0, held.number("max_drawdown_balance"));
    assertEquals(30 / 1100.0, held.number("max_drawdown"), 1e-15);
    assertEquals(-30, held.number("open_profit"));
    assertEquals(70, held.number("net_profit"));
    assertEquals(400, held.number("traded_volume")); // 100 in, 200 out, 100 in
  }

  @Test
  void followsTheBalanceAsTradesWereLeft() {
    assertNumber(100 / 1150.0, "max_drawdown_balance");
    assertNumber(100, "max_drawdown_balance_money");
    assertNumber(0, "absolute_drawdown_balance");
    assertNumber(1150, "max_balance");
    assertNumber(1000, "min_balance");
    assertNumber(0, "max_drawdown");
  }

  @Test
  void timesTrades() {
    double day = TestResults.DAY;
    assertNumber(1.5 * day, "average_trade_length"); // 1, 2, 1, 1, 3, 1
    assertNumber(day, "median_trade_length");
    assertNumber(3 * day, "longest_trade_length");
    assertNumber(2 * day, "average_win_length"); // 1, 2, 3
    assertNumber(day, "longest_loss_length");
    assertNumber(0.6, "trades_per_day");
    assertNumber(4.2, "trades_per_week");
  }

  @Test
  void addsUpVolumeAndStakes() {
    // Values at entry 600; at exit 200 + 150 + 70 + 120 + 90 + 160.
    assertNumber(1390, "traded_volume");
    assertNumber(100, "average_stake");
  }

  @Test
  void aMetricThatIsNotThereIsAnError() {
    IllegalArgumentException error =
        assertThrows(IllegalArgumentException.class, () -> measured.value("sharp_ratio"));
    assertEquals(
        "no metric is called 'sharp_ratio'; 'candlewright metrics' lists them", error.getMessage());
  }
}
