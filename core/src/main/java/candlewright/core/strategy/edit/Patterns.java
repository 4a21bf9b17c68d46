package candlewright.core.strategy.edit;

import candlewright.core.signal.SignalCatalogue;
import candlewright.core.strategy.Allocation;
import candlewright.core.strategy.Condition;
import candlewright.core.strategy.Distance;
import candlewright.core.strategy.Exit;
import candlewright.core.strategy.NamedOperand;
import candlewright.core.strategy.OrderStyle;
import candlewright.core.strategy.Parameter;
import candlewright.core.strategy.Protection;
import candlewright.core.strategy.Sizing;
import candlewright.core.strategy.Universe;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How rows read, with `{step}` for their slots. Conditions read as the catalogue says.
final class Patterns {
  private Patterns() {}

  /// Returns the pattern of a part; empty for what is no row.
  static String of(@Nullable Object part) {
    return switch (part) {
      case Condition.Constantly _ -> "{is}";
      case Condition.Signal signal ->
          Objects.requireNonNull(SignalCatalogue.signal(signal.type())).sentence();
      case Condition.Combination combination ->
          Objects.requireNonNull(SignalCatalogue.combination(combination.type())).sentence();
      case Condition.At _ -> "on {source}";
      case Condition.Disabled(Condition inner) -> of(inner);
      case Exit exit -> of(exit);
      case Exit.TargetByAge.Step _ -> "from {after} on {percent} percent";
      case Distance.Percent _ -> "{percent} {kind}";
      case Distance.Points _ -> "{points} {kind}";
      case Distance.AtrMultiple _ -> "{atr} times {kind} of {length} bars";
      case Distance.RiskMultiple _ -> "{risk} times {kind}";
      case Sizing sizing -> of(sizing);
      case Protection protection -> of(protection);
      case OrderStyle.Market _ -> "by {kind}";
      case OrderStyle.Limit _ -> "by {kind} at {price} for {bars} bars, following: {follow}";
      case Allocation _ ->
          "hold {select} by {best} {rank}, weights {weights}, {invested_percent} percent of equity,"
              + " {rebalance}";
      case Allocation.Selection.Top _ -> "{kind} {top}";
      case Allocation.Selection.Beyond _ -> "{kind} {beyond}";
      case Allocation.Weighting.InverseVolatility _ -> "{kind} over {length} bars";
      case Allocation.Weighting _ -> "{kind}";
      case Allocation.Schedule.EveryBars _ -> "{kind} {bars}";
      case Allocation.Schedule.Each _ -> "each {kind}";
      case Universe _ -> "trade {traded}";
      case Universe.Role _ ->
          "{name} is {instrument}, unknown after {stale_after} bars, published after"
              + " {published_after}";
      case Parameter parameter ->
          parameter.setting().choices().isEmpty()
              ? "{name} is {default}, from {min} to {max}"
              : "{name} is {default}";
      case NamedOperand _ -> "{name} is {value}";
      case null, default -> "";
    };
  }

  private static String of(Exit exit) {
    return switch (exit) {
      case Exit.StopLoss _ -> "{kind} at {distance}";
      case Exit.TakeProfit _ -> "{kind} at {distance} with {part} percent of the position";
      case Exit.TargetByAge _ -> "{kind} in {unit}: {steps}";
      case Exit.TrailingStop _ -> "{kind} of {distance} from a gain of {activation}";
      case Exit.BreakEven _ -> "{kind} after a gain of {trigger}, beyond the entry by {beyond}";
      case Exit.TimeLimit _ -> "{kind} of {bars} bars";
      case Exit.SessionEnd _ -> "{kind}";
      case Exit.Disabled(Exit inner) -> of(inner);
    };
  }

  private static String of(Sizing sizing) {
    return switch (sizing) {
      case Sizing.AllIn _ -> "{kind}";
      case Sizing.FixedQuantity _ -> "{kind} of {quantity}";
      case Sizing.FixedNotional _ -> "{kind} of {cash}";
      case Sizing.PercentOfEquity _ -> "{kind}: {percent}";
      case Sizing.PercentRisk _ -> "{kind}: {percent} percent of equity if the stop loss is hit";
      case Sizing.VolatilityTarget _ ->
          "{kind} of {percent} percent over {length} bars, at most {maximum_percent} percent of"
              + " equity";
      case Sizing.Kelly _ ->
          "{kind} times {fraction} over {trades} trades, until then {start_percent} percent, at"
              + " most {maximum_percent} percent, nothing at a drawdown of {drawdown_percent}"
              + " percent";
    };
  }

  private static String of(Protection protection) {
    return switch (protection) {
      case Protection.Cooldown _, Protection.CooldownAfterLoss _ -> "{kind} of {bars} bars";
      case Protection.MaxTrades _ -> "{kind}: {trades} within {bars} bars";
      case Protection.LossStreak _ ->
          "{kind}: after {losses} losses in a row pause for {bars} bars";
      case Protection.DrawdownPause _ ->
          "{kind}: {percent} percent below the peak pause for {bars} bars";
      case Protection.Disabled(Protection inner) -> of(inner);
    };
  }
}
