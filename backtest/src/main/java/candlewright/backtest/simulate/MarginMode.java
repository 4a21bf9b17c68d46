package candlewright.backtest.simulate;

/// What stands in for the loss of a position, and what happens when it is used up.
public enum MarginMode {
  /// Everything, and nobody asks for more: no position is ever closed by the venue. With a leverage
  /// of 1 a cash account.
  NONE,
  /// Each position only by the margin put up at its entry. It is closed when that plus its
  /// unrealised profit has come down to its maintenance margin; the rest of the account is not
  /// touched, and unrealised profit cannot be used elsewhere.
  ISOLATED,
  /// Each position by the whole account. All positions are closed when its equity has come down to
  /// the maintenance margin of all of them.
  CROSS
}
