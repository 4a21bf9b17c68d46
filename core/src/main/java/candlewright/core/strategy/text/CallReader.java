package candlewright.core.strategy.text;

import candlewright.core.indicator.BarField;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.indicator.Input;
import candlewright.core.indicator.Setting;
import candlewright.core.signal.CombinationType;
import candlewright.core.signal.SignalType;
import candlewright.core.signal.Socket;
import candlewright.core.strategy.Condition;
import candlewright.core.strategy.Names;
import candlewright.core.strategy.Operand;
import candlewright.core.strategy.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Gives names with arguments their meaning: calculations, indicators, signals and combinations.
final class CallReader {
  /// The calculations that are written as calls.
  static final List<Operand.Function> FUNCTIONS =
      List.of(
          Operand.Function.ABS,
          Operand.Function.SQRT,
          Operand.Function.LOG,
          Operand.Function.MIN,
          Operand.Function.MAX);

  private final ExpressionReader expression;

  CallReader(ExpressionReader expression) {
    this.expression = expression;
  }

  Operand operand(Phrase.Call call, String path) {
    for (Operand.Function function : FUNCTIONS) {
      if (function.text().equals(call.name())) {
        return calculation(function, call, path);
      }
    }
    if (call.name().equals(Vocabulary.BARS_SINCE)) {
      return barsSince(call, path);
    }
    IndicatorType type = expression.vocabulary.indicators().apply(call.name());
    if (type != null) {
      return indicator(type, call, path);
    }
    if (isCondition(call.name())) {
      return expression.conditionForOperand(call, path);
    }
    List<String> names = new ArrayList<>(expression.vocabulary.indicatorNames().get());
    FUNCTIONS.forEach(function -> names.add(function.text()));
    names.add(Vocabulary.BARS_SINCE);
    unknown(call, path, "no indicator is called '", names);
    return ExpressionReader.NO_OPERAND;
  }

  Condition condition(Phrase.Call call, String path) {
    Vocabulary vocabulary = expression.vocabulary;
    SignalType signal = vocabulary.signals().apply(call.name());
    if (signal != null) {
      noOutput(call, path);
      return signal(signal, call, path);
    }
    CombinationType combination = vocabulary.combinations().apply(call.name());
    if (combination != null) {
      noOutput(call, path);
      return combination(combination, call, path);
    }
    if (call.name().equals(Vocabulary.DISABLED)) {
      noOutput(call, path);
      return takesExactly(1, call, path)
          ? new Condition.Disabled(
              expression.condition(call.arguments().getFirst().value(), path + ".disabled"))
          : ExpressionReader.NO_CONDITION;
    }
    boolean operand =
        call.name().equals(Vocabulary.BARS_SINCE)
            || FUNCTIONS.stream().anyMatch(function -> function.text().equals(call.name()))
            || vocabulary.indicators().apply(call.name()) != null;
    if (operand) {
      return expression.operandForCondition(call, path);
    }
    List<String> names = new ArrayList<>(vocabulary.signalNames().get());
    names.addAll(vocabulary.combinationNames().get());
    names.add(Vocabulary.DISABLED);
    unknown(call, path, "no signal is called '", names);
    return ExpressionReader.NO_CONDITION;
  }

  private void unknown(Phrase.Call call, String path, String sentence, List<String> names) {
    if (expression.scope.words().contains(call.name())) {
      expression.error(
          path,
          call,
          "'" + call.name() + "' takes no arguments",
          "write " + call.name() + " without parentheses");
      return;
    }
    // Names are in lower case: RSI is meant as rsi.
    String lower = call.name().toLowerCase(Locale.ROOT);
    expression.error(path, call, sentence + call.name() + "'", Names.suggestion(lower, names));
  }

  private boolean isCondition(String name) {
    return name.equals(Vocabulary.DISABLED)
        || expression.vocabulary.signals().apply(name) != null
        || expression.vocabulary.combinations().apply(name) != null;
  }

  private void noOutput(Phrase.Call call, String path) {
    if (!call.output().isEmpty()) {
      expression.error(
          path,
          call.outputStart(),
          "'" + call.name() + "' has no output '" + call.output() + "'",
          "leave it out");
    }
  }

