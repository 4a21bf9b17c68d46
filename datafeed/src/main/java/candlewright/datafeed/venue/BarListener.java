package candlewright.datafeed.venue;

import candlewright.core.market.Bar;
import candlewright.core.market.SeriesKey;

/// Receives the bars of a {@link DemoFeed} on its executor's thread, one call at a time.
public interface BarListener {
  /// Takes one finished bar. Open times never decrease; within a minute the instruments come in the
  /// order of {@link DemoMarket#instruments()}. A call that blocks delays the feed; no bar is lost.
  void onBar(SeriesKey key, Bar bar);

  /// Says that the feed has stopped for good because {@link #onBar} threw `cause`.
  void onFailure(RuntimeException cause);
}
