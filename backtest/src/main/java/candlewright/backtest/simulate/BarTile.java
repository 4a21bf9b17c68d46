package candlewright.backtest.simulate;

import candlewright.core.market.BarSeries;
import candlewright.core.market.Column;

/// A copy of the bars at hand, small enough for the processor's cache: trades touch open times and
/// opens here and there, and each touch of a whole column would wait for memory.
final class BarTile {
  /// Bars in a tile: three columns of it fill half of a first-level cache.
  static final int SIZE = 1024;

  private final BarSeries bars;
  private final long[] openTime = new long[SIZE];
  private final double[] open = new double[SIZE];
  private final double[] close = new double[SIZE];
  private int start;

  BarTile(BarSeries bars) {
    this.bars = bars;
  }

  /// Loads bars `from` to `to` (exclusive), at most {@link #SIZE}.
  void load(int from, int to) {
    start = from;
    bars.copyOpenTimes(from, to, openTime, 0);
    bars.copy(Column.OPEN, from, to, open, 0);
    bars.copy(Column.CLOSE, from, to, close, 0);
  }

  long openTime(int bar) {
    return openTime[bar - start];
  }

  long knownAt(int bar) {
    return bars.calendar().intervalClose(openTime[bar - start], bars.timeframe());
  }

  double open(int bar) {
    return open[bar - start];
  }

  double close(int bar) {
    return close[bar - start];
  }

  /// Writes `money + quantity * close` of bars `from` to `to` (exclusive) into `equity`.
  void value(int from, int to, double money, double quantity, double[] equity) {
    int shift = start;
    for (int i = from; i < to; i++) {
      equity[i] = money + quantity * close[i - shift];
    }
  }
}
