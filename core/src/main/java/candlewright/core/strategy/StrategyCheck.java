package candlewright.core.strategy;

import candlewright.core.indicator.IndicatorCatalogue;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.indicator.Input;
import candlewright.core.indicator.Setting;
import candlewright.core.market.Decimals;
import candlewright.core.market.Timeframe;
import candlewright.core.signal.CombinationType;
import candlewright.core.signal.SignalCatalogue;
import candlewright.core.signal.SignalType;
import candlewright.core.signal.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Finds what keeps a definition from being compiled: unknown names, settings out of range, parts
/// that do not fit. Paths are those of the text form, `entry_long.all[0].value`.
public final class StrategyCheck {
  /// Greatest size of a named operand with everything it names written out: doubling names would
  /// else fill the memory with a text of some lines.
  private static final long MOST_PARTS = 10_000;

  private final StrategyDefinition definition;
  private final ParameterValues values;
  private final List<Problem> problems = new ArrayList<>();

  /// Operands around the place being checked that count the bars since a condition.
  private int counting;

  /// Named operands that may be referred to at the place being checked.
  private final Set<String> named = new HashSet<>();

  private StrategyCheck(StrategyDefinition definition, ParameterValues values) {
    this.definition = definition;
    this.values = values;
  }

  /// Returns all errors, in the order of the definition.
  public static List<Problem> errors(StrategyDefinition definition, ParameterValues values) {
    StrategyCheck check = new StrategyCheck(definition, values);
    check.run();
    return check.problems;
  }

  /// Does nothing if there is no error.
  ///
  /// @throws IllegalArgumentException with the first error's sentence and remedy
  public static void require(StrategyDefinition definition, ParameterValues values) {
    List<Problem> errors = errors(definition, values);
    if (!errors.isEmpty()) {
      throw new IllegalArgumentException(errors.getFirst().message());
    }
  }

  private void run() {
    names("parameters", definition.parameters().stream().map(Parameter::name));
    names("universe.roles", definition.universe().roles().stream().map(Universe.Role::name));
    names(
        "operands",
        Stream.concat(
            definition.parameters().stream().map(Parameter::name),
            definition.operands().stream().map(NamedOperand::name)));
    Map<String, Long> sizes = new HashMap<>();
    for (NamedOperand operand : definition.operands()) {
      operand("operands." + operand.name(), operand.operand());
      named.add(operand.name());
      long size = size(operand.operand(), sizes);
      sizes.put(operand.name(), size);
      if (size > MOST_PARTS) {
        error(
            "operands." + operand.name(),
            "'" + operand.name() + "' has more than " + MOST_PARTS + " parts once written out",
            "use each named operand fewer times");
        return;
      }
    }
    condition("regime", definition.regime());
    condition("entry_long", definition.entryLong());
    condition("exit_long", definition.exitLong());
    condition("entry_short", definition.entryShort());
    condition("exit_short", definition.exitShort());
    Orders orders = definition.orders();
    order("orders.entry_long", orders.entryLong());
    order("orders.exit_long", orders.exitLong());
    order("orders.entry_short", orders.entryShort());
    order("orders.exit_short", orders.exitShort());
    Allocation allocation = definition.allocation();
    if (allocation != null) {
      allocation(allocation);
    }
    new RulesCheck(definition, this::scalar, problems::add).run();
  }

  private void order(String path, OrderStyle order) {
    if (order instanceof OrderStyle.Limit(Operand price, _, _)) {
      operand(path + ".limit.price", price);
    }
  }

  private void allocation(Allocation allocation) {
    condition("allocation.eligible", allocation.eligible());
    operand("allocation.rank", allocation.rank());
    for (Condition side :
        List.of(
            definition.entryLong(),
            definition.exitLong(),
            definition.entryShort(),
            definition.exitShort())) {
      if (!side.equals(StrategyDefinition.NEVER)) {
        error(
            "allocation",
            "a strategy that spreads equity by rank has no entry or exit conditions of its own",
            "move them to allocation.eligible or leave the allocation out");
        return;
      }
    }
  }

