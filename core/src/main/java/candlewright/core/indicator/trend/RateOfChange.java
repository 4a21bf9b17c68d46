package candlewright.core.indicator.trend;

import candlewright.core.indicator.ValueWindow;

/// Change in percent against the value `length` values before; NaN where that is zero. Warm-up:
/// `length` values.
final class RateOfChange {
  private final ValueWindow values;

  /// @param length at least 1
  RateOfChange(int length) {
    this(new ValueWindow(length + 1));
  }

  private RateOfChange(ValueWindow values) {
    this.values = values;
  }

  double update(double value) {
    values.add(value);
    double before = values.oldest();
    return before == 0 ? Double.NaN : 100 * (value - before) / before;
  }

  void reset() {
    values.reset();
  }

  RateOfChange copyState() {
    return new RateOfChange(values.copyState());
  }
}
