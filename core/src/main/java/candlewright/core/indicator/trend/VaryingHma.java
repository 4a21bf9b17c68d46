package candlewright.core.indicator.trend;

import candlewright.core.indicator.AdaptiveLength;
import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.VaryingWindow;
import candlewright.core.market.Decimals;

/// {@link Hma} of a length read bar by bar from the second input: each bar's raw average has the
/// length of that bar. Warm-up: `limit - 1 + root(limit) - 1` bars.
public final class VaryingHma extends ColumnsKernel {
  private final int limit;
  private final VaryingWindow values;
  private final VaryingWindow raw;

  /// @param limit greatest length
  /// @param scale decimals of the first input, or {@link Decimals#OFF_GRID}
  public VaryingHma(int limit, int scale) {
    this(
        limit,
        new VaryingWindow(limit, scale),
        new VaryingWindow(Hma.root(limit), Decimals.OFF_GRID));
  }

  private VaryingHma(int limit, VaryingWindow values, VaryingWindow raw) {
    super(2, 1, limit + Hma.root(limit) - 2);
    this.limit = limit;
    this.values = values;
    this.raw = raw;
  }

  @Override
  protected void step(double[] in, double[] out) {
    values.add(in[0]);
    out[0] = Double.NaN;
    if (values.isFull()) {
      int length = AdaptiveLength.of(in[1], 1, limit);
      raw.add(2 * values.weightedMean(Hma.half(length)) - values.weightedMean(length));
      if (raw.isFull()) {
        out[0] = raw.weightedMean(Hma.root(length));
      }
    }
  }

  @Override
  public void reset() {
    values.reset();
    raw.reset();
  }

  @Override
  public VaryingHma copyState() {
    return new VaryingHma(limit, values.copyState(), raw.copyState());
  }
}
