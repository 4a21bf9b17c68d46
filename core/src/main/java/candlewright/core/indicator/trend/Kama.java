package candlewright.core.indicator.trend;

import candlewright.core.indicator.WindowSum;

/// Kaufman's adaptive moving average (Kaufman 1995): an exponential average whose length lies
/// between `fast` and `slow` by how straight the last `length` changes were. It begins from the
/// value `length - 1` bars after the first. Warm-up: `length` bars.
///
/// Where nothing changed the market counts as straight, as in TA-Lib.
public final class Kama implements MovingAverage {
  private final int length;
  private final double fast;
  private final double slow;
  private final LastValues values;
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
        new LastValues(length + 1),
        new WindowSum(length, scale),
        Double.NaN);
  }

  private Kama(
      int length, double fast, double slow, LastValues values, WindowSum changes, double last) {
    this.length = length;
    this.fast = fast;
    this.slow = slow;
    this.values = values;
    this.changes = changes;
    this.last = last;
  }

  @Override
  public int warmUp() {
    return length;
  }

  @Override
  public double update(double value) {
    if (Double.isNaN(value)) {
      reset();
      return last;
    }
    double before = values.get(0);
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
