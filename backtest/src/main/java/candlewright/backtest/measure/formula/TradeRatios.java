package candlewright.backtest.measure.formula;

/// Figures of a list of trade results in their order; a result is money or a fraction.
public final class TradeRatios {
  private TradeRatios() {}

  /// Returns the sum of gains over the sum of losses; NaN without a loss.
  public static double profitFactor(double[] results) {
    return Ratios.omega(results);
  }

  /// Returns the share of results above 0; NaN of none.
  public static double winRate(double[] results) {
    int wins = 0;
    for (double result : results) {
      wins += result > 0 ? 1 : 0;
    }
    return wins / (double) results.length;
  }

  /// Returns the mean gain over the mean loss; NaN without a gain or a loss.
  public static double payoff(double[] results) {
    double gain = meanBeyondZero(results, 1);
    return gain / -meanBeyondZero(results, -1);
  }

  /// Returns the mean of the results above 0 (`sign` 1) or below 0 (-1); NaN of none.
  public static double meanBeyondZero(double[] results, int sign) {
    double sum = 0;
    int count = 0;
    for (double result : results) {
      if (sign * result > 0) {
        sum += result;
        count++;
      }
    }
    return sum / count;
  }

  /// Returns the fraction of the capital whose bet makes it grow fastest: `p - (1 - p) / payoff`
  /// (Kelly 1956, for a bet with two outcomes); NaN without a gain or a loss.
  public static double kelly(double[] results) {
    double rate = winRate(results);
    return rate - (1 - rate) / payoff(results);
  }

  /// Returns the mean over the sample deviation times the root of the number of trades (Tharp 2008,
  /// system quality number); NaN of fewer than two trades.
  public static double systemQuality(double[] results) {
    return Ratios.per(
        Math.sqrt(results.length) * Statistics.mean(results), Statistics.deviation(results));
  }

  /// Returns the probability of a mean at least this high if the true mean were 0, by Student's
  /// one-sided t-test; NaN of fewer than two results or if they are the same.
  public static double meanPValue(double[] results) {
    return results.length < 2
        ? Double.NaN
        : Distributions.studentAbove(systemQuality(results), results.length - 1);
  }

  /// Returns how far the number of runs of wins and losses is from that of a random order, in
  /// deviations: below 0 like follows like, above 0 they alternate. `(n (r - 0.5) - x) / sqrt(x (x
  /// - n) / (n - 1))` with x = 2 wins losses (Vince 1990). A result of 0 counts as a loss. NaN
  ///   without both kinds.
  public static double runsScore(double[] results) {
    int size = results.length;
    int wins = 0;
    int runs = 0;
    for (int i = 0; i < size; i++) {
      wins += results[i] > 0 ? 1 : 0;
      runs += i == 0 || results[i] > 0 != results[i - 1] > 0 ? 1 : 0;
    }
    double x = 2.0 * wins * (size - wins);
    double variance = x * (x - size) / (size - 1);
    return variance > 0 ? (size * (runs - 0.5) - x) / Math.sqrt(variance) : Double.NaN;
  }

  /// Returns the length of the longest run of results above 0 (`sign` 1) or below 0 (-1).
  public static int longestRun(double[] results, int sign) {
    int longest = 0;
    int run = 0;
    for (double result : results) {
      run = sign * result > 0 ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
