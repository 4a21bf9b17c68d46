package candlewright.backtest.review;

import candlewright.backtest.simulate.Trade;
import candlewright.core.trading.Notional;
import java.util.List;

/// Profit over value at entry of every trade, in percent, by time of entry.
final class TradeReturns {
  private TradeReturns() {}

  static double[] of(Run run) {
    Notional notional = new Notional(run.instrument());
    List<Trade> trades = run.outcome().trades();
    double[] returns = new double[trades.size()];
    for (int i = 0; i < returns.length; i++) {
      returns[i] = of(trades.get(i), notional);
    }
    return returns;
  }

  static double of(Trade trade, Notional notional) {
    return 100.0 * trade.profit() / notional.of(trade.entryTicks(), trade.lots());
  }
}
