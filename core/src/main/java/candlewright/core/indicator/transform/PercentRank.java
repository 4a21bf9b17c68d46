package candlewright.core.indicator.transform;

import candlewright.core.indicator.ScalarKernel;
import candlewright.core.indicator.SortedWindow;

/// The share, in percent, of values that the latest one surpasses.
///
/// Against the `length` values before it, those at or below it count. Warm-up: `length` values. Or
/// within the last `length` values, itself included, those below it count. Warm-up: `length - 1`.
final class PercentRank extends ScalarKernel {
  private final int length;
  private final boolean within;
  private final SortedWindow window;

  PercentRank(int length, boolean within) {
    this(length, within, new SortedWindow(length));
  }

  private PercentRank(int length, boolean within, SortedWindow window) {
    super(within ? length - 1 : length);
    this.length = length;
    this.within = within;
    this.window = window;
  }

  @Override
  protected double next(double value) {
    if (within) {
      window.add(value);
      return window.isFull() ? 100.0 * window.countBelow(value) / length : Double.NaN;
    }
    double rank = window.isFull() ? 100.0 * window.countUpTo(value) / length : Double.NaN;
    window.add(value);
    return rank;
  }

  @Override
  public void reset() {
    window.reset();
  }

  @Override
  public PercentRank copyState() {
    return new PercentRank(length, within, window.copyState());
  }
}
