package candlewright.core.indicator.volatility;

import candlewright.core.indicator.WindowSum;

/// A moving average chosen by a setting, fed value by value. Warm-up: `length - 1` values.
///
/// NaN is answered with NaN and starts it afresh.
final class Average {
  /// Which average.
  enum Kind {
    /// Weight `1 / length` for the new value, seeded with the mean of the first `length` values.
    WILDER,
    /// The mean of the last `length` values.
    SMA,
    /// Weight `2 / (length + 1)` for the new value, seeded as Wilder's.
    EMA,
    /// As `EMA`, but it begins with the first value; held back for `length - 1` values.
    EMA_FIRST
  }

  private final Kind kind;
  private final int length;
  private final double alpha;
  private final WindowSum window;
  private double value = Double.NaN;
  private int count;

  /// @param length at least 1
  /// @param scale decimals of the values, or OFF_GRID
  Average(Kind kind, int length, int scale) {
    this(kind, length, new WindowSum(length, scale));
  }

  private Average(Kind kind, int length, WindowSum window) {
    this.kind = kind;
    this.length = length;
    this.window = window;
    alpha = kind == Kind.WILDER ? 1.0 / length : 2.0 / (length + 1);
  }

  /// Takes one value and returns the average, NaN during the warm-up.
  double update(double input) {
    if (Double.isNaN(input)) {
      reset();
      return Double.NaN;
    }
    if (kind == Kind.SMA) {
      window.add(input);
      return window.mean();
    }
    if (!Double.isNaN(value)) {
      value += alpha * (input - value);
    } else if (kind == Kind.EMA_FIRST) {
      value = input;
    } else {
      window.add(input);
      value = window.mean();
    }
    if (count < length) {
      count++;
    }
    return count < length ? Double.NaN : value;
  }

  void reset() {
    window.reset();
    value = Double.NaN;
    count = 0;
  }

  Average copyState() {
    Average copy = new Average(kind, length, window.copyState());
    copy.value = value;
    copy.count = count;
    return copy;
  }
}
