package candlewright.core.strategy.plan;

import candlewright.core.strategy.Condition;
import candlewright.core.strategy.NamedOperand;
import candlewright.core.strategy.Operand;
import candlewright.core.strategy.Source;
import candlewright.core.strategy.StrategyDefinition;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Finds the bars of other timeframes and instruments that a condition saw on one bar.
final class Sightings {
  private final Evaluation evaluation;
  private final Map<String, Operand> named = new HashMap<>();
  private final Set<Explanation.Sighting> found = new LinkedHashSet<>();

  private Sightings(StrategyDefinition definition, Evaluation evaluation) {
    this.evaluation = evaluation;
    for (NamedOperand operand : definition.operands()) {
      named.put(operand.name(), operand.operand());
    }
  }

  /// Returns them in the order of the condition, each once.
  ///
  /// @param bar index in the traded bars
  static List<Explanation.Sighting> of(
      StrategyDefinition definition, Evaluation evaluation, int bar, Condition condition) {
    Sightings sightings = new Sightings(definition, evaluation);
    sightings.condition(Clock.BASE, bar, condition);
    return List.copyOf(sightings.found);
  }

  /// @param bar in the bars of the clock; -1 for none
  private void condition(Clock clock, int bar, Condition condition) {
    switch (condition) {
      case Condition.Constantly _, Condition.Disabled _ -> {}
      case Condition.Signal signal -> operands(clock, bar, signal.inputs());
      case Condition.Combination combination ->
          combination.parts().forEach(part -> condition(clock, bar, part));
      case Condition.At(Source source, Condition part) ->
          condition(Clock.of(source), seen(source, clock, bar), part);
    }
  }

  private void operands(Clock clock, int bar, Iterable<Operand> operands) {
    operands.forEach(operand -> operand(clock, bar, operand));
  }

  private void operand(Clock clock, int bar, Operand operand) {
    switch (operand) {
      case Operand.Field _, Operand.Constant _ -> {}
      case Operand.Named(String name) ->
          operand(clock, bar, Objects.requireNonNull(named.get(name)));
      case Operand.Arithmetic(var _, List<Operand> parts) -> operands(clock, bar, parts);
      case Operand.Indicator indicator -> {
        operands(clock, bar, indicator.inputs());
        operands(clock, bar, indicator.adaptive().values());
      }
      case Operand.BarsSince(Condition condition) -> condition(clock, bar, condition);
      case Operand.At(Source source, Operand part) ->
          operand(Clock.of(source), seen(source, clock, bar), part);
    }
  }

  private int seen(Source source, Clock by, int bar) {
    Clock other = Clock.of(source);
    if (other.equals(by)) {
      return bar;
    }
    int seen = evaluation.seen(other, by, bar);
    found.add(new Explanation.Sighting(source, seen < 0 ? null : evaluation.bar(other, seen)));
    return seen;
  }
}
