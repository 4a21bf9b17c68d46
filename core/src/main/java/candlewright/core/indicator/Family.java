package candlewright.core.indicator;

/// What an indicator is about; how lists and menus group it.
public enum Family {
  TREND,
  MOMENTUM,
  VOLATILITY,
  VOLUME,
  TRANSFORM,
  /// Shapes of one bar or of several, and turning points.
  PATTERN
}
