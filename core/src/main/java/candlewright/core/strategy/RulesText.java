package candlewright.core.strategy;

import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The canonical text of the parts of a definition that are plain numbers; the promise of {@link
/// CanonicalText} holds for it.
final class RulesText {
  private RulesText() {}

  static String of(Sizing sizing, Function<Scalar, String> numbers) {
    return switch (sizing) {
      case Sizing.AllIn() -> "all-in";
      case Sizing.FixedQuantity(Scalar quantity) -> "quantity " + numbers.apply(quantity);
      case Sizing.FixedNotional(Scalar cash) -> "notional " + numbers.apply(cash);
      case Sizing.PercentOfEquity(Scalar percent) -> "equity " + numbers.apply(percent) + "%";
      case Sizing.PercentRisk(Scalar percent) -> "risk " + numbers.apply(percent) + "%";
      case Sizing.VolatilityTarget(Scalar percent, Scalar length, Scalar maximum) ->
          "volatility "
              + numbers.apply(percent)
              + "% over "
              + numbers.apply(length)
              + " up to "
              + numbers.apply(maximum)
              + "%";
      case Sizing.Kelly(
              Scalar fraction,
              Scalar trades,
              Scalar start,
              Scalar maximum,
              Scalar drawdown) ->
          "kelly "
              + numbers.apply(fraction)
              + " over "
              + numbers.apply(trades)
              + " from "
              + numbers.apply(start)
              + "% up to "
              + numbers.apply(maximum)
              + "% until "
              + numbers.apply(drawdown)
              + "%";
    };
  }

  static String of(Exit exit, Function<Scalar, String> numbers) {
    return switch (exit) {
      case Exit.StopLoss(Distance distance) -> "stop " + of(distance, numbers);
      case Exit.TakeProfit(Distance distance, Scalar part) ->
          "target "
              + of(distance, numbers)
              + (part == null ? "" : " of " + numbers.apply(part) + "%");
      case Exit.TargetByAge(var unit, var steps) ->
          "target by "
              + unit.name().toLowerCase(Locale.ROOT)
              + steps.stream()
                  .map(step ->
                      " from "
                          + numbers.apply(step.after())
                          + ": "
                          + numbers.apply(step.percent())
                          + "%")
                  .collect(Collectors.joining());
      case Exit.TrailingStop(Distance distance, Distance activation) ->
          "trail " + of(distance, numbers) + optional(" from ", activation, numbers);
      case Exit.BreakEven(Distance trigger, Distance beyond) ->
          "break-even " + of(trigger, numbers) + optional(" beyond ", beyond, numbers);
      case Exit.TimeLimit(Scalar bars) -> "time " + numbers.apply(bars);
      case Exit.SessionEnd() -> "session-end";
      case Exit.Disabled(Exit part) -> "disabled " + of(part, numbers);
    };
  }

  private static String optional(
      String word, @Nullable Distance distance, Function<Scalar, String> numbers) {
    return distance == null ? "" : word + of(distance, numbers);
  }

  private static String of(Distance distance, Function<Scalar, String> numbers) {
    return switch (distance) {
      case Distance.Percent(Scalar percent) -> numbers.apply(percent) + "%";
      case Distance.Points(Scalar points) -> numbers.apply(points);
      case Distance.AtrMultiple(Scalar multiple, Scalar length) ->
          numbers.apply(multiple) + " atr(" + numbers.apply(length) + ")";
      case Distance.RiskMultiple(Scalar multiple) -> numbers.apply(multiple) + " risk";
    };
  }

  static String of(Protection protection, Function<Scalar, String> numbers) {
    return switch (protection) {
      case Protection.Cooldown(Scalar bars) -> "cooldown " + numbers.apply(bars);
      case Protection.CooldownAfterLoss(Scalar bars) ->
          "cooldown-after-loss " + numbers.apply(bars);
      case Protection.MaxTrades(Scalar trades, Scalar bars) ->
          "trades " + numbers.apply(trades) + " in " + numbers.apply(bars);
      case Protection.LossStreak(Scalar losses, Scalar bars) ->
          "losses " + numbers.apply(losses) + " pause " + numbers.apply(bars);
      case Protection.DrawdownPause(Scalar percent, Scalar bars) ->
          "drawdown " + numbers.apply(percent) + "% pause " + numbers.apply(bars);
      case Protection.Disabled(Protection part) -> "disabled " + of(part, numbers);
    };
  }

  /// Returns what follows eligibility and rank.
  static String of(Allocation allocation, Function<Scalar, String> numbers) {
    String selection =
        switch (allocation.selection()) {
          case Allocation.Selection.Top(Scalar count) -> " top " + numbers.apply(count);
          case Allocation.Selection.Beyond(Scalar threshold) ->
              " beyond " + numbers.apply(threshold);
        };
    String weighting =
        switch (allocation.weighting()) {
          case Allocation.Weighting.Equal() -> " equally";
          case Allocation.Weighting.ByRank() -> " by rank";
          case Allocation.Weighting.InverseVolatility(Scalar length) ->
              " by 1/volatility(" + numbers.apply(length) + ")";
        };
    String schedule =
        switch (allocation.schedule()) {
          case Allocation.Schedule.EveryBars(Scalar bars) -> " every " + numbers.apply(bars);
          case Allocation.Schedule.Each(Allocation.Period period) ->
              " each " + period.name().toLowerCase(Locale.ROOT);
        };
    return selection
        + weighting
        + " of "
        + numbers.apply(allocation.investedPercent())
        + "%"
        + schedule;
  }
}
