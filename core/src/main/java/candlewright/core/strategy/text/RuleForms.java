package candlewright.core.strategy.text;

import candlewright.core.strategy.Allocation;
import candlewright.core.strategy.Exit;
import candlewright.core.strategy.OrderStyle;
import candlewright.core.strategy.Protection;
import candlewright.core.strategy.Sizing;
import java.util.List;

/// The parts of a definition that are plain numbers.
final class RuleForms {
  private static final NumberForm POSITIVE = NumberForm.POSITIVE;
  private static final NumberForm COUNT = NumberForm.COUNT;

  static final ChoiceForm<Exit> EXIT =
      new ChoiceForm<>(
          "exit",
          List.of(
              ChoiceForm.key(
                  "stop_loss",
                  Exit.StopLoss.class,
                  DistanceForm.only(Exit.StopLoss::new, Exit.StopLoss::distance)),
              ChoiceForm.key(
                  "take_profit",
                  Exit.TakeProfit.class,
                  new DistanceForm<>(
                      "part",
                      POSITIVE,
                      Exit.TakeProfit::new,
                      Exit.TakeProfit::distance,
                      Exit.TakeProfit::part)),
              ChoiceForm.key("target_by_age", Exit.TargetByAge.class, TargetByAgeForm.INSTANCE),
              ChoiceForm.key(
                  "trailing_stop",
                  Exit.TrailingStop.class,
                  new DistanceForm<>(
                      "activation",
                      DistanceForm.SECOND,
                      Exit.TrailingStop::new,
                      Exit.TrailingStop::distance,
                      Exit.TrailingStop::activation)),
              ChoiceForm.key(
                  "break_even",
                  Exit.BreakEven.class,
                  new DistanceForm<>(
                      "beyond",
                      DistanceForm.SECOND,
                      Exit.BreakEven::new,
                      Exit.BreakEven::trigger,
                      Exit.BreakEven::beyond)),
              ChoiceForm.key(
                  "time_limit",
                  Exit.TimeLimit.class,
                  COUNT,
                  Exit.TimeLimit::new,
                  Exit.TimeLimit::bars),
              ChoiceForm.word("session_end", Exit.SessionEnd.class, new Exit.SessionEnd()),
              ChoiceForm.key(
                  Vocabulary.DISABLED,
                  Exit.Disabled.class,
                  new DisabledForm<>(
                      "exit", () -> RuleForms.EXIT, Exit.Disabled::new, Exit.Disabled::exit))),
          new Exit.SessionEnd());

  static final ChoiceForm<OrderStyle> ORDER =
      new ChoiceForm<>(
          "order",
          List.of(
              ChoiceForm.word("market", OrderStyle.Market.class, new OrderStyle.Market()),
              ChoiceForm.key("limit", OrderStyle.Limit.class, LimitForm.INSTANCE)),
          new OrderStyle.Market());

  static final ChoiceForm<Sizing> SIZING =
      new ChoiceForm<>(
          "sizing",
          List.of(
              ChoiceForm.word("all_in", Sizing.AllIn.class, new Sizing.AllIn()),
              ChoiceForm.key(
                  "fixed_quantity",
                  Sizing.FixedQuantity.class,
                  POSITIVE,
                  Sizing.FixedQuantity::new,
                  Sizing.FixedQuantity::quantity),
              ChoiceForm.key(
                  "fixed_notional",
                  Sizing.FixedNotional.class,
                  POSITIVE,
                  Sizing.FixedNotional::new,
                  Sizing.FixedNotional::cash),
              ChoiceForm.key(
                  "percent_of_equity",
                  Sizing.PercentOfEquity.class,
                  POSITIVE,
                  Sizing.PercentOfEquity::new,
                  Sizing.PercentOfEquity::percent),
              ChoiceForm.key(
                  "percent_risk",
                  Sizing.PercentRisk.class,
                  POSITIVE,
                  Sizing.PercentRisk::new,
                  Sizing.PercentRisk::percent),
              ChoiceForm.key(
                  "volatility_target",
                  Sizing.VolatilityTarget.class,
                  new NumbersForm<>(
                      "volatility_target",
                      List.of(positive("percent"), count("length"), positive("maximum_percent")),
                      n -> new Sizing.VolatilityTarget(n.get(0), n.get(1), n.get(2)),
                      v -> List.of(v.percent(), v.length(), v.maximumPercent()))),
              ChoiceForm.key(
                  "kelly",
                  Sizing.Kelly.class,
                  new NumbersForm<>(
                      "kelly",
                      List.of(
                          positive("fraction"),
                          count("trades"),
                          positive("start_percent"),
                          positive("maximum_percent"),
                          positive("drawdown_percent")),
                      n -> new Sizing.Kelly(n.get(0), n.get(1), n.get(2), n.get(3), n.get(4)),
                      v ->
                          List.of(
                              v.fraction(),
                              v.trades(),
                              v.startPercent(),
                              v.maximumPercent(),
                              v.drawdownPercent())))),
          new Sizing.AllIn());

