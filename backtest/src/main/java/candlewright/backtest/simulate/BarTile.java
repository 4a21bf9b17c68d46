package candlewright.backtest.simulate;

import candlewright.core.indicator.BarField;
import candlewright.core.indicator.IndicatorCursor;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Column;
import org.jspecify.annotations.Nullable;

/// The bars at hand, copied into the processor's cache when the first of them is needed: trades
/// touch prices here and there, and each touch of a whole column would wait for memory, while
/// stretches without trades need not be read at all.
final class BarTile implements IndicatorCursor.AtHand {
  /// Bars in a tile: its columns fit well into a second-level cache, and each is long enough for
  /// the processor to fetch ahead what is copied.
  private static final int SIZE = IndicatorCursor.TILE;

  private static final double[] NONE = new double[0];

  private final BarSeries bars;
  private final long millis;
  private int start;
  private int end;

  // Columns, each copied when it is asked for, and the end of the tile that it is of.
  private long[] openTime = new long[0];
  private double[] open = NONE;
  private double[] high = NONE;
  private double[] low = NONE;
  private double[] close = NONE;
  private int openEnd;
  private int rangeEnd;
  private int closeEnd;

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
    int place = place(bar);
    if (openEnd != end) {
      open = copy(Column.OPEN, open);
      openEnd = end;
    }
    return open[place];
  }

  double close(int bar) {
    int place = place(bar);
    if (closeEnd != end) {
      close = copy(Column.CLOSE, close);
      closeEnd = end;
    }
    return close[place];
  }

  double high(int bar) {
    int place = ranged(bar);
    return high[place];
  }

  double low(int bar) {
    int place = ranged(bar);
    return low[place];
  }

  /// Returns the first bar from `from` to `to` (exclusive) that reaches down to `below` or up to
  /// `above`; `to` if none does.
  int firstTouch(int from, int to, double below, double above) {
    int bar = from;
    while (bar < to) {
      int first = ranged(bar);
      int last = Math.min(end, to) - start;
      double[] lows = low;
      double[] highs = high;
      for (int i = first; i < last; i++) {
        if (lows[i] <= below || highs[i] >= above) {
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
      high = copy(Column.HIGH, high);
      low = copy(Column.LOW, low);
      rangeEnd = end;
    }
    return place;
  }

  private void load(int bar) {
    start = bar - bar % SIZE;
    end = Math.min(bars.size(), start + SIZE);
    if (start < evenStart || end > evenEnd) {
      int next = bars.nextBreak(start);
      if (next >= end) {
        evenStart = start;
        evenEnd = next;
        evenTime = bars.openTime(start);
      } else {
        openTime = openTime.length == 0 ? new long[SIZE] : openTime;
        bars.copyOpenTimes(start, end, openTime, 0);
      }
    }
  }

  private double[] copy(Column column, double[] target) {
    double[] copy = target.length == 0 ? new double[Math.min(SIZE, bars.size())] : target;
    bars.copy(column, start, end, copy, 0);
    return copy;
  }

  @Override
  public double @Nullable [] column(BarField field, int from) {
    return switch (field) {
      case OPEN -> {
        open(from);
        yield open;
      }
      case HIGH -> {
        ranged(from);
        yield high;
      }
      case LOW -> {
        ranged(from);
        yield low;
      }
      case CLOSE -> {
        close(from);
        yield close;
      }
      case VOLUME, SESSION, MINUTE, WEEKDAY, MONTH_DAY, MONTH -> null;
    };
  }
}
