package candlewright.backtest.measure.formula;

import java.util.Arrays;

/// Moments and quantiles of the known values of a series.
public final class Statistics {
  /// Values whose deviation is below this, for values of about 1, are the same: a quotient near 1
  /// is rounded by 1e-16.
  private static final double ROUNDING = 1e-14;

  private Statistics() {}

  /// Returns the values that are not NaN, in their order.
  public static double[] known(double[] values) {
    return Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
  }

  /// Returns the sum, added up in order.
  public static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        sum += value;
      }
    }
    return sum;
  }

  /// Returns how many values are known.
  public static int count(double[] values) {
    int count = 0;
    for (double value : values) {
      count += Double.isNaN(value) ? 0 : 1;
    }
    return count;
  }

  /// Returns the arithmetic mean; NaN of nothing.
  public static double mean(double[] values) {
    return sum(values) / count(values);
  }

  /// Returns the sample standard deviation (n - 1): 0 if the values differ by rounding only, NaN of
  /// fewer than two.
  public static double deviation(double[] values) {
    return deviation(values, 1);
  }

  /// Returns the standard deviation of values that are the whole population (n); NaN of nothing.
  public static double populationDeviation(double[] values) {
    return deviation(values, 0);
  }

  private static double deviation(double[] values, int lost) {
    int count = count(values);
    if (count <= lost) {
      return Double.NaN;
    }
    double mean = mean(values);
    double deviation = Math.sqrt(centralSum(values, mean, 2) / (count - lost));
    return deviation < ROUNDING * Math.max(1, Math.abs(mean)) ? 0 : deviation;
  }

  private static double centralSum(double[] values, double mean, int power) {
    double sum = 0;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        double away = value - mean;
        double square = away * away;
        sum += power == 2 ? square : power == 3 ? square * away : square * square;
      }
    }
    return sum;
  }

  /// Returns the third standardised moment over the population, m3 / m2^1.5; 0 for a symmetric
  /// distribution, NaN if the values are the same.
  public static double skewness(double[] values) {
    return standardised(values, 3);
  }

  /// Returns the fourth standardised moment over the population, m4 / m2^2; 3 for a normal
  /// distribution, NaN if the values are the same.
  public static double kurtosis(double[] values) {
    return standardised(values, 4);
  }

  private static double standardised(double[] values, int power) {
    double deviation = populationDeviation(values);
    if (!(deviation > 0)) {
      return Double.NaN;
    }
    double moment = centralSum(values, mean(values), power) / count(values);
    double square = deviation * deviation;
    return moment / (power == 3 ? square * deviation : square * square);
  }

  /// Returns the value below which a fraction of the known values lies, straight between the two
  /// nearest (Hyndman and Fan 1996, definition 7); NaN of nothing.
  ///
  /// @param fraction 0 to 1
  public static double quantile(double[] values, double fraction) {
    double[] sorted = known(values);
    if (sorted.length == 0) {
      return Double.NaN;
    }
    Arrays.sort(sorted);
    double position = fraction * (sorted.length - 1);
    int below = (int) Math.floor(position);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (sorted[above] - sorted[below]) * (position - below);
  }

  /// Returns the middle value, or the mean of the two middle ones; NaN of nothing.
  public static double median(double[] values) {
    return quantile(values, 0.5);
  }

  /// Returns the least value; NaN of nothing.
  public static double minimum(double[] values) {
    double least = Double.NaN;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        least = Double.isNaN(least) ? value : Math.min(least, value);
      }
    }
    return least;
  }

  /// Returns the largest value; NaN of nothing.
  public static double maximum(double[] values) {
    double most = Double.NaN;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        most = Double.isNaN(most) ? value : Math.max(most, value);
      }
    }
    return most;
  }

  /// Returns Pearson's correlation of the pairs that are known; NaN of fewer than two pairs or if
  /// one side does not vary.
  public static double correlation(double[] x, double[] y) {
    return Regression.of(x, y).correlation();
  }

  /// Returns the correlation of each value with the one before it; NaN of fewer than three.
  public static double autocorrelation(double[] values) {
    int size = values.length;
    return size < 3
        ? Double.NaN
        : correlation(Arrays.copyOf(values, size - 1), Arrays.copyOfRange(values, 1, size));
  }
}
