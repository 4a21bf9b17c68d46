package candlewright.core.strategy.edit;

import candlewright.core.strategy.Allocation;
import candlewright.core.strategy.Condition;
import candlewright.core.strategy.Distance;
import candlewright.core.strategy.Exit;
import candlewright.core.strategy.NamedOperand;
import candlewright.core.strategy.Operand;
import candlewright.core.strategy.OrderStyle;
import candlewright.core.strategy.Orders;
import candlewright.core.strategy.Parameter;
import candlewright.core.strategy.Protection;
import candlewright.core.strategy.Sizing;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.Universe;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The slots of every part of a definition: the one place that knows what a part is made of.
public final class Slots {
  private Slots() {}

  /// Returns the slots of a part, in the order a person reads them; none of what is not made of
  /// parts.
  ///
  /// @param definition that the part belongs to, for the names it defines
  public static List<Slot> of(StrategyDefinition definition, @Nullable Object part) {
    return switch (part) {
      case null -> List.of();
      case StrategyDefinition whole -> DefinitionSlots.of(whole);
      case Universe universe -> DefinitionSlots.of(universe);
      case Universe.Role role -> DefinitionSlots.of(role);
      case Parameter parameter -> DefinitionSlots.of(parameter);
      case NamedOperand operand -> DefinitionSlots.of(operand);
      case Orders orders -> DefinitionSlots.of(orders);
      case OrderStyle order -> DefinitionSlots.of(order);
      case Condition condition -> ConditionSlots.of(definition, condition);
      case Operand operand -> OperandSlots.of(definition, operand);
      case Allocation allocation -> AllocationSlots.of(allocation);
      case Allocation.Selection selection -> AllocationSlots.of(selection);
      case Allocation.Weighting weighting -> AllocationSlots.of(weighting);
      case Allocation.Schedule schedule -> AllocationSlots.of(schedule);
      case Exit exit -> RuleSlots.of(exit);
      case Exit.TargetByAge.Step step -> RuleSlots.of(step);
      case Distance distance -> RuleSlots.of(distance);
      case Sizing sizing -> RuleSlots.of(sizing);
      case Protection protection -> RuleSlots.of(protection);
      case List<?> list -> Lists.slots(list);
      default -> List.of();
    };
  }

  /// Returns what stands in a slot as what it is known to be.
  static <T> T as(Class<T> type, @Nullable Object value) {
    return Objects.requireNonNull(type.cast(value));
  }
}
