package candlewright.core.market;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Growable columns in which adapters gather bars before they become a {@link BarSeries}.
///
/// Not thread safe. Nothing is checked until a series takes the columns over.
public final class BarColumns {
  private static final long[] NO_TIMES = {};
  private static final double[] NO_VALUES = {};

  long[] openTime;
  double[] open;
  double[] high;
  double[] low;
  double[] close;
  double[] volume;
  private int size;

  /// Makes empty columns with room for `capacity` bars.
  public BarColumns(int capacity) {
    openTime = new long[capacity];
    open = new double[capacity];
    high = new double[capacity];
    low = new double[capacity];
    close = new double[capacity];
    volume = new double[capacity];
  }

  public int size() {
    return size;
  }

  /// Appends one bar.
  public void add(
      long barOpenTime,
      double barOpen,
      double barHigh,
      double barLow,
      double barClose,
      double barVolume) {
    if (size == openTime.length) {
      grow(size + 1);
    }
    int i = size++;
    openTime[i] = barOpenTime;
    open[i] = barOpen;
    high[i] = barHigh;
    low[i] = barLow;
    close[i] = barClose;
    volume[i] = barVolume;
  }

  /// Appends one bar.
  public void add(Bar bar) {
    add(bar.openTime(), bar.open(), bar.high(), bar.low(), bar.close(), bar.volume());
  }

  /// Appends bars `from` (inclusive) to `to` (exclusive) of `series`.
  public void addAll(BarSeries series, int from, int to) {
    int length = to - from;
    grow(size + length);
    series.copyOpenTimes(from, to, openTime, size);
    series.copy(Column.OPEN, from, to, open, size);
    series.copy(Column.HIGH, from, to, high, size);
    series.copy(Column.LOW, from, to, low, size);
    series.copy(Column.CLOSE, from, to, close, size);
    series.copy(Column.VOLUME, from, to, volume, size);
    size += length;
  }

  /// Lets `filler` write bars straight into the arrays, for decoders: it gets the arrays and the
  /// index at which to write, and must write exactly `count` bars.
  public void fill(int count, Filler filler) {
    grow(size + count);
    filler.fill(openTime, open, high, low, close, volume, size);
    size += count;
  }

  /// Writes decoded bars into the columns from `offset` on.
  @FunctionalInterface
  public interface Filler {
    void fill(
        long[] openTime,
        double[] open,
        double[] high,
        double[] low,
        double[] close,
        double[] volume,
        int offset);
  }

  /// Returns the open time of bar `i`, which must exist.
  public long openTime(int i) {
    return openTime[i];
  }

  private void grow(int needed) {
    if (needed <= openTime.length) {
      return;
    }
    int capacity = Math.max(needed, openTime.length + (openTime.length >> 1) + 16);
    openTime = Arrays.copyOf(openTime, capacity);
    open = Arrays.copyOf(open, capacity);
    high = Arrays.copyOf(high, capacity);
    low = Arrays.copyOf(low, capacity);
    close = Arrays.copyOf(close, capacity);
    volume = Arrays.copyOf(volume, capacity);
  }

  void check(SeriesKey key) {
    for (int i = 0; i < size; i++) {
      @Nullable String defect = BarSeries.defectOf(open[i], high[i], low[i], close[i], volume[i]);
      if (defect == null && i > 0 && openTime[i - 1] >= openTime[i]) {
        defect = "it does not follow " + Instant.ofEpochMilli(openTime[i - 1]);
      }
      if (defect != null) {
        throw new IllegalArgumentException(
            key + ": bar " + i + " at " + Instant.ofEpochMilli(openTime[i]) + ": " + defect);
      }
    }
  }

  void release() {
    size = 0;
    openTime = NO_TIMES;
    open = NO_VALUES;
    high = NO_VALUES;
    low = NO_VALUES;
    close = NO_VALUES;
    volume = NO_VALUES;
  }
}
