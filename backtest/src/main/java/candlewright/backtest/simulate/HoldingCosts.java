package candlewright.backtest.simulate;

/// What was paid for holding positions, in 1e-8 units of the account's currency; negative where
/// more was received.
///
/// @param funding at settlements
/// @param borrow for what was sold short
/// @param dividends of short positions less those of long ones
public record HoldingCosts(long funding, long borrow, long dividends) {
  /// Nothing.
  public static final HoldingCosts NONE = new HoldingCosts(0, 0, 0);

  /// Returns all together.
  public long total() {
    return Math.addExact(Math.addExact(funding, borrow), dividends);
  }

  HoldingCosts plus(HoldingCosts other) {
    return new HoldingCosts(
        Math.addExact(funding, other.funding),
        Math.addExact(borrow, other.borrow),
        Math.addExact(dividends, other.dividends));
  }
}
