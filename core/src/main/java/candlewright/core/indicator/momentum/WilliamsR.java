package candlewright.core.indicator.momentum;

import candlewright.core.indicator.ColumnsKernel;

/// Williams' %R (1973): how far the close lies below the highest high of the window, from 0 at the
/// top to -100 at the lowest low; NaN where the window has no range. Warm-up: `length - 1` bars.
public final class WilliamsR extends ColumnsKernel {
  private final HighLow range;

  /// @param length at least 1
  public WilliamsR(int length) {
    this(new HighLow(length, false), length - 1);
  }

  private WilliamsR(HighLow range, int warmUp) {
    super(3, 1, warmUp);
    this.range = range;
  }

  @Override
  protected void step(double[] in, double[] out) {
    range.add(in[0], in[1], 0);
    double high = range.highest();
    double span = high - range.lowest();
    out[0] = span > 0 ? 100 * ((in[2] - high) / span) : Double.NaN;
  }

  @Override
  public void reset() {
    range.reset();
  }

  @Override
  public WilliamsR copyState() {
    return new WilliamsR(range.copyState(), warmUp());
  }
}
