package candlewright.backtest.measure.oracle;

import java.util.Arrays;
import java.util.List;

/// What became of one comparison with a published result.
///
/// @param difference the largest one; 0 for a rule that holds
/// @param tolerance what the source prints allows
/// @param agrees the verdict
record Found(double difference, double tolerance, boolean agrees) {
  /// Compares numbers one by one, as `assert_almost_equal` of numpy does: within 1.5 units of the
  /// last of `decimals`; unknown agrees with unknown, an infinity with itself.
  static Found compare(int decimals, double[] actual, double[] expected) {
    double tolerance = Double.parseDouble("1.5e-" + decimals);
    double largest = actual.length == expected.length ? 0 : Double.POSITIVE_INFINITY;
    for (int i = 0; i < Math.min(actual.length, expected.length); i++) {
      largest = Math.max(largest, difference(actual[i], expected[i]));
    }
    return new Found(largest, tolerance, largest < tolerance);
  }

  static Found compare(int decimals, double actual, double expected) {
    return compare(decimals, new double[] {actual}, new double[] {expected});
  }

  private static double difference(double actual, double expected) {
    if (actual == expected || (Double.isNaN(actual) && Double.isNaN(expected))) {
      return 0;
    }
    double difference = Math.abs(actual - expected);
    return Double.isNaN(difference) ? Double.POSITIVE_INFINITY : difference;
  }

  /// States whether a rule holds.
  static Found holds(boolean rule) {
    return new Found(rule ? 0 : Double.POSITIVE_INFINITY, 0, rule);
  }

  /// Joins comparisons of one case; the coarsest tolerance is told.
  static Found all(Found... parts) {
    List<Found> list = Arrays.asList(parts);
    return new Found(
        list.stream().mapToDouble(Found::difference).max().orElse(0),
        list.stream().mapToDouble(Found::tolerance).max().orElse(0),
        list.stream().allMatch(Found::agrees));
  }
}
