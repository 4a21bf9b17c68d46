package candlewright.core.strategy;

import candlewright.core.indicator.IndicatorCatalogue;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.indicator.Unit;
import candlewright.core.market.Decimals;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Finds what is allowed but probably not meant: conditions that can never or always be true,
/// contradictions, comparisons of different units, operands that repaint, parameters without use
/// and more parameters than the trades can bear. To be asked only of a definition without errors.
public final class StrategyWarnings {
  /// Trades that each free parameter should have behind it; fewer and chance alone fits them. The
  /// rule of thumb of ten events a variable is that of Peduzzi and others (1996).
  private static final int TRADES_PER_PARAMETER = 10;

  private final StrategyDefinition definition;
  private final ParameterValues values;
  private final Operands operands;
  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> used = new LinkedHashSet<>();

  private StrategyWarnings(StrategyDefinition definition, ParameterValues values) {
    this.definition = definition;
    this.values = values;
    operands = new Operands(definition);
  }

  /// Returns all warnings, in the order of the definition.
  public static List<Problem> of(StrategyDefinition definition, ParameterValues values) {
    StrategyWarnings warnings = new StrategyWarnings(definition, values);
    warnings.run();
    return warnings.problems;
  }

  /// Returns a warning if a number of trades is too small for what was chosen, or nothing.
  ///
  /// @param trades closed trades of one run
  public static List<Problem> ofTrades(StrategyDefinition definition, int trades) {
    int parameters = definition.parameters().size();
    int needed = parameters * TRADES_PER_PARAMETER;
    if (trades >= needed) {
      return List.of();
    }
    return List.of(
        Problem.warning(
            "parameters",
            trades
                + (trades == 1 ? " trade is" : " trades are")
                + " too few to choose "
                + parameters
                + (parameters == 1 ? " parameter" : " parameters")
                + " by",
            "test on more bars or fix some parameters: " + needed + " trades are the least"));
  }

  private void run() {
    for (NamedOperand operand : definition.operands()) {
      operand("operands." + operand.name(), operand.operand());
    }
    condition("regime", definition.regime());
    condition("entry_long", definition.entryLong());
    condition("exit_long", definition.exitLong());
    condition("entry_short", definition.entryShort());
    condition("exit_short", definition.exitShort());
    orders(definition.orders());
    Allocation allocation = definition.allocation();
    if (allocation != null) {
      condition("allocation.eligible", allocation.eligible());
      operand("allocation.rank", allocation.rank());
    } else {
      trading();
    }
    RulesNumbers.of(definition).forEach(this::use);
    for (Parameter parameter : definition.parameters()) {
      if (!used.contains(parameter.name())) {
        warn(
            "parameters." + parameter.name(),
            "nothing uses the parameter '" + parameter.name() + "'",
            "remove it");
      }
    }
  }

  private void orders(Orders orders) {
    order("orders.entry_long", orders.entryLong(), definition.entryLong());
    order("orders.exit_long", orders.exitLong(), definition.exitLong());
    order("orders.entry_short", orders.entryShort(), definition.entryShort());
    order("orders.exit_short", orders.exitShort(), definition.exitShort());
  }

  private void order(String path, OrderStyle order, Condition condition) {
    if (!(order instanceof OrderStyle.Limit(Operand price, _, _))) {
      return;
    }
    operand(path + ".limit.price", price);
    Unit unit = operands.unit(price);
    if (unit != null && unit != Unit.PRICE) {
      warn(
          path + ".limit.price",
          "it orders at what is no price (" + words(unit) + ")",
          "give a price such as close - atr(14)");
    }
    if (condition.equals(StrategyDefinition.NEVER)) {
      warn(path, "it is for a condition that is never true", "remove it");
    }
  }

  private void trading() {
    StrategyDefinition enabled = definition.enabled();
    boolean goesLong = !enabled.entryLong().equals(StrategyDefinition.NEVER);
    boolean goesShort = !enabled.entryShort().equals(StrategyDefinition.NEVER);
    if (!goesLong && !goesShort) {
      warn("", "it never enters", "give entry_long or entry_short a condition");
    }
    if (goesLong && enabled.entryLong().equals(enabled.exitLong())) {
      warn("exit_long", "it leaves on the very condition it enters by", "");
    }
    if (goesShort && enabled.entryShort().equals(enabled.exitShort())) {
      warn("exit_short", "it leaves on the very condition it enters by", "");
    }
    if (goesLong && goesShort && enabled.entryLong().equals(enabled.entryShort())) {
      warn("entry_short", "it goes long and short on the same condition", "");
    }
  }

  private void condition(String path, Condition condition) {
    switch (condition) {
      case Condition.Constantly _ -> {}
      case Condition.Signal signal -> signal(path, signal, false);
      // How a text's >= and <= are kept: what is never below is always at least.
      case Condition.Combination(String type, var _, List<Condition> parts, var _)
          when type.equals("not") && parts.getFirst() instanceof Condition.Signal signal ->
          signal(path, signal, true);
      case Condition.At(Source _, Condition part) -> condition(path, part);
      case Condition.Disabled(Condition part) -> {
        int before = problems.size();
        condition(path, part);
        // Its parameters are used by what may be enabled again; what it says does not count.
        problems.subList(before, problems.size()).clear();
      }
      case Condition.Combination combination -> {
        combination.settings().values().forEach(this::use);
        combination.weights().forEach(this::use);
        for (int i = 0; i < combination.parts().size(); i++) {
          condition(path + "." + combination.type() + "[" + i + "]", combination.parts().get(i));
        }
        if (combination.type().equals("all")) {
          contradiction(path, combination.parts());
        }
      }
    }
  }

