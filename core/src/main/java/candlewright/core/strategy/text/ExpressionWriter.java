package candlewright.core.strategy.text;

import candlewright.core.indicator.BarField;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.indicator.Input;
import candlewright.core.indicator.Setting;
import candlewright.core.market.Decimals;
import candlewright.core.signal.CombinationType;
import candlewright.core.signal.SignalType;
import candlewright.core.signal.Socket;
import candlewright.core.strategy.Condition;
import candlewright.core.strategy.Operand;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Writes operands and conditions as the one expression that stands for them.
///
/// Inputs that are the usual ones and outputs that come first are left out. Settings that are said
/// are written in the order of their type: by place as long as each one before them is said and is
/// a plain number, by name from there on; a choice always by name.
final class ExpressionWriter {
  /// How tightly operands hold together, from loose to tight.
  private static final int SUM = 1;

  private static final int PRODUCT = 2;
  private static final int SIGNED = 3;
  private static final int WORD = 4;

  /// How tightly conditions hold together.
  private static final int JUNCTION = 1;

  private static final int NEGATION = 2;
  private static final int COMPARISON = 3;

  private final Vocabulary vocabulary;
  private final Set<String> parameters;

  /// @param parameters names that a choice of the same name has to give way to
  ExpressionWriter(Vocabulary vocabulary, Set<String> parameters) {
    this.vocabulary = vocabulary;
    this.parameters = parameters;
  }

  String text(Operand operand) {
    return text(operand, SUM);
  }

  String text(Condition condition) {
    return text(condition, JUNCTION);
  }

  /// Returns a number as digits and a parameter as its name.
  static String text(Scalar scalar) {
    return switch (scalar) {
      case Scalar.Literal(double value) -> Decimals.text(value);
      case Scalar.ParameterReference(String name) -> name;
    };
  }

  private String text(Operand operand, int tightness) {
    return switch (operand) {
      case Operand.Field(var field) -> field.text();
      case Operand.Constant(Scalar.Literal(double value)) when value < 0 ->
          enclosed(Decimals.text(value), SIGNED, tightness);
      case Operand.Constant(Scalar value) -> text(value);
      case Operand.Named(String name) -> name;
      case Operand.Indicator indicator -> indicator(indicator);
      case Operand.At(Source source, Operand part) -> text(part, WORD) + "@" + source.text();
      case Operand.Arithmetic(var function, List<Operand> parts) ->
          calculation(function, parts, tightness);
      case Operand.BarsSince(Condition condition) ->
          Vocabulary.BARS_SINCE + "(" + text(condition) + ")";
    };
  }

  private String calculation(Operand.Function function, List<Operand> parts, int tightness) {
    return switch (function) {
      case ADD -> binary(parts, " + ", SUM, tightness);
      case SUBTRACT -> binary(parts, " - ", SUM, tightness);
      case MULTIPLY -> binary(parts, " * ", PRODUCT, tightness);
      case DIVIDE -> binary(parts, " / ", PRODUCT, tightness);
      case NEGATE -> enclosed("-" + negated(parts.getFirst()), SIGNED, tightness);
      case ABS, SQRT, LOG, MIN, MAX ->
          function.text() + "(" + String.join(", ", parts.stream().map(this::text).toList()) + ")";
    };
  }

  /// A minus before digits is the sign of a number, so a negated number is enclosed.
  private String negated(Operand part) {
    String text = text(part, WORD);
    boolean digits = part instanceof Operand.Constant(Scalar.Literal(double value)) && value >= 0;
    return digits ? "(" + text + ")" : text;
  }

  private String binary(List<Operand> parts, String sign, int own, int tightness) {
    return enclosed(
        text(parts.getFirst(), own) + sign + text(parts.getLast(), own + 1), own, tightness);
  }

  private static String enclosed(String text, int own, int tightness) {
    return own < tightness ? "(" + text + ")" : text;
  }

  private String indicator(Operand.Indicator indicator) {
    IndicatorType type = vocabulary.indicators().apply(indicator.type());
    String first = type == null ? "" : type.outputNames().getFirst();
    Scalar bars = indicator.settings().get(Vocabulary.LAG_BARS);
    if (bars != null && isLag(indicator, first)) {
      return text(indicator.inputs().getFirst(), WORD) + "[" + text(bars) + "]";
    }
    Arguments arguments = new Arguments();
    arguments.settings(type == null ? List.of() : type.settings(), indicator.settings());
    indicator.adaptive().forEach((name, column) -> arguments.named(name, text(column)));
    inputs(indicator, type == null ? List.of() : type.inputs(), arguments);
    String output = indicator.output().equals(first) ? "" : "." + indicator.output();
    return indicator.type() + arguments + output;
  }

  /// Tells whether it is what `[bars]` stands for.
  private static boolean isLag(Operand.Indicator indicator, String firstOutput) {
    return indicator.type().equals(Vocabulary.LAG)
        && indicator.settings().size() == 1
        && indicator.adaptive().isEmpty()
        && indicator.inputs().size() == 1
        && indicator.output().equals(firstOutput);
  }

