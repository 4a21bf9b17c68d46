package candlewright.backtest.measure.formula;

/// How much a Sharpe ratio that was observed says about the true one.
///
/// All ratios here are of **one period**, not annualised. Kurtosis is 3 for a normal distribution.
public final class SharpeInference {
  private static final double EULER = 0.5772156649015329;

  private SharpeInference() {}

  /// Returns the probability that the true ratio is above `benchmark` (Bailey and López de Prado
  /// 2012, "The Sharpe Ratio Efficient Frontier", probabilistic Sharpe ratio); NaN of fewer than
  /// two periods.
  public static double probability(
      double sharpe, double benchmark, int periods, double skewness, double kurtosis) {
    if (periods < 2) {
      return Double.NaN;
    }
    double spread = spread(sharpe, skewness, kurtosis);
    return Distributions.normal((sharpe - benchmark) * Math.sqrt(periods - 1.0) / spread);
  }

  private static double spread(double sharpe, double skewness, double kurtosis) {
    return Math.sqrt(1 - skewness * sharpe + (kurtosis - 1) / 4 * sharpe * sharpe);
  }

  /// Returns how many periods it takes to be sure that the true ratio is above `benchmark` (ibid.,
  /// minimum track record length); NaN if the observed one is not.
  public static double trackRecord(
      double sharpe, double benchmark, double skewness, double kurtosis, double confidence) {
    if (!(sharpe > benchmark)) {
      return Double.NaN;
    }
    double quotient =
        Distributions.normalQuantile(confidence)
            * spread(sharpe, skewness, kurtosis)
            / (sharpe - benchmark);
    return 1 + quotient * quotient;
  }

  /// Returns the ratio that the best of several worthless trials is expected to show (Bailey and
  /// López de Prado 2014, "The Deflated Sharpe Ratio", equation 1); NaN of fewer than two trials.
  ///
  /// @param variance of the ratios of all trials
  public static double expectedMaximum(int trials, double variance) {
    if (trials < 2) {
      return Double.NaN;
    }
    return Math.sqrt(variance)
        * ((1 - EULER) * Distributions.normalQuantile(1 - 1.0 / trials)
            + EULER * Distributions.normalQuantile(1 - 1 / (trials * Math.E)));
  }
}
