package candlewright.backtest.simulate;

/// What the account may hold.
///
/// @param mode whether long and short may be held at once
/// @param maxEntries how often a position may be entered before it is left; 1 for no pyramiding
/// @param leverage value that may be held over equity; 1 for none
/// @param cashBuffer part of the free cash that entries leave alone, such as 0.0025
/// @param sizeAtFill whether an entry is sized by the price and cash at which it is filled; else by
///   those of the deciding close, and cut at the fill to what can be paid
/// @param margin when positions are closed for want of margin
public record AccountRules(
    PositionMode mode,
    int maxEntries,
    double leverage,
    double cashBuffer,
    boolean sizeAtFill,
    MarginRules margin) {
  /// Cash, one position an instrument, one entry.
  public static final AccountRules PLAIN = new AccountRules(PositionMode.ONE_WAY, 1, 1, 0, false);

  public AccountRules {
    if (maxEntries < 1) {
      throw new IllegalArgumentException(
          "a position is entered at least once, was " + maxEntries + " entries");
    }
    if (!(leverage >= 1 && leverage <= 1000)) {
      throw new IllegalArgumentException("leverage is from 1 to 1000, was " + leverage);
    }
    if (!(cashBuffer >= 0 && cashBuffer < 1)) {
      throw new IllegalArgumentException("a cash buffer is from 0 to below 1, was " + cashBuffer);
    }
    if (!margin.tiers().isEmpty()) {
      long maintenance = margin.tiers().getFirst().billionths();
      if (leverage * maintenance >= 1e9) {
        throw new IllegalArgumentException(
            "with a leverage of "
                + leverage
                + " a position is entered with less than its maintenance margin of "
                + maintenance / 1e7
                + " % and would be liquidated at once; lower one of the two");
      }
    }
  }

  /// Without liquidation.
  public AccountRules(
      PositionMode mode, int maxEntries, double leverage, double cashBuffer, boolean sizeAtFill) {
    this(mode, maxEntries, leverage, cashBuffer, sizeAtFill, MarginRules.NONE);
  }

  /// Returns the same rules in another mode.
  public AccountRules withMode(PositionMode other) {
    return new AccountRules(other, maxEntries, leverage, cashBuffer, sizeAtFill, margin);
  }

  /// Returns the same rules with another number of entries.
  public AccountRules withMaxEntries(int other) {
    return new AccountRules(mode, other, leverage, cashBuffer, sizeAtFill, margin);
  }

  /// Returns the same rules with other leverage.
  public AccountRules withLeverage(double other) {
    return new AccountRules(mode, maxEntries, other, cashBuffer, sizeAtFill, margin);
  }

  /// Returns the same rules with another cash buffer.
  public AccountRules withCashBuffer(double other) {
    return new AccountRules(mode, maxEntries, leverage, other, sizeAtFill, margin);
  }

  /// Returns the same rules with entries sized at the fill or not.
  public AccountRules withSizeAtFill(boolean other) {
    return new AccountRules(mode, maxEntries, leverage, cashBuffer, other, margin);
  }

  /// Returns the same rules with positions closed for want of margin in another way.
  public AccountRules withMargin(MarginRules other) {
    return new AccountRules(mode, maxEntries, leverage, cashBuffer, sizeAtFill, other);
  }
}
