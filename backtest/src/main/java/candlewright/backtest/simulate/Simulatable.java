package candlewright.backtest.simulate;

import candlewright.core.strategy.Sizing;
import candlewright.core.strategy.StrategyDefinition;
import java.util.ArrayList;
import java.util.List;

/// What the simulation can trade: one instrument, long, by conditions, all cash or a fixed
/// quantity. A definition that asks for more is refused rather than traded differently from what it
/// says.
public final class Simulatable {
  private Simulatable() {}

  /// Returns the parts of a definition that cannot be simulated, for people; empty if all can.
  public static List<String> missing(StrategyDefinition definition) {
    List<String> parts = new ArrayList<>();
    if (definition.allocation() != null) {
      parts.add("allocation over several instruments");
    }
    if (!definition.entryShort().equals(StrategyDefinition.NEVER)) {
      parts.add("short positions");
    }
    if (!definition.exits().isEmpty()) {
      parts.add("exits by price or time");
    }
    if (!definition.protections().isEmpty()) {
      parts.add("protections");
    }
    switch (definition.sizing()) {
      case Sizing.AllIn _, Sizing.FixedQuantity _ -> {}
      case Sizing.FixedNotional _,
          Sizing.PercentOfEquity _,
          Sizing.PercentRisk _,
          Sizing.VolatilityTarget _,
          Sizing.Kelly _ ->
          parts.add("sizing by value, risk, volatility or Kelly");
    }
    return parts;
  }

  /// Does nothing if a definition can be simulated.
  ///
  /// @throws IllegalArgumentException naming what cannot be
  public static void require(StrategyDefinition definition) {
    List<String> parts = missing(definition);
    if (!parts.isEmpty()) {
      throw new IllegalArgumentException(
          "the simulation cannot trade "
              + definition.name()
              + " yet: it needs "
              + String.join(", ", parts)
              + ". Its signals can be shown and explained.");
    }
  }
}
