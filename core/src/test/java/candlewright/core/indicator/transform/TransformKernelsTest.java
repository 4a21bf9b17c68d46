package candlewright.core.indicator.transform;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import candlewright.core.market.Decimals;
import candlewright.core.testkit.Fed;
import candlewright.core.testkit.Seeds;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Transforms worked out by hand where nobody published results.
class TransformKernelsTest {
  private static final double NAN = Double.NaN;

  @Test
  void midpriceIsTheMiddleOfTheRange() {
    assertArrayEquals(
        row(NAN, 3, 2.5), Fed.first("midprice", Map.of("length", 2.0), row(3, 5, 4), row(1, 2, 0)));
  }

  @Test
  void sumsOfDecimalsAreExact() {
    assertArrayEquals(row(0.1, 0.3), Fed.first("cumulative_sum", Map.of(), row(0.1, 0.2)));
    assertArrayEquals(row(NAN, 0.3), Fed.first("sum", Map.of("length", 2.0), row(0.1, 0.2)));
  }

  @Test
  void equalTypicalPricesAreEqualDoubles() {
    double[] out =
        Fed.first("typical_price", Map.of(), row(0.3, 0.7), row(0.1, 0.1), row(0.7, 0.3));
    assertEquals(out[0], out[1]);
  }

  @Test
  void normaliseIsThePlaceWithinTheWindow() {
    assertArrayEquals(
        row(NAN, NAN, 0.5, 0, NAN),
        Fed.first("normalise", Map.of("length", 3.0), row(1, 3, 2, 2, 2)));
  }

  @Test
  void drawdownIsMeasuredFromTheHighestOfTheWindow() {
    assertArrayEquals(
        row(NAN, -20, 0, -25),
        Fed.first("drawdown", Map.of("length", 2.0), row(10, 8, 12, 9)),
        1e-12);
  }

  @Test
  void returnsAreUnknownWhereTheyHaveNoMeaning() {
    assertArrayEquals(row(NAN, 1, -1, NAN), Fed.first("simple_return", Map.of(), row(1, 2, 0, 5)));
    // ln 2, as in tables of logarithms
    assertArrayEquals(
        row(NAN, 0.693147180559945, NAN, NAN),
        Fed.first("log_return", Map.of(), row(1, 2, 0, 5)),
        1e-15);
  }

  @Test
  void standardScoreKnowsBothDeviations() {
    // Mean 2, squares 1 + 0 + 1 = 2: 1 / sqrt(2 / 3) and 1 / sqrt(2 / 2)
    assertEquals(Math.sqrt(1.5), last("zscore", Map.of("length", 3.0), 1, 2, 3), 1e-15);
    assertEquals(1, last("zscore", Map.of("length", 3.0, "deviation", 1.0), 1, 2, 3));
    assertEquals(NAN, last("zscore", Map.of("length", 3.0), 0.1, 0.1, 0.1));
  }

  @Test
  void percentRankCountsTheValuesBefore() {
    // At or below 3 of 1, 2, 3, 4: three of four
    assertEquals(75, last("percent_rank", Map.of("length", 4.0), 1, 2, 3, 4, 3));
  }

  @Test
  void quantilesLieBetweenTheNearestValues() {
    // Sorted 1, 3, 5, 10. Place 0.25 * 3 = 0.75: 1 + 0.75 * 2
    assertEquals(2.5, last("quantile", Map.of("length", 4.0, "level", 0.25), 5, 1, 3, 10));
    assertEquals(10, last("quantile", Map.of("length", 4.0, "level", 1.0), 5, 1, 3, 10));
    assertEquals(1, last("quantile", Map.of("length", 4.0, "level", 0.0), 5, 1, 3, 10));
    assertEquals(4, last("median", Map.of("length", 4.0), 5, 1, 3, 10));
    assertEquals(3, last("median", Map.of("length", 3.0), 5, 1, 3));
    assertEquals(7, last("median", Map.of("length", 1.0), 7));
  }

  @Test
  void skewnessIsThatOfSpreadsheets() {
    // 1, 2, 6: distances -2, -1, 3; m2 = 14/3, m3 = 18/3; times sqrt(3 * 2) / 1
    double population = 6 / Math.pow(14.0 / 3, 1.5);
    assertEquals(
        population, last("skewness", Map.of("length", 3.0, "deviation", 1.0), 1, 2, 6), 1e-14);
    assertEquals(
        population * Math.sqrt(6), last("skewness", Map.of("length", 3.0), 1, 2, 6), 1e-14);
  }

  @Test
  void kurtosisIsThatOfSpreadsheets() {
    // Distances -3, -2, -1, 0, 6: m2 = 50/5 = 10, m4 = 1394/5; 2.788 - 3 = -0.212;
    // 4 / (3 * 2) * (6 * -0.212 + 6) = 3.152
    double[] values = {1, 2, 3, 4, 10};
    assertEquals(-0.212, last("kurtosis", Map.of("length", 5.0, "deviation", 1.0), values), 1e-14);
    assertEquals(3.152, last("kurtosis", Map.of("length", 5.0), values), 1e-14);
  }

