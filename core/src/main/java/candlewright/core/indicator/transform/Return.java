package candlewright.core.indicator.transform;

import candlewright.core.indicator.ScalarKernel;

/// The return over `bars` bars as a fraction: `value / before - 1`, or its natural logarithm
/// `ln(value / before)`. Warm-up: `bars` values. NaN where the value before is not positive, for
/// the logarithm also where the value itself is not.
final class Return extends ScalarKernel {
  private final boolean logarithm;
  private final Lag lag;

  Return(int bars, boolean logarithm) {
    this(logarithm, new Lag(bars));
  }

  private Return(boolean logarithm, Lag lag) {
    super(lag.warmUp());
    this.logarithm = logarithm;
    this.lag = lag;
  }

  @Override
  protected double next(double value) {
    double before = lag.update(value);
    if (!(before > 0) || (logarithm && !(value > 0))) {
      return Double.NaN;
    }
    return logarithm ? StrictMath.log(value / before) : (value - before) / before;
  }

  @Override
  public void reset() {
    lag.reset();
  }

  @Override
  public Return copyState() {
    return new Return(logarithm, lag.copyState());
  }
}
