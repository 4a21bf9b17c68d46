package candlewright.core.indicator;

import candlewright.core.market.Decimals;
import java.util.Arrays;

/// The sum of the last `length` values, the same whatever bar the feeding began at.
///
/// On a decimal grid the sum is kept in integer units, which is exact. Off the grid it is added up
/// afresh for each bar, oldest value first, because a running sum of doubles would depend on every
/// value that ever left the window.
public final class WindowSum {
  private final int length;
  private final int scale;
  private final double power;
  private final double divisor;
  private final long[] units;
  private final double[] values;
  private long sum;
  private int next;
  private int count;

  /// @param length at least 1
  /// @param scale decimals of every value fed, or {@link Decimals#OFF_GRID}
  public WindowSum(int length, int scale) {
    if (length < 1) {
      throw new IllegalArgumentException("a window holds at least 1 value, was " + length);
    }
    this.length = length;
    this.scale = scale;
    power = scale == Decimals.OFF_GRID ? 1 : Decimals.power(scale);
    divisor = length * power;
    units = scale == Decimals.OFF_GRID ? new long[0] : new long[length];
    values = scale == Decimals.OFF_GRID ? new double[length] : new double[0];
  }

  private WindowSum(WindowSum other) {
    length = other.length;
    scale = other.scale;
    power = other.power;
    divisor = other.divisor;
    units = other.units.clone();
    values = other.values.clone();
    sum = other.sum;
    next = other.next;
    count = other.count;
  }

  /// Adds a value and drops the one `length` values before it. NaN empties the window, so that the
  /// sum is unknown until it is full again.
  public void add(double value) {
    if (Double.isNaN(value)) {
      reset();
      return;
    }
    if (scale == Decimals.OFF_GRID) {
      values[next] = value;
    } else {
      long added = (long) Math.rint(value * power);
      sum += added - units[next];
      units[next] = added;
    }
    next = next + 1 == length ? 0 : next + 1;
    if (count < length) {
      count++;
    }
  }

  /// Tells whether the window holds `length` values.
  public boolean isFull() {
    return count == length;
  }

  /// Returns the mean of the window, or NaN while it is not full. On a grid it is one division of
  /// exact integers, so that equal means of different lengths are equal doubles.
  public double mean() {
    if (count < length) {
      return Double.NaN;
    }
    return (scale == Decimals.OFF_GRID ? freshSum() : sum) / divisor;
  }

  private double freshSum() {
    double total = 0;
    for (int i = next; i < length; i++) {
      total += values[i];
    }
    for (int i = 0; i < next; i++) {
      total += values[i];
    }
    return total;
  }

  public void reset() {
    Arrays.fill(units, 0);
    Arrays.fill(values, 0);
    sum = 0;
    next = 0;
    count = 0;
  }

  public WindowSum copyState() {
    return new WindowSum(this);
  }
}
