package candlewright.backtest.simulate;

/// Why a trade ended; the last fill decides if a position was left in parts.
public enum ExitReason {
  /// An exit condition was true.
  SIGNAL(0, "signal"),
  /// The initial stop loss was hit.
  STOP_LOSS(1, "stop loss"),
  /// A target was hit.
  TAKE_PROFIT(2, "take profit"),
  /// The price came back from its best by the trailing distance.
  TRAILING_STOP(3, "trailing stop"),
  /// A stop that had been moved to the entry price was hit.
  BREAK_EVEN(4, "break even"),
  /// The position was held for as long as it may be.
  TIME_LIMIT(5, "time limit"),
  /// The trading day ended.
  SESSION_END(6, "session end"),
  /// An allocation sold the position.
  REBALANCE(7, "rebalance"),
  /// The margin no longer sufficed.
  LIQUIDATION(8, "liquidation"),
  /// The data ended; the trade is open.
  END_OF_DATA(9, "end of data"),
  /// A split left less than a lot, which was paid out in cash.
  PAID_OUT(10, "paid out");

  private static final ExitReason[] BY_CODE = values();

  private final int code;
  private final String text;

  ExitReason(int code, String text) {
    this.code = code;
    this.text = text;
  }

  /// Returns the number it is kept under; it never changes.
  public int code() {
    return code;
  }

  /// Returns the reason of a number.
  static ExitReason of(int code) {
    return BY_CODE[code];
  }

  /// Returns the words for people and files; they never change.
  public String text() {
    return text;
  }
}
