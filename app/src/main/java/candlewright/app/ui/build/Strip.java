package candlewright.app.ui.build;

import candlewright.backtest.simulate.AssumptionBand;
import candlewright.backtest.simulate.MarketData;
import candlewright.backtest.simulate.SimulationSettings;
import candlewright.backtest.simulate.Trade;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Instrument;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.edit.Address;
import candlewright.core.strategy.plan.Plan;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a strategy did on the last bars of one instrument.
///
/// @param definition that it was worked out for
/// @param bars those shown; indices of rows, trades and equity count in them
/// @param warmUp leading bars of these on which not every rule was known yet
/// @param rows what each row of conditions did that counts, by its address
/// @param lines the indicators among its operands that are prices of the instrument
/// @param origin what it was worked out from
/// @param run what trading it came to; null where several instruments are needed for it
/// @param millis how long it took to work out, reading bars included
public record Strip(
    StrategyDefinition definition,
    Instrument instrument,
    BarSeries bars,
    int warmUp,
    Map<Address, RowFigures> rows,
    List<Line> lines,
    Origin origin,
    @Nullable Traded run,
    long millis) {
  public Strip {
    rows = Map.copyOf(rows);
    lines = List.copyOf(lines);
  }

  /// What a strip was worked out from.
  ///
  /// @param data all that was fed
  /// @param first of the bars fed that is shown
  /// @param settings assumptions of the run
  public record Origin(Plan plan, MarketData data, int first, SimulationSettings settings) {}

  /// A column drawn over the bars.
  ///
  /// @param name as it is written in definitions
  /// @param values one for each bar, NaN where it is unknown
  /// @param color which of the series' colours it has, from 0
  /// @param stepped whether it is read of longer bars
  @SuppressWarnings("ArrayRecordComponent") // As many as bars, drawn and never compared.
  public record Line(String name, double[] values, int color, boolean stepped) {}

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
