package candlewright.core.strategy;

import candlewright.core.market.Decimals;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/// The one text of what a definition does, whatever its names and notes.
///
/// With parameter values put in it is part of every result hash, so the text of a construct may
/// never change; new constructs get new text.
public final class CanonicalText {
  private final Function<Scalar, String> numbers;

  private CanonicalText(Function<Scalar, String> numbers) {
    this.numbers = numbers;
  }

  /// Returns the text with parameters shown as `{name}`, for people.
  public static String of(StrategyDefinition definition) {
    return new CanonicalText(CanonicalText::written).text(definition);
  }

  /// Returns the text with every parameter replaced by its value, for hashes.
  public static String of(StrategyDefinition definition, ParameterValues values) {
    return new CanonicalText(scalar -> Decimals.text(values.resolve(scalar))).text(definition);
  }

  private static String written(Scalar scalar) {
    return switch (scalar) {
      case Scalar.Literal(double value) -> Decimals.text(value);
      case Scalar.ParameterReference(String name) -> "{" + name + "}";
    };
  }

  private String text(StrategyDefinition definition) {
    return "long: enter "
        + text(definition.entryLong())
        + "; exit "
        + text(definition.exitLong())
        + "; size "
        + text(definition.sizing());
  }

  private String text(Condition condition) {
    return switch (condition) {
      case Condition.Above(Operand left, Operand right) -> "above(" + both(left, right) + ")";
      case Condition.CrossesAbove(Operand left, Operand right) ->
          "crosses-above(" + both(left, right) + ")";
      case Condition.Constantly(boolean value) -> value ? "always" : "never";
      case Condition.Not(Condition part) -> "not(" + text(part) + ")";
      case Condition.All(List<Condition> parts) -> "all(" + joined(parts) + ")";
      case Condition.AnyOf(List<Condition> parts) -> "any(" + joined(parts) + ")";
    };
  }

  private String text(Operand operand) {
    return switch (operand) {
      case Operand.Price(var column) -> column.name().toLowerCase(Locale.ROOT);
      case Operand.Constant(Scalar value) -> numbers.apply(value);
      case Operand.Indicator indicator -> {
        List<String> parts = new ArrayList<>();
        for (Operand input : indicator.inputs()) {
          parts.add(text(input));
        }
        for (Map.Entry<String, Scalar> setting : indicator.settings().entrySet()) {
          parts.add(setting.getKey() + "=" + numbers.apply(setting.getValue()));
        }
        yield indicator.type() + "(" + String.join(", ", parts) + ")[" + indicator.output() + "]";
      }
    };
  }

  private String text(Sizing sizing) {
    return switch (sizing) {
      case Sizing.AllIn() -> "all-in";
      case Sizing.FixedQuantity(Scalar quantity) -> "quantity " + numbers.apply(quantity);
    };
  }

  private String both(Operand left, Operand right) {
    return text(left) + ", " + text(right);
  }

  private String joined(List<Condition> parts) {
    return String.join(", ", parts.stream().map(this::text).toList());
  }
}
