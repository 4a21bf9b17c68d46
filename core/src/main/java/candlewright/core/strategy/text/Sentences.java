package candlewright.core.strategy.text;

import candlewright.core.indicator.Setting;
import candlewright.core.signal.CombinationType;
import candlewright.core.signal.SignalCatalogue;
import candlewright.core.signal.SignalType;
import candlewright.core.strategy.Condition;
import candlewright.core.strategy.Operand;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.Scalar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Conditions as people say them, from the sentences of the catalogue: `rsi(14) is above 70`.
public final class Sentences {
  private final Scope scope;
  private final ParameterValues values;

  /// Prepares sentences for the parts of one definition.
  ///
  /// @param values put in the place of parameters
  public Sentences(Scope scope, ParameterValues values) {
    this.scope = scope;
    this.values = values;
  }

  /// Returns the sentence of a signal, or the head of a combination without its parts.
  public String of(Condition condition) {
    return switch (condition) {
      case Condition.Constantly(boolean value) -> value ? "always" : "never";
      case Condition.Signal signal -> signal(signal);
      case Condition.Combination combination -> combination(combination);
      case Condition.At(var source, Condition _) -> "on " + source.text();
      case Condition.Disabled _ -> "disabled";
    };
  }

  /// Returns an operand as it is written in definitions.
  public String of(Operand operand) {
    return operand instanceof Operand.Constant(Scalar value)
        ? Tree.number(values.resolve(value)).value()
        : Expressions.text(operand, scope);
  }

  private String signal(Condition.Signal signal) {
    SignalType type = SignalCatalogue.signal(signal.type());
    if (type == null) {
      return signal.type();
    }
    Map<String, String> words = settings(type.settings(), signal.settings());
    for (int i = 0; i < type.sockets().size() && i < signal.inputs().size(); i++) {
      words.put(type.sockets().get(i).name(), of(signal.inputs().get(i)));
    }
    return filled(type.sentence(), words);
  }

  private String combination(Condition.Combination combination) {
    CombinationType type = SignalCatalogue.combination(combination.type());
    return type == null
        ? combination.type()
        : filled(type.sentence(), settings(type.settings(), combination.settings()));
  }

  private Map<String, String> settings(List<Setting> settings, Map<String, Scalar> said) {
    Map<String, String> words = new HashMap<>();
    for (Setting setting : settings) {
      Scalar scalar = said.get(setting.name());
      words.put(
          setting.name(),
          setting.text(scalar == null ? setting.defaultValue() : values.resolve(scalar)));
    }
    return words;
  }

  private static String filled(String sentence, Map<String, String> words) {
    String text = sentence;
    for (Map.Entry<String, String> word : words.entrySet()) {
      text = text.replace("{" + word.getKey() + "}", word.getValue());
    }
    return text;
  }
}
