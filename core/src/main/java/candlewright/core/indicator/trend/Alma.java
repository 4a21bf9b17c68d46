package candlewright.core.indicator.trend;

import candlewright.core.indicator.ScalarKernel;
import candlewright.core.indicator.ValueWindow;

/// Arnaud Legoux moving average (Legoux and Kouzis-Loukas 2009): the last `length` values weighted
/// by a bell curve round the place `offset * (length - 1)`, `length / sigma` wide. Warm-up: `length
/// - 1` bars.
public final class Alma extends ScalarKernel {
  /// Weights, oldest first; they add up to 1.
  private final double[] weights;

  private final ValueWindow values;

  /// @param length at least 1
  /// @param offset 0 to 1: how near to the latest value the peak lies
  /// @param sigma above 0: how narrow the bell is
  public Alma(int length, double offset, double sigma) {
    this(weights(length, offset, sigma), new ValueWindow(length));
  }

  private Alma(double[] weights, ValueWindow values) {
    super(weights.length - 1);
    this.weights = weights;
    this.values = values;
  }

  private static double[] weights(int length, double offset, double sigma) {
    double[] weights = new double[length];
    double peak = offset * (length - 1);
    double width = length / sigma;
    double sum = 0;
    for (int i = 0; i < length; i++) {
      double distance = i - peak;
      weights[i] = StrictMath.exp(-distance * distance / (2 * width * width));
      sum += weights[i];
    }
    for (int i = 0; i < length; i++) {
      weights[i] /= sum;
    }
    return weights;
  }

  @Override
  protected double next(double value) {
    values.add(value);
    if (!values.isFull()) {
      return Double.NaN;
    }
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * values.ago(weights.length - 1 - i);
    }
    return sum;
  }

  @Override
  public void reset() {
    values.reset();
  }

  @Override
  public Alma copyState() {
    return new Alma(weights, values.copyState());
  }
}
