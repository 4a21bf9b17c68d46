package candlewright.core.indicator.transform;

import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.WindowExtremes;

/// The highest or the lowest of the last `length` values and how many bars ago it was, the latest
/// of equal ones. Warm-up: `length - 1` values.
final class Extreme extends ColumnsKernel {
  private final WindowExtremes window;

  Extreme(int length, boolean highest) {
    this(length, new WindowExtremes(length, highest));
  }

  private Extreme(int length, WindowExtremes window) {
    super(1, 2, length - 1);
    this.window = window;
  }

  @Override
  protected void step(double[] in, double[] out) {
    window.add(in[0]);
    out[0] = window.value();
    out[1] = window.age();
  }

  @Override
  public void reset() {
    window.reset();
  }

  @Override
  public Extreme copyState() {
    return new Extreme(warmUp() + 1, window.copyState());
  }
}
