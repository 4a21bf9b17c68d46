package candlewright.app.chart;

import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Calendar;
import candlewright.core.market.Increment;
import candlewright.core.market.SeriesKey;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The bars a chart shows, growing at their end while the market is open.
///
/// Places along the chart are bar indices as doubles: bar `i` reaches from `i` to `i + 1`. Before
/// the first and after the last bar time goes on in steps of the timeframe. Used by one thread once
/// it was made.
final class ChartBars {
  private final SeriesKey key;
  private final Calendar calendar;
  private final Increment tick;
  private final BarPyramid pyramid;
  private final BarSeries series;
  // The bars that are read from the series: all but its last.
  private final int fixed;
  // Open times from there on.
  private long[] tail = new long[1];
  private @Nullable BarPyramid averaged;

  /// @throws IllegalArgumentException if there are no bars
  ChartBars(BarSeries bars, Increment tick) {
    if (bars.isEmpty()) {
      throw new IllegalArgumentException(
          bars.key() + " has no bars to show: import or download some first");
    }
    this.key = bars.key();
    this.calendar = bars.calendar();
    this.tick = tick;
    pyramid = BarPyramid.of(bars);
    series = bars;
    fixed = bars.size() - 1;
    tail[0] = bars.openTime(fixed);
  }

  SeriesKey key() {
    return key;
  }

  /// Returns the decimals prices are shown with.
  int decimals() {
    return tick.scale();
  }

  int size() {
    return pyramid.size();
  }

  BarPyramid pyramid() {
    return pyramid;
  }

  /// Returns the bars as a style draws them.
  BarPyramid pyramid(ChartStyle style) {
    if (style != ChartStyle.HEIKIN_ASHI) {
      return pyramid;
    }
    BarPyramid known = averaged;
    if (known == null) {
      known = HeikinAshi.of(pyramid);
      averaged = known;
    }
    return known;
  }

  double lastClose() {
    return pyramid.close(0, size() - 1);
  }

  /// Returns the open time of bar `i`, epoch milliseconds UTC, reckoned on where there is no bar.
  long openTime(int i) {
    int last = size() - 1;
    if (i < 0) {
      return known(0) + i * key.timeframe().millis();
    }
    return i <= last ? known(i) : known(last) + (i - last) * key.timeframe().millis();
  }

  private long known(int i) {
    return i < fixed ? series.openTime(i) : tail[i - fixed];
  }

  /// Returns a copy of all open times.
  long[] openTimes() {
    long[] times = new long[size()];
    series.copyOpenTimes(0, fixed, times, 0);
    System.arraycopy(tail, 0, times, fixed, size() - fixed);
    return times;
  }

  /// Returns the time of a place, epoch milliseconds UTC.
  long timeAt(double place) {
    int i = (int) Math.floor(place);
    return openTime(i) + Math.round((place - i) * length(i));
  }

  /// Returns the place of a time; within a gap it is the end of the bar before it.
  double placeOf(long time) {
    long millis = key.timeframe().millis();
    int last = size() - 1;
    if (time < known(0)) {
      return (time - known(0)) / (double) millis;
    }
    if (time >= known(last)) {
      return last + (time - known(last)) / (double) millis;
    }
    int i = lastAtOrBefore(time);
    return i + Math.min(1, (time - known(i)) / (double) length(i));
  }

  private int lastAtOrBefore(long time) {
    if (time < tail[0]) {
      return series.indexAtOrAfter(time + 1) - 1;
    }
    int found = Arrays.binarySearch(tail, 0, size() - fixed, time);
    return fixed + (found >= 0 ? found : -found - 2);
  }

  /// Returns the first bar opened at or after `time`, counted on beyond the last bar up to 10^9.
  int indexAtOrAfter(long time) {
    return (int) Math.ceil(Math.min(1e9, placeOf(time)));
  }

  /// Returns the nominal length of bar `i`, shorter where the next one opens earlier.
  private long length(int i) {
    return Math.max(1, Math.min(key.timeframe().millis(), openTime(i + 1) - openTime(i)));
  }

  /// Takes over bars at the end: the first may be the last bar again, with new numbers.
  ///
  /// @return the first bar that changed
  /// @throws IllegalArgumentException if they are of another series or begin before the last bar
  int append(BarSeries more) {
    if (!more.key().equals(key)) {
      throw new IllegalArgumentException(
          "a chart of " + key + " was given bars of " + more.key() + ": show that series first");
    }
    int from = size();
    if (!more.isEmpty()) {
      long first = more.openTime(0);
      if (first < known(from - 1)) {
        throw new IllegalArgumentException(
            "new bars of " + key + " begin before the last bar shown: show the series again");
      }
      from = first == known(from - 1) ? from - 1 : from;
    }
    for (int k = 0; k < more.size(); k++) {
      int i = from + k;
      int place = i - fixed;
      if (place >= tail.length) {
        tail = Arrays.copyOf(tail, place + (place >> 2) + 16);
      }
      tail[place] = more.openTime(k);
      pyramid.set(i, more.open(k), more.high(k), more.low(k), more.close(k), more.volume(k));
    }
    if (averaged != null) {
      HeikinAshi.update(pyramid, averaged, from);
    }
    return from;
  }

  /// Returns the bars from `from` on as a series.
  BarSeries from(int from) {
    BarColumns columns = new BarColumns(size() - from);
    for (int i = from; i < size(); i++) {
      columns.add(
          known(i),
          pyramid.open(0, i),
          pyramid.high(0, i),
          pyramid.low(0, i),
          pyramid.close(0, i),
          pyramid.volume(0, i));
    }
    return BarSeries.of(key, calendar, columns);
  }
}
