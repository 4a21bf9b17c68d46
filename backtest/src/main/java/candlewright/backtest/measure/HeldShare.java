package candlewright.backtest.measure;

import candlewright.core.market.BarSeries;
import candlewright.core.market.CorporateAction.Dividend;
import candlewright.core.market.CorporateAction.Split;
import candlewright.core.market.CorporateActions;
import java.util.Arrays;
import java.util.List;

/// One share held from the first bar on: how many it has become by splits and what it has brought
/// in dividends, which are not bought shares for. Asked bar after bar, an answer takes no search.
/// Used by one thread.
final class HeldShare {
  private final int[] from;
  private final double[] shares;
  private final double[] cash;
  private int at;

  HeldShare(BarSeries bars, CorporateActions actions) {
    List<Split> splits = actions.splits();
    List<Dividend> dividends = actions.dividends();
    int most = splits.size() + dividends.size() + 1;
    from = new int[most];
    shares = new double[most];
    cash = new double[most];
    shares[0] = 1;
    int steps = 0;
    int s = 0;
    int d = 0;
    while (s < splits.size() || d < dividends.size()) {
      // A dividend is paid on each share held before a split of the same moment.
      boolean pays =
          d < dividends.size()
              && (s == splits.size() || dividends.get(d).exTime() <= splits.get(s).exTime());
      long time = pays ? dividends.get(d).exTime() : splits.get(s).exTime();
      int bar = bars.indexAtOrAfter(time);
      // What happened before the first bar was nobody's.
      if (bar > 0) {
        steps++;
        from[steps] = bar;
        shares[steps] =
            pays
                ? shares[steps - 1]
                : shares[steps - 1] * splits.get(s).newShares() / splits.get(s).oldShares();
        cash[steps] =
            cash[steps - 1] + (pays ? shares[steps - 1] * dividends.get(d).amount() / 1e8 : 0);
      }
      if (pays) {
        d++;
      } else {
        s++;
      }
    }
    Arrays.fill(from, steps + 1, most, Integer.MAX_VALUE);
  }

  /// Returns how many shares it is at the close of a bar.
  double shares(int bar) {
    return shares[step(bar)];
  }

  /// Returns what it is worth with its dividends when its price is `price`.
  double worth(int bar, double price) {
    int step = step(bar);
    return shares[step] * price + cash[step];
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
