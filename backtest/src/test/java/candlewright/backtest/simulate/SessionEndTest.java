package candlewright.backtest.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candlewright.backtest.testkit.Strategies;
import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentKind;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.Timeframe;
import candlewright.core.testkit.Bars;
import candlewright.core.trading.FeeRate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Leaving with the trading day, on six-hour bars: 00:00, 06:00, 12:00, 18:00.
class SessionEndTest {
  private static final long QUARTER = 21_600_000L;
  private static final String BUY_ABOVE_100 =
      """
      format: 1
      name: level
      entry_long: close > 100
      exits: [session_end]
      sizing: all_in
      """;

  @Test
  void aPositionIsLeftAtTheCloseOfTheDay() {
    // Decided at 00:00's close, in at 06:00's open of 102, out at 18:00's close of 108.
    Trade trade = run(List.of(0, 1, 2, 3, 4), 101, 102, 99, 108, 90).getFirst();
    assertEquals(102, trade.entryTicks());
    assertEquals(3, trade.exitBar());
    assertEquals(108, trade.exitTicks());
    assertEquals(ExitReason.SESSION_END, trade.exitReason());
  }

  @Test
  void whereTheLastBarOfTheDayIsMissingItIsLeftAtTheNextPrice() {
    // 12:00 and 18:00 are missing: out at the next day's open of 95.
    Trade trade = run(List.of(0, 1, 4, 5), 101, 102, 95, 90).getFirst();
    assertEquals(2, trade.exitBar());
    assertEquals(95, trade.exitTicks());
  }

  /// Runs over bars of one price each.
  private static List<Trade> run(List<Integer> quarters, double... prices) {
    BarColumns columns = new BarColumns(prices.length);
    for (int i = 0; i < prices.length; i++) {
      double price = prices[i];
      columns.add(Bars.START + quarters.get(i) * QUARTER, price, price, price, price, 9);
    }
    SeriesKey key = new SeriesKey(Bars.MINUTES.instrument(), Timeframe.parse("6h"));
    BarSeries bars = BarSeries.of(key, ContinuousCalendar.UTC, columns);
    Increment one = Increment.parse("1");
    Instrument instrument =
        Instrument.of(
            key.instrument(), InstrumentKind.SPOT, "BTC", "USDT", one, one, ContinuousCalendar.UTC);
    SimulationSettings settings = SimulationSettings.usual(10_000_00000000L, new FeeRate(0), 0);
    return new Simulation(Strategies.plan(BUY_ABOVE_100), instrument, bars, settings)
        .finish()
        .trades();
  }
}
