package candlewright.backtest.measure;

import candlewright.core.market.BarSeries;
import java.util.Arrays;
import java.util.List;

/// The moments at which a close of any of several series became known, each once.
///
/// A point begins when the first of its bars opened, but not before the point ahead of it ended, so
/// that daily bars of markets with different hours make one line.
final class TimeLine {
  private final long[] openTimes;
  private final long[] closeTimes;

  private TimeLine(long[] openTimes, long[] closeTimes) {
    this.openTimes = openTimes;
    this.closeTimes = closeTimes;
  }

  static TimeLine of(List<BarSeries> series) {
    int[] next = new int[series.size()];
    int most = series.stream().mapToInt(BarSeries::size).sum();
    long[] opens = new long[most];
    long[] closes = new long[most];
    int size = 0;
    while (true) {
      long close = Long.MAX_VALUE;
      for (int s = 0; s < next.length; s++) {
        if (next[s] < series.get(s).size()) {
          close = Math.min(close, series.get(s).knownAt(next[s]));
        }
      }
      if (close == Long.MAX_VALUE) {
        return new TimeLine(Arrays.copyOf(opens, size), Arrays.copyOf(closes, size));
      }
      long open = close;
      for (int s = 0; s < next.length; s++) {
        BarSeries bars = series.get(s);
        while (next[s] < bars.size() && bars.knownAt(next[s]) == close) {
          open = Math.min(open, bars.openTime(next[s]));
          next[s]++;
        }
      }
      opens[size] = size == 0 ? open : Math.max(open, closes[size - 1]);
      closes[size] = close;
      size++;
    }
  }

  int size() {
    return openTimes.length;
  }

  /// Returns when each point begins, epoch milliseconds UTC, increasing.
  long[] openTimes() {
    return openTimes.clone();
  }

  /// Returns when the closes of each point were known, increasing.
  long[] closeTimes() {
    return closeTimes.clone();
  }
}
