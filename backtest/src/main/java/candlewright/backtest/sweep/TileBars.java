package candlewright.backtest.sweep;

import candlewright.core.market.BarSeries;
import candlewright.core.market.Column;
import candlewright.core.market.Decimals;
import candlewright.core.market.Increment;

/// The bars of a tile as all combinations need them, worked out once for all.
final class TileBars {
  private static final long UNCOUNTABLE = -1;

  private final BarSeries bars;
  private final Increment tick;
  private final double[] open;

  /// Prices in ticks; negative where a price has no countable number of them.
  private final long[] openTicks;

  private final long[] closeTicks;

  final double[] close;
  final long[] openTime;
  final long[] knownAt;
  private int start;
  private boolean regular;

  TileBars(BarSeries bars, Increment tick, int room) {
    this.bars = bars;
    this.tick = tick;
    open = new double[room];
    close = new double[room];
    openTicks = new long[room];
    closeTicks = new long[room];
    openTime = new long[room];
    knownAt = new long[room];
  }

  void load(int from, int count) {
    start = from;
    regular = true;
    bars.copyOpenTimes(from, from + count, openTime, 0);
    bars.copy(Column.OPEN, from, from + count, open, 0);
    bars.copy(Column.CLOSE, from, from + count, close, 0);
    for (int i = 0; i < count; i++) {
      openTicks[i] = ticks(open[i]);
      closeTicks[i] = ticks(close[i]);
      knownAt[i] = bars.calendar().intervalClose(openTime[i], bars.timeframe());
      regular &= i == 0 || openTime[i] >= knownAt[i - 1];
    }
    int next = from + count;
    regular &= next == bars.size() || bars.openTime(next) >= knownAt[count - 1];
  }

  /// Returns the index in the series of the first bar of the tile.
  int start() {
    return start;
  }

  /// Tells whether each bar of the tile is known when the one after it opens.
  boolean isRegular() {
    return regular;
  }

  /// Returns the open of the tile's bar `i` in ticks.
  ///
  /// @throws IllegalArgumentException if it has no countable number of them
  long openTicks(int i) {
    long ticks = openTicks[i];
    return ticks == UNCOUNTABLE ? tick.nearest(open[i]) : ticks;
  }

  /// Returns the close of the tile's bar `i` in ticks.
  ///
  /// @throws IllegalArgumentException if it has no countable number of them
  long closeTicks(int i) {
    long ticks = closeTicks[i];
    return ticks == UNCOUNTABLE ? tick.nearest(close[i]) : ticks;
  }

  private long ticks(double price) {
    // Few of the prices are ever traded at, and the others need not be countable.
    return price <= Decimals.MAX_UNITS * tick.size() / 2 ? tick.nearest(price) : UNCOUNTABLE;
  }
}
