package candlewright.core.strategy.plan;

import candlewright.core.indicator.IndicatorCatalogue;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.indicator.Setting;
import candlewright.core.signal.CombinationType;
import candlewright.core.signal.SignalCatalogue;
import candlewright.core.signal.SignalType;
import candlewright.core.strategy.Allocation;
import candlewright.core.strategy.Condition;
import candlewright.core.strategy.NamedOperand;
import candlewright.core.strategy.Operand;
import candlewright.core.strategy.OrderStyle;
import candlewright.core.strategy.Orders;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.StrategyCheck;
import candlewright.core.strategy.StrategyDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Turns a definition and its parameter values into a {@link Plan}.
public final class StrategyCompiler {
  private final ParameterValues values;
  private final Map<String, Operand> named = new HashMap<>();
  private final List<Step> steps = new ArrayList<>();
  private final Map<Step, Integer> stepIndex = new HashMap<>();
  private final Map<Plan.Placed, Step.Reference> places = new LinkedHashMap<>();

  private StrategyCompiler(StrategyDefinition definition, ParameterValues values) {
    this.values = values;
    for (NamedOperand operand : definition.operands()) {
      named.put(operand.name(), operand.operand());
    }
  }

  /// Compiles what counts of a definition: the plan's own holds nothing that is disabled.
  ///
  /// @throws IllegalArgumentException if {@link StrategyCheck} finds an error; its first sentence
  ///   with the remedy
  public static Plan compile(StrategyDefinition written, ParameterValues values) {
    StrategyCheck.require(written, values);
    StrategyDefinition definition = written.enabled();
    StrategyCompiler compiler = new StrategyCompiler(definition, values);
    Condition regime = definition.regime();
    int entryLong = compiler.mask(Clock.BASE, within(regime, definition.entryLong()));
    int exitLong = compiler.mask(Clock.BASE, definition.exitLong());
    int entryShort = compiler.mask(Clock.BASE, within(regime, definition.entryShort()));
    int exitShort = compiler.mask(Clock.BASE, definition.exitShort());
    Orders orders = definition.orders();
    List<Step.@Nullable Reference> limits = new ArrayList<>();
    for (OrderStyle order :
        List.of(orders.entryLong(), orders.exitLong(), orders.entryShort(), orders.exitShort())) {
      limits.add(
          order instanceof OrderStyle.Limit(Operand price, _, _)
              ? compiler.column(Clock.BASE, price)
              : null);
    }
    Allocation allocation = definition.allocation();
    int eligible = -1;
    Step.Reference rank = null;
    if (allocation != null) {
      eligible = compiler.mask(Clock.BASE, within(regime, allocation.eligible()));
      rank = compiler.column(Clock.BASE, allocation.rank());
    }
    return new Plan(
        definition,
        values,
        compiler.steps,
        new Plan.Roots(entryLong, exitLong, entryShort, exitShort, eligible, rank, limits),
        compiler.places);
  }

  /// Returns the condition that an entry depends on: its own and the regime.
  static Condition within(Condition regime, Condition entry) {
    if (regime.equals(StrategyDefinition.ALWAYS) || entry.equals(StrategyDefinition.NEVER)) {
      return entry;
    }
    return Condition.all(List.of(regime, entry));
  }

  private int mask(Clock clock, Condition condition) {
    Plan.Placed place = new Plan.Placed(clock, condition);
    Step.Reference known = places.get(place);
    if (known != null) {
      return known.step();
    }
    Step step =
        switch (condition) {
          case Condition.Constantly(boolean value) -> new Step.Constantly(clock, value);
          case Condition.Signal signal -> signal(clock, signal);
          case Condition.Combination combination -> combination(clock, combination);
          case Condition.Disabled _ -> throw new IllegalStateException(condition + " is no step");
          case Condition.At(var source, Condition part) -> {
            Clock other = Clock.of(source);
            int inner = mask(other, part);
            yield other.equals(clock) ? steps.get(inner) : new Step.MaskAsOf(clock, inner);
          }
        };
    int index = step(step);
    places.put(place, new Step.Reference(index, 0));
    return index;
  }

  private Step signal(Clock clock, Condition.Signal signal) {
    SignalType type = Objects.requireNonNull(SignalCatalogue.signal(signal.type()));
    List<Step.Reference> inputs =
        signal.inputs().stream().map(input -> column(clock, input)).toList();
    return new Step.Signal(clock, type, settings(type.settings(), signal.settings()), inputs);
  }

  private Step combination(Clock clock, Condition.Combination combination) {
    CombinationType type = Objects.requireNonNull(SignalCatalogue.combination(combination.type()));
    List<Integer> parts = combination.parts().stream().map(part -> mask(clock, part)).toList();
    List<Double> weights =
        type.weighted()
            ? combination.weights().stream().map(values::resolve).toList()
            : parts.stream().map(_ -> 1.0).toList();
    return new Step.Combination(
        clock, type, settings(type.settings(), combination.settings()), weights, parts);
  }

  private Step.Reference column(Clock clock, Operand operand) {
    Plan.Placed place = new Plan.Placed(clock, operand);
    Step.Reference known = places.get(place);
    if (known == null) {
      known = newColumn(clock, operand);
      places.put(place, known);
    }
    return known;
  }

  private Step.Reference newColumn(Clock clock, Operand operand) {
    return switch (operand) {
      case Operand.Field(var field) -> only(new Step.Field(clock, field));
      case Operand.Constant(Scalar value) -> only(new Step.Constant(clock, values.resolve(value)));
      case Operand.Named(String name) -> column(clock, Objects.requireNonNull(named.get(name)));
      case Operand.Indicator indicator -> indicator(clock, indicator);
      case Operand.Arithmetic(var function, List<Operand> parts) ->
          only(
              new Step.Arithmetic(
                  clock, function, parts.stream().map(part -> column(clock, part)).toList()));
      case Operand.BarsSince(Condition condition) ->
          only(new Step.BarsSince(clock, mask(clock, condition)));
      case Operand.At(var source, Operand part) -> {
        Clock other = Clock.of(source);
        Step.Reference inner = column(other, part);
        yield other.equals(clock) ? inner : only(new Step.ColumnAsOf(clock, inner));
      }
    };
  }

  private Step.Reference indicator(Clock clock, Operand.Indicator indicator) {
    IndicatorType type = Objects.requireNonNull(IndicatorCatalogue.find(indicator.type()));
    List<Step.Reference> inputs = new ArrayList<>();
    for (Operand input : indicator.inputs()) {
      inputs.add(column(clock, input));
    }
    String adaptive = "";
    for (Map.Entry<String, Operand> setting : indicator.adaptive().entrySet()) {
      adaptive = setting.getKey();
      inputs.add(column(clock, setting.getValue()));
    }
    int step =
        step(
            new Step.Indicator(
                clock, type, settings(type.settings(), indicator.settings()), inputs, adaptive));
    return new Step.Reference(step, type.outputNames().indexOf(indicator.output()));
  }

  private List<Double> settings(List<Setting> settings, Map<String, Scalar> said) {
    List<Double> result = new ArrayList<>();
    for (Setting setting : settings) {
      Scalar scalar = said.get(setting.name());
      result.add(scalar == null ? setting.defaultValue() : values.resolve(scalar));
    }
    return result;
  }

  private Step.Reference only(Step step) {
    return new Step.Reference(step(step), 0);
  }

  private int step(Step step) {
    Integer known = stepIndex.putIfAbsent(step, steps.size());
    if (known != null) {
      return known;
    }
    steps.add(step);
    return steps.size() - 1;
  }
}
