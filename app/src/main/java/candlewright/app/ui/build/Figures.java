package candlewright.app.ui.build;

import candlewright.backtest.measure.Conventions;
import candlewright.backtest.measure.Measurement;
import candlewright.backtest.measure.SimulationResults;
import candlewright.backtest.measure.TradedBars;
import candlewright.backtest.simulate.SimulationOutcome;
import candlewright.backtest.simulate.SimulationSettings;
import candlewright.backtest.simulate.TradedSeries;
import candlewright.core.market.BarSeries;
import candlewright.core.market.CorporateActions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Figures of a short run of one instrument, as the strip and the gallery show them.
public final class Figures {
  /// Their names in the catalogue of metrics.
  public static final List<String> NAMES =
      List.of(
          "net_profit", "trade_count", "profit_factor", "win_rate", "max_drawdown", "sharpe_ratio");

  private Figures() {}

  /// Returns the figures by name, NaN where one is undefined.
  ///
  /// @param settings of the run
  public static Map<String, Double> of(
      TradedSeries series, SimulationOutcome outcome, SimulationSettings settings) {
    BarSeries bars = series.bars();
    Measurement measurement =
        Measurement.of(
            SimulationResults.of(
                List.of(
                    new TradedBars(
                        series.instrument(),
                        bars,
                        CorporateActions.none(series.instrument().id()))),
                outcome,
                settings.cash(),
                Conventions.of(bars.calendar(), bars.timeframe(), settings.measuring())));
    Map<String, Double> figures = new LinkedHashMap<>();
    NAMES.forEach(id -> figures.put(id, measurement.number(id)));
    return figures;
  }

  /// Returns equity at each close.
  public static double[] equity(SimulationOutcome outcome) {
    double[] equity = new double[outcome.size()];
    for (int i = 0; i < equity.length; i++) {
      equity[i] = outcome.equity(i);
    }
    return equity;
  }
}
