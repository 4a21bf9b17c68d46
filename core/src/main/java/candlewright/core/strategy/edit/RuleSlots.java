package candlewright.core.strategy.edit;

import candlewright.core.indicator.Setting;
import candlewright.core.strategy.Distance;
import candlewright.core.strategy.Exit;
import candlewright.core.strategy.Protection;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.Sizing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The slots of exits, sizings and protections. What is disabled has those of what it disables.
final class RuleSlots {
  private RuleSlots() {}

  static List<Slot> of(Exit exit) {
    if (exit instanceof Exit.Disabled(Exit part)) {
      return of(part).stream()
          .map(slot ->
              slot.within(".disabled", other -> new Exit.Disabled(Slots.as(Exit.class, other))))
          .toList();
    }
    List<Slot> slots = new ArrayList<>();
    slots.add(Shapes.choice(Shapes.EXITS, Shapes.name(Shapes.EXITS, exit)));
    switch (exit) {
      case Exit.StopLoss(Distance distance) ->
          slots.add(
              distance(
                  "distance",
                  ".stop_loss",
                  distance,
                  other -> new Exit.StopLoss(Slots.as(Distance.class, other))));
      case Exit.TakeProfit(Distance distance, Scalar part) -> {
        slots.add(
            distance(
                "distance",
                ".take_profit",
                distance,
                other -> new Exit.TakeProfit(Slots.as(Distance.class, other), part)));
        slots.add(
            Slot.number(
                Setting.number("part", 50, 0.01, 100, "percent of the position"),
                ".take_profit.part",
                part,
                true,
                other -> new Exit.TakeProfit(distance, Scalar.class.cast(other))));
      }
      case Exit.TargetByAge target -> {
        slots.add(unit(target));
        slots.add(
            Slot.of(
                "steps",
                ".target_by_age",
                Kind.STEPS,
                target.steps(),
                other -> new Exit.TargetByAge(target.unit(), steps(other))));
      }
      case Exit.TrailingStop(Distance distance, Distance activation) -> {
        slots.add(
            distance(
                "distance",
                ".trailing_stop",
                distance,
                other -> new Exit.TrailingStop(Slots.as(Distance.class, other), activation)));
        slots.add(
            distance(
                    "activation",
                    ".trailing_stop.activation",
                    activation,
                    other -> new Exit.TrailingStop(distance, Distance.class.cast(other)))
                .orNothing());
      }
      case Exit.BreakEven(Distance trigger, Distance beyond) -> {
        slots.add(
            distance(
                "trigger",
                ".break_even",
                trigger,
                other -> new Exit.BreakEven(Slots.as(Distance.class, other), beyond)));
        slots.add(
            distance(
                    "beyond",
                    ".break_even.beyond",
                    beyond,
                    other -> new Exit.BreakEven(trigger, Distance.class.cast(other)))
                .orNothing());
      }
      case Exit.TimeLimit(Scalar bars) ->
          slots.add(count("bars", ".time_limit", bars, Exit.TimeLimit::new));
      case Exit.SessionEnd(), Exit.Disabled _ -> {}
    }
    return slots;
  }

  private static Slot distance(
      String step, String path, @Nullable Distance distance, Slot.Put put) {
    return Slot.of(step, path, Kind.DISTANCE, distance, put);
  }

  private static Slot unit(Exit.TargetByAge target) {
    return Slot.choice(
        "unit",
        target.unit().name().toLowerCase(Locale.ROOT),
        List.of("bars", "minutes"),
        word ->
            new Exit.TargetByAge(
                "minutes".equals(word) ? Exit.TargetByAge.Unit.MINUTES : Exit.TargetByAge.Unit.BARS,
                target.steps()));
  }

  @SuppressWarnings("unchecked")
  private static List<Exit.TargetByAge.Step> steps(@Nullable Object value) {
    return (List<Exit.TargetByAge.Step>) Slots.as(List.class, value);
  }

  static List<Slot> of(Exit.TargetByAge.Step step) {
    return List.of(
        Slot.number(
            Setting.whole("after", 0, 0, Setting.MAX_LENGTH, "age"),
            ".after",
            step.after(),
            false,
            value -> new Exit.TargetByAge.Step(Slots.as(Scalar.class, value), step.percent())),
        Slot.number(
            Setting.number("percent", 2, -100, 1000, "gain that will do"),
            ".percent",
            step.percent(),
            false,
            value -> new Exit.TargetByAge.Step(step.after(), Slots.as(Scalar.class, value))));
  }

  static List<Slot> of(Distance distance) {
    List<Slot> slots = new ArrayList<>();
    switch (distance) {
      case Distance.Percent(Scalar percent) ->
          slots.add(positive("percent", 2, percent, Distance.Percent::new));
      case Distance.Points(Scalar points) ->
          slots.add(positive("points", 100, points, Distance.Points::new));
      case Distance.AtrMultiple(Scalar multiple, Scalar length) -> {
        slots.add(positive("atr", 2, multiple, value -> new Distance.AtrMultiple(value, length)));
        slots.add(
            count("length", ".length", length, value -> new Distance.AtrMultiple(multiple, value)));
      }
      case Distance.RiskMultiple(Scalar multiple) ->
          slots.add(positive("risk", 2, multiple, Distance.RiskMultiple::new));
    }
    slots.add(Shapes.choice(Shapes.DISTANCES, Shapes.name(Shapes.DISTANCES, distance)));
    return slots;
  }

  /// Makes a part with another number.
  private interface Renumbering {
    Object with(Scalar number);
  }

  private static Slot positive(String name, double usual, Scalar value, Renumbering put) {
    return positive(name, "." + name, usual, value, put);
  }

