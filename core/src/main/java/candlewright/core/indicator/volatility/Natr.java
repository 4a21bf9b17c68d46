package candlewright.core.indicator.volatility;

import candlewright.core.indicator.ColumnsKernel;

/// Average true range in per cent of the close; NaN where the close is 0. Warm-up as {@link Atr}.
public final class Natr extends ColumnsKernel {
  private final Atr atr;

  Natr(Atr atr) {
    super(3, 1, atr.warmUp());
    this.atr = atr;
  }

  @Override
  protected void step(double[] in, double[] out) {
    double range = atr.update(in[0], in[1], in[2]);
    out[0] = in[2] == 0 ? Double.NaN : 100 * range / in[2];
  }

  @Override
  public void reset() {
    atr.reset();
  }

  @Override
  public Natr copyState() {
    return new Natr(atr.copyState());
  }
}
