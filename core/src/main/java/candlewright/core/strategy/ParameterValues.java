package candlewright.core.strategy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The checked values of all parameters of one definition, by name.
public final class ParameterValues {
  private final Map<String, Double> values;

  private ParameterValues(Map<String, Double> values) {
    this.values = Collections.unmodifiableMap(values);
  }

  /// Takes the chosen values and the defaults of the others.
  ///
  /// @throws IllegalArgumentException if a name is unknown or a value out of range; one sentence
  ///   with the nearest name or the range
  public static ParameterValues of(StrategyDefinition definition, Map<String, Double> chosen) {
    Map<String, Double> values = new TreeMap<>();
    List<String> names = new ArrayList<>();
    for (Parameter parameter : definition.parameters()) {
      names.add(parameter.name());
      Double value = chosen.get(parameter.name());
      values.put(
          parameter.name(),
          value == null ? parameter.setting().defaultValue() : parameter.setting().check(value));
    }
    for (String name : chosen.keySet()) {
      if (!values.containsKey(name)) {
        throw new IllegalArgumentException(
            definition.name() + " has no parameter '" + name + "'" + Names.remedy(name, names));
      }
    }
    return new ParameterValues(values);
  }

  /// Returns all values by name, in the order of the names.
  public Map<String, Double> asMap() {
    return values;
  }

  /// Returns the number a scalar stands for.
  ///
  /// @throws IllegalArgumentException if it refers to no parameter of the definition
  public double resolve(Scalar scalar) {
    return switch (scalar) {
      case Scalar.Literal literal -> literal.value();
      case Scalar.ParameterReference reference -> {
        Double value = values.get(reference.name());
        if (value == null) {
          throw new IllegalArgumentException(
              "no parameter is called '"
                  + reference.name()
                  + "'"
                  + Names.remedy(reference.name(), List.copyOf(values.keySet())));
        }
        yield value;
      }
    };
  }
}
