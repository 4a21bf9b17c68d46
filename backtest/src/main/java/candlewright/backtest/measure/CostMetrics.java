package candlewright.backtest.measure;

import static candlewright.backtest.measure.Definition.metric;
import static candlewright.backtest.measure.MetricGroup.COSTS;
import static candlewright.backtest.measure.MetricUnit.FRACTION;
import static candlewright.backtest.measure.MetricUnit.MONEY;
import static candlewright.backtest.measure.MetricUnit.PROFIT;
import static candlewright.backtest.measure.MetricValue.amount;
import static candlewright.backtest.measure.MetricValue.fraction;
import static candlewright.backtest.measure.MetricValue.money;

import candlewright.backtest.measure.formula.Ratios;
import candlewright.backtest.simulate.Trade;
import java.util.List;

/// What trading cost.
final class CostMetrics {
  static final List<Definition> ALL =
      List.of(
          metric("fees", "Fees", COSTS, MONEY)
              .formula("Paid on all fills; already taken off the profit.")
              .ofTrades(trades -> money(trades.sum(Trade::fees))),
          metric("funding", "Holding costs", COSTS, MONEY)
              .formula(
                  "Paid for holding: funding and borrowing less dividends, below 0 if received;"
                      + " already taken off the profit.")
              .ofTrades(trades -> money(trades.sum(Trade::funding))),
          metric("slippage", "Slippage", COSTS, MONEY)
              .formula(
                  "What fills cost against the prices that orders meant; in the prices of the trades"
                      + " already.")
              .ofTrades(trades -> money(trades.sum(Trade::slippage))),
          metric("costs", "All costs", COSTS, MONEY)
              .formula("Fees + holding costs + slippage.")
              .ofTrades(trades -> money(costs(trades))),
          metric("profit_before_costs", "Profit before costs", COSTS, PROFIT)
              .formula("Net profit + all costs.")
              .ofTrades(trades -> money(Math.addExact(trades.sum(Trade::profit), costs(trades)))),
          metric("average_fee", "Fees a trade", COSTS, MONEY)
              .formula("Fees / trades.")
              .undefined("without trades")
              .ofTrades(trades -> amount(trades.sum(Trade::fees) / 1e8 / trades.size())),
          metric("cost_share", "Costs, share of profit", COSTS, FRACTION)
              .formula("All costs / profit before costs.")
              .undefined("if there was no profit before costs")
              .ofTrades(CostMetrics::share),
          metric("fee_rate", "Fees, share of volume", COSTS, FRACTION)
              .formula("Fees / traded volume.")
              .undefined("without trades")
              .ofTrades(trades ->
                  fraction(
                      Ratios.per((double) trades.sum(Trade::fees), (double) trades.volume()))));

  private CostMetrics() {}

  private static long costs(TradeGroup trades) {
    return Math.addExact(
        Math.addExact(trades.sum(Trade::fees), trades.sum(Trade::funding)),
        trades.sum(Trade::slippage));
  }

  private static MetricValue share(TradeGroup trades) {
    double costs = costs(trades);
    double before = trades.sum(Trade::profit) + costs;
    return before > 0 ? fraction(costs / before) : MetricValue.undefined();
  }
}
