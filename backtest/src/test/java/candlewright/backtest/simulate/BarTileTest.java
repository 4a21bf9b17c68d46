package candlewright.backtest.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candlewright.core.indicator.IndicatorCatalogue;
import candlewright.core.indicator.IndicatorCursor;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.market.BarSeries;
import candlewright.core.testkit.Bars;
import candlewright.core.testkit.Seeds;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class BarTileTest {
  private static final int SIZE = 3 * IndicatorCursor.TILE + 100;

  @Test
  void itIsTheBarsWhoeverElseReadsThem() {
    IndicatorType type = Objects.requireNonNull(IndicatorCatalogue.find("atr"));
    double[] settings =
        type.settings().stream().mapToDouble(setting -> setting.defaultValue()).toArray();
    Seeds.forEach(
        30,
        random -> {
          BarSeries bars = Bars.walk(random, SIZE);
          BarTile tile = new BarTile(bars);
          IndicatorCursor sharing = new IndicatorCursor(type, settings, bars, tile);
          IndicatorCursor alone = new IndicatorCursor(type, settings, bars);
          int bar = 0;
          while (bar < SIZE) {
            int now = bar;
            switch (random.nextInt(7)) {
              case 0 -> assertEquals(bars.open(now), tile.open(now));
              case 1 -> assertEquals(bars.high(now), tile.high(now));
              case 2 -> assertEquals(bars.low(now), tile.low(now));
              case 3 -> assertEquals(bars.close(now), tile.close(now));
              case 4 -> assertEquals(bars.openTime(now), tile.openTime(now));
              case 5 -> assertEquals(alone.at(now), sharing.at(now));
              default -> {
                double below = bars.close(now) - 0.5;
                double above = bars.close(now) + 0.5;
                int first = now;
                while (first < SIZE && bars.low(first) > below && bars.high(first) < above) {
                  first++;
                }
                assertEquals(first, tile.firstTouch(now, SIZE, below, above));
              }
            }
            bar = Math.max(0, bar + random.nextInt(-20, random.nextInt(100) == 0 ? 9000 : 60));
          }
        });
  }
}
