package candlewright.core.indicator.momentum;

import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.trend.Sma;
import candlewright.core.market.Decimals;

/// Where Wilder's relative strength index lies in its own recent range (Chande and Kroll 1994),
/// smoothed by a simple average (k), and a simple average of that (d).
///
/// NaN where the index did not change within the window. Warm-up: `length` bars and the other
/// lengths less one each.
public final class StochasticRsi extends ColumnsKernel {
  private final RelativeStrength index;
  private final HighLow range;
  private final Sma smooth;
  private final Sma signal;

  /// @param length of the index
  /// @param window bars of the range
  /// @param scale decimals of the input, or OFF_GRID
  public StochasticRsi(int length, int window, int smooth, int signal, int scale) {
    this(
        RelativeStrength.wilder(length, scale),
        new HighLow(window, false),
        new Sma(smooth, Decimals.OFF_GRID),
        new Sma(signal, Decimals.OFF_GRID),
        length + window - 1 + smooth - 1 + signal - 1);
  }

  private StochasticRsi(RelativeStrength index, HighLow range, Sma smooth, Sma signal, int warmUp) {
    super(1, 2, warmUp);
    this.index = index;
    this.range = range;
    this.smooth = smooth;
    this.signal = signal;
  }

  @Override
  protected void step(double[] in, double[] out) {
    double strength = index.update(in[0]);
    range.add(strength, strength, 0);
    double k = smooth.update(Stochastic.position(strength, range));
    out[0] = k;
    out[1] = signal.update(k);
  }

  @Override
  public void reset() {
    index.reset();
    range.reset();
    smooth.reset();
    signal.reset();
  }

  @Override
  public StochasticRsi copyState() {
    return new StochasticRsi(
        index.copyState(), range.copyState(), smooth.copyState(), signal.copyState(), warmUp());
  }
}
