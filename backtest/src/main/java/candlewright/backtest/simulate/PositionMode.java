package candlewright.backtest.simulate;

/// Whether an instrument can be held long and short at once.
public enum PositionMode {
  /// One position an instrument: the other side is entered only when this one is left.
  ONE_WAY,
  /// A long and a short position side by side.
  HEDGE
}
