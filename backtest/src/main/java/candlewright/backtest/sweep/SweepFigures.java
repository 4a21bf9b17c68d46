package candlewright.backtest.sweep;

/// What one combination was worth. Fractions unless said otherwise; NaN where a figure is not
/// defined.
///
/// @param trades round trips, an open one included
/// @param netProfit of all trades after fees, in 1e-8 units of the quote currency; an open one is
///   valued at the last close
/// @param totalReturn net profit over starting cash
/// @param closedDrawdown largest fall of the account from an earlier high, at the ends of trades
/// @param markedDrawdown the same at every close; NaN if it was not asked for
/// @param winRate trades with a profit above 0
/// @param profitFactor sum of profits over sum of losses
/// @param sharpeRatio of the returns by days of the calendar (by bars of a day or longer),
///   annualised, without a risk-free rate (Sharpe 1994)
/// @param exposure closes at which a position was open, over all closes
/// @param fees paid, in 1e-8 units of the quote currency
/// @param refused orders that the venue would have refused
/// @param tradeDigest differs where trades differ
public record SweepFigures(
    int trades,
    long netProfit,
    double totalReturn,
    double closedDrawdown,
    double markedDrawdown,
    double winRate,
    double profitFactor,
    double sharpeRatio,
    double exposure,
    long fees,
    long refused,
    long tradeDigest) {}
