package candlewright.core.indicator.momentum;

import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.trend.Sma;
import candlewright.core.market.Decimals;

/// Williams' accelerator oscillator: the awesome oscillator less its simple average. Warm-up: that
/// of the awesome oscillator and `signal - 1` bars.
public final class Accelerator extends ColumnsKernel {
  private final Awesome awesome;
  private final Sma signal;

  /// @param scale decimals of the inputs, or OFF_GRID
  public Accelerator(int fast, int slow, int signal, int scale) {
    this(new Awesome(fast, slow, scale), new Sma(signal, Decimals.OFF_GRID));
  }

  private Accelerator(Awesome awesome, Sma signal) {
    super(2, 1, awesome.warmUp() + signal.warmUp());
    this.awesome = awesome;
    this.signal = signal;
  }

  @Override
  protected void step(double[] in, double[] out) {
    double value = awesome.update(in[0], in[1]);
    out[0] = value - signal.update(value);
  }

  @Override
  public void reset() {
    awesome.reset();
    signal.reset();
  }

  @Override
  public Accelerator copyState() {
    return new Accelerator(awesome.copyState(), signal.copyState());
  }
}
