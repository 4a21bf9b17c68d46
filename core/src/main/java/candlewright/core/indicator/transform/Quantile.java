package candlewright.core.indicator.transform;

import candlewright.core.indicator.ScalarKernel;
import candlewright.core.indicator.SortedWindow;

/// The value below which the share `level` of the last `length` values lies, linear between the two
/// nearest ones (Hyndman and Fan's type 7). Warm-up: `length - 1` values.
final class Quantile extends ScalarKernel {
  private final int lower;
  private final double share;
  private final SortedWindow window;

  /// @param level 0 for the least value to 1 for the greatest
  Quantile(int length, double level) {
    super(length - 1);
    double place = level * (length - 1);
    lower = (int) Math.min(Math.floor(place), Math.max(0, length - 2));
    share = place - lower;
    window = new SortedWindow(length);
  }

  private Quantile(Quantile other) {
    super(other.warmUp());
    lower = other.lower;
    share = other.share;
    window = other.window.copyState();
  }

  @Override
  protected double next(double value) {
    window.add(value);
    if (!window.isFull()) {
      return Double.NaN;
    }
    double below = window.at(lower);
    if (share == 0) {
      return below;
    }
    double above = window.at(lower + 1);
    return share == 1 ? above : below + share * (above - below);
  }

  @Override
  public void reset() {
    window.reset();
  }

  @Override
  public Quantile copyState() {
    return new Quantile(this);
  }
}