  /// By place while none is left out, by name from there on; what looks like a setting by name.
  private void inputs(Operand.Indicator indicator, List<Input> types, Arguments arguments) {
    boolean byPlace = true;
    for (int i = 0; i < indicator.inputs().size(); i++) {
      Operand input = indicator.inputs().get(i);
      Input type = i < types.size() ? types.get(i) : null;
      byPlace &= (type == null || !isUsual(input, type.usual())) && !isScalar(input);
      if (byPlace) {
        arguments.inputs.add(text(input));
      } else if (type != null && !isUsual(input, type.usual())) {
        arguments.named(type.name(), text(input));
      }
    }
  }

  private static boolean isUsual(Operand operand, @Nullable BarField usual) {
    return operand instanceof Operand.Field(var field) && field == usual;
  }

  private static boolean isScalar(Operand operand) {
    return operand instanceof Operand.Constant;
  }

  private String text(Condition condition, int tightness) {
    return switch (condition) {
      case Condition.Constantly(boolean value) -> value ? Vocabulary.ALWAYS : Vocabulary.NEVER;
      case Condition.Signal signal -> signal(signal, false, tightness);
      case Condition.Combination combination -> combination(combination, tightness);
      case Condition.At(Source source, Condition part) -> text(part, WORD) + "@" + source.text();
      case Condition.Disabled(Condition part) -> Vocabulary.DISABLED + "(" + text(part) + ")";
    };
  }

  private String signal(Condition.Signal signal, boolean negated, int tightness) {
    if (isComparison(signal)) {
      String sign = signal.type().equals("above") != negated ? " > " : " < ";
      sign = negated ? sign.stripTrailing() + "= " : sign;
      return enclosed(
          text(signal.inputs().getFirst()) + sign + text(signal.inputs().getLast()),
          COMPARISON,
          tightness);
    }
    SignalType type = vocabulary.signals().apply(signal.type());
    List<Socket> sockets = type == null ? List.of() : type.sockets();
    Arguments arguments = new Arguments();
    for (int i = 0; i < signal.inputs().size(); i++) {
      Operand input = signal.inputs().get(i);
      Socket socket = i < sockets.size() ? sockets.get(i) : null;
      BarField usual = socket == null ? null : socket.usual();
      if (socket == null || usual == null) {
        arguments.inputs.add(text(input));
      } else if (!isUsual(input, usual)) {
        arguments.named(socket.name(), text(input));
      }
    }
    arguments.settings(type == null ? List.of() : type.settings(), signal.settings());
    return signal.type() + arguments;
  }

  private static boolean isComparison(Condition.Signal signal) {
    return (signal.type().equals("above") || signal.type().equals("below"))
        && signal.settings().isEmpty()
        && signal.inputs().size() == 2;
  }

  private String combination(Condition.Combination combination, int tightness) {
    boolean plain = combination.settings().isEmpty() && combination.weights().isEmpty();
    List<Condition> parts = combination.parts();
    boolean all = combination.type().equals("all");
    if (plain && parts.size() > 1 && (all || combination.type().equals("any"))) {
      String joined =
          String.join(
              all ? " and " : " or ", parts.stream().map(part -> text(part, NEGATION)).toList());
      return enclosed(joined, JUNCTION, tightness);
    }
    if (plain && parts.size() == 1 && combination.type().equals("not")) {
      if (parts.getFirst() instanceof Condition.Signal signal && isComparison(signal)) {
        return signal(signal, true, tightness);
      }
      return enclosed("not " + text(parts.getFirst(), WORD), NEGATION, tightness);
    }
    CombinationType type = vocabulary.combinations().apply(combination.type());
    Arguments arguments = new Arguments();
    arguments.settings(type == null ? List.of() : type.settings(), combination.settings());
    for (int i = 0; i < parts.size(); i++) {
      String weight =
          i < combination.weights().size() ? text(combination.weights().get(i)) + ": " : "";
      arguments.parts.add(weight + text(parts.get(i)));
    }
    return combination.type() + arguments;
  }

  /// Returns the name of a choice, or its number where a parameter has that name.
  Tree.Scalar choice(Setting setting, Scalar scalar) {
    boolean named =
        scalar instanceof Scalar.Literal(double value)
            && value >= 0
            && value < setting.choices().size()
            && value == Math.rint(value)
            && !parameters.contains(setting.text(value));
    return named && scalar instanceof Scalar.Literal(double value)
        ? Tree.text(setting.text(value))
        : NumberForm.write(scalar);
  }

  /// What stands between the parentheses of a call.
  private final class Arguments {
    final List<String> inputs = new ArrayList<>();
    private final List<String> placed = new ArrayList<>();
    private final List<String> named = new ArrayList<>();
    final List<String> parts = new ArrayList<>();

    void named(String name, String text) {
      named.add(name + "=" + text);
    }

    void settings(List<Setting> settings, Map<String, Scalar> said) {
      boolean byPlace = true;
      for (Setting setting : settings) {
        Scalar scalar = said.get(setting.name());
        byPlace &= scalar != null && setting.choices().isEmpty();
        if (byPlace && scalar != null) {
          placed.add(text(scalar));
        } else if (scalar != null) {
          named(setting.name(), choice(setting, scalar).value());
        }
      }
      List<String> known = settings.stream().map(Setting::name).toList();
      said.forEach((name, scalar) -> {
        if (!known.contains(name)) {
          named(name, text(scalar));
        }
      });
    }

    @Override
    public String toString() {
      List<String> all = new ArrayList<>(inputs);
      all.addAll(placed);
      all.addAll(named);
      all.addAll(parts);
      return "(" + String.join(", ", all) + ")";
    }
  }
}
