package candlewright.core.market;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Immutable bars of one instrument and one timeframe, stored as columns.
///
/// Index 0 is the oldest bar. Open times are epoch milliseconds UTC, strictly increasing; gaps are
/// allowed and never filled here. Prices are in quote currency, volume in base units; both are
/// finite and not negative, and `low <= open, close <= high` holds in every bar.
///
/// **Known-at.** A bar is known at its scheduled close, {@link #knownAt(int)}: a decision at time
/// `t` may read exactly the bars with `knownAt <= t`, whatever their timeframe, and can be filled
/// at the next open at the earliest.
///
/// **Decimal scale.** If {@link #priceScale()} is not {@link Decimals#OFF_GRID}, every price is the
/// double of an integer number of `10^-scale` units below 2^53, so sums over windows can be exact.
/// The same holds for {@link #volumeScale()} and volumes.
public final class BarSeries {
  /// Breaks are counted up to one in so many bars.
  private static final int MOST_BREAKS = 8;

  private final SeriesKey key;
  private final Calendar calendar;
  private final int priceScale;
  private final int volumeScale;
  private final int size;
  private final long[] openTime;
  private final double[] open;
  private final double[] high;
  private final double[] low;
  private final double[] close;
  private final double[] volume;

  /// Bars that do not open one nominal length after the bar before them, in order; null where there
  /// are too many of them for that to be worth knowing.
  private final int @Nullable [] breaks;

  private BarSeries(
      SeriesKey key, Calendar calendar, int priceScale, int volumeScale, BarColumns columns) {
    this.key = key;
    this.calendar = calendar;
    this.priceScale = priceScale;
    this.volumeScale = volumeScale;
    this.size = columns.size();
    this.openTime = columns.openTime;
    this.open = columns.open;
    this.high = columns.high;
    this.low = columns.low;
    this.close = columns.close;
    this.volume = columns.volume;
    this.breaks = breaks(openTime, size, key.timeframe().millis());
  }

  private static int @Nullable [] breaks(long[] openTime, int size, long millis) {
    int[] found = new int[4];
    int count = 0;
    for (int i = 1; i < size; i++) {
      if (openTime[i] - openTime[i - 1] == millis) {
        continue;
      }
      if (count == found.length) {
        if (count > size / MOST_BREAKS) {
          return null;
        }
        found = Arrays.copyOf(found, 2 * count);
      }
      found[count++] = i;
    }
    return Arrays.copyOf(found, count);
  }

  /// Takes over the columns, which are empty afterwards, checks every bar and finds the scales.
  ///
  /// @throws IllegalArgumentException if times do not increase or a bar is malformed; the message
  ///   names the first bad index
  public static BarSeries of(SeriesKey key, Calendar calendar, BarColumns columns) {
    int n = columns.size();
    int priceScale = 0;
    for (double[] prices :
        new double[][] {columns.open, columns.high, columns.low, columns.close}) {
      int scale = Decimals.scaleOf(prices, n, Decimals.MAX_SCALE);
      priceScale =
          scale == Decimals.OFF_GRID || priceScale == Decimals.OFF_GRID
              ? Decimals.OFF_GRID
              : Math.max(priceScale, scale);
    }
    if (priceScale > 0 && !fits(columns.high, n, priceScale)) {
      priceScale = Decimals.OFF_GRID;
    }
    return of(
        key,
        calendar,
        priceScale,
        Decimals.scaleOf(columns.volume, n, Decimals.MAX_SCALE),
        columns);
  }

  /// Takes over the columns as {@link #of(SeriesKey, Calendar, BarColumns)} does, trusting the
  /// stated scales; for adapters that already know them, such as a store whose blocks carry them.
  public static BarSeries of(
      SeriesKey key, Calendar calendar, int priceScale, int volumeScale, BarColumns columns) {
    columns.check(key);
    BarSeries series = new BarSeries(key, calendar, priceScale, volumeScale, columns);
    columns.release();
    return series;
  }

  private static boolean fits(double[] values, int n, int scale) {
    for (int i = 0; i < n; i++) {
      if (!Decimals.onGrid(values[i], scale)) {
        return false;
      }
    }
    return true;
  }

  /// Returns what is wrong with a bar's numbers, or null if nothing is.
  public static @Nullable String defectOf(
      double open, double high, double low, double close, double volume) {
    // One comparison each that NaN and the infinities fail too.
    if (low >= 0
        && volume >= 0
        && low <= open
        && low <= close
        && open <= high
        && close <= high
        && high <= Double.MAX_VALUE
        && volume <= Double.MAX_VALUE) {
      return null;
    }
    for (double price : new double[] {open, high, low, close}) {
      if (!Double.isFinite(price)) {
        return "price " + price + " is not a number";
      }
      if (price < 0) {
        return "price " + Decimals.text(price) + " is negative";
      }
    }
    if (!Double.isFinite(volume)) {
      return "volume " + volume + " is not a number";
    }
    if (volume < 0) {
      return "volume " + Decimals.text(volume) + " is negative";
    }
    if (low > high) {
      return "low " + Decimals.text(low) + " is above high " + Decimals.text(high);
    }
    String name = open < low || open > high ? "open " : "close ";
    double value = open < low || open > high ? open : close;
    return name
        + Decimals.text(value)
        + " is outside low "
        + Decimals.text(low)
        + " to high "
        + Decimals.text(high);
  }

