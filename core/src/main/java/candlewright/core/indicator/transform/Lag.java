package candlewright.core.indicator.transform;

import candlewright.core.indicator.ScalarKernel;
import candlewright.core.indicator.ValueWindow;

/// The value of `bars` bars ago. Warm-up: `bars` values.
final class Lag extends ScalarKernel {
  private final ValueWindow window;

  Lag(int bars) {
    this(bars, new ValueWindow(bars + 1));
  }

  private Lag(int bars, ValueWindow window) {
    super(bars);
    this.window = window;
  }

  @Override
  protected double next(double value) {
    window.add(value);
    return window.oldest();
  }

  @Override
  public void reset() {
    window.reset();
  }

  @Override
  public Lag copyState() {
    return new Lag(warmUp(), window.copyState());
  }
}