  /// Returns how many parts an operand has once the operands it names are written out.
  private static long size(Operand operand, Map<String, Long> sizes) {
    return switch (operand) {
      case Operand.Field _, Operand.Constant _ -> 1;
      case Operand.Named(String name) -> sizes.getOrDefault(name, 1L);
      case Operand.At(Source _, Operand part) -> 1 + size(part, sizes);
      case Operand.Arithmetic(var _, List<Operand> parts) -> 1 + size(parts, sizes);
      case Operand.Indicator indicator ->
          1
              + size(indicator.inputs(), sizes)
              + size(List.copyOf(indicator.adaptive().values()), sizes);
      case Operand.BarsSince(Condition condition) -> size(condition, sizes);
    };
  }

  private static long size(List<Operand> operands, Map<String, Long> sizes) {
    return operands.stream().mapToLong(operand -> size(operand, sizes)).sum();
  }

  private static long size(Condition condition, Map<String, Long> sizes) {
    return switch (condition) {
      case Condition.Constantly _ -> 1;
      case Condition.Signal signal -> 1 + size(signal.inputs(), sizes);
      case Condition.Combination combination ->
          1 + combination.parts().stream().mapToLong(part -> size(part, sizes)).sum();
      case Condition.At(Source _, Condition part) -> 1 + size(part, sizes);
      case Condition.Disabled(Condition part) -> size(part, sizes);
    };
  }

  private void names(String path, Stream<String> names) {
    Set<String> seen = new HashSet<>();
    names.forEach(name -> {
      if (!seen.add(name)) {
        error(path, "two things are called '" + name + "'", "give one another name");
      }
    });
  }

  private void condition(String path, Condition condition) {
    switch (condition) {
      case Condition.Constantly _ -> {}
      case Condition.Signal signal -> signal(path, signal);
      case Condition.Combination combination -> combination(path, combination);
      case Condition.At(Source source, Condition part) -> {
        source(path, source);
        condition(path + ".at", part);
      }
      case Condition.Disabled(Condition part) -> {
        if (counting > 0) {
          error(
              path,
              "a condition within a number cannot be disabled",
              "disable the row that compares the number");
        }
        condition(path + ".disabled", part);
      }
    }
  }

  private void signal(String path, Condition.Signal signal) {
    SignalType type = SignalCatalogue.signal(signal.type());
    if (type == null) {
      error(
          path,
          "no signal is called '" + signal.type() + "'",
          Names.suggestion(
              signal.type(), SignalCatalogue.signals().stream().map(SignalType::name).toList()));
      return;
    }
    if (signal.inputs().size() != type.sockets().size()) {
      error(
          path,
          type.name()
              + " reads "
              + String.join(", ", type.sockets().stream().map(Socket::name).toList())
              + " but was given "
              + signal.inputs().size()
              + " inputs",
          "");
      return;
    }
    for (int i = 0; i < type.sockets().size(); i++) {
      operand(path + "." + type.sockets().get(i).name(), signal.inputs().get(i));
    }
    if (settings(path, type.name(), type.settings(), signal.settings(), Set.of())) {
      try {
        type.factory().make(numbers(type.settings(), signal.settings()));
      } catch (IllegalArgumentException e) {
        error(path, type.name() + ": " + e.getMessage(), "");
      }
    }
  }

