package candlewright.backtest.review;

/// Profit over value at entry of every trade, in percent, by time of entry.
final class TradeReturns {
  private TradeReturns() {}

  static double[] of(Run run) {
    return run.outcome().trades().stream().mapToDouble(trade -> 100 * trade.returned()).toArray();
  }
}
