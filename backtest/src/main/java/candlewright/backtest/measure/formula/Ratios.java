package candlewright.backtest.measure.formula;

/// Return for risk, from periodic returns. `excess` are returns less whatever they are measured
/// against: a risk-free rate, a target or a benchmark.
public final class Ratios {
  private Ratios() {}

  /// Returns the mean of excess returns over their sample deviation (n - 1), times the root of the
  /// periods a year (Sharpe 1994). NaN of fewer than two periods; infinite without deviation.
  ///
  /// @param periodsPerYear 1 for the ratio of one period
  public static double sharpe(double[] excess, double periodsPerYear) {
    return excess.length < 2
        ? Double.NaN
        : Statistics.mean(excess) / Statistics.deviation(excess) * Math.sqrt(periodsPerYear);
  }

  /// Returns the sample deviation times the root of the periods a year.
  public static double volatility(double[] returns, double periodsPerYear) {
    return Statistics.deviation(returns) * Math.sqrt(periodsPerYear);
  }

  /// Returns the deviation of a year whose periods compound: `sqrt((s^2 + (1 + g)^2)^n - (1 +
  /// g)^(2n))`, with the sample variance s^2 and the geometric mean g of n periods.
  public static double compoundVolatility(double[] returns, double periodsPerYear) {
    double deviation = Statistics.deviation(returns);
    double growth = 1 + Returns.geometricMean(returns);
    double square = growth * growth;
    return Math.sqrt(
        StrictMath.pow(deviation * deviation + square, periodsPerYear)
            - StrictMath.pow(square, periodsPerYear));
  }

  /// Returns the root of the mean square of negative excess returns over **all** periods, times the
  /// root of the periods a year (Sortino and Price 1994); NaN of none.
  public static double downsideDeviation(double[] excess, double periodsPerYear) {
    double squares = 0;
    for (double value : excess) {
      double below = Math.min(0, value);
      squares += Double.isNaN(value) ? 0 : below * below;
    }
    return Math.sqrt(squares / Statistics.count(excess)) * Math.sqrt(periodsPerYear);
  }

  /// Returns the root of the mean square of returns below their own mean, over all periods
  /// (Markowitz 1959).
  public static double semiDeviation(double[] returns) {
    return downsideDeviation(Returns.minus(returns, Statistics.mean(returns)), 1);
  }

  /// Returns the annualised mean of excess returns over their annualised downside deviation. NaN of
  /// fewer than two periods; infinite without a period below the target.
  public static double sortino(double[] excess, double periodsPerYear) {
    return excess.length < 2
        ? Double.NaN
        : Statistics.mean(excess) * periodsPerYear / downsideDeviation(excess, periodsPerYear);
  }

  /// Returns the sum of positive over that of negative excess returns (Keating and Shadwick 2002);
  /// NaN without a negative one.
  public static double omega(double[] excess) {
    double gains = 0;
    double losses = 0;
    for (double value : excess) {
      gains += value > 0 ? value : 0;
      losses -= value < 0 ? value : 0;
    }
    return losses > 0 ? gains / losses : Double.NaN;
  }

  /// Returns the mean of positive returns over all periods for the downside deviation of one period
  /// (Sortino, van der Meer and Plantinga 1999).
  public static double upsidePotential(double[] excess) {
    double gains = 0;
    for (double value : excess) {
      gains += value > 0 ? value : 0;
    }
    return gains / Statistics.count(excess) / downsideDeviation(excess, 1);
  }

  /// Returns a return for each unit of a risk; NaN if there was none.
  public static double per(double value, double risk) {
    return risk == 0 ? Double.NaN : value / risk;
  }

  /// Returns the root mean square of depths of drawdown over all periods (Martin and McCann 1989).
  ///
  /// @param depths positive fractions, 0 at a high
  public static double ulcerIndex(double[] depths) {
    double squares = 0;
    for (double depth : depths) {
      squares += Double.isNaN(depth) ? 0 : depth * depth;
    }
    return Math.sqrt(squares / Statistics.count(depths));
  }

  /// Returns the factor by which dependence between successive returns understates their deviation
  /// over time: `sqrt(1 + 2 * sum((n - k) / n * |r|^k))` for k = 1 to n - 1, with the lag-one
  /// autocorrelation r of n returns. At least 1; NaN of fewer than three.
  public static double autocorrelationPenalty(double[] returns) {
    int size = returns.length;
    double correlation = Math.abs(Statistics.autocorrelation(returns));
    double sum = 0;
    double power = 1;
    for (int k = 1; k < size; k++) {
      power *= correlation;
      sum += (double) (size - k) / size * power;
    }
    return Math.sqrt(1 + 2 * sum);
  }

  /// Returns the share of the variance of the logarithm of capital that a straight line explains, R
  /// squared: 1 for steady growth. NaN of fewer than two returns, or after a loss of everything.
  public static double stability(double[] returns) {
    double[] known = Statistics.known(returns);
    double[] logs = new double[known.length];
    double sum = 0;
    for (int i = 0; i < logs.length; i++) {
      sum += known[i] > -1 ? StrictMath.log1p(known[i]) : Double.NaN;
      logs[i] = sum;
    }
    if (Double.isNaN(sum)) {
      return Double.NaN;
    }
    double correlation = Regression.overIndex(logs).correlation();
    return correlation * correlation;
  }

  /// Returns the slope of the logarithm of capital over time for its standard error, times the root
  /// of the periods a year over the number of periods (Kestner 2013). NaN of fewer than three
  /// periods, after a loss of everything, and of steady growth.
  public static double kRatio(double[] returns, double periodsPerYear) {
    double[] known = Statistics.known(returns);
    double[] logs = new double[known.length];
    double sum = 0;
    for (int i = 0; i < logs.length; i++) {
      sum += known[i] > -1 ? StrictMath.log1p(known[i]) : Double.NaN;
      logs[i] = sum;
    }
    if (Double.isNaN(sum)) {
      return Double.NaN;
    }
    Regression line = Regression.overIndex(logs);
    return per(line.slope(), line.slopeError()) * Math.sqrt(periodsPerYear) / logs.length;
  }
}
