package candlewright.core.strategy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Leaves parts out of conditions, and of definitions what is disabled.
public final class Enabled {
  private Enabled() {}

  static StrategyDefinition of(StrategyDefinition definition) {
    Allocation allocation = definition.allocation();
    return new StrategyDefinition(
        definition.name(),
        definition.title(),
        definition.notes(),
        definition.parameters(),
        definition.universe(),
        definition.timeframe(),
        definition.operands(),
        or(definition.regime(), StrategyDefinition.ALWAYS),
        or(definition.entryLong(), StrategyDefinition.NEVER),
        or(definition.exitLong(), StrategyDefinition.NEVER),
        or(definition.entryShort(), StrategyDefinition.NEVER),
        or(definition.exitShort(), StrategyDefinition.NEVER),
        definition.orders(),
        allocation == null
            ? null
            : new Allocation(
                or(allocation.eligible(), StrategyDefinition.ALWAYS),
                allocation.rank(),
                allocation.highestFirst(),
                allocation.selection(),
                allocation.weighting(),
                allocation.investedPercent(),
                allocation.schedule()),
        definition.exits().stream().filter(exit -> !(exit instanceof Exit.Disabled)).toList(),
        definition.sizing(),
        definition.protections().stream()
            .filter(protection -> !(protection instanceof Protection.Disabled))
            .toList());
  }

  private static Condition or(Condition condition, Condition otherwise) {
    Condition left = of(condition);
    return left == null ? otherwise : left;
  }

  /// Returns what is left of a condition, or null if that is nothing.
  static @Nullable Condition of(Condition condition) {
    return without(condition, Condition.Disabled.class::isInstance);
  }

  /// Returns what is left of a condition without some of its parts, or null if that is nothing. A
  /// group that loses parts and keeps one is that part if it is an `all` or an `any`; one that
  /// loses all is gone with them. What loses nothing is returned as it is.
  public static @Nullable Condition without(Condition condition, Predicate<Condition> gone) {
    if (gone.test(condition)) {
      return null;
    }
    return switch (condition) {
      case Condition.Constantly _, Condition.Signal _ -> condition;
      case Condition.Disabled(Condition part) -> {
        Condition left = without(part, gone);
        yield left == null || left instanceof Condition.Disabled
            ? left
            : left.equals(part) ? condition : new Condition.Disabled(left);
      }
      case Condition.At(Source source, Condition part) -> {
        Condition left = without(part, gone);
        yield left == null ? null : left.equals(part) ? condition : new Condition.At(source, left);
      }
      case Condition.Combination combination -> without(combination, gone);
    };
  }

  private static @Nullable Condition without(
      Condition.Combination combination, Predicate<Condition> gone) {
    List<Condition> parts = new ArrayList<>();
    List<Scalar> weights = new ArrayList<>();
    boolean same = true;
    for (int i = 0; i < combination.parts().size(); i++) {
      Condition part = combination.parts().get(i);
      Condition left = without(part, gone);
      same &= part.equals(left);
      if (left != null) {
        parts.add(left);
        if (i < combination.weights().size()) {
          weights.add(combination.weights().get(i));
        }
      }
    }
    if (same) {
      return combination;
    }
    if (parts.isEmpty()) {
      return null;
    }
    boolean plain = combination.type().equals("all") || combination.type().equals("any");
    return plain && parts.size() == 1 && combination.parts().size() > 1
        ? parts.getFirst()
        : new Condition.Combination(combination.type(), combination.settings(), parts, weights);
  }
}
