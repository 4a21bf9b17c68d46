package candlewright.backtest.sweep;

/// The deepest fall of a value from its highest before, as a fraction of that.
final class Fall {
  private double peak;
  private double trough;
  private double deepest;

  Fall(double start) {
    peak = start;
    trough = start;
  }

  /// Takes the next value.
  void add(double value) {
    if (value >= peak) {
      settle();
      peak = value;
      trough = value;
    } else {
      trough = Math.min(trough, value);
    }
  }

  /// Divides only once for each peak: rounding keeps the order of quotients, so that the deepest
  /// value gives the greatest.
  private void settle() {
    deepest = Math.max(deepest, (peak - trough) / peak);
  }

  /// Returns the deepest fall so far; 0 if there was none.
  double deepest() {
    settle();
    return deepest;
  }
}
