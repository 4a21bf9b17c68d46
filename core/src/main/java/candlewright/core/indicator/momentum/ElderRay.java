package candlewright.core.indicator.momentum;

import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.trend.Ema;

/// Elder's bull and bear power (1993): high and low less an exponential average of the close.
/// Warm-up: `length - 1` bars.
public final class ElderRay extends ColumnsKernel {
  private final Ema average;

  /// @param scale decimals of the close, or OFF_GRID
  public ElderRay(int length, int scale) {
    this(new Ema(length, scale));
  }

  private ElderRay(Ema average) {
    super(3, 2, average.warmUp());
    this.average = average;
  }

  @Override
  protected void step(double[] in, double[] out) {
    double mean = average.update(in[2]);
    out[0] = in[0] - mean;
    out[1] = in[1] - mean;
  }

  @Override
  public void reset() {
    average.reset();
  }

  @Override
  public ElderRay copyState() {
    return new ElderRay(average.copyState());
  }
}
