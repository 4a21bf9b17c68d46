package candlewright.backtest.sweep;

import candlewright.core.indicator.Setting;
import candlewright.core.strategy.Names;
import candlewright.core.strategy.Parameter;
import candlewright.core.strategy.StrategyDefinition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The values that a sweep tries for one parameter, in order and without repetition.
///
/// @param parameter one of the definition's
/// @param values allowed ones, at least one
public record ParameterRange(Parameter parameter, List<Double> values) {
  private static final int MOST = 100_000;

  public ParameterRange {
    values = List.copyOf(values);
  }

  public String name() {
    return parameter.name();
  }

  /// Reads `from:to:step`, both ends included, or values with commas between them. The step may be
  /// left out and is 1 then. Named choices are written by their names.
  ///
  /// @throws IllegalArgumentException if the definition has no such parameter, the text is no
  ///   range, or a value is not allowed; one sentence
  public static ParameterRange parse(StrategyDefinition definition, String name, String text) {
    Parameter parameter = parameter(definition, name);
    Setting setting = parameter.setting();
    Set<Double> values = new LinkedHashSet<>();
    for (String part : text.split(",", -1)) {
      if (part.contains(":")) {
        values.addAll(steps(name, part));
      } else {
        values.add(
            setting.choices().isEmpty()
                ? number(name, part).doubleValue()
                : setting.parse(part.strip()));
      }
    }
    values.forEach(setting::check);
    return new ParameterRange(parameter, new ArrayList<>(values));
  }

  private static Parameter parameter(StrategyDefinition definition, String name) {
    List<String> names = definition.parameters().stream().map(Parameter::name).toList();
    return definition.parameters().stream()
        .filter(parameter -> parameter.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                definition.name()
                    + " has no parameter '"
                    + name
                    + "'"
                    + Names.remedy(name, names)));
  }

  private static List<Double> steps(String name, String text) {
    String[] parts = text.split(":", -1);
    if (parts.length > 3) {
      throw wrong(name, text);
    }
    BigDecimal from = number(name, parts[0]);
    BigDecimal to = number(name, parts[1]);
    BigDecimal step = parts.length == 3 ? number(name, parts[2]) : BigDecimal.ONE;
    if (step.signum() <= 0 || from.compareTo(to) > 0) {
      throw new IllegalArgumentException(
          "the range " + name + "=" + text + " must rise from:to by a step above 0");
    }
    BigDecimal count = to.subtract(from).divideToIntegralValue(step);
    if (count.compareTo(BigDecimal.valueOf(MOST)) >= 0) {
      throw new IllegalArgumentException(
          "the range "
              + name
              + "="
              + text
              + " has more than "
              + MOST
              + " values: use larger steps");
    }
    List<Double> values = new ArrayList<>();
    // In decimals, so that 0.1 to 0.3 by 0.1 is three values and the last one is 0.3.
    for (BigDecimal value = from; value.compareTo(to) <= 0; value = value.add(step)) {
      values.add(value.doubleValue());
    }
    return values;
  }

  private static BigDecimal number(String name, String text) {
    try {
      BigDecimal number = new BigDecimal(text.strip());
      if (Math.abs(number.doubleValue()) <= 1e15 && number.scale() <= 300) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw wrong(name, text, e);
    }
    throw wrong(name, text);
  }

  private static IllegalArgumentException wrong(String name, String text) {
    return wrong(name, text, null);
  }

  private static IllegalArgumentException wrong(
      String name, String text, @Nullable Throwable cause) {
    return new IllegalArgumentException(
        "the range of "
            + name
            + " cannot be read at '"
            + text
            + "': write from:to:step such as 5:50:1, or values such as 10,20,50",
        cause);
  }
}
