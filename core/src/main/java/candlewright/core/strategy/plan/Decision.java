package candlewright.core.strategy.plan;

import candlewright.core.strategy.StrategyDefinition;
import java.util.List;
import java.util.stream.Stream;

/// What a plan decides on each bar.
public enum Decision {
  ENTER_LONG,
  EXIT_LONG,
  ENTER_SHORT,
  EXIT_SHORT;

  /// Returns those that a strategy can make, in this order: those of the sides it enters.
  public static List<Decision> possible(StrategyDefinition definition) {
    return Stream.of(values())
        .filter(each ->
            switch (each) {
              case ENTER_LONG, EXIT_LONG ->
                  !definition.entryLong().equals(StrategyDefinition.NEVER);
              case ENTER_SHORT, EXIT_SHORT ->
                  !definition.entryShort().equals(StrategyDefinition.NEVER);
            })
        .toList();
  }
}