  public SeriesKey key() {
    return key;
  }

  public InstrumentId instrument() {
    return key.instrument();
  }

  public Timeframe timeframe() {
    return key.timeframe();
  }

  public Calendar calendar() {
    return calendar;
  }

  /// Returns the decimals of all prices, or {@link Decimals#OFF_GRID}.
  public int priceScale() {
    return priceScale;
  }

  /// Returns the decimals of all volumes, or {@link Decimals#OFF_GRID}.
  public int volumeScale() {
    return volumeScale;
  }

  /// Returns the number of bars.
  public int size() {
    return size;
  }

  public boolean isEmpty() {
    return size == 0;
  }

  /// Returns the open time of bar `i`, epoch milliseconds UTC.
  public long openTime(int i) {
    check(i);
    // Reckoned rather than read where that is as simple: memory is slow.
    return isUnbroken() ? openTime[0] + i * key.timeframe().millis() : openTime[i];
  }

  /// Returns the scheduled close of bar `i`, epoch milliseconds UTC: from then on it may be read.
  public long knownAt(int i) {
    return calendar.intervalClose(openTime(i), key.timeframe());
  }

  public double open(int i) {
    return open[check(i)];
  }

  public double high(int i) {
    return high[check(i)];
  }

  public double low(int i) {
    return low[check(i)];
  }

  public double close(int i) {
    return close[check(i)];
  }

  public double volume(int i) {
    return volume[check(i)];
  }

  public Bar bar(int i) {
    check(i);
    return new Bar(openTime[i], open[i], high[i], low[i], close[i], volume[i]);
  }

  /// Returns the index of the first bar opened at or after `time`; {@link #size()} if there is
  /// none.
  public int indexAtOrAfter(long time) {
    if (breaks == null || size == 0) {
      int found = Arrays.binarySearch(openTime, 0, size, time);
      return found >= 0 ? found : -found - 1;
    }
    int low = 0;
    int high = breaks.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (openTime[breaks[middle]] <= time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int start = low == 0 ? 0 : breaks[low - 1];
    int end = low == breaks.length ? size : breaks[low];
    if (time <= openTime[start]) {
      return start;
    }
    long after = time - openTime[start];
    // Below 0 it is more than can be counted.
    return after < 0
        ? end
        : (int) Math.min(end, start + Math.ceilDiv(after, key.timeframe().millis()));
  }

  /// Returns the first bar after `bar` that may not open one nominal length of the timeframe after
  /// the bar before it: from `bar` to there open times need not be read. {@link #size()} if there
  /// is none.
  public int nextBreak(int bar) {
    check(bar);
    if (breaks == null) {
      return bar + 1;
    }
    int found = Arrays.binarySearch(breaks, bar + 1);
    int place = found >= 0 ? found : -found - 1;
    return place < breaks.length ? breaks[place] : size;
  }

  /// Returns the bars opened within `range`, in a series of their own that keeps the scales.
  public BarSeries slice(TimeRange range) {
    int from = indexAtOrAfter(range.from());
    int to = range.to() == Long.MAX_VALUE ? size : indexAtOrAfter(range.to());
    if (from == 0 && to == size) {
      return this;
    }
    BarColumns part = new BarColumns(to - from);
    part.addAll(this, from, to);
    return of(key, calendar, priceScale, volumeScale, part);
  }

  /// Copies bars `from` (inclusive) to `to` (exclusive) of one column into `target` at `offset`.
  public void copy(Column column, int from, int to, double[] target, int offset) {
    System.arraycopy(values(column), from, target, offset, checkedLength(from, to));
  }

  /// Returns a copy of one column.
  public double[] copy(Column column) {
    return Arrays.copyOf(values(column), size);
  }

  /// Tells whether another series has bars that open at the same times.
  public boolean opensWith(BarSeries other) {
    if (size != other.size) {
      return false;
    }
    if (isUnbroken() && other.isUnbroken() && timeframe() == other.timeframe()) {
      return size == 0 || openTime[0] == other.openTime[0];
    }
    return Arrays.equals(openTime, 0, size, other.openTime, 0, size);
  }

  private boolean isUnbroken() {
    return breaks != null && breaks.length == 0;
  }

  /// Copies open times `from` (inclusive) to `to` (exclusive) into `target` at `offset`.
  public void copyOpenTimes(int from, int to, long[] target, int offset) {
    System.arraycopy(openTime, from, target, offset, checkedLength(from, to));
  }

  private int checkedLength(int from, int to) {
    if (from < 0 || to > size || from > to) {
      throw new IndexOutOfBoundsException(from + " to " + to + " of " + size + " bars");
    }
    return to - from;
  }

  private double[] values(Column column) {
    return switch (column) {
      case OPEN -> open;
      case HIGH -> high;
      case LOW -> low;
      case CLOSE -> close;
      case VOLUME -> volume;
    };
  }

  private int check(int i) {
    // The arrays may be longer than the series.
    if (i >= size) {
      throw new IndexOutOfBoundsException("bar " + i + " of " + size);
    }
    return i;
  }

  @Override
  public String toString() {
    return key + ", " + size + " bars";
  }
}
