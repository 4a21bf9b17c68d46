package candlewright.app.bench;

import candlewright.backtest.simulate.SimulationSettings;
import candlewright.backtest.sweep.ParameterGrid;
import candlewright.backtest.sweep.ParameterRange;
import candlewright.backtest.sweep.Sweep;
import candlewright.backtest.sweep.SweepFigure;
import candlewright.backtest.sweep.SweepTable;
import candlewright.core.indicator.Setting;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Instrument;
import candlewright.core.strategy.Distance;
import candlewright.core.strategy.Exit;
import candlewright.core.strategy.Parameter;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.plan.Feeds;
import candlewright.core.trading.FeeModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;

/// How long 1,000 pairs of averages take on the edge path, against ta4j on some of them, and as
/// many combinations with a stop and a target.
final class SweepBench {
  private static final int ROUNDS = 11;
  private static final int CHECKED = 50;
  private static final int[] FAST = {5, 15, 30, 44};
  private static final int[] SLOW = {50, 150, 290};

  /// Takes a line of the table.
  @FunctionalInterface
  interface Rows {
    void add(String name, double value, String unit, String ratio);
  }

  private SweepBench() {}

  /// Measures and checks every pair against the event loop.
  ///
  /// @param crossing two crossing averages with parameters `fast` and `slow`
  /// @throws IllegalStateException if a pair trades otherwise on the event loop
  static void run(
      BarSeries bars,
      Instrument instrument,
      StrategyDefinition crossing,
      SimulationSettings settings,
      Ta4jRivals rivals,
      Rows rows) {
    ParameterGrid grid =
        ParameterGrid.of(
            crossing,
            Map.of(),
            List.of(
                ParameterRange.parse(crossing, "fast", "5:44:1"),
                ParameterRange.parse(crossing, "slow", "50:290:10")),
            List.of());
    Sweep sweep = new Sweep(grid, instrument, Feeds.of(bars), 0, settings, false);
    Sweep.Work here = new Sweep.Work(new Here(), 1, () -> false, _ -> {});
    double fee = FeeModel.typicalPart(settings.fees());
    Race race =
        new Race()
            .add("edges", () -> find(sweep, here).figures().getFirst().trades())
            .add("ta4j", () -> ta4j(rivals, fee));
    double[] nanos = race.run(ROUNDS);
    double each = nanos[0] / bars.size() / grid.size();
    double theirs = nanos[1] / bars.size() / (FAST.length * SLOW.length);
    rows.add(
        "sweep of " + grid.size() + " pairs of averages, edge path, one thread, CPU",
        each,
        "ns per bar and pair",
        String.format(Locale.ROOT, "%.0f x ta4j", theirs / each));
    rows.add("ta4j 0.22.2, 12 of the pairs, CPU", theirs, "ns per bar and pair", "");
    SweepTable table = check(sweep, here, grid.size());
    rows.add("pairs that trade the same on the event loop", table.checked(), "", "");
  }

  /// Measures stops and targets in multiples of the average true range and checks some combinations
  /// against the event loop.
  ///
  /// @throws IllegalStateException if one trades otherwise on the event loop
  static void runBrackets(
      BarSeries bars,
      Instrument instrument,
      StrategyDefinition crossing,
      SimulationSettings settings,
      Rows rows) {
    StrategyDefinition bracketed = bracketed(crossing);
    ParameterGrid grid =
        ParameterGrid.of(
            bracketed,
            Map.of(),
            List.of(
                ParameterRange.parse(bracketed, "fast", "5:40:5"),
                ParameterRange.parse(bracketed, "slow", "50:250:50"),
                ParameterRange.parse(bracketed, "stop", "1:5:1"),
                ParameterRange.parse(bracketed, "target", "2:10:2")),
            List.of());
    Sweep sweep = new Sweep(grid, instrument, Feeds.of(bars), 0, settings, false);
    Sweep.Work here = new Sweep.Work(new Here(), 1, () -> false, _ -> {});
    Race race = new Race().add("edges", () -> find(sweep, here).figures().getFirst().trades());
    rows.add(
        "sweep with brackets, " + grid.size() + " combinations, edge path, one thread, CPU",
        race.run(ROUNDS)[0] / bars.size() / grid.size(),
        "ns per bar and combination",
        "");
    SweepTable table = check(sweep, here, CHECKED);
    rows.add("of these run on the event loop and found the same", table.checked(), "", "");
  }

  private static StrategyDefinition bracketed(StrategyDefinition crossing) {
    List<Parameter> parameters = new ArrayList<>(crossing.parameters());
    for (String name : List.of("stop", "target")) {
      parameters.add(new Parameter(new Setting(name, 2, 0.25, 100, false), ""));
    }
    return new StrategyDefinition(
        crossing.name(),
        crossing.title(),
        crossing.notes(),
        parameters,
        crossing.universe(),
        null,
        crossing.operands(),
        crossing.regime(),
        crossing.entryLong(),
        crossing.exitLong(),
        crossing.entryShort(),
        crossing.exitShort(),
        null,
        List.of(new Exit.StopLoss(ranges("stop")), new Exit.TakeProfit(ranges("target"))),
        crossing.sizing(),
        List.of());
  }

  private static Distance ranges(String parameter) {
    return new Distance.AtrMultiple(
        new Scalar.ParameterReference(parameter), new Scalar.Literal(14));
  }

  private static double ta4j(Ta4jRivals rivals, double fee) {
    double positions = 0;
    for (int fast : FAST) {
      for (int slow : SLOW) {
        positions += rivals.crossing(fast, slow, fee).getPositionCount();
      }
    }
    return positions;
  }

  private static SweepTable find(Sweep sweep, Sweep.Work work) {
    try {
      return sweep.find(work);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SweepTable check(Sweep sweep, Sweep.Work work, int top) {
    try {
      return sweep.run(work, new Sweep.Check(SweepFigure.NET_PROFIT, top, 1));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Runs what it is given in the thread that gives it, whose time is measured.
  private static final class Here extends AbstractExecutorService {
    @Override
    public void execute(Runnable command) {
      command.run();
    }

    @Override
    public void shutdown() {}

    @Override
    public List<Runnable> shutdownNow() {
      return List.of();
    }

    @Override
    public boolean isShutdown() {
      return false;
    }

    @Override
    public boolean isTerminated() {
      return false;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
      return false;
    }
  }
}
