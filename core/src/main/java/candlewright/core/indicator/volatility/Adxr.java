package candlewright.core.indicator.volatility;

import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.ValueWindow;

/// Average directional index rating (Wilder 1978): the mean of the average directional index and
/// that of `back` bars ago. Warm-up: that of {@link Adx} and `back` bars.
public final class Adxr extends ColumnsKernel {
  private final Adx adx;
  private final ValueWindow values;

  /// @param back at least 1
  Adxr(Adx adx, int back) {
    this(adx, new ValueWindow(back), adx.warmUp() + back);
  }

  private Adxr(Adx adx, ValueWindow values, int warmUp) {
    super(3, 1, warmUp);
    this.adx = adx;
    this.values = values;
  }

  @Override
  protected void step(double[] in, double[] out) {
    double now = adx.update(in[0], in[1], in[2]);
    out[0] = values.isFull() ? (now + values.oldest()) / 2 : Double.NaN;
    if (!Double.isNaN(now)) {
      values.add(now);
    }
  }

  @Override
  public void reset() {
    adx.reset();
    values.reset();
  }

  @Override
  public Adxr copyState() {
    return new Adxr(adx.copyState(), values.copyState(), warmUp());
  }
}
