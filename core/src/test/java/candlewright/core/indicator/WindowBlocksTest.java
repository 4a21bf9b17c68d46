package candlewright.core.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.market.Decimals;
import candlewright.core.testkit.Seeds;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// The windows that indicators are made of, against plain slow answers.
class WindowBlocksTest {
  @Test
  void sumsOfProductsAreExact() {
    Seeds.forEach(
        200,
        random -> {
          ExactSum sum = new ExactSum();
          BigInteger expected = BigInteger.ZERO;
          for (int i = 0; i < 20; i++) {
            long a = random.nextLong(-(1L << 53), 1L << 53) >> random.nextInt(53);
            long b = random.nextLong(-(1L << 53), 1L << 53) >> random.nextInt(53);
            sum.addProduct(a, b);
            expected = expected.add(BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)));
            assertClose(expected.doubleValue(), sum.value());
          }
        });
  }

  @Test
  void exactSumsCanBeAddedAndTakenAway() {
    Seeds.forEach(
        200,
        random -> {
          ExactSum sum = new ExactSum();
          ExactSum other = new ExactSum();
          BigInteger expected = BigInteger.ZERO;
          for (int i = 0; i < 20; i++) {
            long number = random.nextLong() >> random.nextInt(63);
            long factor = random.nextLong(1L << 53);
            boolean away = random.nextBoolean();
            other.reset();
            other.add(number);
            other.addProduct(number, factor);
            if (away) {
              sum.subtract(other);
            } else {
              sum.add(other);
            }
            BigInteger term =
                BigInteger.valueOf(number).multiply(BigInteger.valueOf(factor).add(BigInteger.ONE));
            expected = away ? expected.subtract(term) : expected.add(term);
            assertClose(expected.doubleValue(), sum.value());
          }
        });
  }

  @Test
  void sumsOfProductsCanBeNegatedAndMultiplied() {
    Seeds.forEach(
        200,
        random -> {
          long a = random.nextLong(-(1L << 53), 1L << 53) >> random.nextInt(53);
          long b = random.nextLong(-(1L << 53), 1L << 53) >> random.nextInt(53);
          long factor = random.nextLong(100_000);
          ExactSum sum = new ExactSum();
          sum.addProduct(a, b);
          sum.multiply(factor);
          BigInteger expected =
              BigInteger.valueOf(a)
                  .multiply(BigInteger.valueOf(b))
                  .multiply(BigInteger.valueOf(factor));
          assertClose(expected.doubleValue(), sum.value());
          sum.negate();
          assertClose(-expected.doubleValue(), sum.value());
        });
  }

  @Test
  void windowProductsAreWhatLongArithmeticGives() {
    Seeds.forEach(
        60,
        random -> {
          int length = random.nextInt(1, 40);
          int first = random.nextInt(9);
          int second = random.nextInt(9);
          WindowProducts window = new WindowProducts(length, first, second);
          double[] a = onGrid(random, 120, first);
          double[] b = onGrid(random, 120, second);
          for (int i = 0; i < a.length; i++) {
            window.add(a[i], b[i]);
            assertEquals(i >= length - 1, window.isFull());
            if (window.isFull()) {
              BigDecimal expected = BigDecimal.ZERO;
              for (int k = i - length + 1; k <= i; k++) {
                expected = expected.add(decimal(a[k], first).multiply(decimal(b[k], second)));
              }
              assertClose(expected.doubleValue(), window.sum());
            }
          }
        });
  }

  @Test
  void covarianceIsWhatLongArithmeticGivesAlsoForHugeUnits() {
    Seeds.forEach(
        60,
        random -> {
          int length = random.nextInt(1, 40);
          int first = random.nextInt(16);
          int second = random.nextInt(16);
          WindowCovariance window = new WindowCovariance(length, first, second);
          double[] x = onGrid(random, 100, first);
          double[] y = onGrid(random, 100, second);
          for (int i = 0; i < x.length; i++) {
            window.add(x[i], y[i]);
            if (i >= length - 1) {
              assertClose(covariance(x, y, i - length + 1, i + 1, first, second), window.sum());
            }
          }
        });
  }

  @Test
  void covarianceOfLongWindowsStaysExactFarFromZero() {
    // A price of nine digits that moves by its last one: doubles squared would lose all of it.
    int length = 3_000;
    SplittableRandom random = new SplittableRandom(7);
    double[] x = new double[length + 50];
    for (int i = 0; i < x.length; i++) {
      x[i] = (987_654_321L * 100_000 + random.nextInt(10)) / 1e5;
    }
    WindowCovariance window = new WindowCovariance(length, 5, 5);
    for (double value : x) {
      window.add(value, value);
    }
    assertClose(covariance(x, x, 50, x.length, 5, 5), window.sum());
  }

  @Test
  void covarianceOfLongWindowsOfHugeUnitsDoesNotWrapAround() {
    // 3,000 values of 9e15 units and either sign: 3,000² * 9e15² is 7.3e38, beyond 2^127 = 1.7e38.
    int length = 3_000;
    SplittableRandom random = new SplittableRandom(8);
    double[] x = new double[2 * length + 500];
    for (int i = 0; i < x.length; i++) {
      double size = i < length + 200 ? 9e7 : 100; // The huge ones leave the window again.
      x[i] = Math.rint((i % 2 == 0 ? size : -size) * 1e6 + random.nextInt(1000)) / 1e6;
    }
    double[] y = x.clone();
    WindowCovariance window = new WindowCovariance(length, 8, 8);
    WindowCovariance late = new WindowCovariance(length, 8, 8);
    for (int i = 0; i < x.length; i++) {
      window.add(x[i], y[i]);
      if (i >= length + 300) {
        late.add(x[i], y[i]);
      }
      if (i == length - 1 || i == length + 150) {
        double expected = covariance(x, y, i - length + 1, i + 1, 8, 8);
        assertEquals(expected, window.sum(), expected * 1e-12);
      }
    }
    assertClose(covariance(x, y, x.length - length, x.length, 8, 8), window.sum());
    assertEquals(late.sum(), window.sum());
  }

  @Test
  void equalValuesHaveNoVarianceOnTheGridAndOff() {
    for (int scale : new int[] {1, Decimals.OFF_GRID}) {
      WindowCovariance window = new WindowCovariance(10, scale, scale);
      for (int i = 0; i < 25; i++) {
        window.add(i < 10 ? i : 0.1, i < 10 ? i : 0.1);
      }
      assertEquals(0, window.sum());
    }
  }

  @Test
  void covarianceOffTheGridIsThatOnTheGridToTheRounding() {
    Seeds.forEach(
        20,
        random -> {
          int length = random.nextInt(2, 30);
          double[] x = prices(random);
          double[] y = prices(random);
          WindowCovariance on = new WindowCovariance(length, 2, 2);
          WindowCovariance off = new WindowCovariance(length, 2, Decimals.OFF_GRID);
          for (int i = 0; i < x.length; i++) {
            on.add(x[i], y[i]);
            off.add(x[i], y[i]);
            if (on.isFull()) {
              assertEquals(on.sum(), off.sum(), 1e-8);
            }
          }
        });
  }

  @Test
  void sortedWindowIsSorted() {
    Seeds.forEach(
        60,
        random -> {
          int length = random.nextInt(1, 20);
          SortedWindow window = new SortedWindow(length);
          double[] values = new double[100];
          for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(-8, 8) * 0.5; // Many equal ones, and -0.0 beside 0.0.
            window.add(i % 3 == 0 && values[i] == 0 ? -0.0 : values[i]);
            if (i >= length - 1) {
              double[] expected = Arrays.copyOfRange(values, i - length + 1, i + 1);
              Arrays.sort(expected);
              for (int k = 0; k < length; k++) {
                assertEquals(expected[k] + 0.0, window.at(k));
              }
              double bound = random.nextInt(-8, 8) * 0.5;
              assertEquals(
                  Arrays.stream(expected).filter(each -> each < bound).count(),
                  window.countBelow(bound));
              assertEquals(
                  Arrays.stream(expected).filter(each -> each <= bound).count(),
                  window.countUpTo(bound));
            }
          }
        });
  }

  @Test
  void valueWindowReadsInOrder() {
    ValueWindow window = new ValueWindow(3);
    assertTrue(Double.isNaN(window.oldest()));
    for (int i = 1; i <= 5; i++) {
      window.add(i);
    }
    // 3, 4, 5
    assertEquals(3, window.oldest());
    assertEquals(4, window.at(1));
    assertEquals(5, window.ago(0));
    assertEquals(3, window.ago(2));
    assertEquals(9, window.sum(2));
    assertEquals(4, window.mean(3));
    assertEquals(2, window.squares(3, 4)); // 1 + 0 + 1
  }

  @Test
  void extremesOfShorterWindowsAreFound() {
    Seeds.forEach(
        40,
        random -> {
          int length = random.nextInt(1, 30);
          WindowExtremes lowest = new WindowExtremes(length, false);
          double[] values = new double[120];
          for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(20);
            lowest.add(values[i]);
            int last = random.nextInt(1, length + 1);
            if (i >= length - 1) {
              int best = i;
              for (int k = i; k > i - last; k--) {
                best = values[k] < values[best] ? k : best;
              }
              assertEquals(values[best], lowest.value(last));
              assertEquals(i - best, lowest.age(last));
            }
          }
        });
  }

  private static double covariance(
      double[] x, double[] y, int from, int to, int first, int second) {
    BigDecimal products = BigDecimal.ZERO;
    BigDecimal sumX = BigDecimal.ZERO;
    BigDecimal sumY = BigDecimal.ZERO;
    for (int i = from; i < to; i++) {
      products = products.add(decimal(x[i], first).multiply(decimal(y[i], second)));
      sumX = sumX.add(decimal(x[i], first));
      sumY = sumY.add(decimal(y[i], second));
    }
    BigDecimal n = BigDecimal.valueOf(to - from);
    return products.multiply(n).subtract(sumX.multiply(sumY)).doubleValue() / (to - from);
  }

  private static BigDecimal decimal(double value, int scale) {
    return BigDecimal.valueOf(Decimals.units(value, scale), scale);
  }

  private static double[] prices(SplittableRandom random) {
    return random.doubles(60, 50, 150).map(each -> Math.rint(each * 100) / 100).toArray();
  }

  private static double[] onGrid(SplittableRandom random, int count, int scale) {
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = Decimals.value(random.nextLong(-(1L << 50), 1L << 50), scale);
    }
    return values;
  }

  private static void assertClose(double expected, double actual) {
    assertEquals(expected, actual, Math.abs(expected) * 0x1p-50);
  }
}
