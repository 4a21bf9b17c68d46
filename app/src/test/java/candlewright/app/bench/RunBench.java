package candlewright.app.bench;

import candlewright.backtest.simulate.AssumptionBand;
import candlewright.backtest.simulate.DetailBars;
import candlewright.backtest.simulate.Simulation;
import candlewright.backtest.simulate.SimulationOutcome;
import candlewright.backtest.simulate.SimulationSettings;
import candlewright.backtest.simulate.TradedSeries;
import candlewright.core.market.Aggregation;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Instrument;
import candlewright.core.market.Timeframe;
import candlewright.core.strategy.plan.Feeds;
import candlewright.core.strategy.plan.Plan;
import java.util.List;
import java.util.Locale;

/// What a run costs beside the event loop alone: the two other runs of the assumption band, and
/// minutes that say what happened within hours.
final class RunBench {
  private static final int ROUNDS = 11;

  private RunBench() {}

  /// @param minutes of the instrument
  /// @param bracket a strategy with a stop and a target
  static void run(
      BarSeries minutes,
      Instrument instrument,
      Plan bracket,
      SimulationSettings settings,
      SweepBench.Rows rows) {
    List<TradedSeries> single = List.of(TradedSeries.of(instrument, bracket, Feeds.of(minutes), 0));
    SimulationOutcome likely = new Simulation(single, settings).finish();
    BarSeries hours =
        Aggregation.of(minutes, Timeframe.ONE_HOUR, minutes.knownAt(minutes.size() - 1)).bars();
    DetailBars detail = DetailBars.of(minutes);
    double[] nanos =
        new Race()
            .add("run", () -> equity(traded(instrument, bracket, minutes), settings))
            .add("band", () -> AssumptionBand.of(single, settings, likely).best())
            .add("hours", () -> equity(traded(instrument, bracket, hours), settings))
            .add("detail", () -> equity(traded(instrument, bracket, hours).with(detail), settings))
            .run(ROUNDS);
    rows.add(
        "assumption band of the bracket over minutes, beside the run itself, CPU",
        nanos[1] / minutes.size(),
        "ns/bar",
        times(nanos[0] + nanos[1], nanos[0], "the run with its band over the run alone"));
    rows.add("the bracket over a year of hours, CPU", nanos[2] / 1e6, "ms", hours.size() + " bars");
    rows.add(
        "the same with minutes at hand as detail, CPU",
        nanos[3] / 1e6,
        "ms",
        times(nanos[3], nanos[2], "without"));
  }

  private static TradedSeries traded(Instrument instrument, Plan plan, BarSeries bars) {
    return TradedSeries.of(instrument, plan, Feeds.of(bars), 0);
  }

  private static double equity(TradedSeries series, SimulationSettings settings) {
    SimulationOutcome outcome = new Simulation(List.of(series), settings).finish();
    return outcome.equity(outcome.size() - 1);
  }

  private static String times(double one, double other, String what) {
    return String.format(Locale.ROOT, "%.2f x %s", one / other, what);
  }
}
