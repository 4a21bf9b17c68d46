package candlewright.core.indicator.transform;

/// Reads a length from a column.
final class AdaptiveLength {
  private AdaptiveLength() {}

  /// Returns the nearest whole number within the bounds.
  static int of(double value, int minimum, int limit) {
    return (int) Math.max(minimum, Math.min(limit, Math.rint(value)));
  }
}
