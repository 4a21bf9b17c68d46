package candlewright.core.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candlewright.core.market.BarSeries;
import candlewright.core.testkit.Bars;
import candlewright.core.testkit.Seeds;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class IndicatorCursorTest {
  private static final IndicatorType ATR = Objects.requireNonNull(IndicatorCatalogue.find("atr"));

  /// 20,000 bars are several tiles, the last of them not whole.
  @Test
  void saysWhatTheWholeColumnSaysInWhateverOrderItIsAsked() {
    Seeds.forEach(
        5,
        random -> {
          BarSeries bars = Bars.walk(random, 20_000);
          double[] values = values(random.nextInt(1, 40));
          double[] whole = IndicatorColumns.of(ATR, values, bars)[0];
          IndicatorCursor cursor = new IndicatorCursor(ATR, values, bars);
          for (int i = 0; i < 300; i++) {
            int bar = random.nextInt(bars.size());
            assertEquals(whole[bar], cursor.at(bar));
            assertEquals(whole[bar], cursor.at(bar));
          }
          for (int bar = 0; bar < bars.size(); bar++) {
            assertEquals(whole[bar], cursor.at(bar));
          }
        });
  }

  /// Every bar has a range of 2, so that its average is 2 from the bar on that ends the warm-up.
  @Test
  void isUnknownUntilTheIndicatorIsWarm() {
    double[] opens = new double[9_100];
    double[] closes = new double[9_100];
    for (int i = 0; i < opens.length; i++) {
      opens[i] = i % 2 == 0 ? 10 : 12;
      closes[i] = 22 - opens[i];
    }
    IndicatorCursor cursor = new IndicatorCursor(ATR, values(14), Bars.of(opens, closes));
    assertEquals(2, cursor.at(9_099));
    assertEquals(2, cursor.at(14));
    assertEquals(Double.NaN, cursor.at(13));
    assertEquals(2, cursor.at(600));
  }

  private static double[] values(double length) {
    return ATR.settings().stream()
        .mapToDouble(setting -> setting.name().equals("length") ? length : setting.defaultValue())
        .toArray();
  }
}
