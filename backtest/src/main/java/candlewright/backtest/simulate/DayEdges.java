package candlewright.backtest.simulate;

import candlewright.core.market.BarSeries;

/// Where trading days begin and end in a series.
final class DayEdges {
  private final BarSeries bars;

  // The stretch of one day that was found last.
  private int from;
  private int last = -1;

  DayEdges(BarSeries bars) {
    this.bars = bars;
  }

  /// Returns the trading day of a bar, in days since 1970-01-01.
  long of(int bar) {
    return bars.calendar().tradingDay(bars.openTime(bar));
  }

  /// Tells whether a bar is the first of its day in the series.
  boolean opens(int bar) {
    return bar == 0 || of(bar) != of(bar - 1);
  }

  /// Tells whether a bar ends its day by the calendar; bars may be missing, so that none does.
  boolean closes(int bar) {
    long next = bars.calendar().nextOpen(bars.openTime(bar), bars.timeframe());
    return of(bar) != bars.calendar().tradingDay(next);
  }

  /// Returns the last bar of `day` from `from` on; `from` if that is of another day.
  int lastOf(long day, int from) {
    if (from >= bars.size() || of(from) != day) {
      return from;
    }
    return lastOfSame(from);
  }

  /// Returns the first bar from `from` on that opens a day; the number of bars if none does.
  int nextOpening(int from) {
    if (from >= bars.size() || opens(from)) {
      return from;
    }
    return lastOfSame(from) + 1;
  }

  private int lastOfSame(int bar) {
    if (bar >= from && bar <= last) {
      return last;
    }
    long day = of(bar);
    int low = bar;
    int step = 1;
    while (low + step < bars.size() && of(low + step) == day) {
      low += step;
      step *= 2;
    }
    int high = Math.min(bars.size(), low + step);
    while (high - low > 1) {
      int middle = low + (high - low) / 2;
      if (of(middle) == day) {
        low = middle;
      } else {
        high = middle;
      }
    }
    from = bar;
    last = low;
    return low;
  }
}
