package candlewright.core.indicator.transform;

import candlewright.core.indicator.ScalarKernel;
import candlewright.core.market.Decimals;

/// The sum of all values so far. No warm-up. On a decimal grid it is kept in whole units and thus
/// exact while it stays below 2^53 of them.
final class CumulativeSum extends ScalarKernel {
  private final int scale;
  private final double power;
  private double total;

  CumulativeSum(int scale) {
    super(0);
    this.scale = scale;
    power = scale == Decimals.OFF_GRID ? 1 : Decimals.power(scale);
  }

  @Override
  protected double next(double value) {
    total += scale == Decimals.OFF_GRID ? value : Math.rint(value * power);
    return total / power;
  }

  @Override
  public void reset() {
    total = 0;
  }

  @Override
  public CumulativeSum copyState() {
    CumulativeSum copy = new CumulativeSum(scale);
    copy.total = total;
    return copy;
  }
}
