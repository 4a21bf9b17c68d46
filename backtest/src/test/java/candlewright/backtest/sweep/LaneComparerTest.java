package candlewright.backtest.sweep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import candlewright.core.strategy.plan.PairComparer;
import candlewright.core.testkit.Seeds;
import org.junit.jupiter.api.Test;

class LaneComparerTest {
  private static final double[] PECULIAR = {
    0.0,
    -0.0,
    1,
    Math.nextUp(1.0),
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.MIN_VALUE,
    1e308,
    1e39,
    Math.nextUp(1e39),
    16777217,
    16777216
  };

  @Test
  void testsRunWithTheModule() {
    assertInstanceOf(LaneComparer.class, Lanes.ofMachine().comparer());
  }

  @Test
  void givesTheBitsOfTheScalarOne() {
    Seeds.forEach(
        300,
        random -> {
          int count = random.nextInt(1, 400);
          double[] left = new double[448];
          double[] right = new double[448];
          for (int i = 0; i < left.length; i++) {
            boolean plain = random.nextInt(20) != 0;
            left[i] = plain ? random.nextInt(40) / 8.0 : PECULIAR[random.nextInt(13)];
            right[i] = plain ? random.nextInt(40) / 8.0 : PECULIAR[random.nextInt(13)];
          }
          long[][] expected = compared(PairComparer.SCALAR, left, right, count);
          long[][] actual = compared(new LaneComparer(), left, right, count);
          for (int k = 0; k < expected.length; k++) {
            assertArrayEquals(expected[k], actual[k], count + " bars, words " + k);
          }
        });
  }

  private static long[][] compared(
      PairComparer comparer, double[] left, double[] right, int count) {
    long[][] words = new long[3][7];
    comparer.compare(left, right, 0, count, words[0], words[1], words[2]);
    return words;
  }
}
