package candlewright.core.indicator.trend;

import candlewright.core.indicator.ScalarKernel;
import candlewright.core.indicator.ValueWindow;
import candlewright.core.indicator.WindowSum;

/// Kaufman's adaptive moving average (Kaufman 1995): an exponential average whose length lies
/// between `fast` and `slow` by how straight the last `length` changes were. It begins from the
/// value `length - 1` bars after the first. Warm-up: `length` bars.
///
/// Where nothing changed the market counts as straight, as in TA-Lib.
public final class Kama extends ScalarKernel {
  private final int length;
  private final double fast;
  private final double slow;
  private final ValueWindow values;
  private final WindowSum changes;
  private double last;

  /// @param length changes looked at, at least 1
  /// @param fast length of the exponential average in a straight market
  /// @param slow length of the exponential average in one without direction
  /// @param scale decimals of the input, or {@link candlewright.core.market.Decimals#OFF_GRID}
  public Kama(int length, int fast, int slow, int scale) {
    this(
        length,
        2.0 / (fast + 1),
        2.0 / (slow + 1),
        new ValueWindow(length + 1),
        new WindowSum(length, scale),
        Double.NaN);
  }

  private Kama(
      int length, double fast, double slow, ValueWindow values, WindowSum changes, double last) {
    super(length);
    this.length = length;
    this.fast = fast;
    this.slow = slow;
    this.values = values;
    this.changes = changes;
    this.last = last;
  }

  @Override
  protected double next(double value) {
    double before = values.ago(0);
    values.add(value);
    changes.add(Math.abs(value - before));
    if (changes.isFull()) {
      double weight = efficiency(value) * (fast - slow) + slow;
      double from = Double.isNaN(last) ? before : last;
      last = from + weight * weight * (value - from);
    }
    return last;
  }

  private double efficiency(double value) {
    double way = changes.mean() * length;
    return way == 0 ? 1 : Math.min(1, Math.abs(value - values.oldest()) / way);
  }

  @Override
  public void reset() {
    values.reset();
    changes.reset();
    last = Double.NaN;
  }

  @Override
  public Kama copyState() {
    return new Kama(length, fast, slow, values.copyState(), changes.copyState(), last);
  }
}
