package candlewright.core.indicator.volatility;

import candlewright.core.indicator.AdaptiveLength;
import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.WindowMoments;

/// Standard deviation or variance of the last `length` values, whose number may be a column.
/// Warm-up: the length less 1, or the limit of the column less 1.
public final class Deviation extends ColumnsKernel {
  private final int limit;
  private final boolean sample;
  private final boolean squared;
  private final boolean adaptive;
  private final WindowMoments window;

  /// @param limit the length, or the greatest one that may be asked for
  /// @param sample whether to divide by one less than the length
  /// @param squared whether to give the variance
  /// @param adaptive whether the second input is the length
  /// @param scale decimals of the input, or OFF_GRID
  Deviation(int limit, boolean sample, boolean squared, boolean adaptive, int scale) {
    this(limit, sample, squared, adaptive, new WindowMoments(limit, scale));
  }

  private Deviation(
      int limit, boolean sample, boolean squared, boolean adaptive, WindowMoments window) {
    super(adaptive ? 2 : 1, 1, limit - 1);
    this.limit = limit;
    this.sample = sample;
    this.squared = squared;
    this.adaptive = adaptive;
    this.window = window;
  }

  @Override
  protected void step(double[] in, double[] out) {
    window.add(in[0]);
    if (adaptive) {
      window.setLength(Math.max(sample ? 2 : 1, AdaptiveLength.of(in[1], 1, limit)));
    }
    out[0] = squared ? window.variance(sample) : window.deviation(sample);
  }

  @Override
  public void reset() {
    window.reset();
  }

  @Override
  public Deviation copyState() {
    return new Deviation(limit, sample, squared, adaptive, window.copyState());
  }
}
