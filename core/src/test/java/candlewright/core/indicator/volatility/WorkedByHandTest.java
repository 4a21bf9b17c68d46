package candlewright.core.indicator.volatility;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import candlewright.core.indicator.IndicatorCatalogue;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.indicator.Kernel;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Indicators for which nobody published numbers, worked out by hand on a few bars.
class WorkedByHandTest {
  private static final double LN2 = 0.6931471805599453;
  private static final double NAN = Double.NaN;

  /// High, low and close; the true ranges are 3, 4, 7 and 2.
  private static final double[][] BARS = {
    {11, 9, 10}, {13, 10, 12}, {15, 11, 14}, {15, 8, 9}, {10, 8, 8}
  };

  @Test
  void keltnerLiesTrueRangesRoundAnExponentialAverage() {
    // Averages: (10 + 12) / 2 = 11, then 11 + 2/3 * (14 - 11) = 13.
    assertLast(new double[] {17, 13, 9}, "keltner", new double[] {2, 1, 1, 0, 0}, first(3));
    // Simple: (12 + 14) / 2 = 13, and the mean of the ranges 3 and 4.
    assertLast(new double[] {16.5, 13, 9.5}, "keltner", new double[] {2, 1, 2, 1, 1}, first(3));
  }

  @Test
  void exponentialBollingerTakesTheDeviationFromTheSimpleAverage() {
    // 2, then 2 + 2/3 * (7 - 2) = 16/3; 3 and 7 deviate by 2 from 5.
    double middle = 16 / 3.0;
    assertLast(
        new double[] {middle + 4, middle, middle - 4},
        "bollinger_ema",
        new double[] {2, 2, 0},
        new double[][] {{1}, {3}, {7}});
  }

  @Test
  void trailingStopFollowsTheCloseAndChangesSides() {
    double[] settings = {1, 1, 0, 0};
    assertLast(new double[] {9, 1}, "atr_trailing_stop", settings, first(2)); // 12 - 3
    assertLast(new double[] {10, 1}, "atr_trailing_stop", settings, first(3)); // 14 - 4
    assertLast(new double[] {16, -1}, "atr_trailing_stop", settings, first(4)); // 9 + 7
    assertLast(new double[] {10, -1}, "atr_trailing_stop", settings, first(5)); // 8 + 2
  }

  @Test
  void chandelierAlsoStopsShorts() {
    // Highest 15 less 7, lowest 8 plus 7.
    assertLast(new double[] {8, 15}, "chandelier_exit", new double[] {1, 1}, first(4));
  }

  @Test
  void directionalIndexBeginsAsTaLibWithOneBarLess() {
    // Moves up 2 and 2, then down 3, then none. Sums of up, down and range: 2, 0, 3 after one bar;
    // half of that and the next: 3, 0, 5.5, index 100; 1.5, 3, 9.75, index 100 * 1.5 / 4.5.
    double[] settings = {2, 0};
    assertLast(
        new double[] {(100 + 100 / 3.0) / 2, 150 / 9.75, 300 / 9.75, 100 / 3.0},
        "adx",
        settings,
        first(4));
    // 0.75, 1.5, 6.875; the average moves half way from 200/3 to 100/3.
    assertLast(new double[] {50, 75 / 6.875, 150 / 6.875, 100 / 3.0}, "adx", settings, first(5));
    // The rating looks one bar back.
    assertLast(new double[] {(50 + 200 / 3.0) / 2}, "adxr", new double[] {2, 0, 0}, first(5));
  }

