package candlewright.core.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.market.Decimals;
import candlewright.core.testkit.Seeds;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WindowMomentsTest {
  @Test
  void varianceIsThatOfTheWindow() {
    WindowMoments window = new WindowMoments(4, 0);
    for (double value : new double[] {9, 2, 4, 4, 6}) {
      window.add(value);
    }
    // 2, 4, 4 and 6: mean 4, squares 4 + 0 + 0 + 4 over 4 or over 3.
    assertEquals(4, window.mean());
    assertEquals(2, window.variance(false));
    assertEquals(8 / 3.0, window.variance(true));
    assertEquals(Math.sqrt(2), window.deviation(false));
  }

  @Test
  void isUnknownUntilTheWindowIsFullAndAfterNan() {
    WindowMoments window = new WindowMoments(2, 0);
    window.add(1);
    assertTrue(Double.isNaN(window.mean()) && Double.isNaN(window.variance(false)));
    window.add(3);
    assertEquals(1, window.variance(false));
    window.add(Double.NaN);
    window.add(5);
    assertTrue(Double.isNaN(window.mean()) && Double.isNaN(window.variance(false)));
  }

  @Test
  void equalValuesDoNotDeviateOnNoGridEither() {
    for (int scale : new int[] {1, Decimals.OFF_GRID}) {
      WindowMoments window = new WindowMoments(6, scale);
      for (int i = 0; i < 10; i++) {
        window.add(i < 4 ? 0.7 : 0.1);
      }
      assertEquals(0, window.variance(false), "scale " + scale);
    }
  }

  @Test
  void spreadIsExactForSmallAndForHugeUnits() {
    Seeds.forEach(
        60,
        random -> {
          int limit = random.nextInt(2, 40);
          long[] units = units(random, 300);
          WindowMoments window = new WindowMoments(limit, 0);
          for (int i = 0; i < units.length; i++) {
            window.add((double) units[i]);
            if (i < limit - 1) {
              continue;
            }
            long[] last = Arrays.copyOfRange(units, i + 1 - limit, i + 1);
            double expected = spread(last);
            // Twice rounded where it needs more than 64 bits.
            assertEquals(
                expected / limit / limit, window.variance(false), Math.ulp(expected) / limit);
            assertEquals(sum(last).doubleValue() / limit, window.mean());
          }
        });
  }

  @Test
  void doesNotDependOnTheFirstValueNorOnEarlierLengths() {
    Seeds.forEach(
        60,
        random -> {
          int limit = random.nextInt(2, 40);
          int scale = random.nextBoolean() ? 0 : Decimals.OFF_GRID;
          long[] units = units(random, 300);
          int skip = random.nextInt(1, 200);
          WindowMoments whole = new WindowMoments(limit, scale);
          WindowMoments late = new WindowMoments(limit, scale);
          for (int i = 0; i < units.length; i++) {
            int length = random.nextInt(1, limit + 1);
            whole.add((double) units[i]);
            whole.setLength(length);
            if (i >= skip) {
              late.add((double) units[i]);
              if (random.nextBoolean()) {
                late.setLength(random.nextInt(1, limit + 1));
              }
              late.setLength(length);
            }
            if (i >= skip + limit - 1) {
              assertEquals(whole.mean(), late.mean(), 0.0);
              assertEquals(whole.variance(false), late.variance(false), 0.0);
              assertEquals(whole.deviation(false), late.deviation(false), 0.0);
            }
          }
        });
  }

  @Test
  void meanIsTheSameDoubleAsThatOfAWindowSum() {
    Seeds.forEach(
        20,
        random -> {
          int limit = random.nextInt(1, 3_000);
          int scale = random.nextBoolean() ? random.nextInt(5) : Decimals.OFF_GRID;
          WindowMoments moments = new WindowMoments(limit, scale);
          WindowSum sum = new WindowSum(limit, scale);
          long level = random.nextLong(1L << 52);
          for (int i = 0; i < limit + 200; i++) {
            double units = (double) level + random.nextInt(1_000_000);
            double value = scale == Decimals.OFF_GRID ? units / 3 : units / Decimals.power(scale);
            moments.add(value);
            sum.add(value);
            assertEquals(sum.mean(), moments.mean(), 0.0);
          }
        });
  }

  @Test
  void copyGoesOnFromTheSameState() {
    Seeds.forEach(
        20,
        random -> {
          WindowMoments first = new WindowMoments(random.nextInt(1, 20), 0);
          long[] units = units(random, 100);
          for (int i = 0; i < 50; i++) {
            first.add((double) units[i]);
          }
          WindowMoments copy = first.copyState();
          for (int i = 50; i < 100; i++) {
            first.add((double) units[i]);
            copy.add((double) units[i]);
            assertEquals(first.variance(false), copy.variance(false), 0.0);
          }
        });
  }

  /// Walks in steps of very different sizes, so that values lie near each other and then far apart.
  private static long[] units(SplittableRandom random, int count) {
    long[] units = new long[count];
    int bits = random.nextInt(3, 52);
    long level = random.nextLong(1L << bits);
    for (int i = 0; i < count; i++) {
      if (random.nextInt(30) == 0) {
        bits = random.nextInt(3, 52);
      }
      level += random.nextLong(1L << bits) - (1L << (bits - 1));
      level = Math.max(-(1L << 53), Math.min(1L << 53, level));
      units[i] = level;
    }
    return units;
  }

  private static double spread(long[] units) {
    BigInteger squares = BigInteger.ZERO;
    for (long each : units) {
      squares = squares.add(BigInteger.valueOf(each).pow(2));
    }
    return squares
        .multiply(BigInteger.valueOf(units.length))
        .subtract(sum(units).pow(2))
        .doubleValue();
  }

  private static BigInteger sum(long[] units) {
    BigInteger sum = BigInteger.ZERO;
    for (long each : units) {
      sum = sum.add(BigInteger.valueOf(each));
    }
    return sum;
  }
}
