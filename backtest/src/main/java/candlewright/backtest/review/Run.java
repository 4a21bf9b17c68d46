package candlewright.backtest.review;

import candlewright.backtest.measure.Conventions;
import candlewright.backtest.measure.Measurement;
import candlewright.backtest.measure.SimulationResults;
import candlewright.backtest.simulate.AssumptionBand;
import candlewright.backtest.simulate.DataHash;
import candlewright.backtest.simulate.Simulation;
import candlewright.backtest.simulate.SimulationOutcome;
import candlewright.backtest.simulate.SimulationSettings;
import candlewright.backtest.simulate.TradedSeries;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Instrument;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.plan.Feeds;
import candlewright.core.strategy.plan.Plan;
import candlewright.core.strategy.plan.StrategyCompiler;
import java.util.List;

/// A finished backtest with everything that a report needs.
///
/// @param bars those it traded over
/// @param fedFrom open time of the first bar that the indicators were fed, at or before the first
///   of `bars`, epoch milliseconds UTC
/// @param band how far the result depends on what bars do not say
/// @param warmUp leading bars of `bars` on which not every rule of the strategy was known yet
/// @param dataHash of all bars that were fed
/// @param resultHash of inputs and trades; runs with the same hash are the same run
public record Run(
    StrategyDefinition definition,
    ParameterValues values,
    Instrument instrument,
    BarSeries bars,
    long fedFrom,
    SimulationSettings settings,
    SimulationOutcome outcome,
    Measurement measurement,
    AssumptionBand band,
    int warmUp,
    String dataHash,
    String resultHash) {
  private static final int ID_LENGTH = 12;

  /// Simulates and measures a strategy over all of `bars`.
  ///
  /// @throws IllegalArgumentException as the other form does
  public static Run of(
      StrategyDefinition definition,
      ParameterValues values,
      Instrument instrument,
      BarSeries bars,
      SimulationSettings settings) {
    return of(definition, values, instrument, Feeds.of(bars), Long.MIN_VALUE, settings);
  }

  /// Simulates and measures a strategy that trades from `from` on. Its indicators are fed from the
  /// first of the feeds' bars, so that they are warm by then and no value depends on where trading
  /// begins.
  ///
  /// @param from open time of the first bar to trade over, epoch milliseconds UTC
  /// @throws IllegalArgumentException if there are no bars to trade over, if they are of another
  ///   instrument, or if the definition does not compile; one sentence with the remedy
  public static Run of(
      StrategyDefinition definition,
      ParameterValues values,
      Instrument instrument,
      Feeds feeds,
      long from,
      SimulationSettings settings) {
    BarSeries fed = feeds.traded();
    int first = fed.indexAtOrAfter(from);
    if (first == fed.size()) {
      throw new IllegalArgumentException(
          fed.key() + " has no bars in this range. Choose another range or import data first.");
    }
    if (!fed.instrument().equals(instrument.id())) {
      throw new IllegalArgumentException(
          "the bars are of " + fed.instrument() + ", the instrument is " + instrument.id());
    }
    if (definition.allocation() != null) {
      throw new IllegalArgumentException(
          definition.name()
              + " spreads equity over several instruments, and this run is of one. Its ranks can be"
              + " shown and explained.");
    }
    Plan plan = StrategyCompiler.compile(definition, values);
    List<TradedSeries> series = List.of(TradedSeries.of(instrument, plan, feeds, first));
    BarSeries bars = series.getFirst().bars();
    SimulationOutcome outcome = new Simulation(series, settings).finish();
    Measurement measurement =
        Measurement.of(
            SimulationResults.of(
                instrument,
                bars,
                outcome,
                settings.cash(),
                Conventions.of(bars.calendar(), bars.timeframe())));
    String dataHash = DataHash.of(feeds);
    String resultHash =
        ResultHash.of(dataHash, definition, values, instrument, settings, outcome.trades());
    return new Run(
        definition,
        values,
        instrument,
        bars,
        fed.openTime(0),
        settings,
        outcome,
        measurement,
        AssumptionBand.of(series, settings, outcome),
        Math.max(0, plan.warmUp(fed.timeframe()) - first),
        dataHash,
        resultHash);
  }

  /// Returns the name a run is kept under: the first 12 digits of its result hash.
  public String id() {
    return resultHash.substring(0, ID_LENGTH);
  }
}
