package candlewright.core.strategy.plan;

/// How large an entry order is.
public sealed interface OrderSize {
  /// As many lots as the free cash pays for at the deciding close, fee included.
  record AllCash() implements OrderSize {}

  /// Always the same quantity.
  ///
  /// @param units base units, rounded down to lots
  record Quantity(double units) implements OrderSize {}
}
