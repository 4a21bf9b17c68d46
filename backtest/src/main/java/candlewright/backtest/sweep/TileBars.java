package candlewright.backtest.sweep;

import candlewright.core.market.BarSeries;
import candlewright.core.market.Column;
import candlewright.core.market.Decimals;
import candlewright.core.market.Increment;

/// The bars of a tile as all combinations need them, worked out once for all.
///
/// Highs and lows are kept of single bars and of blocks of them, so that a position whose bracket
/// is not touched passes over a block at once.
final class TileBars {
  private static final long UNCOUNTABLE = -1;

  /// Bars in a block are 2 to the power of this.
  private static final int BLOCK = 4;

  private final BarSeries bars;
  private final Increment tick;
  private final boolean ranged;
  private final TouchFinder finder;
  private final double[] open;
  private final double[] high;
  private final double[] low;

  /// Prices in ticks; negative where a price has no countable number of them.
  private final long[] openTicks;

  private final long[] closeTicks;

  /// Whole numbers of ticks, which doubles hold exactly.
  private final double[] highTicks;

  private final double[] lowTicks;
  private final double[] blockHighs;
  private final double[] blockLows;

  final double[] close;
  final long[] openTime;
  final long[] knownAt;
  private int start;
  private boolean regular;

  /// @param room most bars in a tile
  /// @param ranged whether highs and lows are needed
  TileBars(BarSeries bars, Increment tick, int room, boolean ranged, TouchFinder finder) {
    this.bars = bars;
    this.tick = tick;
    this.ranged = ranged;
    this.finder = finder;
    open = new double[room];
    high = new double[ranged ? room : 0];
    low = new double[high.length];
    highTicks = new double[high.length + TouchFinder.ROOM];
    lowTicks = new double[highTicks.length];
    blockHighs = new double[(high.length >> BLOCK) + TouchFinder.ROOM];
    blockLows = new double[blockHighs.length];
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
    if (ranged) {
      loadRanges(from, count);
    }
    int next = from + count;
    regular &= next == bars.size() || bars.openTime(next) >= knownAt[count - 1];
  }

  private void loadRanges(int from, int count) {
    bars.copy(Column.HIGH, from, from + count, high, 0);
    bars.copy(Column.LOW, from, from + count, low, 0);
    for (int start = 0; start < count; start += 1 << BLOCK) {
      int end = Math.min(count, start + (1 << BLOCK));
      double highest = Double.NEGATIVE_INFINITY;
      double lowest = Double.POSITIVE_INFINITY;
      for (int i = start; i < end; i++) {
        highTicks[i] = tick.steps(high[i]);
        lowTicks[i] = tick.steps(low[i]);
        highest = Math.max(highest, highTicks[i]);
        lowest = Math.min(lowest, lowTicks[i]);
      }
      blockHighs[start >> BLOCK] = highest;
      blockLows[start >> BLOCK] = lowest;
    }
  }

  /// Tells whether bar `i` reaches down to `below` or up to `above`, in ticks.
  boolean reaches(int i, double below, double above) {
    return lowTicks[i] <= below || highTicks[i] >= above;
  }

  /// Returns the first bar from `from` to `to` (exclusive) that does; `to` if none does.
  int firstTouch(int from, int to, double below, double above) {
    int firstBlock = (from + (1 << BLOCK) - 1) >> BLOCK;
    int lastBlock = to >> BLOCK;
    if (firstBlock >= lastBlock) {
      return finder.first(lowTicks, highTicks, from, to, below, above);
    }
    int head = firstBlock << BLOCK;
    int found = finder.first(lowTicks, highTicks, from, head, below, above);
    if (found < head) {
      return found;
    }
    int block = finder.first(blockLows, blockHighs, firstBlock, lastBlock, below, above);
    return finder.first(lowTicks, highTicks, block << BLOCK, to, below, above);
  }

  /// Returns the first bar from `from` to `to` (exclusive) that opens at `time` or later; `to` if
  /// none does.
  int firstOpen(int from, int to, long time) {
    int bar = from;
    while (bar < to && openTime[bar] < time) {
      bar++;
    }
    return bar;
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

  /// Returns the high of the tile's bar `i` in ticks.
  ///
  /// @throws IllegalArgumentException if it has no countable number of them
  long highTicks(int i) {
    return tick.nearest(high[i]);
  }

  /// Returns the low of the tile's bar `i` in ticks.
  ///
  /// @throws IllegalArgumentException if it has no countable number of them
  long lowTicks(int i) {
    return tick.nearest(low[i]);
  }

  private long ticks(double price) {
    // Few of the prices are ever traded at, and the others need not be countable.
    return price <= Decimals.MAX_UNITS * tick.size() / 2 ? tick.nearest(price) : UNCOUNTABLE;
  }
}
