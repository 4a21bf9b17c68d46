package candlewright.backtest.review;

import candlewright.backtest.measure.Measurement;
import candlewright.backtest.measure.Metrics;
import candlewright.backtest.simulate.ResultHash;
import candlewright.backtest.simulate.Simulation;
import candlewright.backtest.simulate.SimulationOutcome;
import candlewright.backtest.simulate.SimulationSettings;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Instrument;
import candlewright.core.market.SeriesHash;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.plan.Plan;
import candlewright.core.strategy.plan.StrategyCompiler;
import candlewright.core.trading.Notional;

/// A finished backtest with everything that a report needs.
///
/// @param warmUp leading bars on which the strategy could not decide yet
/// @param dataHash of the bars
/// @param resultHash of inputs and trades; runs with the same hash are the same run
public record Run(
    StrategyDefinition definition,
    ParameterValues values,
    Instrument instrument,
    BarSeries bars,
    SimulationSettings settings,
    SimulationOutcome outcome,
    Metrics metrics,
    int warmUp,
    String dataHash,
    String resultHash) {
  private static final int ID_LENGTH = 12;

  /// Simulates and measures a strategy over bars.
  ///
  /// @throws IllegalArgumentException if there are no bars, if they are of another instrument, or
  ///   if the definition does not compile; one sentence with the remedy
  public static Run of(
      StrategyDefinition definition,
      ParameterValues values,
      Instrument instrument,
      BarSeries bars,
      SimulationSettings settings) {
    if (bars.isEmpty()) {
      throw new IllegalArgumentException(
          bars.key() + " has no bars in this range. Choose another range or import data first.");
    }
    if (!bars.instrument().equals(instrument.id())) {
      throw new IllegalArgumentException(
          "the bars are of " + bars.instrument() + ", the instrument is " + instrument.id());
    }
    Plan plan = StrategyCompiler.compile(definition, values);
    SimulationOutcome outcome = new Simulation(plan, instrument, bars, settings).finish();
    Metrics metrics = Measurement.of(bars, outcome, new Notional(instrument), settings.cash());
    String dataHash = SeriesHash.of(bars);
    String resultHash =
        ResultHash.of(dataHash, definition, values, instrument, bars, settings, outcome.trades());
    return new Run(
        definition,
        values,
        instrument,
        bars,
        settings,
        outcome,
        metrics,
        plan.warmUp(),
        dataHash,
        resultHash);
  }

  /// Returns the name a run is kept under: the first 12 digits of its result hash.
  public String id() {
    return resultHash.substring(0, ID_LENGTH);
  }
}
