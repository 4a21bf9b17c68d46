package candlewright.core.trading;

/// An execution.
///
/// @param side buy or sell
/// @param time epoch milliseconds UTC
/// @param ticks price in ticks of the instrument
/// @param lots positive quantity in lots of the instrument
/// @param notional value in 1e-8 units of the account's currency
/// @param fee paid, in 1e-8 units of the account's currency
public record Fill(Side side, long time, long ticks, long lots, long notional, long fee) {
  public Fill {
    if (lots <= 0) {
      throw new IllegalArgumentException("a fill needs at least 1 lot, was " + lots);
    }
    if (ticks < 0) {
      throw new IllegalArgumentException("a fill price must not be negative, was " + ticks);
    }
  }

  /// Returns what the fill does to cash: negative for a purchase, the fee always deducted.
  public long cashChange() {
    return (side == Side.BUY ? -notional : notional) - fee;
  }
}
