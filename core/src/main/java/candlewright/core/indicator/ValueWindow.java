package candlewright.core.indicator;

/// The last `length` values, to be read in order.
public final class ValueWindow {
  private final int length;

  /// Every value is kept twice, `length` apart, so that the window is always one unbroken run.
  private final double[] twice;

  private int next;
  private int count;

  /// @param length at least 1
  public ValueWindow(int length) {
    if (length < 1) {
      throw new IllegalArgumentException("a window holds at least 1 value, was " + length);
    }
    this.length = length;
    twice = new double[2 * length];
  }

  private ValueWindow(ValueWindow other) {
    length = other.length;
    twice = other.twice.clone();
    next = other.next;
    count = other.count;
  }

  /// Adds a value and drops the one `length` values before it. NaN empties the window.
  public void add(double value) {
    if (Double.isNaN(value)) {
      reset();
      return;
    }
    twice[next] = value;
    twice[next + length] = value;
    next = next + 1 == length ? 0 : next + 1;
    if (count < length) {
      count++;
    }
  }

  /// Tells whether the window holds `length` values.
  public boolean isFull() {
    return count == length;
  }

  public int length() {
    return length;
  }

  /// Returns a value of a full window, 0 for the oldest.
  public double at(int place) {
    return twice[next + place];
  }

  /// Returns a value by its age, 0 for the latest, less than `length`; NaN if there are not so many
  /// yet.
  public double ago(int bars) {
    return bars < count ? twice[next + length - 1 - bars] : Double.NaN;
  }

  /// Returns the oldest value of a full window, or NaN while it is not full.
  public double oldest() {
    return isFull() ? twice[next] : Double.NaN;
  }

  /// Returns the sum of the last `last` values, added up oldest first.
  public double sum(int last) {
    double total = 0;
    int end = next + length;
    for (int i = end - last; i < end; i++) {
      total += twice[i];
    }
    return total;
  }

  /// Returns the mean of the last `last` values. Distances from the oldest of them are averaged, so
  /// that the mean of equal values is that value.
  public double mean(int last) {
    int end = next + length;
    double origin = twice[end - last];
    double total = 0;
    for (int i = end - last; i < end; i++) {
      total += twice[i] - origin;
    }
    return origin + total / last;
  }

  /// Returns the sum of the squared distances of the last `last` values from `center`.
  public double squares(int last, double center) {
    double total = 0;
    int end = next + length;
    for (int i = end - last; i < end; i++) {
      double distance = twice[i] - center;
      total += distance * distance;
    }
    return total;
  }

  /// Forgets everything.
  public void reset() {
    next = 0;
    count = 0;
  }

  public ValueWindow copyState() {
    return new ValueWindow(this);
  }
}
