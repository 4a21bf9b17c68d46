package candlewright.core.strategy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Finds the timeframes and instruments that a definition reads beside the bars it trades.
public final class Sources {
  private final Set<Source> found = new LinkedHashSet<>();

  private Sources() {}

  /// Returns each source that some operand or condition is worked out on, in the order of the
  /// definition. Named operands count whether or not they are used.
  public static List<Source> of(StrategyDefinition definition) {
    Sources sources = new Sources();
    definition.operands().forEach(operand -> sources.operand(operand.operand()));
    sources.condition(definition.regime());
    sources.condition(definition.entryLong());
    sources.condition(definition.exitLong());
    sources.condition(definition.entryShort());
    sources.condition(definition.exitShort());
    Allocation allocation = definition.allocation();
    if (allocation != null) {
      sources.condition(allocation.eligible());
      sources.operand(allocation.rank());
    }
    return new ArrayList<>(sources.found);
  }

  private void condition(Condition condition) {
    switch (condition) {
      case Condition.Constantly _ -> {}
      case Condition.Signal signal -> signal.inputs().forEach(this::operand);
      case Condition.Combination combination -> combination.parts().forEach(this::condition);
      case Condition.At(Source source, Condition part) -> {
        found.add(source);
        condition(part);
      }
      // What does not count is not read.
      case Condition.Disabled _ -> {}
    }
  }

  private void operand(Operand operand) {
    switch (operand) {
      case Operand.Field _, Operand.Constant _, Operand.Named _ -> {}
      case Operand.Indicator indicator -> {
        indicator.inputs().forEach(this::operand);
        indicator.adaptive().values().forEach(this::operand);
      }
      case Operand.At(Source source, Operand part) -> {
        found.add(source);
        operand(part);
      }
      case Operand.Arithmetic(var _, List<Operand> parts) -> parts.forEach(this::operand);
      case Operand.BarsSince(Condition condition) -> condition(condition);
    }
  }
}
