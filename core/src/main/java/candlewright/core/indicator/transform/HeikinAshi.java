package candlewright.core.indicator.transform;

import candlewright.core.indicator.ColumnsKernel;

/// Heikin-Ashi bars: the close is the mean of the four prices, the open the middle of the bar
/// before (its Heikin-Ashi open and close), beginning with the middle of the first open and close.
/// No warm-up.
///
/// Reads open, high, low, close and gives the same four.
final class HeikinAshi extends ColumnsKernel {
  private double lastOpen = Double.NaN;
  private double lastClose = Double.NaN;

  HeikinAshi() {
    super(4, 4, 0);
  }

  @Override
  protected void step(double[] in, double[] out) {
    double open = Double.isNaN(lastOpen) ? (in[0] + in[3]) / 2 : (lastOpen + lastClose) / 2;
    double close = (in[0] + in[1] + in[2] + in[3]) / 4;
    out[0] = open;
    out[1] = Math.max(in[1], Math.max(open, close));
    out[2] = Math.min(in[2], Math.min(open, close));
    out[3] = close;
    lastOpen = open;
    lastClose = close;
  }

  @Override
  public void reset() {
    lastOpen = Double.NaN;
    lastClose = Double.NaN;
  }

  @Override
  public HeikinAshi copyState() {
    HeikinAshi copy = new HeikinAshi();
    copy.lastOpen = lastOpen;
    copy.lastClose = lastClose;
    return copy;
  }
}
