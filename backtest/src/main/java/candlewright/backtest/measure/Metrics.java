package candlewright.backtest.measure;

/// What a run was worth. Fractions unless said otherwise; NaN where a figure is not defined, such
/// as a win rate without trades.
///
/// @param netProfit final equity minus starting cash, in 1e-8 units of the quote currency; an open
///   trade is valued at the last close
/// @param totalReturn net profit over starting cash
/// @param annualReturn compound growth per 365.25 days
/// @param volatility standard deviation (n - 1) of periodic returns, annualised
/// @param sharpeRatio mean over standard deviation of periodic returns, annualised, without a
///   risk-free rate (Sharpe 1994)
/// @param sortinoRatio mean over root mean square of the negative periodic returns, annualised
///   (Sortino and Price 1994, target 0)
/// @param maxDrawdown largest fall of equity from an earlier high, at bar closes; 0.2 is 20 %
/// @param longestDrawdownMillis longest time from a high to the first close back at it, or to the
///   end
/// @param calmarRatio annual return over maximum drawdown
/// @param trades round trips, an open one included
/// @param winRate trades with a profit above 0
/// @param profitFactor sum of profits over sum of losses
/// @param averageTradeReturn mean of profit over entry notional
/// @param exposure closes at which a position was open, over all closes
/// @param fees paid, in 1e-8 units of the quote currency
/// @param benchmarkReturn last close over first close, minus 1
public record Metrics(
    long netProfit,
    double totalReturn,
    double annualReturn,
    double volatility,
    double sharpeRatio,
    double sortinoRatio,
    double maxDrawdown,
    long longestDrawdownMillis,
    double calmarRatio,
    int trades,
    double winRate,
    double profitFactor,
    double averageTradeReturn,
    double exposure,
    long fees,
    double benchmarkReturn) {}
