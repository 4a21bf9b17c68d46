package candlewright.core.trading;

/// What makes an order trade, and at which price.
public enum OrderType {
  /// At whatever price there is.
  MARKET,
  /// At its limit or better.
  LIMIT,
  /// As a market order once the price has moved to its trigger against the position: up for a
  /// purchase, down for a sale.
  STOP,
  /// As a limit order once the price has moved to its trigger, as for a stop.
  STOP_LIMIT,
  /// As a stop whose trigger follows the best price at a distance.
  TRAILING_STOP,
  /// As a market order once the price has moved to its trigger in favour: down for a purchase, up
  /// for a sale. What venues call a take profit order.
  TAKE_PROFIT
}
