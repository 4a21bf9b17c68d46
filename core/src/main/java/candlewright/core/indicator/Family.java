package candlewright.core.indicator;

/// What an indicator is about; how lists and menus group it.
public enum Family {
  TREND,
  MOMENTUM,
  VOLATILITY,
  VOLUME,
  TRANSFORM
}
