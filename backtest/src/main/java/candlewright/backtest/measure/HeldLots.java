package candlewright.backtest.measure;

import candlewright.backtest.simulate.Trade;
import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import java.util.Arrays;
import java.util.List;

/// What was held of one instrument at each of its closes, kept as changes: long and short positions
/// together, and short ones subtracted. A trade counts its lots as they are after all splits; before
/// one they were as many fewer. Asked bar after bar, an answer takes no search. Used by one thread.
final class HeldLots {
  private final Increment lot;
  private final double contract;
  private final int[] from;
  private final double[] gross;
  private final double[] net;
  private final HeldShare share;
  private int at;

  HeldLots(TradedBars market, List<Trade> trades) {
    Instrument instrument = market.instrument();
    int bars = market.bars().size();
    share = new HeldShare(market.bars(), market.actions());
    lot = instrument.lot();
    contract = instrument.contractSize().size();
    // Bar in the high bits, so that changes sort by time.
    long[] changes = new long[2 * trades.size()];
    int count = 0;
    for (int t = 0; t < trades.size(); t++) {
      Trade trade = trades.get(t);
      if (trade.instrument().equals(instrument.id())) {
        changes[count++] = (long) trade.entryBar() << 32 | t;
        changes[count++] = (long) (trade.open() ? bars : trade.exitBar()) << 32 | 1L << 31 | t;
      }
    }
    Arrays.sort(changes, 0, count);
    from = new int[count + 1];
    gross = new double[count + 1];
    net = new double[count + 1];
    int steps = 0;
    int open = 0;
    for (int c = 0; c < count; c++) {
      int bar = (int) (changes[c] >>> 32);
      Trade trade = trades.get((int) (changes[c] & Integer.MAX_VALUE));
      boolean leaves = (changes[c] & 1L << 31) != 0;
      // In shares of the first bar. Without splits they are whole numbers, which sum up exactly.
      double lots = trade.lots() / share.shares(Math.min(trade.exitBar(), bars - 1));
      lots = leaves ? -lots : lots;
      if (from[steps] != bar) {
        steps++;
        from[steps] = bar;
        gross[steps] = gross[steps - 1];
        net[steps] = net[steps - 1];
      }
      gross[steps] += lots;
      net[steps] += trade.isLong() ? lots : -lots;
      open += leaves ? -1 : 1;
      if (open == 0) {
        gross[steps] = 0;
        net[steps] = 0;
      }
    }
    Arrays.fill(from, steps + 1, count + 1, Integer.MAX_VALUE);
  }

  /// Returns the quantity of all positions at the close of a bar, in base units or shares.
  double gross(int bar) {
    return gross[step(bar)] * share.shares(bar) * lot.size() * contract;
  }

  /// Returns the same with short positions subtracted.
  double net(int bar) {
    return net[step(bar)] * share.shares(bar) * lot.size() * contract;
  }

  private int step(int bar) {
    if (bar < from[at]) {
      at = 0;
    }
    while (at + 1 < from.length && from[at + 1] <= bar) {
      at++;
    }
    return at;
  }
}
