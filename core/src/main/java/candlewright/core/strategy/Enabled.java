package candlewright.core.strategy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Leaves out what is disabled.
final class Enabled {
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
    return switch (condition) {
      case Condition.Constantly _, Condition.Signal _ -> condition;
      case Condition.Disabled _ -> null;
      case Condition.At(Source source, Condition part) -> {
        Condition left = of(part);
        yield left == null ? null : new Condition.At(source, left);
      }
      case Condition.Combination combination -> {
        List<Condition> parts = new ArrayList<>();
        List<Scalar> weights = new ArrayList<>();
        for (int i = 0; i < combination.parts().size(); i++) {
          Condition left = of(combination.parts().get(i));
          if (left != null) {
            parts.add(left);
            if (i < combination.weights().size()) {
              weights.add(combination.weights().get(i));
            }
          }
        }
        yield parts.size() == combination.parts().size()
            ? new Condition.Combination(combination.type(), combination.settings(), parts, weights)
            : withParts(combination, parts, weights);
      }
    };
  }

  /// Returns a combination with fewer parts, or null if none are left. Where one is left of an
  /// `all` or an `any`, it is that one.
  private static @Nullable Condition withParts(
      Condition.Combination combination, List<Condition> parts, List<Scalar> weights) {
    if (parts.isEmpty()) {
      return null;
    }
    boolean plain = combination.type().equals("all") || combination.type().equals("any");
    return plain && parts.size() == 1
        ? parts.getFirst()
        : new Condition.Combination(combination.type(), combination.settings(), parts, weights);
  }
}
