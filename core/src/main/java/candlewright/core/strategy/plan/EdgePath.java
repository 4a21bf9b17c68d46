package candlewright.core.strategy.plan;

import candlewright.core.strategy.Exit;
import candlewright.core.strategy.Orders;
import candlewright.core.strategy.Sizing;
import candlewright.core.strategy.StrategyDefinition;
import java.util.ArrayList;
import java.util.List;

/// The fast path of parameter sweeps, which takes trades at the edges of masks and where a stop
/// loss or a take profit is touched, without walking from bar to bar. It gives the same trades as
/// the walk, but only for strategies whose decisions depend on nothing else that happens between
/// entry and exit.
public final class EdgePath {
  private EdgePath() {}

  /// Returns why a definition needs the walk, for people; empty if the edge path may be used.
  public static List<String> reasonsAgainst(StrategyDefinition definition) {
    List<String> reasons = new ArrayList<>();
    if (definition.allocation() != null) {
      reasons.add("an allocation trades several instruments from one account");
    }
    if (!definition.orders().equals(Orders.AT_MARKET)) {
      reasons.add("a limit order is filled between two bars or not at all");
    }
    int stops = 0;
    int targets = 0;
    for (Exit exit : definition.exits()) {
      switch (exit) {
        case Exit.StopLoss _ -> stops++;
        case Exit.TakeProfit(_, var part) -> {
          targets++;
          if (part != null) {
            reasons.add("a take profit leaves a part of the position");
          }
        }
        case Exit.TargetByAge _ -> reasons.add("a target by age moves with each position");
        case Exit.TrailingStop _ ->
            reasons.add("a trailing stop follows the price of each position");
        case Exit.BreakEven _ -> reasons.add("a break-even stop moves with each position");
        case Exit.TimeLimit _ -> reasons.add("a time limit counts from each entry");
        case Exit.SessionEnd _ -> reasons.add("positions are closed at the end of each session");
        case Exit.Disabled _ -> {}
      }
    }
    if (stops > 1 || targets > 1) {
      reasons.add("there are several stops or several targets");
    }
    if (!definition.enabled().protections().isEmpty()) {
      reasons.add("protections depend on the trades before");
    }
    switch (definition.sizing()) {
      case Sizing.AllIn _,
          Sizing.FixedQuantity _,
          Sizing.FixedNotional _,
          Sizing.PercentOfEquity _,
          Sizing.PercentRisk _ -> {}
      case Sizing.VolatilityTarget _ ->
          reasons.add("sizing by volatility depends on the bars before each entry");
      case Sizing.Kelly _ -> reasons.add("sizing after Kelly depends on the trades before");
    }
    return reasons;
  }
}