  @Test
  void pivotsComeFromTheSessionBefore() {
    // The session before: high 15, low 8, close 13.
    double[][] bars = {{10, 14, 8, 12, 0}, {12, 15, 9, 13, 0}, {11, 12, 10, 12, 1}};
    assertLast(new double[] {12, 16, 19, 23, NAN, 9, 5, 2, NAN}, "pivots", new double[] {0}, bars);
    // (15 + 8 + 2 * 11) / 4
    assertLast(
        new double[] {11.25, 14.5, 18.25, 21.5, NAN, 7.5, 4.25, 0.5, NAN},
        "pivots",
        new double[] {1},
        bars);
    // Parts of 1.1 * 7 = 7.7 round 13.
    assertLast(
        new double[] {
          12,
          13 + 7.7 / 12,
          13 + 7.7 / 6,
          13 + 7.7 / 4,
          13 + 7.7 / 2,
          13 - 7.7 / 12,
          13 - 7.7 / 6,
          13 - 7.7 / 4,
          13 - 7.7 / 2
        },
        "pivots",
        new double[] {2},
        bars);
    assertLast(
        new double[] {12, 14.674, 16.326, 19, NAN, 9.326, 7.674, 5, NAN},
        "pivots",
        new double[] {3},
        bars);
  }

  @Test
  void pivotsAreUnknownInTheFirstSession() {
    double[] unknown = new double[9];
    Arrays.fill(unknown, NAN);
    assertLast(
        unknown,
        "pivots",
        new double[] {0},
        new double[][] {{10, 14, 8, 12, 0}, {12, 15, 9, 13, 0}});
  }

  @Test
  void pivotsStayTheSameWithinASession() {
    double[][] bars = {{10, 15, 8, 13, 0}, {11, 12, 10, 12, 1}, {12, 99, 1, 50, 1}};
    assertLast(new double[] {12, 16, 19, 23, NAN, 9, 5, 2, NAN}, "pivots", new double[] {0}, bars);
  }

  @Test
  void squeezeIsOnWhileDeviationsStayInsideTheRanges() {
    double[] settings = {2, 2, 1.5};
    double[][] bars = {{11, 9, 10}, {13, 9, 12}, {13, 11, 12}, {20, 12, 20}};
    // No deviation, ranges 4 and 2. Distances: 12 - (11 + 11) / 2 = 1 and 12 - (11 + 12) / 2 = 0.5.
    assertLast(new double[] {1, 0.5}, "squeeze", settings, Arrays.copyOf(bars, 3));
    // Deviation 4, twice that is 8; ranges 2 and 8, 1.5 times their mean is 7.5.
    // Distance 20 - ((20 + 11) / 2 + 16) / 2 = 4.25.
    assertLast(new double[] {0, 4.25}, "squeeze", settings, bars);
  }

  @Test
  void rangeVolatilitiesFollowTheirFormulas() {
    // From 1 to 2 and back: the logarithm of the range is ln 2.
    double[][] bar = {{1, 2, 1, 1}};
    double[] settings = {1, 1};
    assertLast(
        new double[] {100 * Math.sqrt(LN2 / 4)}, "parkinson", settings, new double[][] {{2, 1}});
    assertLast(new double[] {100 * LN2 * Math.sqrt(0.5)}, "garman_klass", settings, bar);
    assertLast(new double[] {100 * LN2}, "rogers_satchell", settings, bar);
    // A bar that closes at its high: 0.5 ln2^2 - (2 ln2 - 1) ln2^2, and no drift to speak of.
    double[][] rise = {{1, 2, 1, 2}};
    assertLast(new double[] {100 * LN2 * Math.sqrt(1.5 - 2 * LN2)}, "garman_klass", settings, rise);
    assertLast(new double[] {0}, "rogers_satchell", settings, rise);
    // Four periods a year double it.
    assertLast(new double[] {200 * LN2}, "rogers_satchell", new double[] {1, 4}, bar);
  }

  @Test
  void yangZhangAddsGapsBodiesAndRanges() {
    double[] settings = {2, 1};
    // Gaps ln 2 and 0: sample variance ln2^2 / 2; nothing else moves.
    assertLast(
        new double[] {100 * LN2 * Math.sqrt(0.5)},
        "yang_zhang",
        settings,
        new double[][] {{1, 1, 1, 1}, {2, 2, 2, 2}, {2, 2, 2, 2}});
    // No gaps; bodies ln 2 and 0 with k = 0.34 / 4.34; ranges end at the close, which says nothing.
    assertLast(
        new double[] {100 * LN2 * Math.sqrt(0.5 * 0.34 / 4.34)},
        "yang_zhang",
        settings,
        new double[][] {{1, 1, 1, 1}, {1, 2, 1, 2}, {2, 2, 2, 2}});
    // Only ranges: ln2^2 and 0, times 1 - k.
    assertLast(
        new double[] {100 * LN2 * Math.sqrt(0.5 * 4 / 4.34)},
        "yang_zhang",
        settings,
        new double[][] {{1, 1, 1, 1}, {1, 2, 1, 1}, {1, 1, 1, 1}});
  }

