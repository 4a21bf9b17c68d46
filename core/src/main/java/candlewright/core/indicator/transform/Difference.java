package candlewright.core.indicator.transform;

import candlewright.core.indicator.ScalarKernel;
import candlewright.core.market.Decimals;

/// The value less that of `bars` bars ago. Warm-up: `bars` values. On a decimal grid the difference
/// is taken in whole units and rounded once.
final class Difference extends ScalarKernel {
  private final int scale;
  private final double power;
  private final Lag lag;

  Difference(int bars, int scale) {
    this(scale, new Lag(bars));
  }

  private Difference(int scale, Lag lag) {
    super(lag.warmUp());
    this.scale = scale;
    this.lag = lag;
    power = scale == Decimals.OFF_GRID ? 1 : Decimals.power(scale);
  }

  @Override
  protected double next(double value) {
    double before = lag.update(value);
    return scale == Decimals.OFF_GRID
        ? value - before
        : (Math.rint(value * power) - Math.rint(before * power)) / power;
  }

  @Override
  public void reset() {
    lag.reset();
  }

  @Override
  public Difference copyState() {
    return new Difference(scale, lag.copyState());
  }
}
