package candlewright.core.indicator;

/// The last `length` values by size.
public final class SortedWindow {
  private final ValueWindow values;
  private final double[] sorted;
  private int count;

  /// @param length at least 1
  public SortedWindow(int length) {
    values = new ValueWindow(length);
    sorted = new double[length];
  }

  private SortedWindow(SortedWindow other) {
    values = other.values.copyState();
    sorted = other.sorted.clone();
    count = other.count;
  }

  /// Adds a value and drops the one `length` values before it. NaN empties the window.
  public void add(double given) {
    if (Double.isNaN(given)) {
      reset();
      return;
    }
    double value = given + 0.0; // Turns -0.0 into 0.0: equal values must be the same value.
    if (values.isFull()) {
      int gone = countBelow(values.oldest());
      System.arraycopy(sorted, gone + 1, sorted, gone, count - gone - 1);
      count--;
    }
    int place = countBelow(value);
    System.arraycopy(sorted, place, sorted, place + 1, count - place);
    sorted[place] = value;
    count++;
    values.add(value);
  }

  /// Tells whether the window holds `length` values.
  public boolean isFull() {
    return values.isFull();
  }

  /// Returns a value by its rank, 0 for the smallest.
  public double at(int rank) {
    return sorted[rank];
  }

  /// Returns how many values lie below `bound`.
  public int countBelow(double bound) {
    int from = 0;
    int to = count;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (sorted[middle] < bound) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  /// Returns how many values lie at or below `bound`.
  public int countUpTo(double bound) {
    int from = countBelow(bound);
    int to = count;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (sorted[middle] <= bound) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  public void reset() {
    values.reset();
    count = 0;
  }

  public SortedWindow copyState() {
    return new SortedWindow(this);
  }
}
