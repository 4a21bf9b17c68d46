package candlewright.core.strategy;

import candlewright.core.market.Decimals;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Consumer;

/// Finds what is wrong with the parts of a definition that are plain numbers: exits, sizing,
/// protections, allocation.
final class RulesCheck {
  private final StrategyDefinition definition;
  private final BiPredicate<String, Scalar> scalar;
  private final Consumer<Problem> problems;

  /// Exits around the place being checked that do not count.
  private int disabled;

  /// @param scalar reports a reference to an unknown parameter at a path and says whether there was
  ///   none
  RulesCheck(
      StrategyDefinition definition,
      BiPredicate<String, Scalar> scalar,
      Consumer<Problem> problems) {
    this.definition = definition;
    this.scalar = scalar;
    this.problems = problems;
  }

  void run() {
    for (int i = 0; i < definition.exits().size(); i++) {
      exit("exits[" + i + "]", definition.exits().get(i));
    }
    orders(definition.orders());
    sizing(definition.sizing());
    for (int i = 0; i < definition.protections().size(); i++) {
      protection("protections[" + i + "]", definition.protections().get(i));
    }
    Allocation allocation = definition.allocation();
    if (allocation != null) {
      allocation(allocation);
    }
  }

  private void orders(Orders orders) {
    bars("orders.entry_long", orders.entryLong());
    bars("orders.exit_long", orders.exitLong());
    bars("orders.entry_short", orders.entryShort());
    bars("orders.exit_short", orders.exitShort());
    if (definition.allocation() != null && !orders.equals(Orders.AT_MARKET)) {
      error(
          "orders",
          "an allocation brings positions to their weights by market",
          "leave orders out");
    }
  }

  private void bars(String path, OrderStyle order) {
    if (order instanceof OrderStyle.Limit(_, Scalar bars, _) && bars != null) {
      count(path + ".limit.bars", bars);
    }
  }

  private boolean hasStopLoss() {
    return definition.exits().stream().anyMatch(exit -> exit instanceof Exit.StopLoss);
  }

  private void exit(String path, Exit exit) {
    switch (exit) {
      case Exit.StopLoss(Distance distance) -> {
        distance(path + ".stop_loss", distance);
        if (distance instanceof Distance.RiskMultiple) {
          error(
              path + ".stop_loss",
              "a stop loss cannot be a multiple of its own distance",
              "use percent, points or atr");
        }
      }
      case Exit.TakeProfit(Distance distance, Scalar part) -> {
        distance(path + ".take_profit", distance);
        if (part != null) {
          part(path + ".take_profit.part", part);
        }
      }
      case Exit.TargetByAge target -> {
        targetByAge(path + ".target_by_age", target.steps());
        if (disabled == 0
            && definition.exits().stream().filter(Exit.TargetByAge.class::isInstance).count() > 1) {
          error(path + ".target_by_age", "there are two targets by age", "join their steps");
        }
      }
      case Exit.TrailingStop(Distance distance, Distance activation) -> {
        distance(path + ".trailing_stop", distance);
        if (distance instanceof Distance.Percent(Scalar percent)) {
          below100(path + ".trailing_stop.percent", percent);
        }
        if (activation != null) {
          distance(path + ".trailing_stop.activation", activation);
        }
      }
      case Exit.BreakEven(Distance trigger, Distance beyond) -> {
        distance(path + ".break_even", trigger);
        if (beyond != null) {
          distance(path + ".break_even.beyond", beyond);
        }
      }
      case Exit.TimeLimit(Scalar bars) -> count(path + ".time_limit", bars);
      case Exit.SessionEnd() -> {}
      case Exit.Disabled(Exit part) -> {
        disabled++;
        exit(path + ".disabled", part);
        disabled--;
      }
    }
  }

  private void below100(String path, Scalar percent) {
    for (double number : range(path, percent)) {
      if (number >= 100) {
        error(path, "a trailing stop follows at less than 100 percent, was " + text(number), "");
        return;
      }
    }
  }

  private void part(String path, Scalar part) {
    for (double number : range(path, part)) {
      if (!(number > 0 && number <= 100)) {
        error(path, "a part must be above 0 and at most 100 percent, was " + text(number), "");
        return;
      }
    }
  }

  private void targetByAge(String path, List<Exit.TargetByAge.Step> steps) {
    if (steps.isEmpty()) {
      error(path, "it has no steps", "write '- {bars: 0, percent: 4}' for one of 4 percent");
    }
    double before = -1;
    for (int i = 0; i < steps.size(); i++) {
      Exit.TargetByAge.Step step = steps.get(i);
      range(path + "[" + i + "].percent", step.percent());
      double[] after = range(path + "[" + i + "].after", step.after());
      for (double number : after) {
        if (!(number >= 0) || number != Math.rint(number)) {
          error(
              path + "[" + i + "]",
              "an age must be a whole number from 0, was " + text(number),
              "");
          return;
        }
      }
      if (after.length > 0) {
        if (!(after[0] > before)) {
          error(
              path + "[" + i + "]",
              "its age " + text(after[0]) + " is not above " + text(before) + " of the step before",
              "order the steps by age");
          return;
        }
        before = after[after.length - 1];
      }
    }
  }

