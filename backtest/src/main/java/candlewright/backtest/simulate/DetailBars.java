package candlewright.backtest.simulate;

import candlewright.core.market.BarSeries;
import candlewright.core.market.TimeRange;

/// Where the smaller bars come from that say what happened within a bar.
public interface DetailBars {
  /// Returns the bars opened within `range`, of a timeframe smaller than that of the traded bars;
  /// empty if there are none.
  BarSeries within(TimeRange range);
}
