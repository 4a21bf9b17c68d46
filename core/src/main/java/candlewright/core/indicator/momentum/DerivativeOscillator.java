package candlewright.core.indicator.momentum;

import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.trend.Ema;
import candlewright.core.indicator.trend.Sma;
import candlewright.core.market.Decimals;

/// Brown's derivative oscillator: Wilder's relative strength index smoothed twice exponentially,
/// less a simple average of that. Warm-up: `length` bars and the other lengths less one each.
public final class DerivativeOscillator extends ColumnsKernel {
  private final RelativeStrength index;
  private final Ema first;
  private final Ema second;
  private final Sma signal;

  /// @param length of the index
  /// @param scale decimals of the input, or OFF_GRID
  public DerivativeOscillator(int length, int first, int second, int signal, int scale) {
    this(
        RelativeStrength.wilder(length, scale),
        new Ema(first, Decimals.OFF_GRID),
        new Ema(second, Decimals.OFF_GRID),
        new Sma(signal, Decimals.OFF_GRID));
  }

  private DerivativeOscillator(RelativeStrength index, Ema first, Ema second, Sma signal) {
    super(1, 1, index.warmUp() + first.warmUp() + second.warmUp() + signal.warmUp());
    this.index = index;
    this.first = first;
    this.second = second;
    this.signal = signal;
  }

  @Override
  protected void step(double[] in, double[] out) {
    double smoothed = second.update(first.update(index.update(in[0])));
    out[0] = smoothed - signal.update(smoothed);
  }

  @Override
  public void reset() {
    index.reset();
    first.reset();
    second.reset();
    signal.reset();
  }

  @Override
  public DerivativeOscillator copyState() {
    return new DerivativeOscillator(
        index.copyState(), first.copyState(), second.copyState(), signal.copyState());
  }
}
