package candlewright.core.strategy;

import org.jspecify.annotations.Nullable;

/// How what a condition decides is brought to the market.
public sealed interface OrderStyle {
  /// By market: at the next open.
  record Market() implements OrderStyle {}

  /// By a limit order, which trades at its price or better, or not at all.
  ///
  /// @param price of the limit, read at the deciding close; nothing is ordered while it is unknown
  /// @param bars for how many bars it works; null until it is filled. An exit that was not filled
  ///   is decided anew when its condition is true again
  /// @param follow whether an order that still works is moved to the price of every close
  record Limit(Operand price, @Nullable Scalar bars, boolean follow) implements OrderStyle {}
}
