package candlewright.core.indicator.volatility;

import java.util.Arrays;

/// The last `length` values.
final class History {
  private final double[] values;
  private int next;
  private int count;

  /// @param length at least 1
  History(int length) {
    values = new double[length];
  }

  private History(History other) {
    values = other.values.clone();
    next = other.next;
    count = other.count;
  }

  void add(double value) {
    values[next] = value;
    next = next + 1 == values.length ? 0 : next + 1;
    if (count < values.length) {
      count++;
    }
  }

  boolean isFull() {
    return count == values.length;
  }

  /// Returns how many values there are.
  int size() {
    return count;
  }

  /// Returns the value added `length` values ago; to be asked for only when full.
  double oldest() {
    return values[next];
  }

  /// Returns the value added `bars` values before the last one, 0 for the last one.
  double ago(int bars) {
    int place = next - 1 - bars;
    return values[place < 0 ? place + values.length : place];
  }

  void reset() {
    Arrays.fill(values, 0);
    next = 0;
    count = 0;
  }

  History copyState() {
    return new History(this);
  }
}
