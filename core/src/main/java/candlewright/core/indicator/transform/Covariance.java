package candlewright.core.indicator.transform;

import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.WindowCovariance;

/// The covariance of two columns over the last `length` bars. Warm-up: `length - 1` bars.
final class Covariance extends ColumnsKernel {
  private final double divisor;
  private final WindowCovariance window;

  /// @param sample whether it is divided by `length - 1` rather than `length`
  Covariance(int length, boolean sample, int[] scales) {
    this(length, sample ? length - 1 : length, new WindowCovariance(length, scales[0], scales[1]));
  }

  private Covariance(int length, double divisor, WindowCovariance window) {
    super(2, 1, length - 1);
    this.divisor = divisor;
    this.window = window;
  }

  @Override
  protected void step(double[] in, double[] out) {
    window.add(in[0], in[1]);
    out[0] = window.sum() / divisor;
  }

  @Override
  public void reset() {
    window.reset();
  }

  @Override
  public Covariance copyState() {
    return new Covariance(warmUp() + 1, divisor, window.copyState());
  }
}
