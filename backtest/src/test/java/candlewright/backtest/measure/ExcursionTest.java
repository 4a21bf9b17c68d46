package candlewright.backtest.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.backtest.simulate.ExitReason;
import candlewright.backtest.simulate.Trade;
import candlewright.core.market.BarSeries;
import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.InstrumentKind;
import candlewright.core.trading.Side;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExcursionTest {
  private static final BarSeries BARS =
      TestResults.bars(
          new double[] {10, 10, 10, 10},
          new double[] {10, 12, 9, 11},
          new double[] {11, 15, 11, 14},
          new double[] {13, 20, 5, 6});

  private static Excursion of(Side side, long entryTime, int exitBar, boolean open) {
    Trade trade =
        new Trade(
            TestResults.ID,
            side,
            1,
            entryTime,
            1000,
            exitBar,
            TestResults.MONDAY + exitBar * TestResults.DAY,
            open ? 600 : 1300,
            1,
            10_00000000L,
            13_00000000L,
            0,
            0,
            0,
            0,
            "",
            ExitReason.SIGNAL,
            open);
    Results results =
        TestResults.results(
            TestResults.curve(
                BARS.timeframe(), TestResults.DAY, new double[] {1, 1, 1, 1}, new double[0]),
            List.of(
                new TradedBars(
                    TestResults.instrument(
                        TestResults.ID, InstrumentKind.SPOT, ContinuousCalendar.UTC),
                    BARS)),
            trade);
    return Excursion.of(trade, results);
  }

  private static void assertExcursion(
      double adverse, double favourable, double gross, double fall, Excursion actual) {
    assertEquals(adverse, actual.adverse(), 1e-12);
    assertEquals(favourable, actual.favourable(), 1e-12);
    assertEquals(gross, actual.gross(), 1e-12);
    assertEquals(fall, actual.deepestFall(), 1e-12);
  }

  @Test
  void ofTheBarItWasLeftInOnlyTheExitCounts() {
    // In at 10, down to 9, up to 15, out at the open of 13; 20 and 5 come later.
    assertExcursion(
        0.1, 0.5, 0.3, 0.2, of(Side.BUY, TestResults.MONDAY + TestResults.DAY, 3, false));
  }

  @Test
  void aShortTradeIsTheMirrorImage() {
    assertExcursion(
        0.5, 0.1, -0.3, 0.6, of(Side.SELL, TestResults.MONDAY + TestResults.DAY, 3, false));
  }

  @Test
  void anOpenTradeSawItsLastBar() {
    // 15 on the day before 5.
    assertExcursion(
        0.5, 1.0, -0.4, 1.4, of(Side.BUY, TestResults.MONDAY + TestResults.DAY, 3, true));
  }

  @Test
  void ofABarEnteredLaterOnlyTheCloseCounts() {
    assertExcursion(
        0, 0.5, 0.3, 0.2, of(Side.BUY, TestResults.MONDAY + TestResults.DAY + 1, 3, false));
  }

  @Test
  void withoutItsBarsATradeHasNone() {
    Results results = TestResults.daily(new double[] {1000}, new double[0]);
    Trade trade = TestResults.trade(Side.BUY, 0, 0, 1);

    assertTrue(Double.isNaN(Excursion.of(trade, results).adverse()));
  }
}
