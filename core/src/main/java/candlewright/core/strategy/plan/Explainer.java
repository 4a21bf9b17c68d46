package candlewright.core.strategy.plan;

import candlewright.core.market.BarSeries;
import candlewright.core.signal.Truth;
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

  /// States kept of a plan whose kernels remember every bar, as those of ta4j do: copying one feeds
  /// it all bars again.
  private static final int FEW = 8;

  private final Plan plan;
  private final BarSeries bars;
  private final Evaluation evaluation;
  private final List<@Nullable Object[]> kept = new ArrayList<>();

  /// Bars between two kept states of this plan.
  private final int distance;

  /// Works through all bars.
  ///
  /// @throws IllegalArgumentException if a bar that the strategy reads cannot be had from the feeds
  public Explainer(Plan plan, Feeds feeds) {
    this.plan = plan;
    bars = feeds.traded();
    evaluation = new Evaluation(plan, feeds);
    distance = plan.remembersEveryBar() ? Math.max(DISTANCE, bars.size() / FEW) : DISTANCE;
    for (int from = 0; from < bars.size(); from += distance) {
      kept.add(evaluation.states());
      run(from, Math.min(distance, bars.size() - from));
    }
  }

  /// Explains a decision on a bar.
  ///
  /// @param bar index in the traded bars
  public Explanation explain(int bar, Decision decision) {
    if (bar < 0 || bar >= bars.size()) {
      throw new IndexOutOfBoundsException("bar " + bar + " of " + bars.size());
    }
    int start = bar / distance * distance;
    evaluation.restore(kept.get(bar / distance));
    run(start, bar - start);
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
    List<Explanation.Sighting> sightings = Sightings.of(plan.definition(), evaluation, bar, root);
    return new Explanation(bar, bars.knownAt(bar), decision, tree, flips, pair, sightings);
  }

  private void run(int start, int count) {
    for (int from = start; from < start + count; from += Evaluation.TILE) {
      evaluation.run(from, Math.min(Evaluation.TILE, start + count - from));
    }
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

  /// @param bar in the bars of the clock; -1 for none
  private Explanation.Row row(int bar, Clock clock, Condition condition, List<Integer> decisive) {
    int step = plan.stepOf(clock, condition);
    List<Explanation.Value> values = new ArrayList<>();
    List<Explanation.Row> parts = new ArrayList<>();
    switch (condition) {
      case Condition.Constantly _, Condition.Disabled _ -> {}
      case Condition.Signal signal -> {
        for (Operand input : signal.inputs()) {
          values.add(new Explanation.Value(input, value(plan.columnOf(clock, input), bar)));
        }
      }
      case Condition.Combination combination ->
          combination.parts().forEach(part -> parts.add(row(bar, clock, part, decisive)));
      case Condition.At(Source source, Condition part) -> {
        Clock other = Clock.of(source);
        int seen = other.equals(clock) ? bar : evaluation.seen(other, clock, bar);
        parts.add(row(seen, other, part, decisive));
      }
    }
    boolean base = clock.equals(Clock.BASE);
    return new Explanation.Row(
        condition,
        base ? null : new Source(clock.role(), clock.timeframe()),
        truth(step, bar),
        values,
        parts,
        base && decisive.contains(step));
  }

  private Truth truth(int step, int bar) {
    return plan.steps().get(step).clock().equals(Clock.BASE)
        ? evaluation.truth(step, bar)
        : evaluation.truthAt(step, bar);
  }

  private double value(Step.Reference column, int bar) {
    return plan.steps().get(column.step()).clock().equals(Clock.BASE)
        ? evaluation.value(column, bar)
        : evaluation.valueAt(column, bar);
  }
}
