package candlewright.core.indicator.trend;

import candlewright.core.indicator.AdaptiveLength;
import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.VaryingWindow;
import java.util.Arrays;

/// {@link Linreg} of a length read bar by bar from the second input. Warm-up: `limit - 1` bars.
public final class VaryingLinreg extends ColumnsKernel {
  private final int limit;
  private final VaryingWindow window;

  /// @param limit greatest length
  /// @param scale decimals of the first input, or {@link
  ///   candlewright.core.market.Decimals#OFF_GRID}
  public VaryingLinreg(int limit, int scale) {
    this(limit, new VaryingWindow(limit, scale));
  }

  private VaryingLinreg(int limit, VaryingWindow window) {
    super(2, LineFit.OUTPUTS, limit - 1);
    this.limit = limit;
    this.window = window;
  }

  @Override
  protected void step(double[] in, double[] out) {
    window.add(in[0]);
    if (!window.isFull()) {
      Arrays.fill(out, 0, LineFit.OUTPUTS, Double.NaN);
      return;
    }
    int length = AdaptiveLength.of(in[1], 2, limit);
    double mean = window.mean(length);
    LineFit.write(mean, window.slope(length), length, window.squaredDeviations(length, mean), out);
  }

  @Override
  public void reset() {
    window.reset();
  }

  @Override
  public VaryingLinreg copyState() {
    return new VaryingLinreg(limit, window.copyState());
  }
}
