package candlewright.datafeed.store;

import candlewright.core.market.BarColumns;
import java.util.Arrays;

/// Growable columns of the bars of one month while they are merged, by rising open time.
final class MonthBars {
  long[] openTime;
  double[] open;
  double[] high;
  double[] low;
  double[] close;
  double[] volume;
  int size;

  MonthBars(int capacity) {
    openTime = new long[capacity];
    open = new double[capacity];
    high = new double[capacity];
    low = new double[capacity];
    close = new double[capacity];
    volume = new double[capacity];
  }

  void add(
      long barOpenTime,
      double barOpen,
      double barHigh,
      double barLow,
      double barClose,
      double barVolume) {
    reserve(1);
    int i = size++;
    openTime[i] = barOpenTime;
    open[i] = barOpen;
    high[i] = barHigh;
    low[i] = barLow;
    close[i] = barClose;
    volume[i] = barVolume;
  }

  void add(MonthBars from, int i) {
    add(from.openTime[i], from.open[i], from.high[i], from.low[i], from.close[i], from.volume[i]);
  }

  void addAll(MonthBars from, int begin, int end) {
    reserve(end - begin);
    copyColumns(from, begin, end, openTime, open, high, low, close, volume, size);
    size += end - begin;
  }

  /// Makes room for `count` more bars.
  void reserve(int count) {
    int needed = size + count;
    if (needed > openTime.length) {
      int capacity = Math.max(needed, openTime.length * 2 + 16);
      openTime = Arrays.copyOf(openTime, capacity);
      open = Arrays.copyOf(open, capacity);
      high = Arrays.copyOf(high, capacity);
      low = Arrays.copyOf(low, capacity);
      close = Arrays.copyOf(close, capacity);
      volume = Arrays.copyOf(volume, capacity);
    }
  }

  long firstOpenTime() {
    return openTime[0];
  }

  long lastOpenTime() {
    return openTime[size - 1];
  }

  /// Returns the index of the first bar opened at or after `time`, or the size.
  int indexAtOrAfter(long time) {
    int found = Arrays.binarySearch(openTime, 0, size, time);
    return found >= 0 ? found : -found - 1;
  }

  /// Tells whether two bars have the same bits in every column.
  boolean sameBar(int i, MonthBars other, int k) {
    return openTime[i] == other.openTime[k]
        && same(open[i], other.open[k])
        && same(high[i], other.high[k])
        && same(low[i], other.low[k])
        && same(close[i], other.close[k])
        && same(volume[i], other.volume[k]);
  }

  void copyTo(BarColumns columns, int begin, int end) {
    columns.fill(
        end - begin, (t, o, h, l, c, v, at) -> copyColumns(this, begin, end, t, o, h, l, c, v, at));
  }

  private static void copyColumns(
      MonthBars from,
      int begin,
      int end,
      long[] t,
      double[] o,
      double[] h,
      double[] l,
      double[] c,
      double[] v,
      int at) {
    int n = end - begin;
    System.arraycopy(from.openTime, begin, t, at, n);
    System.arraycopy(from.open, begin, o, at, n);
    System.arraycopy(from.high, begin, h, at, n);
    System.arraycopy(from.low, begin, l, at, n);
    System.arraycopy(from.close, begin, c, at, n);
    System.arraycopy(from.volume, begin, v, at, n);
  }

  private static boolean same(double a, double b) {
    return Double.doubleToRawLongBits(a) == Double.doubleToRawLongBits(b);
  }
}
