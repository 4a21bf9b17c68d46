package candlewright.app.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candlewright.core.market.Increment;
import candlewright.core.market.Timeframe;
import org.junit.jupiter.api.Test;

class MeasureTest {
  private final ChartBars bars =
      new ChartBars(RandomBars.walk(Timeframe.ONE_HOUR, 100, 1), Increment.ofScale(1));

  @Test
  void saysBarsTimePriceAndPercent() {
    assertEquals(
        "+26 bars, 1 d 2 h, +20.0 (+10.00 %)", Measure.between(bars, 4, 200, 30, 220).text(1));
    assertEquals(
        "\u22121 bar, 1 h, \u221250.0 (\u221225.00 %)",
        Measure.between(bars, 4, 200, 3, 150).text(1));
    assertEquals("0 bars, 0 min, 0.0 (0.00 %)", Measure.between(bars, 4, 200, 4, 200).text(1));
  }
}
