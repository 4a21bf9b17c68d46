package candlewright.backtest.simulate;

/// The deepest fall of a value from its highest before, as a fraction of that.
public final class Fall {
  private double peak;
  private double trough;
  private double deepest;

  /// @param start the value before the first
  public Fall(double start) {
    peak = start;
    trough = start;
  }

  /// Takes the next value.
  public void add(double value) {
    if (value >= peak) {
      settle();
      peak = value;
      trough = value;
    } else {
      trough = Math.min(trough, value);
    }
  }

  /// Takes the values `from` to `to` (exclusive).
  void addAll(double[] values, int from, int to) {
    double high = peak;
    double low = trough;
    for (int i = from; i < to; i++) {
      double value = values[i];
      if (value < high) {
        if (value < low) {
          low = value;
        }
      } else if (value > high || low < high) {
        trough = low;
        settle();
        high = value;
        peak = value;
        low = value;
      }
    }
    trough = low;
  }

  /// Divides only once for each peak: rounding keeps the order of quotients, so that the deepest
  /// value gives the greatest.
  private void settle() {
    deepest = Math.max(deepest, (peak - trough) / peak);
  }

  /// Returns the deepest fall so far; 0 if there was none.
  public double deepest() {
    settle();
    return deepest;
  }
}
