package candlewright.core.strategy.plan;

import candlewright.core.strategy.Exit;
import candlewright.core.strategy.Orders;
import candlewright.core.strategy.Sizing;
import candlewright.core.strategy.StrategyDefinition;
import java.util.ArrayList;
import java.util.List;

/// The fast path of parameter sweeps, which takes trades at the edges of masks without walking from
/// bar to bar. It gives the same trades as the walk, but only for strategies whose decisions depend
/// on nothing that happens between entry and exit.
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
    definition
        .exits()
        .forEach(exit ->
            reasons.add(
                switch (exit) {
                  case Exit.StopLoss _ -> "a stop loss is hit between two bars";
                  case Exit.TakeProfit _ -> "a take profit is hit between two bars";
                  case Exit.TargetByAge _ -> "a target by age is hit between two bars";
                  case Exit.TrailingStop _ -> "a trailing stop follows the price of each position";
                  case Exit.BreakEven _ -> "a break-even stop moves with each position";
                  case Exit.TimeLimit _ -> "a time limit counts from each entry";
                  case Exit.SessionEnd _ -> "positions are closed at the end of each session";
                }));
    if (!definition.protections().isEmpty()) {
      reasons.add("protections depend on the trades before");
    }
    switch (definition.sizing()) {
      case Sizing.AllIn _,
          Sizing.FixedQuantity _,
          Sizing.FixedNotional _,
          Sizing.PercentOfEquity _ -> {}
      case Sizing.PercentRisk _ -> reasons.add("sizing by risk depends on the stop of each entry");
      case Sizing.VolatilityTarget _ ->
          reasons.add("sizing by volatility depends on the bars before each entry");
      case Sizing.Kelly _ -> reasons.add("sizing after Kelly depends on the trades before");
    }
    return reasons;
  }
}
