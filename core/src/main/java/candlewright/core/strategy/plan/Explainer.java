package candlewright.core.strategy.plan;

import candlewright.core.market.BarSeries;
import candlewright.core.strategy.Condition;
import candlewright.core.strategy.Operand;
import candlewright.core.strategy.Source;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Explains the decisions of a plan on any bar, from the plan itself: what it says is what the plan
/// did. Working through all bars once keeps what every step remembered at regular distances, so
/// that a question costs only the bars since the last of these. Used by one thread.
public final class Explainer {
  /// Bars between two kept states: few enough that asking takes well under a millisecond.
  private static final int DISTANCE = 1024;

  private final Plan plan;
  private final BarSeries bars;
  private final Evaluation evaluation;
  private final List<@Nullable Object[]> kept = new ArrayList<>();

  /// Works through all bars.
  ///
  /// @throws IllegalArgumentException if a bar that the strategy reads cannot be had from the feeds
  public Explainer(Plan plan, Feeds feeds) {
    this.plan = plan;
    bars = feeds.traded();
    evaluation = new Evaluation(plan, feeds);
    for (int from = 0; from < bars.size(); from += DISTANCE) {
      kept.add(evaluation.states());
      evaluation.run(from, Math.min(DISTANCE, bars.size() - from));
    }
  }

  /// Explains a decision on a bar.
  ///
  /// @param bar index in the traded bars
  public Explanation explain(int bar, Decision decision) {
    if (bar < 0 || bar >= bars.size()) {
      throw new IndexOutOfBoundsException("bar " + bar + " of " + bars.size());
    }
    int start = bar / DISTANCE * DISTANCE;
    evaluation.restore(kept.get(bar / DISTANCE));
    if (bar > start) {
      evaluation.run(start, bar - start);
    }
    @Nullable Object[] before = evaluation.states();
    evaluation.run(bar, 1);
    Condition root = condition(decision);
    int step = plan.stepOf(Clock.BASE, root);
    Counterfactual counterfactual = new Counterfactual(plan, evaluation, before, bar, step);
    List<Integer> decisive = counterfactual.decisive();
    // Read before anything is changed by way of trial.
    Explanation.Row tree = row(bar, Clock.BASE, root, decisive);
    List<Explanation.Flip> flips = counterfactual.singles();
    List<Explanation.Flip> pair = flips.isEmpty() ? counterfactual.pair() : List.of();
    return new Explanation(bar, bars.knownAt(bar), decision, tree, flips, pair);
  }

  private Condition condition(Decision decision) {
    var definition = plan.definition();
    return switch (decision) {
      case ENTER_LONG -> StrategyCompiler.within(definition.regime(), definition.entryLong());
      case EXIT_LONG -> definition.exitLong();
      case ENTER_SHORT -> StrategyCompiler.within(definition.regime(), definition.entryShort());
      case EXIT_SHORT -> definition.exitShort();
    };
  }

  private Explanation.Row row(int bar, Clock clock, Condition condition, List<Integer> decisive) {
    int step = plan.stepOf(clock, condition);
    List<Explanation.Value> values = new ArrayList<>();
    List<Explanation.Row> parts = new ArrayList<>();
    switch (condition) {
      case Condition.Constantly _ -> {}
      case Condition.Signal signal -> {
        for (Operand input : signal.inputs()) {
          values.add(
              new Explanation.Value(input, evaluation.value(plan.columnOf(clock, input), bar)));
        }
      }
      case Condition.Combination combination ->
          combination.parts().forEach(part -> parts.add(row(bar, clock, part, decisive)));
      case Condition.At(Source source, Condition part) ->
          parts.add(row(bar, Clock.of(source), part, decisive));
    }
    Source source = clock.equals(Clock.BASE) ? null : new Source(clock.role(), clock.timeframe());
    return new Explanation.Row(
        condition,
        source,
        evaluation.truth(step, bar),
        values,
        parts,
        clock.equals(Clock.BASE) && decisive.contains(step));
  }
}
