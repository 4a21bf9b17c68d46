package candlewright.core.trading;

/// Buy or sell; of a position, long or short.
public enum Side {
  BUY,
  SELL;

  /// Returns the other side.
  public Side opposite() {
    return this == BUY ? SELL : BUY;
  }

  /// Returns 1 for BUY and -1 for SELL.
  public int sign() {
    return this == BUY ? 1 : -1;
  }
}
