package candlewright.backtest.measure.formula;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The largest losses as a generalised Pareto distribution of what exceeds a threshold, and the
/// losses to be expected from it beyond those that history shows (Gilli and Këllezi 2006, pages 8
/// and 12).
///
/// The threshold begins at a loss of 20 % and is halved until the likelihood, maximised over scale
/// and shape, gives a heavy tail (shape above 0) and a loss. As published elsewhere the likelihood
/// takes whole losses, not their excess over the threshold.
///
/// @param threshold the least loss that counts as large, a fraction
/// @param scale of the distribution
/// @param shape of the distribution, above 0
/// @param valueAtRisk the loss exceeded with the probability asked for, a positive fraction
/// @param expectedShortfall the mean of the losses beyond that, a positive fraction
public record GeneralizedPareto(
    double threshold, double scale, double shape, double valueAtRisk, double expectedShortfall) {
  private static final double FIRST_THRESHOLD = 0.2;
  private static final double LEAST_THRESHOLD = 1e-9;
  private static final int FEWEST_PERIODS = 3;

  /// Fits the losses among returns; null of fewer than three periods or if no threshold gives a
  /// heavy tail.
  ///
  /// @param probability of a loss beyond the value at risk, such as 0.01
  public static @Nullable GeneralizedPareto of(double[] returns, double probability) {
    if (returns.length < FEWEST_PERIODS) {
      return null;
    }
    double[] losses = Arrays.stream(returns).filter(value -> value < 0).map(r -> -r).toArray();
    for (double u = FIRST_THRESHOLD; u > LEAST_THRESHOLD; u /= 2) {
      double threshold = u;
      double[] large = Arrays.stream(losses).filter(loss -> loss >= threshold).toArray();
      double[] best =
          large.length == 0
              ? null
              : NelderMead.minimise(
                  point -> -logLikelihood(point[0], point[1], large), new double[] {1, 1});
      if (best == null || !(best[1] > 0)) {
        continue;
      }
      double scale = best[0];
      double shape = best[1];
      double ratio = (double) losses.length / large.length * probability;
      double risk = threshold + scale / shape * (StrictMath.pow(ratio, -shape) - 1);
      if (risk > 0) {
        double shortfall =
            shape == 1 ? Double.NaN : (risk + scale - shape * threshold) / (1 - shape);
        return new GeneralizedPareto(threshold, scale, shape, risk, shortfall);
      }
    }
    return null;
  }

  private static double logLikelihood(double scale, double shape, double[] losses) {
    double sum = 0;
    if (shape == 0) {
      for (double loss : losses) {
        sum += loss;
      }
      return scale < 0 ? -Double.MAX_VALUE : -losses.length * StrictMath.log(scale) - sum / scale;
    }
    if (scale <= 0 || shape < 0) {
      return -Double.MAX_VALUE;
    }
    for (double loss : losses) {
      sum += StrictMath.log(shape / scale * loss + 1);
    }
    return -losses.length * StrictMath.log(scale) - (1 / shape + 1) * sum;
  }
}
