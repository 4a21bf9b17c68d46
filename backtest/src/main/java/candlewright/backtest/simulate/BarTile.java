package candlewright.backtest.simulate;

import candlewright.core.market.BarSeries;
import candlewright.core.market.Column;

/// The bars at hand, copied into the processor's cache when the first of them is needed: trades
/// touch prices here and there, and each touch of a whole column would wait for memory, while
/// stretches without trades need not be read at all.
final class BarTile {
  /// Bars in a tile: its columns fit well into a second-level cache, and each is long enough for
  /// the processor to fetch ahead what is copied.
  static final int SIZE = 2048;

  private final BarSeries bars;
  private final long millis;
  final long[] openTime = new long[SIZE];
  final double[] open = new double[SIZE];
  final double[] high = new double[SIZE];
  final double[] low = new double[SIZE];
  final double[] close = new double[SIZE];
  private int start;
  private int end;
  private int rangeEnd;

  // Bars that open one nominal length after the other, and when the first of them does: that is
  // less to read from memory than their times.
  private int evenStart;
  private int evenEnd;
  private long evenTime;

  BarTile(BarSeries bars) {
    this.bars = bars;
    this.millis = bars.timeframe().millis();
  }

  long openTime(int bar) {
    if (bar < evenStart || bar >= evenEnd) {
      int place = place(bar);
      if (bar < evenStart || bar >= evenEnd) {
        return openTime[place];
      }
    }
    return evenTime + (bar - evenStart) * millis;
  }

  long knownAt(int bar) {
    return bars.calendar().intervalClose(openTime(bar), bars.timeframe());
  }

  double open(int bar) {
    return open[place(bar)];
  }

  double close(int bar) {
    return close[place(bar)];
  }

  double high(int bar) {
    return high[ranged(bar)];
  }

  double low(int bar) {
    return low[ranged(bar)];
  }

  /// Returns the first bar from `from` to `to` (exclusive) that reaches down to `below` or up to
  /// `above`; `to` if none does.
  int firstTouch(int from, int to, double below, double above) {
    int bar = from;
    while (bar < to) {
      int first = ranged(bar);
      int last = Math.min(end, to) - start;
      for (int i = first; i < last; i++) {
        if (low[i] <= below || high[i] >= above) {
          return start + i;
        }
      }
      bar = start + last;
    }
    return to;
  }

  private int place(int bar) {
    if (bar < start || bar >= end) {
      load(bar);
    }
    return bar - start;
  }

  /// Highs and lows are read only where orders rest.
  private int ranged(int bar) {
    int place = place(bar);
    if (rangeEnd != end) {
      bars.copy(Column.HIGH, start, end, high, 0);
      bars.copy(Column.LOW, start, end, low, 0);
      rangeEnd = end;
    }
    return place;
  }

  private void load(int bar) {
    start = bar - bar % SIZE;
    end = Math.min(bars.size(), start + SIZE);
    rangeEnd = -1;
    if (start < evenStart || end > evenEnd) {
      int next = bars.nextBreak(start);
      if (next >= end) {
        evenStart = start;
        evenEnd = next;
        evenTime = bars.openTime(start);
      } else {
        bars.copyOpenTimes(start, end, openTime, 0);
      }
    }
    bars.copy(Column.OPEN, start, end, open, 0);
    bars.copy(Column.CLOSE, start, end, close, 0);
  }
}
