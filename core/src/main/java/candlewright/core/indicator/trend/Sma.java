package candlewright.core.indicator.trend;

import candlewright.core.indicator.ScalarKernel;
import candlewright.core.indicator.WindowSum;

/// Simple moving average: the mean of the last `length` values. Warm-up: `length - 1` bars.
public final class Sma extends ScalarKernel {
  private final int length;
  private final WindowSum window;

  /// @param length at least 1
  /// @param scale decimals of the input, or {@link candlewright.core.market.Decimals#OFF_GRID}
  public Sma(int length, int scale) {
    this(length, new WindowSum(length, scale));
  }

  private Sma(int length, WindowSum window) {
    super(length - 1);
    this.length = length;
    this.window = window;
  }

  @Override
  protected double next(double value) {
    window.add(value);
    return window.mean();
  }

  @Override
  public void run(double[][] in, double[][] out, int from, int to) {
    window.means(in[0], out[0], from, to);
  }

  @Override
  public void reset() {
    window.reset();
  }

  @Override
  public Sma copyState() {
    return new Sma(length, window.copyState());
  }
}
