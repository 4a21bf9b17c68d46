package candlewright.core.indicator.momentum;

import candlewright.core.indicator.ColumnsKernel;

/// Where a bar ends within its own range; each bar by itself, so there is no warm-up.
public final class BarStrength extends ColumnsKernel {
  private final boolean fromOpen;

  /// @param fromOpen whether it is the balance of power `(close - open) / (high - low)`, 0 without
  ///   range, of open, high, low and close; else the internal bar strength `(close - low) / (high -
  ///   low)`, NaN without range, of high, low and close
  public BarStrength(boolean fromOpen) {
    super(fromOpen ? 4 : 3, 1, 0);
    this.fromOpen = fromOpen;
  }

  @Override
  protected void step(double[] in, double[] out) {
    if (fromOpen) {
      double range = in[1] - in[2];
      out[0] = range > 0 ? (in[3] - in[0]) / range : 0;
    } else {
      double range = in[0] - in[1];
      out[0] = range > 0 ? (in[2] - in[1]) / range : Double.NaN;
    }
  }

  @Override
  public void reset() {}

  @Override
  public BarStrength copyState() {
    return new BarStrength(fromOpen);
  }
}