  @Test
  void historicalVolatilityIsTheSamplesByDefault() {
    // Returns ln 2 and -ln 2: squares 2 ln2^2 over 1.
    assertLast(
        new double[] {100 * LN2 * Math.sqrt(2)},
        "historical_volatility",
        new double[] {2, 1, 0, 0},
        new double[][] {{1}, {2}, {1}});
  }

  @Test
  void ulcerMeasuresFromTheWindowsOwnPeakOrFromARollingOne() {
    double[][] values = {{100}, {90}, {99}};
    // 90 and 99: no retracement within the window.
    assertLast(new double[] {0}, "ulcer", new double[] {2, 0}, values);
    // 90 was 10 % below 100, 99 is the highest of its two.
    assertLast(new double[] {Math.sqrt(50)}, "ulcer", new double[] {2, 1}, values);
  }

  @Test
  void massIndexSumsRatiosOfAverages() {
    // Ranges 2, 4, 6: averages 3 and 3 + 2/3 * 3 = 5, their average 4.
    double[][] bars = {{3, 1}, {5, 1}, {7, 1}};
    assertLast(new double[] {1.25}, "mass_index", new double[] {1, 2, 0}, bars);
    // From the first value: 2, 10/3, 46/9. It is known from 10/3 on, where the second average
    // begins: 10/3 + 2/3 * 16/9 = 122/27. The ratio is 46/9 * 27/122.
    assertLast(new double[] {138 / 122.0}, "mass_index", new double[] {1, 2, 1}, bars);
  }

  @Test
  void regressionChannelMayTakeItsDistanceFromTheLine() {
    // 1, 2, 4: slope 1.5 through 7/3, end 23/6, squared distances 1/36 + 4/36 + 1/36 over 3.
    double distance = Math.sqrt(1 / 18.0);
    assertLast(
        new double[] {23 / 6.0 + distance, 23 / 6.0, 23 / 6.0 - distance},
        "stdev_channel",
        new double[] {3, 1, 1},
        new double[][] {{1}, {2}, {4}});
  }

  @Test
  void priceChannelPercentPlacesTheClose() {
    // 12 between 9 and 13.
    assertLast(new double[] {75}, "price_channel_percent", new double[] {2}, first(2));
  }

  @Test
  void fractalIsKnownOnlyWhenItsRightSideClosed() {
    // The top 5 has a lower bar on either side only at the third bar, the bottom 0 at the fifth.
    double[][] bars = {{3, 1}, {5, 2}, {4, 1}, {6, 0}, {6, 1}};
    double[] span = {1};
    assertLast(new double[] {NAN, NAN}, "fractal_chaos_bands", span, Arrays.copyOf(bars, 2));
    assertLast(new double[] {5, NAN}, "fractal_chaos_bands", span, Arrays.copyOf(bars, 3));
    assertLast(new double[] {5, 0}, "fractal_chaos_bands", span, bars);
  }

  private static double[][] first(int count) {
    return Arrays.copyOf(BARS, count);
  }

  private static void assertLast(
      double[] expected, String name, double[] settings, double[][] bars) {
    IndicatorType type = Objects.requireNonNull(IndicatorCatalogue.find(name));
    Kernel kernel = type.factory().make(settings, new int[bars[0].length]);
    double[] out = new double[kernel.outputs()];
    for (double[] bar : bars) {
      kernel.update(bar, out);
    }
    assertArrayEquals(expected, out, 1e-12, name);
  }
}
