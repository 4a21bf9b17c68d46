package candlewright.app.chart;

import candlewright.core.market.BarSeries;
import candlewright.core.market.Column;
import java.util.Arrays;

/// Bars at power-of-two resolutions: block `i` of level `k` holds first open, highest high, lowest
/// low, last close and the sum of volumes of bars `i * 2^k` to `(i + 1) * 2^k - 1`, so that a frame
/// never visits more blocks than it has pixels. Level 0 is the bars themselves.
///
/// Grows at its end only: the last bar can be replaced and one be added, in O(log n). Used by one
/// thread.
final class BarPyramid {
  /// A candle needs a pixel for itself and one to the next.
  private static final double LEAST_PIXELS = 2;

  private static final int MOST_LEVELS = 32;

  private final double[][] open = new double[MOST_LEVELS][];
  private final double[][] high = new double[MOST_LEVELS][];
  private final double[][] low = new double[MOST_LEVELS][];
  private final double[][] close = new double[MOST_LEVELS][];
  private final double[][] volume = new double[MOST_LEVELS][];
  private int size;
  private int levels;

  /// Takes the arrays over as level 0.
  BarPyramid(double[] open, double[] high, double[] low, double[] close, double[] volume) {
    this.open[0] = open;
    this.high[0] = high;
    this.low[0] = low;
    this.close[0] = close;
    this.volume[0] = volume;
    size = close.length;
    levels = 1;
    while (size(levels - 1) > 1) {
      addLevel();
    }
  }

  static BarPyramid of(BarSeries bars) {
    return new BarPyramid(
        bars.copy(Column.OPEN),
        bars.copy(Column.HIGH),
        bars.copy(Column.LOW),
        bars.copy(Column.CLOSE),
        bars.copy(Column.VOLUME));
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
    return open[level][i];
  }

  double high(int level, int i) {
    return high[level][i];
  }

  double low(int level, int i) {
    return low[level][i];
  }

  double close(int level, int i) {
    return close[level][i];
  }

  double volume(int level, int i) {
    return volume[level][i];
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
    room(0, i);
    open[0][i] = barOpen;
    high[0][i] = barHigh;
    low[0][i] = barLow;
    close[0][i] = barClose;
    volume[0][i] = barVolume;
    for (int level = 1; level < levels; level++) {
      room(level, i >> level);
      merge(level, i >> level);
    }
    if (size(levels - 1) > 1) {
      addLevel();
    }
  }

  private void addLevel() {
    int level = levels++;
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
    int right = Math.min(left + 1, size(below) - 1);
    open[level][i] = open[below][left];
    high[level][i] = Math.max(high[below][left], high[below][right]);
    low[level][i] = Math.min(low[below][left], low[below][right]);
    close[level][i] = close[below][right];
    volume[level][i] = volume[below][left] + (right > left ? volume[below][right] : 0);
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
