package candlewright.app.ui.build;

import candlewright.backtest.simulate.MarketData;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.Timeframe;
import candlewright.core.strategy.StrategyDefinition;

/// Where the strip below the board gets its bars from.
@FunctionalInterface
public interface StripData {
  /// Returns the last bars of an instrument and of the roles that a strategy reads. Blocks; called
  /// from any thread, one call after the other for one model.
  ///
  /// @param bars how many are wanted of the traded instrument; fewer if there are no more
  /// @throws candlewright.app.data.LookupException if there are none; one sentence
  MarketData last(
      StrategyDefinition definition, InstrumentId instrument, Timeframe timeframe, int bars);
}
