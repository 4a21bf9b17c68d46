package candlewright.backtest.simulate;

import candlewright.core.market.BarSeries;
import candlewright.core.market.Column;

/// The bars at hand, copied into the processor's cache when the first of them is needed: trades
/// touch open times and opens here and there, and each touch of a whole column would wait for
/// memory, while stretches without trades need not be read at all.
final class BarTile {
  /// Bars in a tile: three columns of it fill half of a first-level cache.
  static final int SIZE = 1024;

  private final BarSeries bars;
  private final long[] openTime = new long[SIZE];
  private final double[] open = new double[SIZE];
  private final double[] close = new double[SIZE];
  private int start;
  private int end;

  BarTile(BarSeries bars) {
    this.bars = bars;
  }

  long openTime(int bar) {
    return openTime[place(bar)];
  }

  long knownAt(int bar) {
    return bars.calendar().intervalClose(openTime[place(bar)], bars.timeframe());
  }

  double open(int bar) {
    return open[place(bar)];
  }

  double close(int bar) {
    return close[place(bar)];
  }

  private int place(int bar) {
    if (bar < start || bar >= end) {
      load(bar);
    }
    return bar - start;
  }

  private void load(int bar) {
    start = bar;
    end = Math.min(bars.size(), bar + SIZE);
    bars.copyOpenTimes(start, end, openTime, 0);
    bars.copy(Column.OPEN, start, end, open, 0);
    bars.copy(Column.CLOSE, start, end, close, 0);
  }
}
