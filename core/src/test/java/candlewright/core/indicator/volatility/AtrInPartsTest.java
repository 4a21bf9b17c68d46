package candlewright.core.indicator.volatility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

  /// After a jump from 1e15 to 1 it takes more bars than usual until nothing of it is left; the
  /// seam between the parts is wherever the stretch is divided.
  @Test
  void partsThatDoNotMeetAreDoneAgain() {
    double[] source = new double[8_192];
    for (int i = 0; i < source.length; i++) {
      // The value added is too small to move the average, from whichever side it comes.
      source[i] = i < 2_000 ? 1e15 : 1;
    }
    for (int length : new int[] {2, 14, 30}) {
      Wilder parts = new Wilder(length, 0);
      Wilder steps = new Wilder(length, 0);
      parts.goOnFrom(5);
      steps.goOnFrom(5);
      double[] out = new double[source.length];
      int done = parts.runInParts(source, out, 0, source.length);
      assertTrue(done > 0);
      for (int i = 0; i < done; i++) {
        assertEquals(steps.update(source[i]), out[i], "bar " + i + " of length " + length);
      }
      assertEquals(steps.value(), parts.value());
    }
  }

  /// With a length of 1 the average is the value; with alternating values that two averages round
  /// differently they never meet.
  @Test
  void averagesThatNeverMeetEndWithTheFirstPart() {
    Wilder wilder = new Wilder(14, 0);
    wilder.goOnFrom(1e300);
    double[] source = new double[8_192];
    Arrays.fill(source, Double.MIN_VALUE);
    double[] out = new double[source.length];
    int done = wilder.runInParts(source, out, 0, source.length);
    Wilder steps = new Wilder(14, 0);
    steps.goOnFrom(1e300);
    for (int i = 0; i < done; i++) {
      assertEquals(steps.update(source[i]), out[i]);
    }
    assertTrue(done < source.length);
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
