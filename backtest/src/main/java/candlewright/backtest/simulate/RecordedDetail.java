package candlewright.backtest.simulate;

import candlewright.core.market.BarSeries;
import candlewright.core.market.SeriesHash;
import candlewright.core.market.TimeRange;
import candlewright.core.market.Timeframe;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;

/// Smaller bars that remember the months they were asked for, because the result depends on those
/// and on no others. Several runs may share them at once.
public final class RecordedDetail implements DetailBars {
  private final DetailBars source;
  private final TimeRange span;
  private final SortedSet<TimeRange> months =
      new ConcurrentSkipListSet<>(Comparator.comparingLong(TimeRange::from));

  /// @param traded the bars that they say something of; what is known after these makes no other
  ///   data of a month
  public RecordedDetail(DetailBars source, BarSeries traded) {
    this.source = source;
    this.span = new TimeRange(traded.openTime(0), traded.knownAt(traded.size() - 1));
  }

  @Override
  public Timeframe timeframe() {
    return source.timeframe();
  }

  @Override
  public BarSeries within(TimeRange range) {
    long time = range.from();
    while (time < range.to()) {
      TimeRange month = Months.of(time);
      months.add(month);
      time = month.to();
    }
    return source.within(range);
  }

  /// Returns the {@link SeriesHash} of the bars of each month that was asked for, by time, as far
  /// as the traded bars reach.
  public SortedMap<TimeRange, String> hashes() {
    SortedMap<TimeRange, String> hashes = new TreeMap<>(months.comparator());
    for (TimeRange month : months) {
      TimeRange part =
          new TimeRange(Math.max(month.from(), span.from()), Math.min(month.to(), span.to()));
      hashes.put(part, SeriesHash.of(source.within(part)));
    }
    return hashes;
  }
}
