package candlewright.core.indicator.transform;

import candlewright.core.indicator.ScalarKernel;

/// {@link Correlation} of the values with those `lag` bars before them, over the last `length`
/// pairs. Warm-up: `length + lag - 1` values. NaN where the values do not change.
final class Autocorrelation extends ScalarKernel {
  private final Lag lag;
  private final Correlation correlation;

  Autocorrelation(int length, int lag, int scale) {
    this(length + lag - 1, new Lag(lag), new Correlation(length, scale, scale));
  }

  private Autocorrelation(int warmUp, Lag lag, Correlation correlation) {
    super(warmUp);
    this.lag = lag;
    this.correlation = correlation;
  }

  @Override
  protected double next(double value) {
    // NaN before the lag is filled leaves the correlation fresh.
    return correlation.update(value, lag.update(value));
  }

  @Override
  public void reset() {
    lag.reset();
    correlation.reset();
  }

  @Override
  public Autocorrelation copyState() {
    return new Autocorrelation(warmUp(), lag.copyState(), correlation.copyState());
  }
}