  @Test
  void autocorrelationOfAnAlternationIsMinusOneAndOne() {
    double[] values = {1, 2, 1, 2, 1};
    assertEquals(-1, last("autocorrelation", Map.of("length", 3.0, "lag", 1.0), values), 1e-15);
    assertEquals(1, last("autocorrelation", Map.of("length", 3.0, "lag", 2.0), values), 1e-15);
  }

  @Test
  void covarianceKnowsBothDivisors() {
    // Means 2 and 5: (-1)(-3) + 0 + 1 * 4 = 7
    double[] x = {1, 2, 3};
    double[] y = {2, 4, 9};
    assertEquals(7.0 / 3, Fed.first("covariance", Map.of("length", 3.0), x, y)[2], 1e-15);
    assertEquals(3.5, Fed.first("covariance", Map.of("length", 3.0, "deviation", 1.0), x, y)[2]);
  }

  @Test
  void correlationIsUnknownWhereOneDoesNotChange() {
    assertArrayEquals(
        row(NAN, NAN, NAN, -1),
        Fed.first("correlation", Map.of("length", 3.0), row(0.7, 0.7, 0.7, 0.8), row(5, 4, 3, 2)),
        1 - 0.8);
  }

  @Test
  void betaOfDoubleReturnsIsTwo() {
    // Market +10 %, -10 %; value +20 %, -20 %
    assertEquals(
        2,
        Fed.first("beta", Map.of("length", 2.0), row(100, 120, 96), row(100, 110, 99))[2],
        1e-12);
  }

  @Test
  void sharpeRatioKnowsBothDeviations() {
    // Returns 0.1 and 0.2: mean 0.15, deviation 0.05 * sqrt(2) of a sample, 0.05 of a population
    double[] values = {100, 110, 132};
    assertEquals(3 / Math.sqrt(2), last("sharpe", Map.of("length", 2.0), values), 1e-12);
    assertEquals(3, last("sharpe", Map.of("length", 2.0, "deviation", 1.0), values), 1e-12);
    assertEquals(
        2, last("sharpe", Map.of("length", 2.0, "deviation", 1.0, "target", 0.05), values), 1e-12);
  }

  @Test
  void swingsAreKnownOnceTheBarsAfterThemAre() {
    double[][] out =
        Fed.all("swing_high", Map.of("left", 1.0, "right", 2.0), row(1, 3, 2, 1, 5, 5, 4, 4));
    assertArrayEquals(row(NAN, NAN, NAN, 1, 0, 0, 0, 0), out[2]); // 5 has an equal neighbour.
    assertArrayEquals(row(NAN, NAN, NAN, 3, 3, 3, 3, 3), out[0]);
    assertArrayEquals(row(NAN, NAN, NAN, 2, 3, 4, 5, 6), out[1]);
  }

  @Test
  void extremesHaveTheAgeOfTheLatestOfEqualOnes() {
    double[][] out = Fed.all("lowest", Map.of("length", 3.0), row(1, 2, 1, 3, 4, 5));
    assertArrayEquals(row(NAN, NAN, 1, 1, 1, 3), out[0]);
    assertArrayEquals(row(NAN, NAN, 0, 1, 2, 2), out[1]);
  }

  @Test
  void equalRunsHaveNoHurstExponent() {
    double[] flat = new double[40];
    Arrays.fill(flat, 5);
    assertEquals(NAN, last("hurst", Map.of("length", 16.0), flat));
    assertEquals(NAN, last("hurst_lags", Map.of("length", 16.0, "maximum_lag", 4.0), flat));
  }

  @Test
  void adaptiveLengthsGiveWhatTheFixedOnesGive() {
    Seeds.forEach(
        20,
        random -> {
          int bars = 80;
          int limit = random.nextInt(5, 30);
          double[] values = new double[bars];
          double[] lengths = new double[bars];
          for (int i = 0; i < bars; i++) {
            values[i] = random.nextInt(100) / 10.0;
            lengths[i] = random.nextDouble(-5, 40);
          }
          double[][] highest = Fed.run(new AdaptiveExtreme(limit, true), values, lengths);
          double[][] lag = Fed.run(new AdaptiveLag(limit), values, lengths);
          double[][] score = Fed.run(new AdaptiveStandardScore(limit, true), values, lengths);
          for (int i = limit; i < bars; i++) {
            int length = (int) Math.clamp(Math.rint(lengths[i]), 1, limit);
            double[][] fixed = Fed.run(new Extreme(length, true), values);
            assertEquals(fixed[0][i], highest[0][i]);
            assertEquals(fixed[1][i], highest[1][i]);
            int back = (int) Math.clamp(Math.rint(lengths[i]), 0, limit);
            assertEquals(values[i - back], lag[0][i]);
            int two = Math.max(2, length);
            assertEquals(
                Fed.run(new StandardScore(two, true, Decimals.OFF_GRID), values)[0][i],
                score[0][i],
                1e-9);
          }
          assertEquals(NAN, highest[0][limit - 2]);
          assertEquals(NAN, lag[0][limit - 1]);
        });
  }

  private static double last(String name, Map<String, Double> settings, double... values) {
    return Fed.first(name, settings, values)[values.length - 1];
  }

  private static double[] row(double... values) {
    return values;
  }
}
