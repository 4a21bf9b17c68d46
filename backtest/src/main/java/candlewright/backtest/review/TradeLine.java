package candlewright.backtest.review;

import candlewright.backtest.simulate.Trade;

/// A trade as one line that is the same on every machine: instrument, side, entry and exit (epoch
/// milliseconds and ticks), lots, then fees and profit in 1e-8 units.
public final class TradeLine {
  private TradeLine() {}

  /// Returns the line without a line feed.
  public static String of(Trade trade) {
    return trade.instrument()
        + (trade.isLong() ? " long " : " short ")
        + trade.entryTime()
        + ' '
        + trade.entryTicks()
        + ' '
        + trade.exitTime()
        + ' '
        + trade.exitTicks()
        + ' '
        + trade.lots()
        + ' '
        + trade.fees()
        + ' '
        + trade.profit()
        + (trade.open() ? " open" : "");
  }
}
