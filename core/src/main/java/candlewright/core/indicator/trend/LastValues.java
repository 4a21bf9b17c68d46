package candlewright.core.indicator.trend;

/// The last `length` values of a column, by how long ago they were.
final class LastValues {
  private final double[] values;
  private int next;
  private int count;

  /// @param length at least 1
  LastValues(int length) {
    if (length < 1) {
      throw new IllegalArgumentException("a window holds at least 1 value, was " + length);
    }
    values = new double[length];
  }

  private LastValues(LastValues other) {
    values = other.values.clone();
    next = other.next;
    count = other.count;
  }

  /// Adds a value and drops the one `length` values before it. NaN empties the window.
  void add(double value) {
    if (Double.isNaN(value)) {
      reset();
      return;
    }
    values[next] = value;
    next = next + 1 == values.length ? 0 : next + 1;
    if (count < values.length) {
      count++;
    }
  }

  /// Returns the value `age` values before the last one, or NaN where the window does not reach.
  ///
  /// @param age 0 for the last value
  double get(int age) {
    if (age >= count) {
      return Double.NaN;
    }
    int slot = next - 1 - age;
    return values[slot < 0 ? slot + values.length : slot];
  }

  /// Returns the oldest value of a full window, else NaN.
  double oldest() {
    return isFull() ? values[next] : Double.NaN;
  }

  /// Tells whether the window holds `length` values.
  boolean isFull() {
    return count == values.length;
  }

  void reset() {
    next = 0;
    count = 0;
  }

  LastValues copyState() {
    return new LastValues(this);
  }
}
