package candlewright.core.indicator.trend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.indicator.IndicatorCatalogue;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.indicator.Kernel;
import candlewright.core.market.Decimals;
import candlewright.core.testkit.Seeds;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class VaryingLengthTest {
  @Test
  void aColumnThatNeverChangesGivesWhatTheFixedLengthGives() {
    for (String name : List.of("sma", "wma", "hma", "linreg")) {
      IndicatorType type = Objects.requireNonNull(IndicatorCatalogue.find(name));
      IndicatorType.Adaptive adaptive = Objects.requireNonNull(type.adaptive().get("length"));
      Seeds.forEach(
          10,
          random -> {
            int scale = random.nextBoolean() ? 2 : Decimals.OFF_GRID;
            double length = random.nextInt(2, 120);
            Kernel fixed = type.factory().make(new double[] {length}, new int[] {scale});
            Kernel varying =
                adaptive.factory().make(new double[] {20}, new int[] {scale, Decimals.OFF_GRID});
            double[] expected = new double[fixed.outputs()];
            double[] actual = new double[fixed.outputs()];
            for (int i = 0; i < 400; i++) {
              double value = random.nextInt(5_000, 15_000) / (scale == 2 ? 100.0 : 300.0);
              fixed.update(new double[] {value}, expected);
              varying.update(new double[] {value, length}, actual);
              if (i >= varying.warmUp()) {
                assertArrayEquals(expected, actual, name + " of " + length + " at " + i);
              } else {
                assertTrue(Double.isNaN(actual[0]));
              }
            }
          });
    }
  }

  @Test
  void lengthsAreRoundedAndKeptWithinTheirBounds() {
    double[] out = new double[1];
    VaryingSma average = new VaryingSma(3, 0);
    average.update(new double[] {1, 1}, out);
    average.update(new double[] {2, 1}, out);
    average.update(new double[] {6, 2.4}, out);
    assertEquals(4, out[0]); // (2 + 6) / 2
    average.update(new double[] {10, 99}, out);
    assertEquals(6, out[0]); // (2 + 6 + 10) / 3
    average.update(new double[] {5, -5}, out);
    assertEquals(5, out[0]);
  }

  @Test
  void exponentialAverageTakesTheWeightOfEachBarsLength() {
    double[] out = new double[1];
    VaryingEma average = new VaryingEma(3, 0);
    average.update(new double[] {1, 1}, out);
    average.update(new double[] {2, 1}, out);
    average.update(new double[] {6, 1}, out);
    assertEquals(3, out[0]); // Seed (1 + 2 + 6) / 3.
    average.update(new double[] {7, 3}, out);
    assertEquals(5, out[0]); // 3 + 2/4 * 4
    average.update(new double[] {9, 1}, out);
    assertEquals(9, out[0]); // 5 + 2/2 * 4
  }
}
