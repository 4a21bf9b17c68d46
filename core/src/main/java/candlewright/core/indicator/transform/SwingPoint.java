package candlewright.core.indicator.transform;

import candlewright.core.indicator.ValueWindow;

/// Finds swing points: values beyond each of the `left` values before and the `right` values after
/// them. A swing point is known `right` values later.
final class SwingPoint {
  private final int left;
  private final int right;
  private final boolean high;
  private final ValueWindow window;
  private double price = Double.NaN;
  private long age;

  SwingPoint(int left, int right, boolean high) {
    this(left, right, high, new ValueWindow(left + right + 1));
  }

  private SwingPoint(int left, int right, boolean high, ValueWindow window) {
    this.left = left;
    this.right = right;
    this.high = high;
    this.window = window;
  }

  /// Takes a value and tells whether it confirms a swing point: 1 or 0, NaN until there are enough
  /// values to tell.
  double update(double value) {
    age++;
    window.add(value);
    if (!window.isFull()) {
      return Double.NaN;
    }
    double center = window.ago(right);
    for (int i = 1; i <= right; i++) {
      if (!isBeyond(center, window.ago(right - i))) {
        return 0;
      }
    }
    for (int i = 1; i <= left; i++) {
      if (!isBeyond(center, window.ago(right + i))) {
        return 0;
      }
    }
    price = center;
    age = right;
    return 1;
  }

  private boolean isBeyond(double center, double other) {
    return high ? center > other : center < other;
  }

  /// Returns the value of the last confirmed swing point, or NaN.
  double price() {
    return price;
  }

  /// Returns how many values ago the last confirmed swing point was, or NaN.
  double age() {
    return Double.isNaN(price) ? Double.NaN : age;
  }

  void reset() {
    window.reset();
    price = Double.NaN;
    age = 0;
  }

  SwingPoint copyState() {
    SwingPoint copy = new SwingPoint(left, right, high, window.copyState());
    copy.price = price;
    copy.age = age;
    return copy;
  }
}
