package candlewright.backtest.simulate;

import candlewright.core.market.BarSeries;
import candlewright.core.market.SeriesHash;
import candlewright.core.market.TimeRange;
import candlewright.core.market.Timeframe;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/// Smaller bars that remember which of them were asked for, because the result depends on those and
/// on no others. Several runs may share them at once.
public final class RecordedDetail implements DetailBars {
  private final DetailBars source;
  private final SortedMap<TimeRange, String> hashes =
      new ConcurrentSkipListMap<>(
          Comparator.comparingLong(TimeRange::from).thenComparingLong(TimeRange::to));

  public RecordedDetail(DetailBars source) {
    this.source = source;
  }

  @Override
  public Timeframe timeframe() {
    return source.timeframe();
  }

  @Override
  public BarSeries within(TimeRange range) {
    BarSeries bars = source.within(range);
    if (!hashes.containsKey(range)) {
      hashes.put(range, SeriesHash.of(bars));
    }
    return bars;
  }

  /// Returns the {@link SeriesHash} of the bars of each range that was asked for, by time.
  public SortedMap<TimeRange, String> hashes() {
    return new TreeMap<>(hashes);
  }
}
