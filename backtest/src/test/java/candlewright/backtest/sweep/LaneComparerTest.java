package candlewright.backtest.sweep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
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

  @Test
  void comparesSinglesAsTheScalarOneDoes() {
    Seeds.forEach(
        300,
        random -> {
          int words = random.nextInt(1, 7);
          // Few values tie often, many all but never.
          int values = random.nextBoolean() ? 40 : 1 << 20;
          float[] left = new float[448];
          float[] right = new float[448];
          for (int i = 0; i < left.length; i++) {
            boolean plain = values > 40 || random.nextInt(50) != 0;
            left[i] = plain ? random.nextInt(values) : Float.NaN;
            right[i] = random.nextInt(values) + (values > 40 ? 0.5F : 0);
          }
          long[][] expected = new long[2][7];
          long[][] actual = new long[2][7];
          boolean apart = PairComparer.SCALAR.compare(left, right, words, expected[0], expected[1]);
          assertEquals(apart, new LaneComparer().compare(left, right, words, actual[0], actual[1]));
          assertArrayEquals(expected[0], actual[0]);
          assertArrayEquals(expected[1], actual[1]);
          boolean ties = false;
          for (int i = 0; i < 64 * words; i++) {
            ties |= !(left[i] < right[i] || left[i] > right[i]);
          }
          assertEquals(!ties, apart);
        });
  }

  private static long[][] compared(
      PairComparer comparer, double[] left, double[] right, int count) {
    long[][] words = new long[3][7];
    comparer.compare(left, right, 0, count, words[0], words[1], words[2]);
    return words;
  }
}