  private void combination(String path, Condition.Combination combination) {
    CombinationType type = SignalCatalogue.combination(combination.type());
    if (type == null) {
      error(
          path,
          "no combination is called '" + combination.type() + "'",
          Names.suggestion(
              combination.type(),
              SignalCatalogue.combinations().stream().map(CombinationType::name).toList()));
      return;
    }
    List<Condition> enabled =
        combination.parts().stream().filter(part -> Enabled.of(part) != null).toList();
    // A group that is disabled as a whole is one whose parts are sound.
    int parts = combination.parts().size();
    int counted = enabled.isEmpty() ? parts : enabled.size();
    if (counted < type.minimumParts() || parts > type.maximumParts()) {
      error(
          path,
          "'"
              + type.name()
              + "' needs "
              + (type.minimumParts() == type.maximumParts() ? "" : "at least ")
              + type.minimumParts()
              + (type.minimumParts() == 1 ? " condition" : " conditions")
              + ", was given "
              + (counted < type.minimumParts() ? counted : parts),
          "");
      return;
    }
    for (int i = 0; i < parts; i++) {
      condition(path + "." + type.name() + "[" + i + "]", combination.parts().get(i));
    }
    int weights = type.weighted() ? parts : 0;
    if (combination.weights().size() != weights) {
      error(
          path,
          "'"
              + type.name()
              + "' takes "
              + (type.weighted() ? "one weight for each of its " + parts + " parts" : "no weights")
              + ", was given "
              + combination.weights().size(),
          "");
      return;
    }
    boolean known = true;
    for (Scalar weight : combination.weights()) {
      known &= scalar(path + ".weights", weight);
    }
    if (known && settings(path, type.name(), type.settings(), combination.settings(), Set.of())) {
      try {
        type.factory()
            .make(
                numbers(type.settings(), combination.settings()),
                weights(combination, enabled.isEmpty()));
      } catch (IllegalArgumentException e) {
        error(path, type.name() + ": " + e.getMessage(), "");
      }
    }
  }