  static final ChoiceForm<Protection> PROTECTION =
      new ChoiceForm<>(
          "protection",
          List.of(
              ChoiceForm.key(
                  "cooldown",
                  Protection.Cooldown.class,
                  COUNT,
                  Protection.Cooldown::new,
                  Protection.Cooldown::bars),
              ChoiceForm.key(
                  "cooldown_after_loss",
                  Protection.CooldownAfterLoss.class,
                  COUNT,
                  Protection.CooldownAfterLoss::new,
                  Protection.CooldownAfterLoss::bars),
              ChoiceForm.key(
                  "max_trades",
                  Protection.MaxTrades.class,
                  new NumbersForm<>(
                      "max_trades",
                      List.of(count("trades"), count("bars")),
                      n -> new Protection.MaxTrades(n.get(0), n.get(1)),
                      v -> List.of(v.trades(), v.bars()))),
              ChoiceForm.key(
                  "loss_streak",
                  Protection.LossStreak.class,
                  new NumbersForm<>(
                      "loss_streak",
                      List.of(count("losses"), count("bars")),
                      n -> new Protection.LossStreak(n.get(0), n.get(1)),
                      v -> List.of(v.losses(), v.bars()))),
              ChoiceForm.key(
                  "drawdown_pause",
                  Protection.DrawdownPause.class,
                  new NumbersForm<>(
                      "drawdown_pause",
                      List.of(positive("percent"), count("bars")),
                      n -> new Protection.DrawdownPause(n.get(0), n.get(1)),
                      v -> List.of(v.percent(), v.bars()))),
              ChoiceForm.key(
                  Vocabulary.DISABLED,
                  Protection.Disabled.class,
                  new DisabledForm<>(
                      "protection",
                      () -> RuleForms.PROTECTION,
                      Protection.Disabled::new,
                      Protection.Disabled::protection))),
          new Protection.Cooldown(NumberForm.NONE));

  static final ChoiceForm<Allocation.Selection> SELECTION =
      new ChoiceForm<>(
          "selection",
          List.of(
              ChoiceForm.key(
                  "top",
                  Allocation.Selection.Top.class,
                  COUNT,
                  Allocation.Selection.Top::new,
                  Allocation.Selection.Top::count),
              ChoiceForm.key(
                  "beyond",
                  Allocation.Selection.Beyond.class,
                  NumberForm.ANY,
                  Allocation.Selection.Beyond::new,
                  Allocation.Selection.Beyond::threshold)),
          new Allocation.Selection.Top(NumberForm.NONE));

  static final ChoiceForm<Allocation.Weighting> WEIGHTING =
      new ChoiceForm<>(
          "weighting",
          List.of(
              ChoiceForm.word(
                  "equal", Allocation.Weighting.Equal.class, new Allocation.Weighting.Equal()),
              ChoiceForm.word(
                  "by_rank", Allocation.Weighting.ByRank.class, new Allocation.Weighting.ByRank()),
              ChoiceForm.key(
                  "inverse_volatility",
                  Allocation.Weighting.InverseVolatility.class,
                  COUNT,
                  Allocation.Weighting.InverseVolatility::new,
                  Allocation.Weighting.InverseVolatility::length)),
          new Allocation.Weighting.Equal());

  static final ChoiceForm<Allocation.Schedule> SCHEDULE =
      new ChoiceForm<>(
          "schedule",
          List.of(
              each("day", Allocation.Period.DAY),
              each("week", Allocation.Period.WEEK),
              each("month", Allocation.Period.MONTH),
              ChoiceForm.key(
                  "every_bars",
                  Allocation.Schedule.EveryBars.class,
                  COUNT,
                  Allocation.Schedule.EveryBars::new,
                  Allocation.Schedule.EveryBars::bars)),
          new Allocation.Schedule.Each(Allocation.Period.MONTH));

  private RuleForms() {}

  private static ChoiceForm.Option<Allocation.Schedule.Each> each(
      String name, Allocation.Period period) {
    return ChoiceForm.word(
        name, Allocation.Schedule.Each.class, new Allocation.Schedule.Each(period));
  }

  private static NumbersForm.Key positive(String name) {
    return new NumbersForm.Key(name, POSITIVE);
  }

  private static NumbersForm.Key count(String name) {
    return new NumbersForm.Key(name, COUNT);
  }
}
