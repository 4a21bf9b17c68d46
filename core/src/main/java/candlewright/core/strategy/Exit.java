package candlewright.core.strategy;

import org.jspecify.annotations.Nullable;

/// One way a position is left, beside the exit conditions. Whichever comes first counts.
public sealed interface Exit {
  /// Leaves at a loss of this distance.
  record StopLoss(Distance distance) implements Exit {}

  /// Leaves at a gain of this distance.
  record TakeProfit(Distance distance) implements Exit {}

  /// Leaves when the price comes back by a distance from its best since the entry.
  ///
  /// @param activation gain from which on it follows; null for at once
  record TrailingStop(Distance distance, @Nullable Distance activation) implements Exit {}

  /// Moves the stop to the entry price once the gain has reached a distance.
  ///
  /// @param beyond how far past the entry price the stop is put, to cover costs; null for none
  record BreakEven(Distance trigger, @Nullable Distance beyond) implements Exit {}

  /// Leaves after so many bars in the position.
  record TimeLimit(Scalar bars) implements Exit {}

  /// Leaves at the last bar of the trading day.
  record SessionEnd() implements Exit {}
}
