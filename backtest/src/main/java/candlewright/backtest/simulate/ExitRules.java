package candlewright.backtest.simulate;

import candlewright.backtest.simulate.Distances.Measure;
import candlewright.core.strategy.Exit;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.trading.OrderRequest;
import candlewright.core.trading.Side;
import candlewright.core.trading.TimeInForce;
import candlewright.core.trading.Trail;
import candlewright.core.trading.match.BarMatcher;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The ways out of a position that a strategy states beside its exit conditions, with their numbers
/// worked out for one instrument.
final class ExitRules {
  private static final int NO_LIMIT = Integer.MAX_VALUE;

  private final List<Measure> measures = new ArrayList<>();
  private final List<Bracket> brackets = new ArrayList<>();
  private @Nullable Measure risk;
  private int timeLimit = NO_LIMIT;

  /// Puts one order of a bracket into the book.
  private interface Bracket {
    OrderRequest request(Leg leg, long ticks, long at);
  }

  private final List<ExitReason> reasons = new ArrayList<>();

  ExitRules(TradedSeries series) {
    StrategyDefinition definition = series.plan().definition();
    ParameterValues values = series.plan().values();
    Distances distances = new Distances(series);
    for (Exit exit : definition.exits()) {
      if (exit instanceof Exit.StopLoss(var distance) && risk == null) {
        risk = distances.measure(distance, null);
      }
    }
    for (Exit exit : definition.exits()) {
      switch (exit) {
        case Exit.StopLoss(var distance) -> stop(distances.measure(distance, risk));
        case Exit.TakeProfit(var distance) -> target(distances.measure(distance, risk));
        case Exit.TrailingStop(var distance, var activation) ->
            trail(
                distances.measure(distance, risk),
                activation == null ? null : distances.measure(activation, risk));
        case Exit.TimeLimit(var bars) ->
            timeLimit = Math.min(timeLimit, (int) Math.max(1, Math.rint(values.resolve(bars))));
        case Exit.SessionEnd() ->
            add(
                ExitReason.SESSION_END,
                (leg, _, at) -> leg.closing(at).with(TimeInForce.AT_THE_CLOSE));
        case Exit.BreakEven _ ->
            throw new IllegalArgumentException("break-even stops cannot be simulated yet");
      }
    }
  }

  private void add(ExitReason reason, Bracket bracket) {
    reasons.add(reason);
    brackets.add(bracket);
  }

  private void stop(Measure measure) {
    measures.add(measure);
    add(
        ExitReason.STOP_LOSS,
        (leg, ticks, at) -> {
          long trigger = Math.max(0, ticks - leg.sign * measure.ticks(leg.decidedBar, ticks));
          return OrderRequest.stop(leg.side.opposite(), 1, trigger, at);
        });
  }

  private void target(Measure measure) {
    measures.add(measure);
    add(
        ExitReason.TAKE_PROFIT,
        (leg, ticks, at) -> {
          long limit = Math.max(0, ticks + leg.sign * measure.ticks(leg.decidedBar, ticks));
          return OrderRequest.limit(leg.side.opposite(), 1, limit, at);
        });
  }

  private void trail(Measure measure, @Nullable Measure activation) {
    measures.add(measure);
    if (activation != null) {
      measures.add(activation);
    }
    add(
        ExitReason.TRAILING_STOP,
        (leg, ticks, at) -> {
          Trail trail = Trail.ofTicks(measure.ticks(leg.decidedBar, ticks));
          if (activation != null) {
            trail = trail.from(ticks + leg.sign * activation.ticks(leg.decidedBar, ticks));
          }
          Side side = leg.side.opposite();
          return OrderRequest.trailing(side, 1, trail, at);
        });
  }

  /// Tells whether there is anything to place at an entry.
  boolean any() {
    return !brackets.isEmpty();
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
  void place(Leg leg, BarMatcher matcher, long ticks, long at, boolean restOfBar) {
    for (int i = 0; i < brackets.size(); i++) {
      OrderRequest request = brackets.get(i).request(leg, ticks, at).reducing().whole();
      leg.brackets.add(matcher.submit(request, reasons.get(i).code(), at, restOfBar));
    }
  }

  /// Returns the first bar from `from` on at whose close the position has been held long enough.
  int lastBar(Leg leg, int from) {
    return timeLimit == NO_LIMIT ? NO_LIMIT : Math.max(from, leg.entryBar + timeLimit - 1);
  }

  /// Returns why the close of a bar ends the position, or null.
  @Nullable ExitReason due(Leg leg, int bar) {
    if (leg.exit.isTrue(bar)) {
      return ExitReason.SIGNAL;
    }
    return timeLimit != NO_LIMIT && bar - leg.entryBar + 1 >= timeLimit
        ? ExitReason.TIME_LIMIT
        : null;
  }
}
