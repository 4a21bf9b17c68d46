package candlewright.core.strategy.plan;

import candlewright.core.indicator.IndicatorCatalogue;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.indicator.Input;
import candlewright.core.indicator.Setting;
import candlewright.core.strategy.Condition;
import candlewright.core.strategy.Names;
import candlewright.core.strategy.Operand;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.Sizing;
import candlewright.core.strategy.StrategyDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/// Turns a definition and its parameter values into a {@link Plan}.
public final class StrategyCompiler {
  private final ParameterValues values;
  private final List<ColumnStep> columns = new ArrayList<>();
  private final List<MaskStep> masks = new ArrayList<>();
  private final Map<ColumnStep, Integer> columnIndex = new HashMap<>();
  private final Map<MaskStep, Integer> maskIndex = new HashMap<>();

  private StrategyCompiler(ParameterValues values) {
    this.values = values;
  }

  /// Compiles a definition.
  ///
  /// @throws IllegalArgumentException if an indicator, an output, a setting or a parameter is
  ///   unknown or a setting is out of range; one sentence with the remedy
  public static Plan compile(StrategyDefinition definition, ParameterValues values) {
    StrategyCompiler compiler = new StrategyCompiler(values);
    int entry = compiler.mask(definition.entryLong());
    int exit = compiler.mask(definition.exitLong());
    return new Plan(compiler.columns, compiler.masks, entry, exit, compiler.order(definition));
  }

  private OrderSize order(StrategyDefinition definition) {
    return switch (definition.sizing()) {
      case Sizing.AllIn() -> new OrderSize.AllCash();
      case Sizing.FixedQuantity(Scalar quantity) ->
          new OrderSize.Quantity(values.resolve(quantity));
    };
  }

  private int mask(Condition condition) {
    MaskStep step =
        switch (condition) {
          case Condition.Constantly(boolean value) -> new MaskStep.Constantly(value);
          case Condition.Above(Operand left, Operand right) ->
              new MaskStep.Above(column(left), column(right));
          case Condition.CrossesAbove(Operand left, Operand right) ->
              new MaskStep.CrossesAbove(column(left), column(right));
          case Condition.Not(Condition part) -> new MaskStep.Not(mask(part));
          case Condition.All(List<Condition> parts) -> new MaskStep.All(masks(parts));
          case Condition.AnyOf(List<Condition> parts) -> new MaskStep.AnyOf(masks(parts));
        };
    return maskIndex.computeIfAbsent(step, adding(masks, step)::applyAsInt);
  }

  private List<Integer> masks(List<Condition> parts) {
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("'all' and 'any' need at least one condition");
    }
    return parts.stream().map(this::mask).toList();
  }

  private ColumnStep.Reference column(Operand operand) {
    return switch (operand) {
      case Operand.Price(var column) ->
          new ColumnStep.Reference(step(new ColumnStep.Price(column)), 0);
      case Operand.Constant(Scalar value) ->
          new ColumnStep.Reference(step(new ColumnStep.Constant(values.resolve(value))), 0);
      case Operand.Indicator indicator -> indicator(indicator);
    };
  }

  private ColumnStep.Reference indicator(Operand.Indicator indicator) {
    IndicatorType type = IndicatorCatalogue.find(indicator.type());
    if (type == null) {
      throw new IllegalArgumentException(
          "no indicator is called '"
              + indicator.type()
              + "'"
              + Names.remedy(indicator.type(), IndicatorCatalogue.names()));
    }
    int output = type.outputNames().indexOf(indicator.output());
    if (output < 0) {
      throw new IllegalArgumentException(
          type.name()
              + " has no output '"
              + indicator.output()
              + "'"
              + Names.remedy(indicator.output(), type.outputNames()));
    }
    if (indicator.inputs().size() != type.inputs().size()) {
      throw new IllegalArgumentException(
          type.name()
              + " reads "
              + String.join(", ", type.inputs().stream().map(Input::name).toList())
              + " but was given "
              + indicator.inputs().size()
              + " inputs");
    }
    List<ColumnStep.Reference> inputs = indicator.inputs().stream().map(this::column).toList();
    return new ColumnStep.Reference(
        step(new ColumnStep.Indicator(type, settings(type, indicator), inputs)), output);
  }

  private List<Double> settings(IndicatorType type, Operand.Indicator indicator) {
    List<String> names = type.settings().stream().map(Setting::name).toList();
    for (String name : indicator.settings().keySet()) {
      if (!names.contains(name)) {
        throw new IllegalArgumentException(
            type.name() + " has no setting '" + name + "'" + Names.remedy(name, names));
      }
    }
    List<Double> result = new ArrayList<>();
    for (Setting setting : type.settings()) {
      Scalar scalar = indicator.settings().get(setting.name());
      result.add(setting.check(scalar == null ? setting.defaultValue() : values.resolve(scalar)));
    }
    return result;
  }

  private int step(ColumnStep step) {
    return columnIndex.computeIfAbsent(step, adding(columns, step)::applyAsInt);
  }

  private static <T> ToIntFunction<T> adding(List<T> steps, T step) {
    return _ -> {
      steps.add(step);
      return steps.size() - 1;
    };
  }
}