  private Operand calculation(Operand.Function function, Phrase.Call call, String path) {
    noOutput(call, path);
    if (!takesExactly(function.parts(), call, path)) {
      return ExpressionReader.NO_OPERAND;
    }
    return new Operand.Arithmetic(
        function,
        call.arguments().stream()
            .map(argument -> expression.operand(argument.value(), path))
            .toList());
  }

  private Operand barsSince(Phrase.Call call, String path) {
    noOutput(call, path);
    if (!takesExactly(1, call, path)) {
      return ExpressionReader.NO_OPERAND;
    }
    return new Operand.BarsSince(expression.condition(call.arguments().getFirst().value(), path));
  }

  private boolean takesExactly(int count, Phrase.Call call, String path) {
    boolean plain = true;
    for (Phrase.Argument argument : call.arguments()) {
      plain &= argument.name().isEmpty() && argument.weight() == null;
    }
    if (plain && call.arguments().size() == count) {
      return true;
    }
    expression.error(
        path,
        call,
        "'"
            + call.name()
            + "' takes "
            + count
            + (count == 1 ? " argument" : " arguments")
            + (plain ? ", was given " + call.arguments().size() : " without names or weights"),
        "");
    return false;
  }

  private Operand indicator(IndicatorType type, Phrase.Call call, String path) {
    SettingsReader settings = new SettingsReader(expression, type.name(), type.settings(), path);
    List<String> inputNames = type.inputs().stream().map(Input::name).toList();
    @Nullable Operand[] inputs = new @Nullable Operand[inputNames.size()];
    Map<String, Operand> adaptive = new TreeMap<>();
    int next = 0;
    for (Phrase.Argument argument : call.arguments()) {
      noWeight(type.name(), argument, path);
      String name = argument.name();
      Phrase value = argument.value();
      if (name.isEmpty() && !settings.begun() && !settings.isSetting(value)) {
        if (next >= inputs.length) {
          settings.tooMany("input", inputNames, value);
        } else {
          inputs[next] = expression.operand(value, path + "." + inputNames.get(next));
        }
        next++;
      } else if (name.isEmpty()) {
        settings.next(value);
      } else if (inputNames.contains(name)) {
        int place = inputNames.indexOf(name);
        settings.givenOnce(inputs[place] == null, name, argument);
        inputs[place] = expression.operand(value, path + "." + name);
      } else if (settings.names().contains(name)) {
        Setting setting = type.settings().get(settings.names().indexOf(name));
        settings.givenOnce(
            !settings.said().containsKey(name) && !adaptive.containsKey(name), name, argument);
        if (settings.isFixed(value, setting)) {
          settings.put(setting, value);
        } else {
          adaptive.put(name, expression.operand(value, path + "." + name));
        }
      } else {
        List<String> names = new ArrayList<>(settings.names());
        names.addAll(inputNames);
        notFound(type.name(), "no setting or input", name, names, argument, path);
      }
    }
    List<Operand> filled = new ArrayList<>();
    for (int i = 0; i < inputs.length; i++) {
      Operand given = inputs[i];
      filled.add(given == null ? new Operand.Field(type.inputs().get(i).usual()) : given);
    }
    return new Operand.Indicator(
        type.name(), settings.said(), adaptive, filled, output(type, call, path));
  }

  private String output(IndicatorType type, Phrase.Call call, String path) {
    List<String> names = type.outputNames();
    if (call.output().isEmpty()) {
      return names.getFirst();
    }
    if (!names.contains(call.output())) {
      expression.error(
          path,
          call.outputStart(),
          type.name() + " has no output '" + call.output() + "'",
          Names.suggestion(call.output(), names));
      return names.getFirst();
    }
    return call.output();
  }

