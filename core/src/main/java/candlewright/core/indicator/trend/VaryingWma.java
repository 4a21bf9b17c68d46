package candlewright.core.indicator.trend;

import candlewright.core.indicator.AdaptiveLength;
import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.VaryingWindow;

/// {@link Wma} of a length read bar by bar from the second input. Warm-up: `limit - 1` bars.
public final class VaryingWma extends ColumnsKernel {
  private final int limit;
  private final VaryingWindow window;

  /// @param limit greatest length
  /// @param scale decimals of the first input, or {@link
  ///   candlewright.core.market.Decimals#OFF_GRID}
  public VaryingWma(int limit, int scale) {
    this(limit, new VaryingWindow(limit, scale));
  }

  private VaryingWma(int limit, VaryingWindow window) {
    super(2, 1, limit - 1);
    this.limit = limit;
    this.window = window;
  }

  @Override
  protected void step(double[] in, double[] out) {
    window.add(in[0]);
    out[0] = window.isFull() ? window.weightedMean(AdaptiveLength.of(in[1], 1, limit)) : Double.NaN;
  }

  @Override
  public void reset() {
    window.reset();
  }

  @Override
  public VaryingWma copyState() {
    return new VaryingWma(limit, window.copyState());
  }
}