  /// Returns the weights of the parts that count, 1 where there are none.
  ///
  /// @param all whether all parts count
  private double[] weights(Condition.Combination combination, boolean all) {
    List<Double> numbers = new ArrayList<>();
    for (int i = 0; i < combination.parts().size(); i++) {
      if (all || Enabled.of(combination.parts().get(i)) != null) {
        numbers.add(
            combination.weights().isEmpty() ? 1 : values.resolve(combination.weights().get(i)));
      }
    }
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private void operand(String path, Operand operand) {
    switch (operand) {
      case Operand.Field _ -> {}
      case Operand.Constant(Scalar value) -> scalar(path, value);
      case Operand.Named(String name) -> named(path, name);
      case Operand.Indicator indicator -> indicator(path, indicator);
      case Operand.At(Source source, Operand part) -> {
        source(path, source);
        operand(path, part);
      }
      case Operand.Arithmetic(Operand.Function function, List<Operand> parts) -> {
        if (parts.size() != function.parts()) {
          error(
              path,
              "'"
                  + function.text()
                  + "' takes "
                  + function.parts()
                  + " parts, was given "
                  + parts.size(),
              "");
        }
        parts.forEach(part -> operand(path, part));
      }
      case Operand.BarsSince(Condition condition) -> {
        counting++;
        condition(path, condition);
        counting--;
      }
    }
  }

  private void named(String path, String name) {
    if (named.contains(name)) {
      return;
    }
    boolean later = definition.operands().stream().anyMatch(operand -> operand.name().equals(name));
    error(
        path,
        later
            ? "'" + name + "' is used before it is defined"
            : "no operand is called '" + name + "'",
        later
            ? "put it further up; an operand cannot depend on itself"
            : Names.suggestion(name, named.stream().sorted().toList()));
  }

  private void indicator(String path, Operand.Indicator indicator) {
    IndicatorType type = IndicatorCatalogue.find(indicator.type());
    if (type == null) {
      error(
          path,
          "no indicator is called '" + indicator.type() + "'",
          Names.suggestion(indicator.type(), IndicatorCatalogue.names()));
      return;
    }
    if (!type.outputNames().contains(indicator.output())) {
      error(
          path,
          type.name() + " has no output '" + indicator.output() + "'",
          Names.suggestion(indicator.output(), type.outputNames()));
    }
    if (indicator.inputs().size() != type.inputs().size()) {
      error(
          path,
          type.name()
              + " reads "
              + String.join(", ", type.inputs().stream().map(Input::name).toList())
              + " but was given "
              + indicator.inputs().size()
              + " inputs",
          "");
      return;
    }
    for (int i = 0; i < type.inputs().size(); i++) {
      operand(path + "." + type.inputs().get(i).name(), indicator.inputs().get(i));
    }
    adaptive(path, type, indicator);
    if (settings(
        path, type.name(), type.settings(), indicator.settings(), indicator.adaptive().keySet())) {
      try {
        type.factory().make(numbers(type.settings(), indicator.settings()), offGrid(type));
      } catch (IllegalArgumentException e) {
        error(path, type.name() + ": " + e.getMessage(), "");
      }
    }
  }

  private void adaptive(String path, IndicatorType type, Operand.Indicator indicator) {
    if (indicator.adaptive().size() > 1) {
      error(
          path,
          type.name() + " is given several settings that change from bar to bar",
          "let one of them change and fix the others");
    }
    indicator
        .adaptive()
        .forEach((name, column) -> {
          if (!type.adaptive().containsKey(name)) {
            error(
                path + "." + name,
                type.name() + " cannot change its '" + name + "' from bar to bar",
                type.adaptive().isEmpty()
                    ? "give a number or a parameter"
                    : Names.suggestion(name, type.adaptive().keySet().stream().sorted().toList()));
          } else if (indicator.settings().containsKey(name)) {
            error(path + "." + name, "'" + name + "' is given twice", "");
          }
          operand(path + "." + name, column);
        });
  }

  private static int[] offGrid(IndicatorType type) {
    int[] scales = new int[type.inputs().size()];
    Arrays.fill(scales, Decimals.OFF_GRID);
    return scales;
  }

  /// Checks what is said of settings one by one.
  private boolean settings(
      String path,
      String owner,
      List<Setting> settings,
      Map<String, Scalar> said,
      Set<String> adaptive) {
    boolean sound = true;
    List<String> names = settings.stream().map(Setting::name).toList();
    for (String name : said.keySet()) {
      if (!names.contains(name)) {
        error(path, owner + " has no setting '" + name + "'", Names.suggestion(name, names));
        sound = false;
      }
    }
    for (Setting setting : settings) {
      Scalar scalar = said.get(setting.name());
      if (scalar == null || adaptive.contains(setting.name())) {
        continue;
      }
      if (!scalar(path + "." + setting.name(), scalar)) {
        sound = false;
        continue;
      }
      try {
        setting.check(values.resolve(scalar));
      } catch (IllegalArgumentException e) {
        error(path + "." + setting.name(), String.valueOf(e.getMessage()), "");
        sound = false;
      }
    }
    return sound;
  }

  private double[] numbers(List<Setting> settings, Map<String, Scalar> said) {
    return settings.stream()
        .mapToDouble(setting -> {
          Scalar scalar = said.get(setting.name());
          return scalar == null ? setting.defaultValue() : values.resolve(scalar);
        })
        .toArray();
  }

  private boolean scalar(String path, Scalar scalar) {
    if (scalar instanceof Scalar.ParameterReference(String name)
        && !values.asMap().containsKey(name)) {
      error(
          path,
          "no parameter is called '" + name + "'",
          Names.suggestion(name, List.copyOf(values.asMap().keySet())));
      return false;
    }
    return true;
  }

  private void source(String path, Source source) {
    List<String> roles = definition.universe().roles().stream().map(Universe.Role::name).toList();
    if (!source.role().equals(Source.TRADED) && !roles.contains(source.role())) {
      error(
          path,
          "no instrument of the universe has the role '" + source.role() + "'",
          Names.suggestion(source.role(), roles));
    }
    Timeframe base = definition.timeframe();
    Timeframe wanted = source.timeframe();
    if (base != null && wanted != null && !base.divides(wanted)) {
      error(
          path,
          wanted + " bars cannot be built from the base timeframe " + base,
          "read a longer timeframe, or make the base timeframe shorter");
    }
  }

  private void error(String path, String sentence, String remedy) {
    problems.add(Problem.error(path, sentence, remedy));
  }
}