  private Condition signal(SignalType type, Phrase.Call call, String path) {
    SettingsReader settings = new SettingsReader(expression, type.name(), type.settings(), path);
    List<String> socketNames = type.sockets().stream().map(Socket::name).toList();
    int required = (int) type.sockets().stream().filter(socket -> socket.usual() == null).count();
    @Nullable Operand[] inputs = new @Nullable Operand[socketNames.size()];
    int next = 0;
    for (Phrase.Argument argument : call.arguments()) {
      noWeight(type.name(), argument, path);
      String name = argument.name();
      Phrase value = argument.value();
      if (name.isEmpty() && next < required) {
        settings.givenOnce(inputs[next] == null, socketNames.get(next), argument);
        inputs[next] = expression.operand(value, path + "." + socketNames.get(next));
        next++;
      } else if (name.isEmpty()) {
        settings.next(value);
      } else if (socketNames.contains(name)) {
        int place = socketNames.indexOf(name);
        settings.givenOnce(inputs[place] == null, name, argument);
        inputs[place] = expression.operand(value, path + "." + name);
      } else if (settings.names().contains(name)) {
        settings.givenOnce(!settings.said().containsKey(name), name, argument);
        settings.put(type.settings().get(settings.names().indexOf(name)), value);
      } else {
        List<String> names = new ArrayList<>(settings.names());
        names.addAll(socketNames);
        notFound(type.name(), "no setting or input", name, names, argument, path);
      }
    }
    List<Operand> filled = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < inputs.length; i++) {
      Operand given = inputs[i];
      BarField usual = type.sockets().get(i).usual();
      if (given != null) {
        filled.add(given);
      } else if (usual != null) {
        filled.add(new Operand.Field(usual));
      } else {
        missing.add(socketNames.get(i));
        filled.add(ExpressionReader.NO_OPERAND);
      }
    }
    if (!missing.isEmpty()) {
      expression.error(
          path,
          call,
          type.name() + " is not told its " + String.join(" and its ", missing),
          "write "
              + type.name()
              + "("
              + String.join(", ", socketNames.subList(0, required))
              + (settings.names().isEmpty() && required == socketNames.size() ? ")" : ", ...)"));
    }
    return new Condition.Signal(type.name(), settings.said(), filled);
  }

  private Condition combination(CombinationType type, Phrase.Call call, String path) {
    SettingsReader settings = new SettingsReader(expression, type.name(), type.settings(), path);
    List<Condition> parts = new ArrayList<>();
    List<Scalar> weights = new ArrayList<>();
    for (Phrase.Argument argument : call.arguments()) {
      String name = argument.name();
      Phrase value = argument.value();
      Phrase weight = argument.weight();
      if (settings.names().contains(name)) {
        settings.givenOnce(!settings.said().containsKey(name), name, argument);
        settings.put(type.settings().get(settings.names().indexOf(name)), value);
      } else if (!name.isEmpty()) {
        notFound(type.name(), "no setting", name, settings.names(), argument, path);
      } else if (weight == null && settings.isSetting(value) && !type.settings().isEmpty()) {
        settings.next(value);
      } else {
        if (type.weighted()) {
          weights.add(weight(type, weight, argument, path));
        } else {
          noWeight(type.name(), argument, path);
        }
        parts.add(expression.condition(value, path + "." + type.name() + "[" + parts.size() + "]"));
      }
    }
    return new Condition.Combination(type.name(), settings.said(), parts, weights);
  }

  private Scalar weight(
      CombinationType type, @Nullable Phrase weight, Phrase.Argument argument, String path) {
    Scalar scalar = weight == null ? null : expression.scalar(weight);
    if (scalar == null) {
      expression.error(
          path,
          argument.start(),
          weight == null
              ? "each part of '" + type.name() + "' needs a weight"
              : "the weight '"
                  + expression.written(weight)
                  + "' is neither a number nor a parameter",
          "write it before the part, as in 2: " + expression.written(argument.value()));
      return new Scalar.Literal(1);
    }
    return scalar;
  }

  private void noWeight(String owner, Phrase.Argument argument, String path) {
    if (argument.weight() != null) {
      expression.error(
          path,
          argument.start(),
          "'" + owner + "' takes no weights",
          "leave out '" + expression.written(argument.weight()) + ":'");
    }
  }

  private void notFound(
      String owner,
      String none,
      String name,
      List<String> names,
      Phrase.Argument argument,
      String path) {
    expression.error(
        path,
        argument.start(),
        owner + " has " + none + " '" + name + "'",
        Names.suggestion(name, names));
  }
}
