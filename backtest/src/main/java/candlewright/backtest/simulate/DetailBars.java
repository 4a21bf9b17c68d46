package candlewright.backtest.simulate;

import candlewright.core.market.BarSeries;
import candlewright.core.market.TimeRange;
import candlewright.core.market.Timeframe;

/// Where the smaller bars come from that say what happened within a bar.
public interface DetailBars {
  /// Returns their timeframe, smaller than that of the traded bars.
  Timeframe timeframe();

  /// Returns the bars opened within `range`; empty if there are none.
  BarSeries within(TimeRange range);

  /// Takes them from bars that are all at hand.
  static DetailBars of(BarSeries bars) {
    return new DetailBars() {
      @Override
      public Timeframe timeframe() {
        return bars.timeframe();
      }

      @Override
      public BarSeries within(TimeRange range) {
        return bars.slice(range);
      }
    };
  }
}
