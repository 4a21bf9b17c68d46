package candlewright.backtest.simulate;

import candlewright.core.market.BarSeries;
import candlewright.core.market.Increment;
import candlewright.core.market.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// The smaller bars of one traded series, fetched a month at a time and only where they are needed.
final class Detail {
  private final DetailBars source;
  private final BarSeries bars;
  private final Increment tick;
  private BarSeries month;
  private long from;
  private long to;

  /// The smaller bars of the bar asked for last, if they were found to make it up.
  private int first;

  private int end;

  /// Bars that were shown by their smaller ones, and those for which these were missing or did not
  /// add up to them.
  long resolved;

  long unresolved;

  Detail(DetailBars source, BarSeries bars, Increment tick) {
    this.source = source;
    this.bars = bars;
    this.tick = tick;
    this.month = bars;
  }

  /// Looks for the smaller bars of a bar. Tells whether they are all there, judged by their adding
  /// up to its four prices.
  boolean find(int bar) {
    long open = bars.openTime(bar);
    long close = bars.knownAt(bar);
    if (open < from || close > to) {
      // None outside the traded bars, so that what is known later makes no other data of them.
      from = Math.max(monthStart(open, 0), bars.openTime(0));
      to = Math.min(monthStart(close - 1, 1), bars.knownAt(bars.size() - 1));
      month = source.within(new TimeRange(from, to));
    }
    first = month.indexAtOrAfter(open);
    end = month.indexAtOrAfter(close);
    boolean whole = first < end && addsUp(bar);
    if (whole) {
      resolved++;
    } else {
      unresolved++;
    }
    return whole;
  }

  private boolean addsUp(int bar) {
    double high = month.high(first);
    double low = month.low(first);
    for (int i = first + 1; i < end; i++) {
      high = Math.max(high, month.high(i));
      low = Math.min(low, month.low(i));
    }
    return same(month.open(first), bars.open(bar))
        && same(high, bars.high(bar))
        && same(low, bars.low(bar))
        && same(month.close(end - 1), bars.close(bar));
  }

  private boolean same(double one, double other) {
    return one == other || tick.nearest(one) == tick.nearest(other);
  }

  BarSeries bars() {
    return month;
  }

  int first() {
    return first;
  }

  int end() {
    return end;
  }

  private static long monthStart(long time, int later) {
    LocalDate date = Instant.ofEpochMilli(time).atZone(ZoneOffset.UTC).toLocalDate();
    return date.withDayOfMonth(1)
        .plusMonths(later)
        .atStartOfDay(ZoneOffset.UTC)
        .toInstant()
        .toEpochMilli();
  }
}
