package candlewright.core.indicator.transform;

import candlewright.core.indicator.AdaptiveLength;
import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.ValueWindow;

/// {@link Lag} of as many bars as a second column says. Warm-up: `limit` values.
final class AdaptiveLag extends ColumnsKernel {
  private final int limit;
  private final ValueWindow window;

  AdaptiveLag(int limit) {
    this(limit, new ValueWindow(limit + 1));
  }

  private AdaptiveLag(int limit, ValueWindow window) {
    super(2, 1, limit);
    this.limit = limit;
    this.window = window;
  }

  @Override
  protected void step(double[] in, double[] out) {
    window.add(in[0]);
    out[0] = window.isFull() ? window.ago(AdaptiveLength.of(in[1], 0, limit)) : Double.NaN;
  }

  @Override
  public void reset() {
    window.reset();
  }

  @Override
  public AdaptiveLag copyState() {
    return new AdaptiveLag(limit, window.copyState());
  }
}
