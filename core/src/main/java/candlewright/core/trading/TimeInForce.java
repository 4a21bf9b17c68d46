package candlewright.core.trading;

/// How long an order works.
public enum TimeInForce {
  /// Until it is filled or cancelled.
  GOOD_TILL_CANCELLED,
  /// Until the trading day ends.
  DAY,
  /// What cannot be filled when it arrives is cancelled.
  IMMEDIATE_OR_CANCEL,
  /// Filled whole when it arrives, or cancelled.
  FILL_OR_KILL,
  /// Only in the opening of a trading day.
  AT_THE_OPEN,
  /// Only at the close of a trading day.
  AT_THE_CLOSE
}
