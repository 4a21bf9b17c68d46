package candlewright.backtest.sweep;

import candlewright.backtest.simulate.Simulation;
import candlewright.backtest.simulate.SimulationSettings;
import candlewright.backtest.simulate.TradedSeries;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Instrument;
import candlewright.core.market.TimeRange;
import candlewright.core.strategy.plan.Feeds;
import candlewright.core.strategy.plan.Plan;
import java.util.List;

/// Runs one combination after the other on the event loop.
final class LoopRunner {
  private final Feeds feeds;
  private final Instrument instrument;
  private final SimulationSettings settings;
  private final int first;
  private final boolean marked;
  private final BarSeries bars;

  /// @param first index of the first bar that is traded over; the ones before only feed indicators
  LoopRunner(
      Feeds feeds, Instrument instrument, SimulationSettings settings, int first, boolean marked) {
    this.feeds = feeds;
    this.instrument = instrument;
    this.settings = settings;
    this.first = first;
    this.marked = marked;
    BarSeries fed = feeds.traded();
    bars = first == 0 ? fed : fed.slice(new TimeRange(fed.openTime(first), Long.MAX_VALUE));
  }

  SweepFigures run(Plan plan) {
    TradedSeries series = TradedSeries.of(instrument, plan, feeds, first);
    Simulation simulation = new Simulation(List.of(series), settings);
    return LoopFigures.of(bars, simulation.finish(), settings, marked);
  }
}
