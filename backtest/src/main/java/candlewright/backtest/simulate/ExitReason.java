package candlewright.backtest.simulate;

/// Why a trade ended; the last fill decides if a position was left in parts.
public enum ExitReason {
  /// An exit condition was true.
  SIGNAL("signal"),
  /// The initial stop loss was hit.
  STOP_LOSS("stop loss"),
  /// A target was hit.
  TAKE_PROFIT("take profit"),
  /// The price came back from its best by the trailing distance.
  TRAILING_STOP("trailing stop"),
  /// A stop that had been moved to the entry price was hit.
  BREAK_EVEN("break even"),
  /// The position was held for as long as it may be.
  TIME_LIMIT("time limit"),
  /// The trading day ended.
  SESSION_END("session end"),
  /// An allocation sold the position.
  REBALANCE("rebalance"),
  /// The margin no longer sufficed.
  LIQUIDATION("liquidation"),
  /// The data ended; the trade is open.
  END_OF_DATA("end of data");

  private final String text;

  ExitReason(String text) {
    this.text = text;
  }

  /// Returns the words for people and files; they never change.
  public String text() {
    return text;
  }
}
