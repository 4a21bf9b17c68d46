package candlewright.core.indicator.transform;

import candlewright.core.indicator.ScalarKernel;
import candlewright.core.indicator.WindowExtremes;

/// How far the value lies below the highest of the last `length` values, in percent of that: 0 or
/// negative. Warm-up: `length - 1` values. NaN where the highest is not positive.
final class Drawdown extends ScalarKernel {
  private final WindowExtremes highest;

  Drawdown(int length) {
    this(length, new WindowExtremes(length, true));
  }

  private Drawdown(int length, WindowExtremes highest) {
    super(length - 1);
    this.highest = highest;
  }

  @Override
  protected double next(double value) {
    highest.add(value);
    double top = highest.value();
    return top > 0 ? 100 * ((value - top) / top) : Double.NaN;
  }

  @Override
  public void reset() {
    highest.reset();
  }

  @Override
  public Drawdown copyState() {
    return new Drawdown(warmUp() + 1, highest.copyState());
  }
}
