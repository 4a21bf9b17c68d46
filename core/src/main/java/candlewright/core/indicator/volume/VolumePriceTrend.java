package candlewright.core.indicator.volume;

import candlewright.core.indicator.ColumnsKernel;

/// Volume price trend: the running total of volume times the close's relative change, 0 on the
/// first bar. No warm-up.
///
/// Reads close, volume. A change from a close of 0 counts as none.
final class VolumePriceTrend extends ColumnsKernel {
  private double lastClose = Double.NaN;
  private double total;

  VolumePriceTrend() {
    super(2, 1, 0);
  }

  @Override
  protected void step(double[] in, double[] out) {
    if (lastClose > 0) {
      total += in[1] * ((in[0] - lastClose) / lastClose);
    }
    lastClose = in[0];
    out[0] = total;
  }

  @Override
  public void reset() {
    lastClose = Double.NaN;
    total = 0;
  }

  @Override
  public VolumePriceTrend copyState() {
    VolumePriceTrend copy = new VolumePriceTrend();
    copy.lastClose = lastClose;
    copy.total = total;
    return copy;
  }
}
