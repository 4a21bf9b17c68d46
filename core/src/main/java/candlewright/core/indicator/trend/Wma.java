package candlewright.core.indicator.trend;

import candlewright.core.indicator.LinearWindow;
import candlewright.core.indicator.ScalarKernel;

/// Linearly weighted moving average: weight 1 for the oldest of the last `length` values to
/// `length` for the latest. Warm-up: `length - 1` bars.
public final class Wma extends ScalarKernel {
  private final int length;
  private final LinearWindow window;

  /// @param length at least 1
  /// @param scale decimals of the input, or {@link candlewright.core.market.Decimals#OFF_GRID}
  public Wma(int length, int scale) {
    this(length, new LinearWindow(length, scale));
  }

  private Wma(int length, LinearWindow window) {
    super(length - 1);
    this.length = length;
    this.window = window;
  }

  @Override
  protected double next(double value) {
    window.add(value);
    return window.weightedMean();
  }

  @Override
  public void reset() {
    window.reset();
  }

  @Override
  public Wma copyState() {
    return new Wma(length, window.copyState());
  }
}
