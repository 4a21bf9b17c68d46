package candlewright.backtest.measure.formula;

import java.util.Arrays;

/// How bad the bad periods are. Results are returns: below 0 is a loss.
public final class TailRisk {
  private TailRisk() {}

  /// Returns the return that a fraction of the periods did not reach, from history; NaN of none.
  ///
  /// @param fraction 0.05 for a confidence of 95 %
  public static double valueAtRisk(double[] returns, double fraction) {
    return Statistics.quantile(returns, fraction);
  }

  /// Returns the mean of the worst periods, from the worst to the one at `fraction` (n - 1),
  /// rounded down; NaN of none.
  public static double conditionalValueAtRisk(double[] returns, double fraction) {
    double[] sorted = Statistics.known(returns);
    if (sorted.length == 0) {
      return Double.NaN;
    }
    Arrays.sort(sorted);
    return Statistics.mean(Arrays.copyOf(sorted, (int) ((sorted.length - 1) * fraction) + 1));
  }

  /// Returns the value at risk of a normal distribution bent by skewness and kurtosis, after
  /// Cornish and Fisher (Zangari 1996; Favre and Galeano 2002); NaN if returns do not vary.
  public static double modifiedValueAtRisk(double[] returns, double fraction) {
    double z = Distributions.normalQuantile(fraction);
    double skewness = Statistics.skewness(returns);
    double excess = Statistics.kurtosis(returns) - 3;
    double bent =
        z
            + (z * z - 1) * skewness / 6
            + (z * z * z - 3 * z) * excess / 24
            - (2 * z * z * z - 5 * z) * skewness * skewness / 36;
    return Statistics.mean(returns) + bent * Statistics.populationDeviation(returns);
  }

  /// Returns the size of the 95 % quantile over that of the 5 % quantile; NaN of no period.
  public static double tailRatio(double[] returns) {
    return Math.abs(Statistics.quantile(returns, 0.95))
        / Math.abs(Statistics.quantile(returns, 0.05));
  }
}
