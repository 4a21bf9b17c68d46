package candlewright.core.strategy;

import candlewright.core.indicator.IndicatorCatalogue;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.indicator.Setting;
import candlewright.core.market.Decimals;
import candlewright.core.market.Timeframe;
import candlewright.core.signal.CombinationType;
import candlewright.core.signal.SignalCatalogue;
import candlewright.core.signal.SignalType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// The one text of what a definition does, whatever its names and notes.
///
/// With parameter values put in it is part of every result hash, so the text of a construct may
/// never change; new constructs get new text. Named operands are written out where they are used,
/// settings that keep their default are written too, and parts that do nothing or are disabled are
/// left out.
public final class CanonicalText {
  private final Function<Scalar, String> numbers;
  private final Map<String, Operand> named = new HashMap<>();
  private final Map<String, Universe.Role> roles = new HashMap<>();

  private CanonicalText(StrategyDefinition definition, Function<Scalar, String> numbers) {
    this.numbers = numbers;
    for (NamedOperand operand : definition.operands()) {
      named.put(operand.name(), operand.operand());
    }
    for (Universe.Role role : definition.universe().roles()) {
      roles.put(role.name(), role);
    }
  }

  /// Returns the text with parameters shown as `{name}`.
  public static String of(StrategyDefinition definition) {
    return new CanonicalText(definition, CanonicalText::written).text(definition.enabled());
  }

  /// Returns the text with every parameter replaced by its value, for hashes.
  public static String of(StrategyDefinition definition, ParameterValues values) {
    return new CanonicalText(definition, scalar -> Decimals.text(values.resolve(scalar)))
        .text(definition.enabled());
  }

  private static String written(Scalar scalar) {
    return switch (scalar) {
      case Scalar.Literal(double value) -> Decimals.text(value);
      case Scalar.ParameterReference(String name) -> "{" + name + "}";
    };
  }

  private String text(StrategyDefinition definition) {
    List<String> parts = new ArrayList<>();
    if (!definition.regime().equals(StrategyDefinition.ALWAYS)) {
      parts.add("regime " + text(definition.regime()));
    }
    Allocation allocation = definition.allocation();
    if (allocation == null) {
      Orders orders = definition.orders();
      side(
          parts,
          "long",
          text(definition.entryLong(), orders.entryLong()),
          text(definition.exitLong(), orders.exitLong()));
      if (!definition.entryShort().equals(StrategyDefinition.NEVER)
          || !definition.exitShort().equals(StrategyDefinition.NEVER)) {
        side(
            parts,
            "short",
            text(definition.entryShort(), orders.entryShort()),
            text(definition.exitShort(), orders.exitShort()));
      }
      parts.add("size " + RulesText.of(definition.sizing(), numbers));
    } else {
      parts.add(
          "allocate to "
              + text(allocation.eligible())
              + " by "
              + (allocation.highestFirst() ? "highest " : "lowest ")
              + text(allocation.rank())
              + RulesText.of(allocation, numbers));
    }
    for (Exit exit : definition.exits()) {
      parts.add("leave by " + RulesText.of(exit, numbers));
    }
    for (Protection protection : definition.protections()) {
      parts.add("protect by " + RulesText.of(protection, numbers));
    }
    return String.join("; ", parts);
  }

  private static void side(List<String> parts, String side, String entry, String exit) {
    parts.add(side + ": enter " + entry);
    parts.add("exit " + exit);
  }

  /// How a condition is ordered is left out where it is never true or the order is by market.
  private String text(Condition condition, OrderStyle order) {
    String text = text(condition);
    return condition.equals(StrategyDefinition.NEVER)
        ? text
        : switch (order) {
          case OrderStyle.Market() -> text;
          case OrderStyle.Limit(Operand price, Scalar bars, boolean follow) ->
              text
                  + " at limit "
                  + text(price)
                  + (bars == null ? "" : " for " + numbers.apply(bars))
                  + (follow ? " following" : "");
        };
  }

  private String text(Condition condition) {
    return switch (condition) {
      case Condition.Constantly(boolean value) -> value ? "always" : "never";
      case Condition.Signal signal -> {
        SignalType type = SignalCatalogue.signal(signal.type());
        List<String> parts = new ArrayList<>(signal.inputs().stream().map(this::text).toList());
        parts.addAll(settings(type == null ? List.of() : type.settings(), signal.settings()));
        yield hyphened(signal.type()) + "(" + String.join(", ", parts) + ")";
      }
      case Condition.Combination combination -> {
        CombinationType type = SignalCatalogue.combination(combination.type());
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < combination.parts().size(); i++) {
          String part = text(combination.parts().get(i));
          parts.add(
              combination.weights().isEmpty()
                  ? part
                  : numbers.apply(combination.weights().get(i)) + " * " + part);
        }
        parts.addAll(settings(type == null ? List.of() : type.settings(), combination.settings()));
        yield hyphened(combination.type()) + "(" + String.join(", ", parts) + ")";
      }
      case Condition.At(Source source, Condition part) -> text(part) + at(source);
      case Condition.Disabled(Condition part) -> "disabled(" + text(part) + ")";
    };
  }

  private static String hyphened(String name) {
    return name.replace('_', '-');
  }

  /// Roles are names; what instrument plays one is part of the data a result depends on.
  private String at(Source source) {
    Timeframe timeframe = source.timeframe();
    Universe.Role role = roles.get(source.role());
    return "@"
        + source.role()
        + (timeframe == null ? "" : ":" + timeframe.code())
        + (role == null ? "" : "~" + role.staleAfter() + published(role.publishedAfter()));
  }

  private static String published(Delay delay) {
    return delay.equals(Delay.NONE) ? "" : "+" + delay.text();
  }

  private String text(Operand operand) {
    return switch (operand) {
      case Operand.Field(var field) -> field.text();
      case Operand.Constant(Scalar value) -> numbers.apply(value);
      case Operand.Named(String name) -> {
        Operand meant = named.get(name);
        yield meant == null ? name : text(meant);
      }
      case Operand.Indicator indicator -> {
        IndicatorType type = IndicatorCatalogue.find(indicator.type());
        List<String> parts = new ArrayList<>(indicator.inputs().stream().map(this::text).toList());
        Map<String, Scalar> said = indicator.settings();
        List<Setting> settings =
            type == null
                ? List.of()
                : type.settings().stream()
                    .filter(setting -> !indicator.adaptive().containsKey(setting.name()))
                    .toList();
        parts.addAll(settings(settings, said));
        indicator.adaptive().forEach((name, column) -> parts.add(name + ":=" + text(column)));
        yield indicator.type() + "(" + String.join(", ", parts) + ")[" + indicator.output() + "]";
      }
      case Operand.At(Source source, Operand part) -> text(part) + at(source);
      case Operand.Arithmetic(Operand.Function function, List<Operand> parts) ->
          function.text() + "(" + String.join(", ", parts.stream().map(this::text).toList()) + ")";
      case Operand.BarsSince(Condition condition) -> "bars-since(" + text(condition) + ")";
    };
  }

  /// Returns every setting by name, in the order of the names.
  private List<String> settings(List<Setting> settings, Map<String, Scalar> said) {
    Map<String, String> texts = new TreeMap<>();
    for (Setting setting : settings) {
      texts.put(setting.name(), numbers.apply(new Scalar.Literal(setting.defaultValue())));
    }
    said.forEach((name, value) -> texts.put(name, numbers.apply(value)));
    return texts.entrySet().stream().map(text -> text.getKey() + "=" + text.getValue()).toList();
  }
}
