package candlewright.core.strategy.edit;

import candlewright.core.indicator.BarField;
import candlewright.core.strategy.Allocation;
import candlewright.core.strategy.Distance;
import candlewright.core.strategy.Exit;
import candlewright.core.strategy.Operand;
import candlewright.core.strategy.OrderStyle;
import candlewright.core.strategy.Protection;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.Sizing;
import candlewright.core.strategy.StrategyDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What rules can be, by the names they have in text, each with usual numbers to begin with.
final class Shapes {
  static final Map<String, Distance> DISTANCES = new LinkedHashMap<>();
  static final Map<String, Exit> EXITS = new LinkedHashMap<>();
  static final Map<String, Sizing> SIZINGS = new LinkedHashMap<>();
  static final Map<String, Protection> PROTECTIONS = new LinkedHashMap<>();
  static final Map<String, OrderStyle> ORDERS = new LinkedHashMap<>();
  static final Map<String, Allocation.Selection> SELECTIONS = new LinkedHashMap<>();
  static final Map<String, Allocation.Weighting> WEIGHTINGS = new LinkedHashMap<>();
  static final Map<String, Allocation.Schedule> SCHEDULES = new LinkedHashMap<>();

  /// An allocation to begin with.
  static final Allocation ALLOCATION;

  static {
    DISTANCES.put("percent", new Distance.Percent(number(2)));
    DISTANCES.put("points", new Distance.Points(number(100)));
    DISTANCES.put("atr", new Distance.AtrMultiple(number(2), number(14)));
    DISTANCES.put("risk", new Distance.RiskMultiple(number(2)));

    Distance close = new Distance.Percent(number(2));
    Distance far = new Distance.Percent(number(4));
    EXITS.put("stop_loss", new Exit.StopLoss(close));
    EXITS.put("take_profit", new Exit.TakeProfit(far));
    EXITS.put(
        "target_by_age",
        new Exit.TargetByAge(
            Exit.TargetByAge.Unit.BARS,
            List.of(
                new Exit.TargetByAge.Step(number(0), number(4)),
                new Exit.TargetByAge.Step(number(20), number(2)))));
    EXITS.put("trailing_stop", new Exit.TrailingStop(close, null));
    EXITS.put("break_even", new Exit.BreakEven(close, null));
    EXITS.put("time_limit", new Exit.TimeLimit(number(20)));
    EXITS.put("session_end", new Exit.SessionEnd());

    SIZINGS.put("all_in", new Sizing.AllIn());
    SIZINGS.put("fixed_quantity", new Sizing.FixedQuantity(number(1)));
    SIZINGS.put("fixed_notional", new Sizing.FixedNotional(number(1000)));
    SIZINGS.put("percent_of_equity", new Sizing.PercentOfEquity(number(50)));
    SIZINGS.put("percent_risk", new Sizing.PercentRisk(number(1)));
    SIZINGS.put(
        "volatility_target", new Sizing.VolatilityTarget(number(20), number(20), number(100)));
    SIZINGS.put(
        "kelly", new Sizing.Kelly(number(0.5), number(30), number(10), number(50), number(100)));

    PROTECTIONS.put("cooldown", new Protection.Cooldown(number(5)));
    PROTECTIONS.put("cooldown_after_loss", new Protection.CooldownAfterLoss(number(10)));
    PROTECTIONS.put("max_trades", new Protection.MaxTrades(number(3), number(24)));
    PROTECTIONS.put("loss_streak", new Protection.LossStreak(number(3), number(24)));
    PROTECTIONS.put("drawdown_pause", new Protection.DrawdownPause(number(10), number(48)));

    ORDERS.put("market", new OrderStyle.Market());
    ORDERS.put("limit", new OrderStyle.Limit(new Operand.Field(BarField.CLOSE), null, false));

    SELECTIONS.put("top", new Allocation.Selection.Top(number(3)));
    SELECTIONS.put("beyond", new Allocation.Selection.Beyond(number(0)));
    WEIGHTINGS.put("equal", new Allocation.Weighting.Equal());
    WEIGHTINGS.put("by_rank", new Allocation.Weighting.ByRank());
    WEIGHTINGS.put("inverse_volatility", new Allocation.Weighting.InverseVolatility(number(20)));
    SCHEDULES.put("day", new Allocation.Schedule.Each(Allocation.Period.DAY));
    SCHEDULES.put("week", new Allocation.Schedule.Each(Allocation.Period.WEEK));
    SCHEDULES.put("month", new Allocation.Schedule.Each(Allocation.Period.MONTH));
    SCHEDULES.put("every_bars", new Allocation.Schedule.EveryBars(number(20)));
    ALLOCATION =
        new Allocation(
            StrategyDefinition.ALWAYS,
            new Operand.Indicator(
                "roc", Map.of(), List.of(new Operand.Field(BarField.CLOSE)), "roc"),
            true,
            new Allocation.Selection.Top(number(3)),
            new Allocation.Weighting.Equal(),
            number(100),
            new Allocation.Schedule.Each(Allocation.Period.MONTH));
  }

  private Shapes() {}

  static Scalar number(double value) {
    return new Scalar.Literal(value);
  }

  /// Returns the slot that says which shape a part has; another one comes with its usual numbers.
  static <T> Slot choice(Map<String, T> shapes, String now) {
    return Slot.choice(
        "kind",
        now,
        List.copyOf(shapes.keySet()),
        name -> Objects.requireNonNull(shapes.get(Slots.as(String.class, name))));
  }

  /// Returns the name of a part's shape.
  static <T> String name(Map<String, T> shapes, T part) {
    for (Map.Entry<String, T> shape : shapes.entrySet()) {
      if (shape.getValue().getClass() == part.getClass()
          && (!(part instanceof Allocation.Schedule.Each) || shape.getValue().equals(part))) {
        return shape.getKey();
      }
    }
    throw new IllegalArgumentException(part + " has no name");
  }
}
