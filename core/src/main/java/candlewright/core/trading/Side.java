package candlewright.core.trading;

/// The direction of an order or fill; quantities are always positive.
public enum Side {
  BUY,
  SELL
}
