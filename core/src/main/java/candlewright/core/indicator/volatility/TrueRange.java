package candlewright.core.indicator.volatility;

import candlewright.core.indicator.ColumnsKernel;

/// True range (Wilder 1978): the part of the price scale between the highest of high and previous
/// close and the lowest of low and previous close. Unknown for the first bar, as in TA-Lib and
/// Stock.Indicators. Warm-up: 1 bar.
public final class TrueRange extends ColumnsKernel {
  private double previous = Double.NaN;

  public TrueRange() {
    super(3, 1, 1);
  }

  /// Takes a bar without NaN and returns its true range, NaN for the first one.
  double update(double high, double low, double close) {
    double before = previous;
    previous = close;
    return Math.max(high, before) - Math.min(low, before);
  }

  @Override
  protected void step(double[] in, double[] out) {
    out[0] = update(in[0], in[1], in[2]);
  }

  @Override
  public void reset() {
    previous = Double.NaN;
  }

  @Override
  public TrueRange copyState() {
    TrueRange copy = new TrueRange();
    copy.previous = previous;
    return copy;
  }
}
