package candlewright.core.strategy;

import candlewright.core.indicator.BarField;
import candlewright.core.indicator.Setting;
import java.util.List;
import java.util.Map;

/// The strategies that come with the program.
public final class Templates {
  private static final Operand CLOSE = new Operand.Field(BarField.CLOSE);

  /// What runs when nothing is chosen.
  public static final StrategyDefinition SMA_CROSS = smaCross();

  private static final List<StrategyDefinition> ALL = List.of(buyAndHold(), SMA_CROSS);

  private Templates() {}

  /// Returns all templates by name.
  public static List<StrategyDefinition> all() {
    return ALL;
  }

  /// Returns the template of a name.
  ///
  /// @throws IllegalArgumentException if there is none, with the nearest name
  public static StrategyDefinition named(String name) {
    for (StrategyDefinition definition : ALL) {
      if (definition.name().equals(name)) {
        return definition;
      }
    }
    throw new IllegalArgumentException(
        "no strategy is called '"
            + name
            + "'"
            + Names.remedy(name, ALL.stream().map(StrategyDefinition::name).toList()));
  }

  private static StrategyDefinition smaCross() {
    Operand fast = sma("fast");
    Operand slow = sma("slow");
    return new StrategyDefinition(
        "sma-cross",
        "Crossing averages",
        "Buys when the fast average of the close crosses above the slow one and sells everything"
            + " when it crosses back below.",
        List.of(
            new Parameter(
                new Setting("fast", 10, 1, 10_000, true), "Bars in the average that moves first."),
            new Parameter(
                new Setting("slow", 30, 2, 10_000, true),
                "Bars in the average it is held against.")),
        Condition.crossesAbove(fast, slow),
        Condition.crossesAbove(slow, fast),
        new Sizing.AllIn());
  }

  private static StrategyDefinition buyAndHold() {
    return new StrategyDefinition(
        "buy-and-hold",
        "Buy and hold",
        "Buys once with all cash and never sells: what any other strategy has to beat.",
        List.of(),
        new Condition.Constantly(true),
        new Condition.Constantly(false),
        new Sizing.AllIn());
  }

  private static Operand sma(String parameter) {
    return new Operand.Indicator(
        "sma", Map.of("length", new Scalar.ParameterReference(parameter)), List.of(CLOSE), "sma");
  }
}
