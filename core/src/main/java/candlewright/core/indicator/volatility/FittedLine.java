package candlewright.core.indicator.volatility;

import candlewright.core.indicator.ValueWindow;

/// The straight line of least squares through the last `length` values, worked out afresh for each
/// bar, oldest value first.
final class FittedLine {
  private final int length;
  private final ValueWindow values;
  private double newest;
  private double mean;
  private double slope;

  /// @param length at least 2
  FittedLine(int length) {
    this(length, new ValueWindow(length));
  }

  private FittedLine(int length, ValueWindow values) {
    this.length = length;
    this.values = values;
  }

  /// Adds a value and drops the one `length` values before it. NaN empties the window.
  void add(double value) {
    if (Double.isNaN(value)) {
      reset();
      return;
    }
    values.add(value);
    if (values.isFull()) {
      fit();
    }
  }

  private void fit() {
    // Differences from the newest value are exactly 0 where nothing changes.
    newest = values.ago(0);
    double sum = 0;
    double weighted = 0;
    double middle = (length - 1) / 2.0;
    for (int i = 0; i < length; i++) {
      double each = values.ago(length - 1 - i) - newest;
      sum += each;
      weighted += (i - middle) * each;
    }
    mean = sum / length;
    slope = weighted / ((double) length * ((double) length * length - 1) / 12);
  }

  /// Returns the line's value at the newest bar, NaN while the window is not full.
  double end() {
    return values.isFull() ? newest + mean + slope * (length - 1) / 2 : Double.NaN;
  }

  /// Returns the root of the mean squared distance of the values from the line, NaN while the
  /// window is not full.
  double residual() {
    if (!values.isFull()) {
      return Double.NaN;
    }
    double squares = 0;
    double middle = (length - 1) / 2.0;
    for (int i = 0; i < length; i++) {
      double each = values.ago(length - 1 - i) - newest - mean - slope * (i - middle);
      squares += each * each;
    }
    return Math.sqrt(squares / length);
  }

  void reset() {
    values.reset();
    newest = 0;
    mean = 0;
    slope = 0;
  }

  FittedLine copyState() {
    FittedLine copy = new FittedLine(length, values.copyState());
    copy.newest = newest;
    copy.mean = mean;
    copy.slope = slope;
    return copy;
  }
}
