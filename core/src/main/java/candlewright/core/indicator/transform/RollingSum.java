package candlewright.core.indicator.transform;

import candlewright.core.indicator.ScalarKernel;
import candlewright.core.indicator.WindowSum;

/// The sum of the last `length` values. Warm-up: `length - 1` values.
final class RollingSum extends ScalarKernel {
  private final WindowSum window;

  RollingSum(int length, int scale) {
    this(length, new WindowSum(length, scale));
  }

  private RollingSum(int length, WindowSum window) {
    super(length - 1);
    this.window = window;
  }

  @Override
  protected double next(double value) {
    window.add(value);
    return window.sum();
  }

  @Override
  public void reset() {
    window.reset();
  }

  @Override
  public RollingSum copyState() {
    return new RollingSum(warmUp() + 1, window.copyState());
  }
}
