package candlewright.core.indicator.transform;

import candlewright.core.indicator.ColumnsKernel;

/// A price over another's, and how much more it returned over the last `length` bars, as a
/// fraction. The ratio has no warm-up, the second `length` bars. NaN where the other is not
/// positive.
final class PriceRelativeStrength extends ColumnsKernel {
  private final Return value;
  private final Return other;

  PriceRelativeStrength(int length) {
    this(new Return(length, false), new Return(length, false));
  }

  private PriceRelativeStrength(Return value, Return other) {
    super(2, 2, value.warmUp());
    this.value = value;
    this.other = other;
  }

  @Override
  protected void step(double[] in, double[] out) {
    out[0] = in[1] > 0 ? in[0] / in[1] : Double.NaN;
    out[1] = value.update(in[0]) - other.update(in[1]);
  }

  @Override
  public void reset() {
    value.reset();
    other.reset();
  }

  @Override
  public PriceRelativeStrength copyState() {
    return new PriceRelativeStrength(value.copyState(), other.copyState());
  }
}
