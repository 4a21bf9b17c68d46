package candlewright.core.indicator.volatility;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candlewright.core.indicator.trend.Wilder;
import candlewright.core.testkit.Seeds;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// Tiles are averaged in parts; one bar after the other must give the same bits.
class AtrInPartsTest {
  private static final int BARS = 8_192;

  @Test
  void averageTrueRangesAreThoseOfOneBarAfterTheOther() {
    Seeds.forEach(30, random -> assertSame(random, prices(random)));
  }

  @Test
  void aBarThatIsMissingAnywhereChangesNothingBeforeAndBeginsAfresh() {
    Seeds.forEach(
        30,
        random -> {
          double[][] prices = prices(random);
          for (int i = random.nextInt(1, 4); i > 0; i--) {
            prices[random.nextInt(3)][random.nextInt(BARS)] = Double.NaN;
          }
          assertSame(random, prices);
        });
  }

  /// The last close of a part is used by the next one only.
  @Test
  void aCloseThatIsMissingWhereAPartEndsIsSeen() {
    int length = 14;
    for (int run : new int[] {7_000, 8_000, 8_192}) {
      double[][] prices = prices(new SplittableRandom(run));
      int ahead = 48 * length;
      int part = (run - 500 - ahead) / 4;
      for (int parts = 1; parts <= 4; parts++) {
        prices[2][500 + ahead + parts * part - 1] = Double.NaN;
        assertSame(prices, length, new int[] {500, run});
        prices[2][500 + ahead + parts * part - 1] = 100;
      }
    }
  }

  /// The first part comes down from 1e300 and has not forgotten it where the second begins, at bar
  /// 48 * 14 + (8,192 - 48 * 14) / 4.
  @Test
  void aPartThatDoesNotMeetTheOneBeforeIsNotCounted() {
    Wilder parts = new Wilder(14, 0);
    Wilder steps = new Wilder(14, 0);
    parts.goOnFrom(1e300);
    steps.goOnFrom(1e300);
    double[] source = new double[BARS];
    Arrays.fill(source, 1);
    double[] target = new double[BARS];
    assertEquals(2_552, parts.runInParts(source, target, 0, BARS));
    for (int i = 0; i < 2_552; i++) {
      assertEquals(steps.update(1), target[i], "bar " + i);
    }
    assertEquals(steps.value(), parts.value());
  }

  private static double[][] prices(RandomGenerator random) {
    double[][] prices = new double[3][BARS];
    double price = 100;
    for (int i = 0; i < BARS; i++) {
      price = Math.max(1, price + Math.rint(random.nextGaussian() * 100) / 100);
      prices[2][i] = price;
      prices[0][i] = price + random.nextInt(100) / 100.0;
      prices[1][i] = price - random.nextInt(100) / 100.0;
    }
    return prices;
  }

  private static void assertSame(RandomGenerator random, double[][] prices) {
    int[] ends = {random.nextInt(BARS), random.nextInt(BARS)};
    Arrays.sort(ends);
    assertSame(prices, random.nextInt(1, 40), ends);
  }

  /// @param ends of the runs, but for the last, in which the bars are given
  private static void assertSame(double[][] prices, int length, int[] ends) {
    Atr whole = Atr.wilder(length, 2);
    Atr steps = Atr.wilder(length, 2);
    double[][] out = new double[1][BARS];
    int from = 0;
    for (int end : ends) {
      whole.run(prices, out, from, end);
      from = end;
    }
    whole.run(prices, out, from, BARS);
    double[][] step = new double[1][BARS];
    for (int i = 0; i < BARS; i++) {
      steps.run(prices, step, i, i + 1);
      assertEquals(step[0][i], out[0][i], "bar " + i + " of length " + length);
    }
  }
}
