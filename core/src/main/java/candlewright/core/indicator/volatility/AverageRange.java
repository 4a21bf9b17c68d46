package candlewright.core.indicator.volatility;

import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.WindowSum;

/// The mean of high less low over the last `length` bars. Warm-up: `length - 1` bars.
public final class AverageRange extends ColumnsKernel {
  private final WindowSum window;

  /// @param length at least 1
  /// @param scale decimals of the prices, or OFF_GRID
  AverageRange(int length, int scale) {
    this(new WindowSum(length, scale), length - 1);
  }

  private AverageRange(WindowSum window, int warmUp) {
    super(2, 1, warmUp);
    this.window = window;
  }

  @Override
  protected void step(double[] in, double[] out) {
    window.add(in[0] - in[1]);
    out[0] = window.mean();
  }

  @Override
  public void reset() {
    window.reset();
  }

  @Override
  public AverageRange copyState() {
    return new AverageRange(window.copyState(), warmUp());
  }
}
