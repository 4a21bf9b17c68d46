package candlewright.backtest.simulate;

import candlewright.core.strategy.StrategyDefinition;
import java.util.ArrayList;
import java.util.List;

/// What the simulation can trade. A definition that asks for more is refused rather than traded
/// differently from what it says.
public final class Simulatable {
  private Simulatable() {}

  /// Returns the parts of a definition that cannot be simulated, for people; empty if all can.
  public static List<String> missing(StrategyDefinition definition) {
    List<String> parts = new ArrayList<>();
    if (definition.allocation() != null) {
      parts.add("allocation over several instruments");
    }
    return parts;
  }

  /// Does nothing if a definition can be simulated.
  ///
  /// @throws IllegalArgumentException naming what cannot be
  static void require(StrategyDefinition definition) {
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
