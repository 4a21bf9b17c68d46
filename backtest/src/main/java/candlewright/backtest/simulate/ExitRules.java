package candlewright.backtest.simulate;

import candlewright.backtest.simulate.Distances.Measure;
import candlewright.core.strategy.Distance;
import candlewright.core.strategy.Exit;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.trading.OrderRequest;
import candlewright.core.trading.OrderType;
import candlewright.core.trading.TimeInForce;
import candlewright.core.trading.Trail;
import candlewright.core.trading.match.BarMatcher;
import candlewright.core.trading.match.WorkingOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The ways out of a position that a strategy states beside its exit conditions, with their numbers
/// worked out for one instrument.
///
/// Distances are measured from the average price of the entries and at the bar that decided the
/// first of them. When more is entered, stops and targets move to the new average; a stop that
/// trails, or that is at break-even already, stays.
final class ExitRules {
  private static final int NO_LIMIT = Integer.MAX_VALUE;

  private final List<Measure> measures = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();
  private @Nullable Measure risk;
  private @Nullable TargetByAge byAge;
  private int byAgeRule;
  private int timeLimit = NO_LIMIT;
  private double parts;
  private @Nullable Guard stop;
  private @Nullable Guard target;

  /// An order that protects a position.
  ///
  /// @param again whether it is placed anew when more is entered
  /// @param everyBar whether it works in the bar of the entry wherever in it the entry was
  private record Rule(ExitReason reason, Bracket bracket, boolean again, boolean everyBar) {}

  /// Makes the order of a rule, which only reduces; null if there is nothing to order.
  interface Bracket {
    @Nullable OrderRequest request(Leg leg, long at);
  }

  /// A stop loss or a target for all that is held.
  ///
  /// @param rule index of the rule
  record Guard(int rule, Measure measure) {
    /// Returns its price for a position just entered, in ticks.
    ///
    /// @param average price of the entries
    /// @param sign -1 for one that lies below it
    long price(Leg leg, long average, int sign) {
      return Math.max(0, average + sign * measure.ticks(leg.firstDecidedBar, average));
    }
  }

  /// @param tile the bars at hand
  ExitRules(TradedSeries series, BarTile tile) {
    StrategyDefinition definition = series.plan().definition();
    ParameterValues values = series.plan().values();
    Distances distances = new Distances(series, tile);
    for (Exit exit : definition.exits()) {
      if (exit instanceof Exit.StopLoss(var distance) && risk == null) {
        risk = distances.measure(distance, null);
      }
    }
    for (Exit exit : definition.exits()) {
      switch (exit) {
        case Exit.StopLoss(var distance) -> stop(measure(distances, distance));
        case Exit.TakeProfit(var distance, var part) ->
            target(measure(distances, distance), part == null ? Double.NaN : values.resolve(part));
        case Exit.TargetByAge target -> {
          byAge = new TargetByAge(target, values, series.bars());
          byAgeRule = rules.size();
          add(ExitReason.TAKE_PROFIT, byAge, true, false);
        }
        case Exit.TrailingStop(var distance, var activation) ->
            trail(
                distance instanceof Distance.Percent(Scalar percent)
                    ? values.resolve(percent) / 100
                    : 0,
                measure(distances, distance),
                activation == null ? null : measure(distances, activation));
        case Exit.BreakEven(var trigger, var beyond) ->
            breakEven(
                measure(distances, trigger), beyond == null ? null : measure(distances, beyond));
        case Exit.TimeLimit(var bars) ->
            timeLimit = Math.min(timeLimit, (int) Math.max(1, Math.rint(values.resolve(bars))));
        case Exit.SessionEnd() -> {
          sessionEnd(TimeInForce.AT_THE_CLOSE);
          // If the last bar of the day is missing.
          sessionEnd(TimeInForce.AT_THE_OPEN);
        }
        case Exit.Disabled _ -> throw new IllegalStateException("a plan holds nothing disabled");
      }
    }
  }

  private Measure measure(Distances distances, Distance distance) {
    Measure measure = distances.measure(distance, risk);
    measures.add(measure);
    return measure;
  }

  private void add(ExitReason reason, Bracket bracket, boolean again, boolean everyBar) {
    rules.add(new Rule(reason, bracket, again, everyBar));
  }

  private void stop(Measure measure) {
    stop = new Guard(rules.size(), measure);
    add(
        ExitReason.STOP_LOSS,
        (leg, at) ->
            OrderRequest.exitAtStop(
                leg.side.opposite(), OrderRequest.ALL, leg.away(-distance(measure, leg)), at),
        true,
        false);
  }

  /// @param part percent of the position as entered; NaN for all that is held
  private void target(Measure measure, double part) {
    if (Double.isNaN(part)) {
      target = new Guard(rules.size(), measure);
    }
    double before = parts;
    double after = Double.isNaN(part) ? before : before + part;
    parts = after;
    add(
        ExitReason.TAKE_PROFIT,
        (leg, at) -> {
          long lots =
              Double.isNaN(part)
                  ? OrderRequest.ALL
                  : share(leg.entryLots, after) - share(leg.entryLots, before);
          long limit = leg.away(distance(measure, leg));
          return lots <= 0 ? null : OrderRequest.exitAtLimit(leg.side.opposite(), lots, limit, at);
        },
        true,
        false);
  }