  /// @param negated whether what is asked for is that the signal is not true
  private void signal(String path, Condition.Signal signal, boolean negated) {
    signal.settings().values().forEach(this::use);
    signal.inputs().forEach(input -> operand(path, input));
    if (signal.inputs().size() != 2 || !signal.settings().isEmpty()) {
      return;
    }
    Operand left = signal.inputs().get(0);
    Operand right = signal.inputs().get(1);
    boolean above = signal.type().endsWith("above");
    boolean crossing = signal.type().startsWith("crosses");
    if (!above && !crossing && !signal.type().endsWith("below")) {
      return;
    }
    String never = negated ? "always" : "never";
    String always = negated ? "never" : "always";
    if (operands.resolved(left).equals(operands.resolved(right))) {
      warn(path, "it compares an operand with itself and is " + never + " true", "");
      return;
    }
    Bounds value = bounds(left);
    Bounds other = bounds(right);
    Bounds upper = above ? value : other;
    Bounds lower = above ? other : value;
    // To cross, each has to have been above the other.
    if (upper.isNeverAbove(lower) || (crossing && lower.isNeverAbove(upper))) {
      warn(path, verdict(never) + why(value, other), "");
    } else if (upper.isAlwaysAbove(lower)) {
      warn(path, verdict(always) + why(value, other), "");
    } else {
      units(path, left, right);
    }
  }

  private static String verdict(String when) {
    return when.equals("never") ? "it can never be true: " : "it is always true: ";
  }

  private static String why(Bounds one, Bounds other) {
    return one.name().isEmpty() && other.name().isEmpty()
        ? "it compares two numbers, "
            + Decimals.text(one.least())
            + " and "
            + Decimals.text(other.least())
        : one.text() + ", " + other.text();
  }

  private void units(String path, Operand left, Operand right) {
    Unit one = operands.unit(left);
    Unit other = operands.unit(right);
    boolean price = one == Unit.PRICE || other == Unit.PRICE;
    if (one != null && other != null && one != other && price) {
      warn(
          path,
          "it compares a price with what is none (" + words(one) + ", " + words(other) + ")",
          "compare columns of one unit");
    }
  }

  private static String words(Unit unit) {
    return unit.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /// Bounds of one operand that are asked for at the same time but exclude each other.
  private void contradiction(String path, List<Condition> parts) {
    Map<Operand, Bounds> allowed = new LinkedHashMap<>();
    Set<List<Operand>> above = new LinkedHashSet<>();
    for (Condition part : parts) {
      if (!(part instanceof Condition.Signal signal)
          || signal.inputs().size() != 2
          || !(signal.type().equals("above") || signal.type().equals("below"))) {
        continue;
      }
      boolean up = signal.type().equals("above");
      Operand high = operands.resolved(signal.inputs().get(up ? 0 : 1));
      Operand low = operands.resolved(signal.inputs().get(up ? 1 : 0));
      if (above.contains(List.of(low, high))) {
        warn(path, "two of its conditions contradict each other: it is never true", "");
        return;
      }
      above.add(List.of(high, low));
      if (low instanceof Operand.Constant(Scalar least)) {
        allowed.merge(
            high, Bounds.between(values.resolve(least), Double.POSITIVE_INFINITY), Bounds::and);
      } else if (high instanceof Operand.Constant(Scalar most)) {
        allowed.merge(
            low, Bounds.between(Double.NEGATIVE_INFINITY, values.resolve(most)), Bounds::and);
      }
    }
    for (Bounds range : allowed.values()) {
      if (range.least() >= range.most()) {
        warn(
            path,
            "two of its conditions contradict each other: nothing is above "
                + Decimals.text(range.least())
                + " and below "
                + Decimals.text(range.most()),
            "");
        return;
      }
    }
  }

  private Bounds bounds(Operand operand) {
    return switch (operand) {
      case Operand.Named _ -> bounds(operands.resolved(operand));
      case Operand.At(Source _, Operand part) -> bounds(part);
      case Operand.Constant(Scalar value) -> Bounds.of(values.resolve(value));
      case Operand.Field(var field) -> Bounds.of(field);
      case Operand.Indicator indicator -> Bounds.of(Operands.output(indicator));
      case Operand.Arithmetic _, Operand.BarsSince _ -> Bounds.NONE;
    };
  }

  private void operand(String path, Operand operand) {
    switch (operand) {
      case Operand.Field _, Operand.Named _ -> {}
      case Operand.Constant(Scalar value) -> use(value);
      case Operand.At(Source _, Operand part) -> operand(path, part);
      case Operand.Arithmetic(var _, List<Operand> parts) ->
          parts.forEach(part -> operand(path, part));
      case Operand.BarsSince(Condition part) -> condition(path, part);
      case Operand.Indicator indicator -> {
        indicator.settings().values().forEach(this::use);
        indicator.inputs().forEach(input -> operand(path, input));
        indicator.adaptive().values().forEach(column -> operand(path, column));
        IndicatorType type = Objects.requireNonNull(IndicatorCatalogue.find(indicator.type()));
        if (type.repaints()) {
          warn(
              path,
              type.name()
                  + " repaints: a chart of it shows turns where they were, the strategy learns of"
                  + " them later",
              "judge it by its trades, not by its lines");
        }
      }
    }
  }

  private void use(Scalar scalar) {
    if (scalar instanceof Scalar.ParameterReference(String name)) {
      used.add(name);
    }
  }

  private void warn(String path, String sentence, String remedy) {
    problems.add(Problem.warning(path, sentence, remedy));
  }
}
