package candlewright.core.strategy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One way a position is left, beside the exit conditions. Whichever comes first counts.
public sealed interface Exit {
  /// Leaves at a loss of this distance.
  record StopLoss(Distance distance) implements Exit {}

  /// Leaves at a gain of this distance.
  ///
  /// @param part percent of the position as it was entered that is left with; null for all that is
  ///   held. Parts are cut at whole lots as a running total, so that parts which add up to 100
  ///   leave nothing
  record TakeProfit(Distance distance, @Nullable Scalar part) implements Exit {
    /// A target of the whole position.
    public TakeProfit(Distance distance) {
      this(distance, null);
    }
  }

  /// Leaves at a gain that depends on how long the position has been held, by market as soon as the
  /// price is there. A step holds from the first open at or after its age until the next one does.
  ///
  /// @param unit what ages are counted in
  /// @param steps by age, the youngest first
  record TargetByAge(Unit unit, List<Step> steps) implements Exit {
    public TargetByAge {
      steps = List.copyOf(steps);
    }

    /// What ages are counted in.
    public enum Unit {
      /// Opens since the bar of the entry.
      BARS,
      /// Minutes since the entry, market closed or not.
      MINUTES
    }

    /// A gain that will do from an age on.
    ///
    /// @param after age from which on it holds, from 0
    /// @param percent gain in percent of the entry price; 0 or less leaves without one, -100 at any
    ///   price
    public record Step(Scalar after, Scalar percent) {}
  }

  /// Leaves when the price comes back by a distance from its best since the entry. A distance in
  /// percent is one of the best price, all others are measured at the entry.
  ///
  /// @param activation gain from which on it follows; null for at once
  record TrailingStop(Distance distance, @Nullable Distance activation) implements Exit {}

  /// Moves the stop to the entry price once the gain has reached a distance.
  ///
  /// @param beyond how far past the entry price the stop is put, to cover costs; null for none
  record BreakEven(Distance trigger, @Nullable Distance beyond) implements Exit {}

  /// Leaves at the open after so many bars in the position, the bar of the entry included.
  record TimeLimit(Scalar bars) implements Exit {}

  /// Leaves at the close of the last bar of the trading day; at the first open of the next one if
  /// that bar is missing.
  record SessionEnd() implements Exit {}

  /// An exit that is kept but does not count.
  record Disabled(Exit exit) implements Exit {}
}
