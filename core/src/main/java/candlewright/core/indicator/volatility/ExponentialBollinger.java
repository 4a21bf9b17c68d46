package candlewright.core.indicator.volatility;

import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.WindowMoments;
import candlewright.core.indicator.trend.Ema;

/// Bollinger bands round an exponential average: the deviation is that of the last `length` values
/// from their own mean. Warm-up: `length - 1` bars.
public final class ExponentialBollinger extends ColumnsKernel {
  private final double multiplier;
  private final boolean sample;
  private final Ema basis;
  private final WindowMoments window;

  /// @param sample whether deviations divide by one less than the length
  /// @param scale decimals of the input, or OFF_GRID
  ExponentialBollinger(int length, double multiplier, boolean sample, int scale) {
    this(multiplier, sample, new Ema(length, scale), new WindowMoments(length, scale));
  }

  private ExponentialBollinger(double multiplier, boolean sample, Ema basis, WindowMoments window) {
    super(1, 3, basis.warmUp());
    this.multiplier = multiplier;
    this.sample = sample;
    this.basis = basis;
    this.window = window;
  }

  @Override
  protected void step(double[] in, double[] out) {
    window.add(in[0]);
    double middle = basis.update(in[0]);
    double distance = multiplier * window.deviation(sample);
    out[0] = middle + distance;
    out[1] = middle;
    out[2] = middle - distance;
  }

  @Override
  public void reset() {
    basis.reset();
    window.reset();
  }

  @Override
  public ExponentialBollinger copyState() {
    return new ExponentialBollinger(multiplier, sample, basis.copyState(), window.copyState());
  }
}
