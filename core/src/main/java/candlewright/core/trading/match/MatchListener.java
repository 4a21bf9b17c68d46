package candlewright.core.trading.match;

import candlewright.core.trading.OrderRequest;

/// Whoever owns the orders of a matcher.
///
/// It may submit, amend and cancel orders of the same matcher while it is being told: nothing it
/// does trades before it has returned.
public interface MatchListener {
  /// Returns how many of `lots` may be filled, as far as the account is concerned: 0 refuses the
  /// order. Reducing orders are asked too, for what there is left to reduce. What the account cuts
  /// is not asked for again, but for an order for all whose slippage depends on how much that is:
  /// it is asked first at the price before slippage.
  ///
  /// @param ticks price it would be filled at
  /// @param lots what the order wants and the market offers; {@link OrderRequest#ALL} if the order
  ///   is for all: then the answer is what it is for in whole, of which the market may offer less
  /// @param maker whether it was resting
  long allow(WorkingOrder order, long ticks, long lots, boolean maker);

  /// States that lots were filled; {@link WorkingOrder#remaining} is what is left of it.
  ///
  /// @param reference price in ticks that set it off, before slippage and spread
  /// @param atOpen whether it happened in the opening of the bar, so that the rest of the bar is
  ///   yet to come
  void filled(
      WorkingOrder order, long ticks, long lots, boolean maker, long reference, boolean atOpen);

  /// States that an order left the book otherwise than by being filled.
  void ended(WorkingOrder order, OrderEnd end);
}
