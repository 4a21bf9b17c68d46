package candlewright.backtest.measure;

import candlewright.core.market.BarSeries;
import java.util.Arrays;
import java.util.List;

/// The moments at which an account is marked to market, each from where it begins to when its
/// closes were known.
interface TimeLine {
  /// Returns the number of moments.
  int size();

  /// Returns when moment `i` begins, epoch milliseconds UTC, increasing.
  long openTime(int i);

  /// Returns when its closes were known, not decreasing.
  long closeTime(int i);

  /// Returns the first moment that begins at or after `time`; {@link #size()} if there is none.
  int indexAtOrAfter(long time);

  /// Returns the bars of one series, without a copy of their times.
  static TimeLine of(BarSeries bars) {
    return new TimeLine() {
      @Override
      public int size() {
        return bars.size();
      }

      @Override
      public long openTime(int i) {
        return bars.openTime(i);
      }

      @Override
      public long closeTime(int i) {
        return bars.knownAt(i);
      }

      @Override
      public int indexAtOrAfter(long time) {
        return bars.indexAtOrAfter(time);
      }
    };
  }

  /// Takes over columns of times.
  static TimeLine of(long[] openTimes, long[] closeTimes) {
    return new TimeLine() {
      @Override
      public int size() {
        return openTimes.length;
      }

      @Override
      public long openTime(int i) {
        return openTimes[i];
      }

      @Override
      public long closeTime(int i) {
        return closeTimes[i];
      }

      @Override
      public int indexAtOrAfter(long time) {
        int found = Arrays.binarySearch(openTimes, time);
        return found >= 0 ? found : -found - 1;
      }
    };
  }

  /// Returns the moments at which a close of any of several series became known, each once.
  ///
  /// A moment begins when the first of the bars opened that last until then or beyond, but not
  /// before the one ahead of it ended, so that daily bars of markets with different hours make one
  /// line.
  static TimeLine merged(List<BarSeries> series) {
    if (areAligned(series)) {
      return of(series.getFirst());
    }
    int[] next = new int[series.size()];
    long[] opens = new long[next.length];
    long[] closes = new long[next.length];
    for (int s = 0; s < next.length; s++) {
      opens[s] = openOf(series.get(s), 0);
      closes[s] = closeOf(series.get(s), 0);
    }
    int most = series.stream().mapToInt(BarSeries::size).max().orElse(0);
    long[] openTimes = new long[most];
    long[] closeTimes = new long[most];
    int size = 0;
    while (true) {
      long close = Long.MAX_VALUE;
      for (long each : closes) {
        close = Math.min(close, each);
      }
      if (close == Long.MAX_VALUE) {
        return of(Arrays.copyOf(openTimes, size), Arrays.copyOf(closeTimes, size));
      }
      long open = close;
      for (int s = 0; s < next.length; s++) {
        open = Math.min(open, opens[s]);
        while (closes[s] == close) {
          opens[s] = openOf(series.get(s), ++next[s]);
          closes[s] = closeOf(series.get(s), next[s]);
        }
      }
      if (size == openTimes.length) {
        openTimes = Arrays.copyOf(openTimes, 2 * size);
        closeTimes = Arrays.copyOf(closeTimes, 2 * size);
      }
      openTimes[size] = size == 0 ? open : Math.max(open, closeTimes[size - 1]);
      closeTimes[size] = close;
      size++;
    }
  }

  /// Tells whether all series have bars at the same times.
  static boolean areAligned(List<BarSeries> series) {
    BarSeries first = series.getFirst();
    for (BarSeries other : series) {
      if (other.size() != first.size()
          || !other.calendar().equals(first.calendar())
          || other.timeframe() != first.timeframe()) {
        return false;
      }
    }
    return series.stream().allMatch(first::opensWith);
  }

  private static long openOf(BarSeries bars, int i) {
    return i < bars.size() ? bars.openTime(i) : Long.MAX_VALUE;
  }

  private static long closeOf(BarSeries bars, int i) {
    return i < bars.size() ? bars.knownAt(i) : Long.MAX_VALUE;
  }
}
