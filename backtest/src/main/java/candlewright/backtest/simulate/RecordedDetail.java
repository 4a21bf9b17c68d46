package candlewright.backtest.simulate;

import candlewright.core.market.BarSeries;
import candlewright.core.market.SeriesHash;
import candlewright.core.market.TimeRange;
import candlewright.core.market.Timeframe;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Smaller bars that remember the months they were asked for, because the result depends on those
/// and on no others.
public final class RecordedDetail implements DetailBars {
  private final DetailBars source;
  private final SortedSet<TimeRange> months =
      new TreeSet<>(Comparator.comparingLong(TimeRange::from));
  private TimeRange latest = new TimeRange(0, 0);

  public RecordedDetail(DetailBars source) {
    this.source = source;
  }

  @Override
  public Timeframe timeframe() {
    return source.timeframe();
  }

  @Override
  public BarSeries within(TimeRange range) {
    for (long time = range.from(); time < range.to(); time = latest.to()) {
      if (!latest.contains(time)) {
        latest = Months.of(time);
        months.add(latest);
      }
    }
    return source.within(range);
  }

  /// Returns the {@link SeriesHash} of the bars of each month that was asked for, by time.
  public SortedMap<TimeRange, String> hashes() {
    SortedMap<TimeRange, String> hashes = new TreeMap<>(months.comparator());
    months.forEach(month -> hashes.put(month, SeriesHash.of(source.within(month))));
    return hashes;
  }
}
