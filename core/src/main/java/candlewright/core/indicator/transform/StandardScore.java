package candlewright.core.indicator.transform;

import candlewright.core.indicator.ScalarKernel;
import candlewright.core.indicator.WindowCovariance;
import candlewright.core.indicator.WindowSum;

/// How many standard deviations the value lies above the mean of the last `length` values, itself
/// included. Warm-up: `length - 1` values. NaN where all of them are equal.
final class StandardScore extends ScalarKernel {
  private final double divisor;
  private final WindowSum mean;
  private final WindowCovariance squares;

  /// @param sample whether the deviation is the sample's (over `length - 1`)
  StandardScore(int length, boolean sample, int scale) {
    this(
        length,
        sample ? length - 1 : length,
        new WindowSum(length, scale),
        new WindowCovariance(length, scale, scale));
  }

  private StandardScore(int length, double divisor, WindowSum mean, WindowCovariance squares) {
    super(length - 1);
    this.divisor = divisor;
    this.mean = mean;
    this.squares = squares;
  }

  @Override
  protected double next(double value) {
    mean.add(value);
    squares.add(value, value);
    double deviation = Math.sqrt(squares.sum() / divisor);
    return deviation > 0 ? (value - mean.mean()) / deviation : Double.NaN;
  }

  @Override
  public void reset() {
    mean.reset();
    squares.reset();
  }

  @Override
  public StandardScore copyState() {
    return new StandardScore(warmUp() + 1, divisor, mean.copyState(), squares.copyState());
  }
}
