package candlewright.core.indicator.volume;

import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.trend.Ema;
import candlewright.core.market.Decimals;

/// Force index (Elder, 1993): exponential average of the close's change times volume, seeded with
/// the simple average of the first `length` of them. Warm-up: `length` bars.
///
/// Reads close, volume.
final class ForceIndex extends ColumnsKernel {
  private final Ema average;
  private double lastClose = Double.NaN;

  ForceIndex(int length) {
    this(length, new Ema(length, Decimals.OFF_GRID));
  }

  private ForceIndex(int length, Ema average) {
    super(2, 1, length);
    this.average = average;
  }

  @Override
  protected void step(double[] in, double[] out) {
    // NaN on the first bar leaves the average fresh.
    out[0] = average.update((in[0] - lastClose) * in[1]);
    lastClose = in[0];
  }

  @Override
  public void reset() {
    average.reset();
    lastClose = Double.NaN;
  }

  @Override
  public ForceIndex copyState() {
    ForceIndex copy = new ForceIndex(warmUp(), average.copyState());
    copy.lastClose = lastClose;
    return copy;
  }
}
