package candlewright.core.strategy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lists the numbers in the parts of a definition that are no conditions.
final class RulesNumbers {
  private RulesNumbers() {}

  static List<Scalar> of(StrategyDefinition definition) {
    List<Scalar> numbers = new ArrayList<>();
    definition.exits().forEach(exit -> add(numbers, exit));
    definition.protections().forEach(protection -> add(numbers, protection));
    add(numbers, definition.sizing());
    Orders orders = definition.orders();
    for (OrderStyle order :
        List.of(orders.entryLong(), orders.exitLong(), orders.entryShort(), orders.exitShort())) {
      if (order instanceof OrderStyle.Limit(_, Scalar bars, _) && bars != null) {
        numbers.add(bars);
      }
    }
    Allocation allocation = definition.allocation();
    if (allocation != null) {
      add(numbers, allocation);
    }
    return numbers;
  }

  private static void add(List<Scalar> numbers, Exit exit) {
    switch (exit) {
      case Exit.StopLoss(Distance distance) -> add(numbers, distance);
      case Exit.TakeProfit(Distance distance, Scalar part) -> {
        add(numbers, distance);
        if (part != null) {
          numbers.add(part);
        }
      }
      case Exit.TargetByAge(_, var steps) ->
          steps.forEach(step -> numbers.addAll(List.of(step.after(), step.percent())));
      case Exit.TrailingStop(Distance distance, Distance activation) -> {
        add(numbers, distance);
        add(numbers, activation);
      }
      case Exit.BreakEven(Distance trigger, Distance beyond) -> {
        add(numbers, trigger);
        add(numbers, beyond);
      }
      case Exit.TimeLimit(Scalar bars) -> numbers.add(bars);
      case Exit.SessionEnd() -> {}
      case Exit.Disabled(Exit part) -> add(numbers, part);
    }
  }

  private static void add(List<Scalar> numbers, @Nullable Distance distance) {
    switch (distance) {
      case null -> {}
      case Distance.Percent(Scalar percent) -> numbers.add(percent);
      case Distance.Points(Scalar points) -> numbers.add(points);
      case Distance.AtrMultiple(Scalar multiple, Scalar length) ->
          numbers.addAll(List.of(multiple, length));
      case Distance.RiskMultiple(Scalar multiple) -> numbers.add(multiple);
    }
  }

  private static void add(List<Scalar> numbers, Protection protection) {
    switch (protection) {
      case Protection.Cooldown(Scalar bars) -> numbers.add(bars);
      case Protection.CooldownAfterLoss(Scalar bars) -> numbers.add(bars);
      case Protection.MaxTrades(Scalar trades, Scalar bars) ->
          numbers.addAll(List.of(trades, bars));
      case Protection.LossStreak(Scalar losses, Scalar bars) ->
          numbers.addAll(List.of(losses, bars));
      case Protection.DrawdownPause(Scalar percent, Scalar bars) ->
          numbers.addAll(List.of(percent, bars));
      case Protection.Disabled(Protection part) -> add(numbers, part);
    }
  }

  private static void add(List<Scalar> numbers, Sizing sizing) {
    numbers.addAll(
        switch (sizing) {
          case Sizing.AllIn() -> List.<Scalar>of();
          case Sizing.FixedQuantity(Scalar quantity) -> List.of(quantity);
          case Sizing.FixedNotional(Scalar cash) -> List.of(cash);
          case Sizing.PercentOfEquity(Scalar percent) -> List.of(percent);
          case Sizing.PercentRisk(Scalar percent) -> List.of(percent);
          case Sizing.VolatilityTarget(Scalar percent, Scalar length, Scalar maximum) ->
              List.of(percent, length, maximum);
          case Sizing.Kelly(
                  Scalar fraction,
                  Scalar trades,
                  Scalar start,
                  Scalar maximum,
                  Scalar drawdown) ->
              List.of(fraction, trades, start, maximum, drawdown);
        });
  }

  private static void add(List<Scalar> numbers, Allocation allocation) {
    numbers.add(allocation.investedPercent());
    switch (allocation.selection()) {
      case Allocation.Selection.Top(Scalar count) -> numbers.add(count);
      case Allocation.Selection.Beyond(Scalar threshold) -> numbers.add(threshold);
    }
    if (allocation.weighting() instanceof Allocation.Weighting.InverseVolatility(Scalar length)) {
      numbers.add(length);
    }
    if (allocation.schedule() instanceof Allocation.Schedule.EveryBars(Scalar bars)) {
      numbers.add(bars);
    }
  }
}