  private void distance(String path, Distance distance) {
    switch (distance) {
      case Distance.Percent(Scalar percent) -> positive(path + ".percent", percent);
      case Distance.Points(Scalar points) -> positive(path + ".points", points);
      case Distance.AtrMultiple(Scalar multiple, Scalar length) -> {
        positive(path + ".atr", multiple);
        count(path + ".length", length);
      }
      case Distance.RiskMultiple(Scalar multiple) -> {
        positive(path + ".risk", multiple);
        // What does not count needs nothing that does.
        if (disabled == 0 && !hasStopLoss()) {
          error(
              path + ".risk",
              "a multiple of the risk needs a stop loss to measure it by",
              "add a stop_loss to exits");
        }
      }
    }
  }

  private void sizing(Sizing sizing) {
    switch (sizing) {
      case Sizing.AllIn() -> {}
      case Sizing.FixedQuantity(Scalar quantity) -> positive("sizing.fixed_quantity", quantity);
      case Sizing.FixedNotional(Scalar cash) -> positive("sizing.fixed_notional", cash);
      case Sizing.PercentOfEquity(Scalar percent) -> positive("sizing.percent_of_equity", percent);
      case Sizing.PercentRisk(Scalar percent) -> {
        positive("sizing.percent_risk", percent);
        if (!hasStopLoss()) {
          error(
              "sizing.percent_risk",
              "sizing by risk needs a stop loss to measure the risk by",
              "add a stop_loss to exits");
        }
      }
      case Sizing.VolatilityTarget(Scalar percent, Scalar length, Scalar maximum) -> {
        positive("sizing.volatility_target.percent", percent);
        count("sizing.volatility_target.length", length);
        for (double number : range("sizing.volatility_target.length", length)) {
          if (number < 2) {
            error(
                "sizing.volatility_target.length",
                "a deviation needs at least 2 returns, was " + text(number),
                "");
            break;
          }
        }
        positive("sizing.volatility_target.maximum_percent", maximum);
      }
      case Sizing.Kelly(
              Scalar fraction,
              Scalar trades,
              Scalar start,
              Scalar maximum,
              Scalar drawdown) -> {
        positive("sizing.kelly.fraction", fraction);
        count("sizing.kelly.trades", trades);
        positive("sizing.kelly.start_percent", start);
        positive("sizing.kelly.maximum_percent", maximum);
        positive("sizing.kelly.drawdown_percent", drawdown);
      }
    }
  }

  private void protection(String path, Protection protection) {
    switch (protection) {
      case Protection.Cooldown(Scalar bars) -> count(path + ".cooldown", bars);
      case Protection.CooldownAfterLoss(Scalar bars) -> count(path + ".cooldown_after_loss", bars);
      case Protection.MaxTrades(Scalar trades, Scalar bars) -> {
        count(path + ".max_trades.trades", trades);
        count(path + ".max_trades.bars", bars);
      }
      case Protection.LossStreak(Scalar losses, Scalar bars) -> {
        count(path + ".loss_streak.losses", losses);
        count(path + ".loss_streak.bars", bars);
      }
      case Protection.DrawdownPause(Scalar percent, Scalar bars) -> {
        positive(path + ".drawdown_pause.percent", percent);
        count(path + ".drawdown_pause.bars", bars);
      }
      case Protection.Disabled(Protection part) -> protection(path + ".disabled", part);
    }
  }

  private void allocation(Allocation allocation) {
    positive("allocation.invested_percent", allocation.investedPercent());
    switch (allocation.selection()) {
      case Allocation.Selection.Top(Scalar count) -> count("allocation.select.top", count);
      case Allocation.Selection.Beyond(Scalar threshold) ->
          range("allocation.select.beyond", threshold);
    }
    if (allocation.weighting() instanceof Allocation.Weighting.InverseVolatility(Scalar length)) {
      count("allocation.weights.inverse_volatility", length);
    }
    if (allocation.schedule() instanceof Allocation.Schedule.EveryBars(Scalar bars)) {
      count("allocation.rebalance.every_bars", bars);
    }
  }

  private void positive(String path, Scalar value) {
    for (double number : range(path, value)) {
      if (!(number > 0)) {
        error(path, lastPart(path) + " must be above 0, was " + text(number), "");
        return;
      }
    }
  }

  private void count(String path, Scalar value) {
    for (double number : range(path, value)) {
      if (!(number >= 1) || number != Math.rint(number)) {
        error(path, lastPart(path) + " must be a whole number from 1, was " + text(number), "");
        return;
      }
    }
    if (value instanceof Scalar.ParameterReference(String name)
        && definition.parameters().stream()
            .anyMatch(each -> each.name().equals(name) && !each.setting().whole())) {
      error(
          path,
          lastPart(path) + " must be a whole number, but '" + name + "' need not be one",
          "make the parameter whole");
    }
  }

  /// Returns the least and the greatest number a scalar can stand for, or nothing if it refers to
  /// nothing.
  private double[] range(String path, Scalar value) {
    if (!scalar.test(path, value)) {
      return new double[0];
    }
    return switch (value) {
      case Scalar.Literal(double number) -> new double[] {number};
      case Scalar.ParameterReference(String name) ->
          definition.parameters().stream()
              .filter(parameter -> parameter.name().equals(name))
              .map(Parameter::setting)
              .findFirst()
              .map(setting -> new double[] {setting.minimum(), setting.maximum()})
              .orElse(new double[0]);
    };
  }

  private static String lastPart(String path) {
    return List.of(path.split("\\.", -1)).getLast();
  }

  private static String text(double number) {
    return Double.isFinite(number) ? Decimals.text(number) : number + "";
  }

  private void error(String path, String sentence, String remedy) {
    problems.accept(Problem.error(path, sentence, remedy));
  }
}
