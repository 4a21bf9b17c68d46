package candlewright.core.indicator.transform;

import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.WindowCovariance;
import candlewright.core.market.Decimals;

/// Beta of a value to another (the market): covariance of their returns over the variance of the
/// other's, over the last `length` returns from bar to bar. Warm-up: `length` bars. NaN where the
/// other does not change; a price that is not positive empties the window.
final class Beta extends ColumnsKernel {
  private final Return valueReturn;
  private final Return otherReturn;
  private final WindowCovariance both;
  private final WindowCovariance other;

  Beta(int length) {
    this(
        length,
        new Return(1, false),
        new Return(1, false),
        new WindowCovariance(length, Decimals.OFF_GRID, Decimals.OFF_GRID),
        new WindowCovariance(length, Decimals.OFF_GRID, Decimals.OFF_GRID));
  }

  private Beta(
      int length,
      Return valueReturn,
      Return otherReturn,
      WindowCovariance both,
      WindowCovariance other) {
    super(2, 1, length);
    this.valueReturn = valueReturn;
    this.otherReturn = otherReturn;
    this.both = both;
    this.other = other;
  }

  @Override
  protected void step(double[] in, double[] out) {
    double change = valueReturn.update(in[0]);
    double market = otherReturn.update(in[1]);
    if (Double.isNaN(change + market)) {
      both.reset();
      other.reset();
    } else {
      both.add(change, market);
      other.add(market, market);
    }
    double variance = other.sum();
    out[0] = variance > 0 ? both.sum() / variance : Double.NaN;
  }

  @Override
  public void reset() {
    valueReturn.reset();
    otherReturn.reset();
    both.reset();
    other.reset();
  }

  @Override
  public Beta copyState() {
    return new Beta(
        warmUp(),
        valueReturn.copyState(),
        otherReturn.copyState(),
        both.copyState(),
        other.copyState());
  }
}
