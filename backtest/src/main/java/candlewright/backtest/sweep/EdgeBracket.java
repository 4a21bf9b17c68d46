package candlewright.backtest.sweep;

import candlewright.backtest.simulate.SimulationSettings;
import candlewright.core.market.Increment;
import candlewright.core.strategy.Exit;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.trading.match.IntrabarRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The stop loss and the take profit of one combination's position, in ticks, and which of them a
/// bar touches. One of the two may be missing.
///
/// A stop that the open has passed trades there, a target at the open if that is better. From the
/// open on each trades at its own price; where a bar reaches both, the intrabar rule says which
/// comes first. Where a bar is taken as one range its open tries nothing but the stop of a position
/// that was entered at it.
final class EdgeBracket {
  private static final long NEVER_FALLS = Long.MIN_VALUE;
  private static final long NEVER_RISES = Long.MAX_VALUE;

  private final @Nullable EdgeDistance stopDistance;
  private final @Nullable EdgeDistance targetDistance;
  private final IntrabarRule rule;
  private final int through;

  // Kept from the decision to the fill.
  private double stopNoted;
  private double targetNoted;

  private boolean isLong;
  private long stop;
  private long target;

  /// What wakes the orders: a price at or under the one, or at or over the other.
  private long fallsTo;

  private long risesTo;

  /// The same for the finder: counts of ticks are exact as doubles.
  double below;

  double above;

  private EdgeBracket(
      @Nullable EdgeDistance stop, @Nullable EdgeDistance target, SimulationSettings settings) {
    stopDistance = stop;
    targetDistance = target;
    rule = settings.match().intrabar();
    through = settings.match().throughTicks();
  }

  /// Returns the bracket of one combination, or null if positions are left by conditions alone.
  static @Nullable EdgeBracket of(
      StrategyDefinition definition,
      ParameterValues values,
      Increment tick,
      TrueRanges ranges,
      SimulationSettings settings) {
    List<Exit> exits = definition.enabled().exits();
    EdgeDistance stop = null;
    for (Exit exit : exits) {
      if (exit instanceof Exit.StopLoss(var distance)) {
        stop = EdgeDistance.of(distance, values, tick, ranges, null);
      }
    }
    EdgeDistance target = null;
    for (Exit exit : exits) {
      if (exit instanceof Exit.TakeProfit(var distance, _)) {
        target = EdgeDistance.of(distance, values, tick, ranges, stop);
      }
    }
    return stop == null && target == null ? null : new EdgeBracket(stop, target, settings);
  }

  /// Takes what has to be kept of the bar that decides an entry. Returns false if a distance is not
  /// known.
  boolean note(int bar) {
    stopNoted = stopDistance == null ? 0 : stopDistance.noted(bar);
    targetNoted = targetDistance == null ? 0 : targetDistance.noted(bar);
    return !Double.isNaN(stopNoted + targetNoted);
  }

  /// Returns the distance of the stop from a price at the bar noted last; -1 if there is none.
  long risk(long ticks) {
    return stopDistance == null ? -1 : stopDistance.ticks(stopNoted, ticks);
  }

  /// Protects a position just entered.
  void place(boolean entersLong, long entryTicks) {
    isLong = entersLong;
    int sign = isLong ? 1 : -1;
    fallsTo = NEVER_FALLS;
    risesTo = NEVER_RISES;
    if (stopDistance != null) {
      stop = Math.max(0, entryTicks - sign * stopDistance.ticks(stopNoted, entryTicks));
      if (isLong) {
        fallsTo = stop;
      } else {
        risesTo = stop;
      }
    }
    if (targetDistance != null) {
      target = Math.max(0, entryTicks + sign * targetDistance.ticks(targetNoted, entryTicks));
      if (isLong) {
        risesTo = target + through;
      } else {
        fallsTo = target - through;
      }
    }
    below = fallsTo;
    above = risesTo;
  }

  /// Tells whether the stop is passed at a price.
  boolean stopsAt(long ticks) {
    return stopDistance != null && (isLong ? ticks <= fallsTo : ticks >= risesTo);
  }

  /// Tells whether the target is reached at a price.
  boolean gainsAt(long ticks) {
    return targetDistance != null && (isLong ? ticks >= risesTo : ticks <= fallsTo);
  }

  /// Tells whether the open of a bar tries the orders before what comes after it.
  boolean meetsOpens() {
    return rule != IntrabarRule.RANGE;
  }

  /// Tells whether the stop comes before the target in a bar that reaches both after its open.
  boolean stopsFirst(long open, long high, long low) {
    return switch (rule) {
      case ADVERSE_FIRST, ADVERSE_TWICE, RANGE -> true;
      // The most favourable way touches the stop last too, since it touches it at all.
      case FAVOURABLE_FIRST, MOST_FAVOURABLE -> false;
      case NEARER_FIRST -> isLong == (open - low <= high - open);
    };
  }

  /// Returns the price at which the stop goes off within a bar.
  long stopPrice(long open, long high, long low) {
    boolean passed = rule == IntrabarRule.RANGE && (isLong ? stop > high : stop < low);
    return passed ? open : stop;
  }

  /// Returns the price at which the target is filled within a bar.
  long targetPrice(long high, long low) {
    // No price of the bar was worse than its extreme.
    return isLong ? Math.max(target, low) : Math.min(target, high);
  }
}
