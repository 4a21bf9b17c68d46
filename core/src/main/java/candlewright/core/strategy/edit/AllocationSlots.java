package candlewright.core.strategy.edit;

import candlewright.core.indicator.Setting;
import candlewright.core.strategy.Allocation;
import candlewright.core.strategy.Condition;
import candlewright.core.strategy.Operand;
import candlewright.core.strategy.Scalar;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The slots of allocations.
final class AllocationSlots {
  private AllocationSlots() {}

  static List<Slot> of(Allocation allocation) {
    return List.of(
        Slot.of(
            "eligible",
            Kind.CONDITION,
            allocation.eligible(),
            value -> {
              return with(allocation, "eligible", value);
            }),
        Slot.of(
            "rank",
            Kind.OPERAND,
            allocation.rank(),
            value -> {
              return with(allocation, "rank", value);
            }),
        Slot.choice(
            "best",
            allocation.highestFirst() ? "highest" : "lowest",
            List.of("highest", "lowest"),
            value -> with(allocation, "best", "highest".equals(value))),
        Slot.of(
            "select",
            Kind.SELECTION,
            allocation.selection(),
            value -> {
              return with(allocation, "select", value);
            }),
        Slot.of(
            "weights",
            Kind.WEIGHTING,
            allocation.weighting(),
            value -> {
              return with(allocation, "weights", value);
            }),
        Slot.number(
            Setting.number("invested_percent", 100, 0.01, 1000, ""),
            ".invested_percent",
            allocation.investedPercent(),
            false,
            value -> with(allocation, "invested_percent", value)),
        Slot.of(
            "rebalance",
            Kind.SCHEDULE,
            allocation.schedule(),
            value -> {
              return with(allocation, "rebalance", value);
            }));
  }

  private static Allocation with(Allocation old, String step, @Nullable Object value) {
    return new Allocation(
        step.equals("eligible") ? Slots.as(Condition.class, value) : old.eligible(),
        step.equals("rank") ? Slots.as(Operand.class, value) : old.rank(),
        step.equals("best") ? Slots.as(Boolean.class, value) : old.highestFirst(),
        step.equals("select") ? Slots.as(Allocation.Selection.class, value) : old.selection(),
        step.equals("weights") ? Slots.as(Allocation.Weighting.class, value) : old.weighting(),
        step.equals("invested_percent") ? Slots.as(Scalar.class, value) : old.investedPercent(),
        step.equals("rebalance") ? Slots.as(Allocation.Schedule.class, value) : old.schedule());
  }

  static List<Slot> of(Allocation.Selection selection) {
    Slot kind = Shapes.choice(Shapes.SELECTIONS, Shapes.name(Shapes.SELECTIONS, selection));
    return switch (selection) {
      case Allocation.Selection.Top(Scalar count) ->
          List.of(
              kind,
              Slot.number(
                  Setting.whole("top", 3, 1, 1000, ""),
                  ".top",
                  count,
                  false,
                  value -> {
                    return new Allocation.Selection.Top(Slots.as(Scalar.class, value));
                  }));
      case Allocation.Selection.Beyond(Scalar threshold) ->
          List.of(
              kind,
              Slot.number(
                  Setting.number("beyond", 0, -1e9, 1e9, ""),
                  ".beyond",
                  threshold,
                  false,
                  value -> new Allocation.Selection.Beyond(Slots.as(Scalar.class, value))));
    };
  }

  static List<Slot> of(Allocation.Weighting weighting) {
    List<Slot> slots = new ArrayList<>();
    slots.add(Shapes.choice(Shapes.WEIGHTINGS, Shapes.name(Shapes.WEIGHTINGS, weighting)));
    if (weighting instanceof Allocation.Weighting.InverseVolatility(Scalar length)) {
      slots.add(
          Slot.number(
              Setting.bars("length", 20, 1, ""),
              ".inverse_volatility",
              length,
              false,
              value -> new Allocation.Weighting.InverseVolatility(Slots.as(Scalar.class, value))));
    }
    return slots;
  }

  static List<Slot> of(Allocation.Schedule schedule) {
    List<Slot> slots = new ArrayList<>();
    slots.add(Shapes.choice(Shapes.SCHEDULES, Shapes.name(Shapes.SCHEDULES, schedule)));
    if (schedule instanceof Allocation.Schedule.EveryBars(Scalar bars)) {
      slots.add(
          Slot.number(
              Setting.bars("bars", 20, 1, ""),
              ".every_bars",
              bars,
              false,
              value -> new Allocation.Schedule.EveryBars(Slots.as(Scalar.class, value))));
    }
    return slots;
  }
}
