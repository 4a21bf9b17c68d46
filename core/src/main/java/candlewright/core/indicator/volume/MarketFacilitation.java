package candlewright.core.indicator.volume;

import candlewright.core.indicator.ColumnsKernel;

/// Market facilitation index (Bill Williams): range over volume. No warm-up. NaN without volume.
///
/// Reads high, low, volume.
final class MarketFacilitation extends ColumnsKernel {
  MarketFacilitation() {
    super(3, 1, 0);
  }

  @Override
  protected void step(double[] in, double[] out) {
    out[0] = in[2] > 0 ? (in[0] - in[1]) / in[2] : Double.NaN;
  }

  @Override
  public void reset() {}

  @Override
  public MarketFacilitation copyState() {
    return new MarketFacilitation();
  }
}
