package candlewright.core.indicator.volume;

/// The volume of a bar, signed and weighted by where in its range it closed (Chaikin).
final class MoneyFlow {
  private MoneyFlow() {}

  /// Returns `volume * ((close - low) - (high - close)) / (high - low)`, 0 for a bar without a
  /// range.
  static double volume(double high, double low, double close, double volume) {
    double range = high - low;
    return range > 0 ? (close - low - (high - close)) / range * volume : 0;
  }
}
