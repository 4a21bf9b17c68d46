package candlewright.core.trading;

/// What a strategy wants: a market order, to be filled at the next opportunity.
///
/// @param side buy or sell
/// @param lots positive
/// @param decidedAt when it was decided, epoch milliseconds UTC: the known-at of the deciding bar
public record OrderRequest(Side side, long lots, long decidedAt) {
  public OrderRequest {
    if (lots <= 0) {
      throw new IllegalArgumentException("an order needs at least 1 lot, was " + lots);
    }
  }
}
