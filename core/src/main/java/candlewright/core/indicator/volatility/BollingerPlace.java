package candlewright.core.indicator.volatility;

import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.WindowMoments;

/// Where a value lies in its Bollinger bands (percent b), or how wide they are (bandwidth).
///
/// Percent b is 0 at the lower and 1 at the upper band, and NaN where they meet. Bandwidth is the
/// distance of the bands over the middle one, NaN where that is 0. Warm-up: `length - 1` bars.
public final class BollingerPlace extends ColumnsKernel {
  private final double multiplier;
  private final boolean sample;
  private final boolean width;
  private final WindowMoments window;

  /// @param sample whether deviations divide by one less than the length
  /// @param width whether to give the bandwidth
  /// @param scale decimals of the input, or OFF_GRID
  BollingerPlace(int length, double multiplier, boolean sample, boolean width, int scale) {
    this(multiplier, sample, width, new WindowMoments(length, scale), length - 1);
  }

  private BollingerPlace(
      double multiplier, boolean sample, boolean width, WindowMoments window, int warmUp) {
    super(1, 1, warmUp);
    this.multiplier = multiplier;
    this.sample = sample;
    this.width = width;
    this.window = window;
  }

  @Override
  protected void step(double[] in, double[] out) {
    window.add(in[0]);
    double mean = window.mean();
    double distance = multiplier * window.deviation(sample);
    double above = width ? 2 * distance : in[0] - (mean - distance);
    double whole = width ? mean : 2 * distance;
    out[0] = whole == 0 ? Double.NaN : above / whole;
  }

  @Override
  public void reset() {
    window.reset();
  }

  @Override
  public BollingerPlace copyState() {
    return new BollingerPlace(multiplier, sample, width, window.copyState(), warmUp());
  }
}