  private static Slot positive(
      String name, String path, double usual, Scalar value, Renumbering put) {
    return Slot.number(
        Setting.number(name, usual, 0.0001, 1e9, ""),
        path,
        value,
        false,
        other -> put.with(Slots.as(Scalar.class, other)));
  }

  private static Slot count(String name, String path, Scalar value, Renumbering put) {
    return Slot.number(
        Setting.bars(name, 14, 1, ""),
        path,
        value,
        false,
        other -> put.with(Slots.as(Scalar.class, other)));
  }

  static List<Slot> of(Sizing sizing) {
    String name = Shapes.name(Shapes.SIZINGS, sizing);
    List<Slot> slots = new ArrayList<>();
    slots.add(Shapes.choice(Shapes.SIZINGS, name));
    String path = "." + name;
    switch (sizing) {
      case Sizing.AllIn() -> {}
      case Sizing.FixedQuantity(Scalar quantity) ->
          slots.add(positive("quantity", path, 1, quantity, Sizing.FixedQuantity::new));
      case Sizing.FixedNotional(Scalar cash) ->
          slots.add(positive("cash", path, 1000, cash, Sizing.FixedNotional::new));
      case Sizing.PercentOfEquity(Scalar percent) ->
          slots.add(positive("percent", path, 50, percent, Sizing.PercentOfEquity::new));
      case Sizing.PercentRisk(Scalar percent) ->
          slots.add(positive("percent", path, 1, percent, Sizing.PercentRisk::new));
      case Sizing.VolatilityTarget(Scalar percent, Scalar length, Scalar maximum) -> {
        slots.add(
            positive(
                "percent",
                path + ".percent",
                20,
                percent,
                value -> new Sizing.VolatilityTarget(value, length, maximum)));
        slots.add(
            count(
                "length",
                path + ".length",
                length,
                value -> new Sizing.VolatilityTarget(percent, value, maximum)));
        slots.add(
            positive(
                "maximum_percent",
                path + ".maximum_percent",
                100,
                maximum,
                value -> new Sizing.VolatilityTarget(percent, length, value)));
      }
      case Sizing.Kelly kelly -> {
        slots.add(
            positive(
                "fraction",
                path + ".fraction",
                0.5,
                kelly.fraction(),
                value -> kelly(kelly, value, null, null, null, null)));
        slots.add(
            count(
                "trades",
                path + ".trades",
                kelly.trades(),
                value -> kelly(kelly, null, value, null, null, null)));
        slots.add(
            positive(
                "start_percent",
                path + ".start_percent",
                10,
                kelly.startPercent(),
                value -> kelly(kelly, null, null, value, null, null)));
        slots.add(
            positive(
                "maximum_percent",
                path + ".maximum_percent",
                50,
                kelly.maximumPercent(),
                value -> kelly(kelly, null, null, null, value, null)));
        slots.add(
            positive(
                "drawdown_percent",
                path + ".drawdown_percent",
                100,
                kelly.drawdownPercent(),
                value -> kelly(kelly, null, null, null, null, value)));
      }
    }
    return slots;
  }

  private static Sizing kelly(
      Sizing.Kelly old,
      @Nullable Scalar fraction,
      @Nullable Scalar trades,
      @Nullable Scalar start,
      @Nullable Scalar maximum,
      @Nullable Scalar drawdown) {
    return new Sizing.Kelly(
        fraction == null ? old.fraction() : fraction,
        trades == null ? old.trades() : trades,
        start == null ? old.startPercent() : start,
        maximum == null ? old.maximumPercent() : maximum,
        drawdown == null ? old.drawdownPercent() : drawdown);
  }

  static List<Slot> of(Protection protection) {
    if (protection instanceof Protection.Disabled(Protection part)) {
      return of(part).stream()
          .map(slot ->
              slot.within(
                  ".disabled", other -> new Protection.Disabled(Slots.as(Protection.class, other))))
          .toList();
    }
    String name = Shapes.name(Shapes.PROTECTIONS, protection);
    List<Slot> slots = new ArrayList<>();
    slots.add(Shapes.choice(Shapes.PROTECTIONS, name));
    String path = "." + name;
    switch (protection) {
      case Protection.Cooldown(Scalar bars) ->
          slots.add(count("bars", path, bars, Protection.Cooldown::new));
      case Protection.CooldownAfterLoss(Scalar bars) ->
          slots.add(count("bars", path, bars, Protection.CooldownAfterLoss::new));
      case Protection.MaxTrades(Scalar trades, Scalar bars) -> {
        slots.add(
            count(
                "trades",
                path + ".trades",
                trades,
                value -> new Protection.MaxTrades(value, bars)));
        slots.add(
            count("bars", path + ".bars", bars, value -> new Protection.MaxTrades(trades, value)));
      }
      case Protection.LossStreak(Scalar losses, Scalar bars) -> {
        slots.add(
            count(
                "losses",
                path + ".losses",
                losses,
                value -> new Protection.LossStreak(value, bars)));
        slots.add(
            count("bars", path + ".bars", bars, value -> new Protection.LossStreak(losses, value)));
      }
      case Protection.DrawdownPause(Scalar percent, Scalar bars) -> {
        slots.add(
            positive(
                "percent",
                path + ".percent",
                10,
                percent,
                value -> new Protection.DrawdownPause(value, bars)));
        slots.add(
            count(
                "bars",
                path + ".bars",
                bars,
                value -> new Protection.DrawdownPause(percent, value)));
      }
      case Protection.Disabled _ -> {}
    }
    return slots;
  }
}
