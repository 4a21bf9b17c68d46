package candlewright.app.ui.build;

import candlewright.backtest.simulate.AssumptionBand;
import candlewright.backtest.simulate.Trade;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Instrument;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.edit.Address;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a strategy did on the last bars of one instrument.
///
/// @param definition that it was worked out for
/// @param bars those shown; indices of rows, trades and equity count in them
/// @param warmUp leading bars of these on which not every rule was known yet
/// @param rows what each row of conditions did that counts, by its address
/// @param run what trading it came to; null where several instruments are needed for it
/// @param millis how long it took to work out, reading bars included
public record Strip(
    StrategyDefinition definition,
    Instrument instrument,
    BarSeries bars,
    int warmUp,
    Map<Address, RowFigures> rows,
    @Nullable Traded run,
    long millis) {
  public Strip {
    rows = Map.copyOf(rows);
  }

  /// What trading came to.
  ///
  /// @param trades by time of exit; the last may be open
  /// @param likely equity at each close under the assumptions asked for, in the account's currency
  /// @param best the same under the best assumptions
  /// @param worst the same under the worst assumptions
  /// @param band how far net profit depends on them
  /// @param figures the six figures by their names in the catalogue of metrics: net profit, trades,
  ///   profit factor, win rate, greatest drawdown, Sharpe ratio; NaN where one is undefined
  @SuppressWarnings("ArrayRecordComponent") // As many as bars, drawn and never compared.
  public record Traded(
      List<Trade> trades,
      double[] likely,
      double[] best,
      double[] worst,
      AssumptionBand band,
      Map<String, Double> figures) {
    public Traded {
      trades = List.copyOf(trades);
    }
  }
}
