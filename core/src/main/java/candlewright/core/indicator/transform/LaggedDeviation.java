package candlewright.core.indicator.transform;

import candlewright.core.indicator.ScalarKernel;
import candlewright.core.indicator.ValueWindow;

/// Hurst exponent by the growth of differences with the lag: the slope of the logarithm of the
/// standard deviation (population) of all differences over a lag, within the last `length` values,
/// against that of the lag, for lags 2 to `maximumLag`. Warm-up: `length - 1` values. NaN where all
/// differences over a lag are equal.
final class LaggedDeviation extends ScalarKernel {
  private final ValueWindow window;

  /// Logarithms of the lags from 2 on.
  private final double[] logarithms;

  private final Slope slope = new Slope();

  LaggedDeviation(int length, int maximumLag) {
    super(length - 1);
    if (length < maximumLag + 2) {
      throw new IllegalArgumentException(
          "length must be at least maximum_lag + 2, was " + length + " with " + maximumLag);
    }
    window = new ValueWindow(length);
    logarithms = new double[maximumLag - 1];
    for (int i = 0; i < logarithms.length; i++) {
      logarithms[i] = StrictMath.log(i + 2);
    }
  }

  private LaggedDeviation(LaggedDeviation other) {
    super(other.warmUp());
    window = other.window.copyState();
    logarithms = other.logarithms;
  }

  @Override
  protected double next(double value) {
    window.add(value);
    if (!window.isFull()) {
      return Double.NaN;
    }
    slope.reset();
    for (int i = 0; i < logarithms.length; i++) {
      double variance = variance(i + 2);
      if (!(variance > 0)) {
        return Double.NaN;
      }
      slope.add(logarithms[i], StrictMath.log(variance) / 2);
    }
    return slope.value();
  }

  private double variance(int lag) {
    int differences = window.length() - lag;
    double origin = window.at(lag) - window.at(0);
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < differences; i++) {
      sum += window.at(i + lag) - window.at(i) - origin;
    }
    double mean = origin + sum / differences;
    for (int i = 0; i < differences; i++) {
      double distance = window.at(i + lag) - window.at(i) - mean;
      squares += distance * distance;
    }
    return squares / differences;
  }

  @Override
  public void reset() {
    window.reset();
  }

  @Override
  public LaggedDeviation copyState() {
    return new LaggedDeviation(this);
  }
}
