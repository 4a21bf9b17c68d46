package candlewright.core.indicator;

import java.util.Arrays;

/// The highest or the lowest of the last `length` values and how long ago it was, in constant time
/// a value on average (a queue of candidates, each better than all after it).
public final class WindowExtremes {
  private final int length;
  private final boolean highest;
  private final boolean latest;

  /// Candidates and their positions, a ring from `head` on, best first.
  private final double[] values;

  private final long[] positions;
  private int head;
  private int size;

  /// Position of the next value; positions count from the last reset.
  private long next;

  /// @param length at least 1
  /// @param highest whether to follow the highest value rather than the lowest
  public WindowExtremes(int length, boolean highest) {
    this(length, highest, true);
  }

  /// @param length at least 1
  /// @param highest whether to follow the highest value rather than the lowest
  /// @param latest whether of several equal extremes the latest counts rather than the first
  public WindowExtremes(int length, boolean highest, boolean latest) {
    if (length < 1) {
      throw new IllegalArgumentException("a window holds at least 1 value, was " + length);
    }
    this.length = length;
    this.highest = highest;
    this.latest = latest;
    values = new double[length];
    positions = new long[length];
  }

  private WindowExtremes(WindowExtremes other) {
    length = other.length;
    highest = other.highest;
    latest = other.latest;
    values = other.values.clone();
    positions = other.positions.clone();
    head = other.head;
    size = other.size;
    next = other.next;
  }

  /// Adds a value and drops the one `length` values before it. NaN empties the window.
  public void add(double value) {
    if (Double.isNaN(value)) {
      reset();
      return;
    }
    if (size > 0 && positions[head] <= next - length) {
      head = head + 1 == length ? 0 : head + 1;
      size--;
    }
    while (size > 0 && isAtLeastAsGood(value, values[slot(size - 1)])) {
      size--;
    }
    int slot = slot(size);
    values[slot] = value;
    positions[slot] = next++;
    size++;
  }

  private boolean isAtLeastAsGood(double value, double other) {
    return value == other ? latest : value > other == highest;
  }

  private int slot(int place) {
    int slot = head + place;
    return slot >= length ? slot - length : slot;
  }

  /// Returns how many values it holds when it is full.
  public int length() {
    return length;
  }

  /// Tells whether the window holds `length` values.
  public boolean isFull() {
    return next >= length;
  }

  /// Returns the extreme, or NaN while the window is not full.
  public double value() {
    return isFull() ? values[head] : Double.NaN;
  }

  /// Returns how many values ago the extreme was, 0 for the last one. NaN while the window is not
  /// full.
  public double age() {
    return isFull() ? next - 1 - positions[head] : Double.NaN;
  }

  /// Returns the extreme of only the last `last` values, 1 to `length`; NaN while the window is not
  /// full.
  public double value(int last) {
    return isFull() ? values[slot(place(last))] : Double.NaN;
  }

  /// Returns how many values ago the extreme of the last `last` values was, as {@link #age} does.
  public double age(int last) {
    return isFull() ? next - 1 - positions[slot(place(last))] : Double.NaN;
  }

  /// Finds the first candidate among the last `last` values.
  private int place(int last) {
    int from = 0;
    int to = size - 1;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (positions[slot(middle)] < next - last) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  public void reset() {
    Arrays.fill(values, 0);
    Arrays.fill(positions, 0);
    head = 0;
    size = 0;
    next = 0;
  }

  public WindowExtremes copyState() {
    return new WindowExtremes(this);
  }
}
