package candlewright.core.indicator.transform;

import candlewright.core.indicator.AdaptiveLength;
import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.WindowExtremes;

/// {@link Extreme} of as many values as a second column says. Warm-up: `limit - 1` values.
final class AdaptiveExtreme extends ColumnsKernel {
  private final int limit;
  private final WindowExtremes window;

  AdaptiveExtreme(int limit, boolean highest) {
    this(limit, new WindowExtremes(limit, highest));
  }

  private AdaptiveExtreme(int limit, WindowExtremes window) {
    super(2, 2, limit - 1);
    this.limit = limit;
    this.window = window;
  }

  @Override
  protected void step(double[] in, double[] out) {
    window.add(in[0]);
    int length = AdaptiveLength.of(in[1], 1, limit);
    out[0] = window.value(length);
    out[1] = window.age(length);
  }

  @Override
  public void reset() {
    window.reset();
  }

  @Override
  public AdaptiveExtreme copyState() {
    return new AdaptiveExtreme(limit, window.copyState());
  }
}
