package candlewright.core.trading;

/// The holdings of one instrument as a fold over its fills; never edited by hand.
///
/// It keeps sums only, so that it does not matter how an execution was split into fills.
///
/// @param lots held; negative if short
/// @param bought notional of all purchases since it was last flat, in 1e-8 of one currency: that of
///   the fills
/// @param sold notional of all sales since it was last flat
/// @param fees paid since it was last flat
public record Position(long lots, long bought, long sold, long fees) {
  public static final Position FLAT = new Position(0, 0, 0, 0);

  public boolean isFlat() {
    return lots == 0;
  }

  /// Returns the position after a fill. A fill that brings it to exactly flat leaves its sums in
  /// place, for {@link #profit()}; the next one starts afresh.
  ///
  /// @throws IllegalArgumentException if the fill would turn a long position into a short one or
  ///   the other way round: an order that flips is two orders
  public Position apply(Fill fill) {
    Position base = isFlat() ? FLAT : this;
    long change = fill.side() == Side.BUY ? fill.lots() : -fill.lots();
    long after = Math.addExact(base.lots, change);
    if (Long.signum(base.lots) * Long.signum(after) < 0) {
      throw new IllegalArgumentException(
          "a fill of " + change + " lots would flip a position of " + base.lots);
    }
    return new Position(
        after,
        fill.side() == Side.BUY ? Math.addExact(base.bought, fill.notional()) : base.bought,
        fill.side() == Side.SELL ? Math.addExact(base.sold, fill.notional()) : base.sold,
        Math.addExact(base.fees, fill.fee()));
  }

  /// Returns the position after a split of the shares: other lots at the same cost. What is paid
  /// out for fractions of a lot counts as traded.
  ///
  /// @param newLots of the same sign, or 0 if all of it was paid out
  /// @param paidOut in 1e-8 units, not negative: received by a long position, paid by a short one
  public Position afterSplit(long newLots, long paidOut) {
    if (Long.signum(newLots) * Long.signum(lots) < 0 || isFlat()) {
      throw new IllegalArgumentException("a split does not turn " + lots + " lots into " + newLots);
    }
    return lots > 0
        ? new Position(newLots, bought, Math.addExact(sold, paidOut), fees)
        : new Position(newLots, Math.addExact(bought, paidOut), sold, fees);
  }

  /// Returns what a closed round trip earned after fees, in 1e-8 of the fills' currency.
  ///
  /// @throws IllegalStateException while the position is open
  public long profit() {
    if (!isFlat()) {
      throw new IllegalStateException("the position is open: " + lots + " lots");
    }
    return sold - bought - fees;
  }
}
