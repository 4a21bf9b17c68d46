package candlewright.backtest.simulate;

import candlewright.core.market.BarSeries;
import candlewright.core.market.TimeRange;
import candlewright.core.market.Timeframe;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/// Smaller bars out of a source that takes a month in about the time of an hour, as the store does:
/// the months asked for last are kept. May be asked by several threads.
public final class MonthlyDetail implements DetailBars {
  /// Several runs over the same bars may be some months apart.
  private static final int KEPT = 4;

  private final DetailBars source;
  private final Map<TimeRange, BarSeries> months = new LinkedHashMap<>(16, 0.75f, true);

  public MonthlyDetail(DetailBars source) {
    this.source = source;
  }

  @Override
  public Timeframe timeframe() {
    return source.timeframe();
  }

  @Override
  public BarSeries within(TimeRange range) {
    TimeRange month = Months.of(range.from());
    return range.to() > month.to() ? source.within(range) : month(month).slice(range);
  }

  private synchronized BarSeries month(TimeRange month) {
    BarSeries bars = months.get(month);
    if (bars == null) {
      bars = source.within(month);
      months.put(month, bars);
      if (months.size() > KEPT) {
        Iterator<TimeRange> longestUnused = months.keySet().iterator();
        longestUnused.next();
        longestUnused.remove();
      }
    }
    return bars;
  }
}
