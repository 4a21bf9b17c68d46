package candlewright.backtest.measure.formula;

import java.util.Arrays;
import java.util.stream.IntStream;

/// How periodic returns went together with those of a benchmark in the same periods; a period
/// counts where both are known.
public final class BenchmarkRelation {
  private BenchmarkRelation() {}

  /// Returns the slope of returns over those of the benchmark; NaN of fewer than two periods or if
  /// the benchmark did not vary.
  public static double beta(double[] excess, double[] benchmarkExcess) {
    return Regression.of(benchmarkExcess, excess).slope();
  }

  /// Returns the intercept of that line, compounded to a year: `(1 + a)^(periods a year) - 1`
  /// (Jensen 1968). NaN where beta is; -1 if a period loses everything.
  public static double alpha(double[] excess, double[] benchmarkExcess, double periodsPerYear) {
    double intercept = Regression.of(benchmarkExcess, excess).intercept();
    return Double.isNaN(intercept)
        ? Double.NaN
        : StrictMath.pow(Math.max(0, 1 + intercept), periodsPerYear) - 1;
  }

  /// Returns the annual return over that of the benchmark; NaN if the latter is 0.
  public static double capture(double[] returns, double[] benchmark, double periodsPerYear) {
    return Ratios.per(
        Returns.annual(returns, periodsPerYear), Returns.annual(benchmark, periodsPerYear));
  }

  /// Returns those values in whose period the benchmark rose.
  public static double[] whenUp(double[] values, double[] benchmark) {
    return when(values, benchmark, 1);
  }

  /// Returns those values in whose period the benchmark fell.
  public static double[] whenDown(double[] values, double[] benchmark) {
    return when(values, benchmark, -1);
  }

  private static double[] when(double[] values, double[] benchmark, int sign) {
    double[] chosen = new double[values.length];
    int count = 0;
    for (int i = 0; i < values.length; i++) {
      if (sign * benchmark[i] > 0) {
        chosen[count++] = values[i];
      }
    }
    return Arrays.copyOf(chosen, count);
  }

  /// Returns how convexly returns answer to a large move of the benchmark: the weighted mean of the
  /// returns at its worst and its best period less the return at the one in the middle; below 0 is
  /// fragile (Taleb, Canetti, Kinda, Loukoianova and Schmieder 2012). NaN of fewer than three.
  public static double fragility(double[] returns, double[] benchmark) {
    if (returns.length < 3) {
      return Double.NaN;
    }
    int[] order =
        IntStream.range(0, returns.length)
            .filter(i -> !Double.isNaN(returns[i]) && !Double.isNaN(benchmark[i]))
            .boxed()
            .sorted((a, b) -> Double.compare(benchmark[a], benchmark[b]))
            .mapToInt(Integer::intValue)
            .toArray();
    if (order.length < 3) {
      return Double.NaN;
    }
    int worst = order[0];
    int middle = order[(int) Math.rint(order.length / 2.0)];
    int best = order[order.length - 1];
    double range = benchmark[best] - benchmark[worst];
    double worstWeight = range == 0 ? 0.5 : (benchmark[middle] - benchmark[worst]) / range;
    double bestWeight = range == 0 ? 0.5 : (benchmark[best] - benchmark[middle]) / range;
    return worstWeight * returns[worst] + bestWeight * returns[best] - returns[middle];
  }
}