  /// Returns the whole lots of a running total of parts in percent.
  private static long share(long lots, double percent) {
    // Parts such as three times a third need not add up to 100 exactly.
    return percent >= 100 - 1e-9 ? lots : (long) Math.floor(lots * percent / 100);
  }

  /// @param fraction of the best price; 0 for a fixed distance
  private void trail(double fraction, Measure measure, @Nullable Measure activation) {
    add(
        ExitReason.TRAILING_STOP,
        (leg, at) -> {
          Trail trail =
              fraction > 0 ? Trail.ofFraction(fraction) : Trail.ofTicks(distance(measure, leg));
          if (activation != null) {
            trail = trail.from(leg.away(distance(activation, leg)));
          }
          return OrderRequest.trailing(leg.side.opposite(), OrderRequest.ALL, trail, at);
        },
        false,
        false);
  }

  private void breakEven(Measure trigger, @Nullable Measure beyond) {
    add(
        ExitReason.BREAK_EVEN,
        (leg, at) -> {
          long stop = leg.away(beyond == null ? 0 : distance(beyond, leg));
          Trail trail = Trail.staying(stop, leg.away(distance(trigger, leg)));
          return OrderRequest.trailing(leg.side.opposite(), OrderRequest.ALL, trail, at);
        },
        true,
        false);
  }

  private void sessionEnd(TimeInForce when) {
    add(ExitReason.SESSION_END, (leg, at) -> leg.closing(at).with(when), false, true);
  }

  private static long distance(Measure measure, Leg leg) {
    return measure.ticks(leg.firstDecidedBar, leg.averageTicks());
  }

  /// Tells whether positions are protected by at most one {@link #stop} and one {@link #target}.
  boolean isPair() {
    return rules.size() == (stop == null ? 0 : 1) + (target == null ? 0 : 1);
  }

  @Nullable Guard stop() {
    return stop;
  }

  @Nullable Guard target() {
    return target;
  }

  /// Returns the number of orders that can protect a position.
  int size() {
    return rules.size();
  }

  /// Tells whether all distances are known at the close of a bar.
  boolean known(int bar) {
    for (int i = 0; i < measures.size(); i++) {
      if (measures.get(i).ticks(bar, 1) < 0) {
        return false;
      }
    }
    return true;
  }

  /// Returns the distance of the initial stop loss in ticks; -1 if there is none or it is not
  /// known.
  long riskTicks(int bar, long ticks) {
    return risk == null ? -1 : risk.ticks(bar, ticks);
  }

  /// Puts the orders into the book that protect a position just entered.
  ///
  /// @param restOfBar whether they work in what is left of the bar that is going on
  /// @param inBar whether a bar is going on
  void place(Leg leg, BarMatcher matcher, long at, boolean restOfBar, boolean inBar) {
    leg.ageStep = byAge == null ? TargetByAge.NONE : byAge.stepAtEntry();
    for (int i = 0; i < rules.size(); i++) {
      place(i, leg, matcher, at, restOfBar || (inBar && rules.get(i).everyBar));
    }
    follow(leg);
  }

  private void place(int index, Leg leg, BarMatcher matcher, long at, boolean restOfBar) {
    Rule rule = rules.get(index);
    OrderRequest request = rule.bracket.request(leg, at);
    if (request != null && !leg.done[index]) {
      int purpose = Purpose.of(index, rule.reason);
      leg.brackets.add(matcher.submit(request, purpose, at, restOfBar));
    }
  }

  /// Moves what is measured from the average price after more was entered.
  void placeAgain(Leg leg, BarMatcher matcher, long at, boolean restOfBar) {
    for (int i = 0; i < rules.size(); i++) {
      if (!rules.get(i).again) {
        continue;
      }
      WorkingOrder old = leg.bracket(i);
      boolean stays = old != null && isSetOff(old);
      if (!stays) {
        if (old != null) {
          matcher.cancel(old);
        }
        place(i, leg, matcher, at, restOfBar);
      }
    }
  }

  /// Tells whether a stop that waited to move to break-even has moved.
  private static boolean isSetOff(WorkingOrder order) {
    return order.request().type() == OrderType.TRAILING_STOP
        && order.trigger() != OrderRequest.NONE;
  }

  /// Lets a target by age take the step that holds at the open of a bar.
  void step(Leg leg, BarMatcher matcher, int bar) {
    if (byAge == null || bar < leg.stepBar) {
      return;
    }
    leg.ageStep = byAge.stepAt(leg, bar);
    WorkingOrder old = leg.bracket(byAgeRule);
    if (old != null) {
      matcher.cancel(old);
    }
    place(byAgeRule, leg, matcher, byAge.holdsFrom(leg), false);
    follow(leg);
  }

  /// Works out anew what a leg knows besides its state.
  void follow(Leg leg) {
    leg.stepBar = byAge == null ? NO_LIMIT : byAge.nextStepBar(leg);
  }

  /// Returns the first bar from `from` on at which the age of the position matters.
  int agedBar(Leg leg, int from) {
    int limit = timeLimit == NO_LIMIT ? NO_LIMIT : leg.entryBar + timeLimit - 1;
    return Math.max(from, Math.min(limit, leg.stepBar));
  }

  /// Tells whether a position has been held as long as it may be at the close of a bar.
  boolean overdue(Leg leg, int bar) {
    return timeLimit != NO_LIMIT && bar - leg.entryBar + 1 >= timeLimit;
  }
}
