package candlewright.backtest.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candlewright.backtest.simulate.ExitReason;
import candlewright.backtest.simulate.Trade;
import candlewright.core.trading.Side;
import org.junit.jupiter.api.Test;

class CostMetricsTest {
  /// Returns a trade of 100 in and out at a cost of 2 in fees, 1 of funding received and 0.5 of
  /// slippage.
  private static Measurement measured(double profit) {
    Trade trade =
        new Trade(
            TestResults.ID,
            Side.BUY,
            0,
            TestResults.MONDAY,
            10_000,
            1,
            TestResults.MONDAY + TestResults.DAY,
            10_000,
            1,
            100_00000000L,
            100_00000000L,
            2_00000000L,
            -1_00000000L,
            50000000L,
            Math.round(profit * 1e8),
            "",
            ExitReason.SIGNAL,
            false);
    return Measurement.of(
        TestResults.daily(new double[] {1000, 1000 + profit}, new double[0], trade));
  }

  @Test
  void addsUpWhatTradingCost() {
    Measurement measured = measured(10);

    assertEquals(2, measured.number("fees"));
    assertEquals(-1, measured.number("funding"));
    assertEquals(0.5, measured.number("slippage"));
    assertEquals(1.5, measured.number("costs"));
    assertEquals(11.5, measured.number("profit_before_costs"));
    assertEquals(1.5 / 11.5, measured.number("cost_share"), 1e-15);
    assertEquals(2, measured.number("average_fee"));
    assertEquals(0.01, measured.number("fee_rate"), 1e-15);
    assertEquals(1.5, measured.value("costs", TradeSide.LONG).toDouble());
    assertEquals(0, measured.value("costs", TradeSide.SHORT).toDouble());
  }

  @Test
  void aLossBeforeCostsHasNoShareOfThem() {
    assertEquals(new MetricValue.Undefined(), measured(-5).value("cost_share"));
  }
}
