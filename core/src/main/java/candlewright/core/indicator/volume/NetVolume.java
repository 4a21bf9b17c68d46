package candlewright.core.indicator.volume;

import candlewright.core.indicator.ColumnsKernel;

/// The bar's volume with the sign of the close's change; 0 on an unchanged close. Warm-up: 1 bar.
///
/// Reads close, volume.
final class NetVolume extends ColumnsKernel {
  private double lastClose = Double.NaN;

  NetVolume() {
    super(2, 1, 1);
  }

  @Override
  protected void step(double[] in, double[] out) {
    double close = in[0];
    if (close > lastClose) {
      out[0] = in[1];
    } else if (close < lastClose) {
      out[0] = 0 - in[1];
    } else {
      out[0] = Double.isNaN(lastClose) ? Double.NaN : 0;
    }
    lastClose = close;
  }

  @Override
  public void reset() {
    lastClose = Double.NaN;
  }

  @Override
  public NetVolume copyState() {
    NetVolume copy = new NetVolume();
    copy.lastClose = lastClose;
    return copy;
  }
}
