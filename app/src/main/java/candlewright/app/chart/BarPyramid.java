package candlewright.app.chart;

import candlewright.core.market.BarSeries;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Bars at power-of-two resolutions: block `i` of level `k` holds first open, highest high, lowest
/// low, last close and the sum of volumes of bars `i * 2^k` to `(i + 1) * 2^k - 1`, so that a frame
/// never visits more blocks than it has pixels. Level 0 is the bars themselves.
///
/// Bars of a series are read from it; only blocks of eight and more are kept, so that a million
/// bars cost a tenth of what the series takes. Grows at its end only: the last bar can be replaced
/// and one be added, in O(log n). Used by one thread.
final class BarPyramid {
  /// A candle needs a pixel for itself and one to the next.
  private static final double LEAST_PIXELS = 2;

  private static final int MOST_LEVELS = 32;

  /// The first level that is kept; blocks below it are made of so few bars that they are merged
  /// when they are asked for.
  private static final int KEPT = 3;

  private final @Nullable BarSeries series;

  /// The bars that are read from the series: all but its last, which may still change.
  private final int fixed;

  // Level 0 has the bars from `fixed` on; levels 1 and 2 are not kept.
  private final double[][] open = new double[MOST_LEVELS][];
  private final double[][] high = new double[MOST_LEVELS][];
  private final double[][] low = new double[MOST_LEVELS][];
  private final double[][] close = new double[MOST_LEVELS][];
  private final double[][] volume = new double[MOST_LEVELS][];
  private int size;
  private int levels;

  /// Takes the arrays over as level 0.
  BarPyramid(double[] open, double[] high, double[] low, double[] close, double[] volume) {
    this(null, 0, open, high, low, close, volume);
  }

  private BarPyramid(
      @Nullable BarSeries series,
      int fixed,
      double[] open,
      double[] high,
      double[] low,
      double[] close,
      double[] volume) {
    this.series = series;
    this.fixed = fixed;
    this.open[0] = open;
    this.high[0] = high;
    this.low[0] = low;
    this.close[0] = close;
    this.volume[0] = volume;
    size = fixed + close.length;
    levels = 1;
    while (size(levels - 1) > 1) {
      addLevel();
    }
  }

  static BarPyramid of(BarSeries bars) {
    int last = bars.size() - 1;
    if (last < 0) {
      return new BarPyramid(
          new double[0], new double[0], new double[0], new double[0], new double[0]);
    }
    return new BarPyramid(
        bars,
        last,
        new double[] {bars.open(last)},
        new double[] {bars.high(last)},
        new double[] {bars.low(last)},
        new double[] {bars.close(last)},
        new double[] {bars.volume(last)});
  }

  /// Returns the number of bars.
  int size() {
    return size;
  }

  int levels() {
    return levels;
  }

  /// Returns the number of blocks of a level.
  int size(int level) {
    return (int) (((long) size + (1L << level) - 1) >> level);
  }

  /// Returns the finest level whose blocks are at least 2 pixels wide, or the coarsest there is.
  ///
  /// @param bars how many bars are seen
  /// @param pixels over how many pixels
  int levelFor(double bars, double pixels) {
    int level = 0;
    while (level < levels - 1 && pixels / bars * (1L << level) < LEAST_PIXELS) {
      level++;
    }
    return level;
  }

  double open(int level, int i) {
    if (level >= KEPT) {
      return open[level][i];
    }
    int bar = i << level;
    return series != null && bar < fixed ? series.open(bar) : open[0][bar - fixed];
  }

  double high(int level, int i) {
    if (level >= KEPT) {
      return high[level][i];
    }
    if (level == 0) {
      return series != null && i < fixed ? series.high(i) : high[0][i - fixed];
    }
    return Math.max(high(level - 1, 2 * i), high(level - 1, right(level - 1, i)));
  }

  double low(int level, int i) {
    if (level >= KEPT) {
      return low[level][i];
    }
    if (level == 0) {
      return series != null && i < fixed ? series.low(i) : low[0][i - fixed];
    }
    return Math.min(low(level - 1, 2 * i), low(level - 1, right(level - 1, i)));
  }

  double close(int level, int i) {
    if (level >= KEPT) {
      return close[level][i];
    }
    int bar = Math.min(size, (i + 1) << level) - 1;
    return series != null && bar < fixed ? series.close(bar) : close[0][bar - fixed];
  }

  double volume(int level, int i) {
    if (level >= KEPT) {
      return volume[level][i];
    }
    if (level == 0) {
      return series != null && i < fixed ? series.volume(i) : volume[0][i - fixed];
    }
    return sum(level - 1, i);
  }

  private double sum(int below, int i) {
    double left = volume(below, 2 * i);
    return 2 * i + 1 < size(below) ? left + volume(below, 2 * i + 1) : left;
  }

  /// Returns the second half of block `i` one level up, or its first where that is all.
  private int right(int below, int i) {
    return Math.min(2 * i + 1, size(below) - 1);
  }

  /// Replaces the last bar, or adds one if `i` is the number of bars.
  ///
  /// @throws IndexOutOfBoundsException if `i` is neither
  void set(
      int i, double barOpen, double barHigh, double barLow, double barClose, double barVolume) {
    if (i != size && (i != size - 1 || size == 0)) {
      throw new IndexOutOfBoundsException("only the end of " + size + " bars changes, not " + i);
    }
    size = Math.max(size, i + 1);
    int place = i - fixed;
    room(0, place);
    open[0][place] = barOpen;
    high[0][place] = barHigh;
    low[0][place] = barLow;
    close[0][place] = barClose;
    volume[0][place] = barVolume;
    for (int level = KEPT; level < levels; level++) {
      room(level, i >> level);
      merge(level, i >> level);
    }
    if (size(levels - 1) > 1) {
      addLevel();
    }
  }

  private void addLevel() {
    int level = levels++;
    if (level < KEPT) {
      return;
    }
    int blocks = size(level);
    open[level] = new double[blocks];
    high[level] = new double[blocks];
    low[level] = new double[blocks];
    close[level] = new double[blocks];
    volume[level] = new double[blocks];
    for (int i = 0; i < blocks; i++) {
      merge(level, i);
    }
  }

  private void merge(int level, int i) {
    int below = level - 1;
    int left = 2 * i;
    int right = right(below, i);
    open[level][i] = open(below, left);
    high[level][i] = Math.max(high(below, left), high(below, right));
    low[level][i] = Math.min(low(below, left), low(below, right));
    close[level][i] = close(below, right);
    volume[level][i] = sum(below, i);
  }

  private void room(int level, int i) {
    if (i < close[level].length) {
      return;
    }
    int capacity = i + (i >> 2) + 16;
    open[level] = Arrays.copyOf(open[level], capacity);
    high[level] = Arrays.copyOf(high[level], capacity);
    low[level] = Arrays.copyOf(low[level], capacity);
    close[level] = Arrays.copyOf(close[level], capacity);
    volume[level] = Arrays.copyOf(volume[level], capacity);
  }
}
