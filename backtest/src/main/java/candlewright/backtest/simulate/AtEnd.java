package candlewright.backtest.simulate;

/// What becomes of a position that is open when the data end.
public enum AtEnd {
  /// It stays open and is valued at the last close.
  KEEP,
  /// It is sold at the last close.
  CLOSE_AT_LAST_CLOSE,
  /// It is sold at the open of the last bar, as if that had been decided on the bar before.
  CLOSE_AT_LAST_OPEN
}
