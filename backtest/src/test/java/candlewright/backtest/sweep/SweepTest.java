package candlewright.backtest.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.backtest.review.Run;
import candlewright.backtest.settings.Preset;
import candlewright.backtest.simulate.AccountRules;
import candlewright.backtest.simulate.AtEnd;
import candlewright.backtest.simulate.MeasuringRules;
import candlewright.backtest.simulate.SimulationSettings;
import candlewright.backtest.simulate.Timing;
import candlewright.core.strategy.Distance;
import candlewright.core.strategy.Exit;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.Templates;
import candlewright.core.strategy.plan.Feeds;
import candlewright.core.strategy.plan.PairComparer;
import candlewright.core.strategy.plan.Plan;
import candlewright.core.strategy.plan.StrategyCompiler;
import candlewright.core.trading.FeeModel;
import candlewright.core.trading.FeeRate;
import candlewright.core.trading.SlippageModel;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class SweepTest {
  private static final SimulationSettings LATE =
      new SimulationSettings(
          10_000_00000000L,
          FeeModel.NONE,
          SimulationSettings.usual(1, new FeeRate(0), 0).match(),
          new Timing(false, 1, 0),
          AccountRules.PLAIN,
          AtEnd.KEEP);
  private static final SimulationSettings SETTINGS =
      SimulationSettings.usual(10_000_00000000L, FeeRate.parse("0.001"), 0);
  private static final Sweep.Check CHECK = new Sweep.Check(SweepFigure.SHARPE, 5, 1);
  private static final ExecutorService WORKERS = Executors.newFixedThreadPool(3);

  @AfterAll
  static void shutDown() {
    WORKERS.shutdownNow();
  }

  private static ParameterGrid grid(String fast, String slow, String... constraints) {
    return grid(Templates.usual(), fast, slow, constraints);
  }

  private static ParameterGrid grid(
      StrategyDefinition definition, String fast, String slow, String... constraints) {
    return ParameterGrid.of(
        definition,
        Map.of(),
        List.of(
            ParameterRange.parse(definition, "fast", fast),
            ParameterRange.parse(definition, "slow", slow)),
        List.of(constraints).stream()
            .map(text -> Constraint.parse(text, List.of("fast", "slow")))
            .toList());
  }

  private static StrategyDefinition bracketed() {
    Scalar length = new Scalar.Literal(14);
    return leaving(
        new Exit.StopLoss(new Distance.AtrMultiple(new Scalar.Literal(2), length)),
        new Exit.TakeProfit(new Distance.AtrMultiple(new Scalar.Literal(3), length)));
  }

  /// Crossing averages with more ways out.
  private static StrategyDefinition leaving(Exit... exits) {
    StrategyDefinition usual = Templates.usual();
    return new StrategyDefinition(
        usual.name(),
        usual.title(),
        usual.notes(),
        usual.parameters(),
        usual.universe(),
        null,
        List.of(),
        usual.regime(),
        usual.entryLong(),
        usual.exitLong(),
        usual.entryShort(),
        usual.exitShort(),
        null,
        List.of(exits),
        usual.sizing(),
        List.of());
  }

  private static Sweep.Work work(int threads) {
    return new Sweep.Work(WORKERS, threads, () -> false, _ -> {});
  }

  @Test
  void threadsAndTilesDoNotMatter() throws InterruptedException {
    SweepMarkets.Market market = SweepMarkets.generated(1, 5_000);
    ParameterGrid grid = grid("2:12", "5:40:5");
    Feeds feeds = Feeds.of(market.bars());
    SweepTable one =
        new Sweep(grid, market.instrument(), feeds, 0, SETTINGS, true).run(work(1), CHECK);
    SweepTable other =
        new Sweep(grid, market.instrument(), feeds, 0, SETTINGS, true, 192, Lanes.NONE)
            .run(work(3), CHECK);
    assertEquals(one, other);
    assertEquals(one.hash(), other.hash());
    assertEquals(88, one.figures().size());
    // The five best, one drawn at random, which may be one of them.
    assertTrue(one.checked() == 5 || one.checked() == 6, one.checked() + " checked");
  }

  @Test
  void theBestComeFirstAndThoseWithoutTheFigureLast() throws InterruptedException {
    SweepMarkets.Market market = SweepMarkets.generated(2, 5_000);
    // No average of 9,000 bars is ever known, so that its combinations do not trade.
    SweepTable table =
        new Sweep(
                grid("3,5", "20,9000"),
                market.instrument(),
                Feeds.of(market.bars()),
                0,
                SETTINGS,
                false)
            .run(work(2), CHECK);
    List<Integer> ranked = table.ranked(SweepFigure.SHARPE);
    assertTrue(
        table.figures().get(ranked.get(0)).sharpeRatio()
            >= table.figures().get(ranked.get(1)).sharpeRatio());
    assertEquals(List.of(1, 3), ranked.subList(2, 4));
    assertEquals(0, table.figures().get(1).trades());
  }

  @Test
  void whatTheEdgePathRefusesSaysWhy() throws InterruptedException {
    SweepMarkets.Market market = SweepMarkets.generated(3, 500);
    StrategyDefinition timed = leaving(new Exit.TimeLimit(new Scalar.Literal(5)));
    ParameterGrid grid =
        ParameterGrid.of(
            timed, Map.of(), List.of(ParameterRange.parse(timed, "fast", "2:9")), List.of());
    Sweep sweep = new Sweep(grid, market.instrument(), Feeds.of(market.bars()), 0, SETTINGS, false);
    SweepTable table = sweep.run(work(1), CHECK);
    assertEquals(List.of("a time limit counts from each entry"), table.reasons());
    assertEquals(8, table.figures().size());
    SweepTable longer =
        new Sweep(grid, market.instrument(), Feeds.of(market.bars()), 0, LATE, false)
            .run(work(1), CHECK);
    assertTrue(longer.reasons().contains("orders are not filled at the next open"));
  }

  @Test
  void everyProfileOfOursTakesTheEdgePathWithABracket() throws InterruptedException {
    SweepMarkets.Market market = SweepMarkets.generated(7, 5_000);
    ParameterGrid grid = grid(bracketed(), "2:12", "5:40:5");
    for (Preset preset : List.of(Preset.OPTIMISTIC, Preset.REALISTIC, Preset.PESSIMISTIC)) {
      SweepTable table =
          new Sweep(grid, market.instrument(), Feeds.of(market.bars()), 0, preset.settings(), false)
              .run(work(2), new Sweep.Check(SweepFigure.SHARPE, grid.size(), 1));
      assertEquals(List.of(), table.reasons(), preset.code());
      assertEquals(grid.size(), table.checked());
    }
  }

  @Test
  void costsThatDependOnMoreThanThePriceSayWhy() throws InterruptedException {
    SweepMarkets.Market market = SweepMarkets.generated(3, 500);
    FeeModel tiers =
        new FeeModel.MakerTaker(
            List.of(
                new FeeModel.MakerTaker.Tier(0, new FeeRate(0), new FeeRate(1)),
                new FeeModel.MakerTaker.Tier(1, new FeeRate(0), new FeeRate(0))));
    SimulationSettings settings =
        SETTINGS
            .withFees(tiers)
            .withMatch(
                SETTINGS
                    .match()
                    .withSlippage(
                        new SlippageModel.Times(new SlippageModel.VolumeShare(0.1, 0.1), 2)));
    Sweep sweep =
        new Sweep(
            grid("3", "20"), market.instrument(), Feeds.of(market.bars()), 0, settings, false);
    assertEquals(
        List.of(
            "the fee depends on what was traded before",
            "slippage depends on the bars before or on the volume"),
        sweep.run(work(1), CHECK).reasons());
  }

  @Test
  void aDifferenceIsAnErrorThatNamesTheCombination() {
    SweepMarkets.Market market = SweepMarkets.generated(6, 1_000);
    Sweep sweep =
        new Sweep(
            grid("3", "20"),
            market.instrument(),
            Feeds.of(market.bars()),
            0,
            SETTINGS,
            false,
            128,
            new Lanes(new Backwards(), TouchFinder.SCALAR));
    IllegalStateException differs =
        assertThrows(IllegalStateException.class, () -> sweep.run(work(1), CHECK));
    assertTrue(
        String.valueOf(differs.getMessage())
            .startsWith(
                "the edge path and the event loop differ for fast=3 slow=20 on BTCUSDT.TEST 1m: "),
        differs.getMessage());
  }

  /// Takes what is above for below.
  private static final class Backwards implements PairComparer {
    @Override
    public void compare(
        double[] left, double[] right, int from, int to, long[] above, long[] below, long[] known) {
      SCALAR.compare(left, right, from, to, below, above, known);
    }

    @Override
    public boolean singlesFirst() {
      return false;
    }

    @Override
    public boolean compare(float[] left, float[] right, int words, long[] above, long[] below) {
      return SCALAR.compare(left, right, words, below, above);
    }
  }

  @Test
  void isCanceledWithinATile() {
    SweepMarkets.Market market = SweepMarkets.generated(4, 20_000);
    AtomicInteger asked = new AtomicInteger();
    Sweep.Work work = new Sweep.Work(WORKERS, 1, () -> asked.incrementAndGet() > 3, _ -> {});
    Sweep sweep =
        new Sweep(
            grid("2:9", "20"), market.instrument(), Feeds.of(market.bars()), 0, SETTINGS, false);
    assertThrows(CancellationException.class, () -> sweep.run(work, CHECK));
    assertEquals(4, asked.get());
  }

  @Test
  void aCombinationKeepsNoMoreOverMoreBars() {
    // What is allocated per combination must not grow with the bars: that of 900 more combinations
    // is the same over ten times as many.
    for (StrategyDefinition definition : List.of(Templates.usual(), bracketed())) {
      long few = least(definition, 4_000, 1_000) - least(definition, 4_000, 100);
      long many = least(definition, 40_000, 1_000) - least(definition, 40_000, 100);
      assertTrue(few / 900 < 30_000, few / 900 + " bytes a combination");
      assertTrue((many - few) / 900 < 1_500, few + " and " + many + " bytes");
    }
  }

  /// Code that is not compiled yet allocates more: the least of several rounds counts.
  private static long least(StrategyDefinition definition, int bars, int combinations) {
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 10; round++) {
      least = Math.min(least, allocated(definition, bars, combinations));
    }
    return least;
  }

  private static long allocated(StrategyDefinition definition, int bars, int combinations) {
    SweepMarkets.Market market = SweepMarkets.generated(5, bars);
    Feeds feeds = Feeds.of(market.bars());
    // The same 50 columns for both, so that only combinations differ.
    ParameterGrid grid = grid(definition, "2:11", combinations == 100 ? "20:29" : "20:119");
    List<Plan> plans =
        IntStream.range(0, grid.size())
            .mapToObj(i -> StrategyCompiler.compile(grid.definition(), grid.values(i)))
            .toList();
    EdgeChunk chunk =
        new EdgeChunk(feeds, market.instrument(), SETTINGS, 0, false, 1024, Lanes.ofMachine());
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      chunk.run(plans, () -> false, _ -> {});
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    return least;
  }

  @Test
  void constraintsAndRangesSayWhichCombinationsThereAre() {
    ParameterGrid grid = grid("5:20:5", "10,20,30", "fast<slow", "2*fast!=30");
    assertEquals(12, grid.all());
    // 3 + 2 + 0 + 1: 15 is excluded altogether.
    assertEquals(6, grid.size());
    assertEquals("fast=5 slow=10", grid.text(0));
    assertEquals("fast=5 slow=30", grid.text(2));
    assertEquals("fast=20 slow=30", grid.text(5));
    assertEquals(30.0, grid.values(5).asMap().get("slow"));
  }

  @Test
  void stepsAreTakenInDecimals() {
    StrategyDefinition definition = Templates.named("bollinger-reversion");
    String name =
        definition.parameters().stream()
            .filter(parameter -> !parameter.setting().whole())
            .findFirst()
            .orElseThrow()
            .name();
    assertEquals(
        List.of(1.1, 1.2, 1.3), ParameterRange.parse(definition, name, "1.1:1.3:0.1").values());
  }

  @Test
  void badInputIsNamed() {
    StrategyDefinition usual = Templates.usual();
    assertMessage("sma-cross has no parameter 'fats': did you mean 'fast'?", "fats", "1:2");
    assertMessage("the range fast=9:2:1 must rise from:to by a step above 0", "fast", "9:2:1");
    assertMessage(
        "the range of fast cannot be read at 'x': write from:to:step such as 5:50:1, or values such"
            + " as 10,20,50",
        "fast",
        "1,x");
    assertMessage("fast must be a whole number from 1 to 10000, was 0", "fast", "0:3");
    assertEquals(
        "the constraint 'fast<slw' names no parameter by 'slw': did you mean 'slow'?",
        message(() -> Constraint.parse("fast<slw", List.of("fast", "slow"))));
    assertEquals(
        "'fast slow' is no constraint: write one such as fast<slow or 2*fast<=slow",
        message(() -> Constraint.parse("fast slow", List.of("fast", "slow"))));
    assertEquals(
        "no combination of these ranges satisfies the constraints; widen one of them",
        message(() -> grid("5:9", "2:4", "fast<slow")));
    assertEquals(
        "the parameter fast has a range and a fixed value; give it one of them",
        message(() ->
            ParameterGrid.of(
                usual,
                Map.of("fast", 3.0),
                List.of(ParameterRange.parse(usual, "fast", "1:3")),
                List.of())));
    assertEquals(
        "a sweep is not sorted by 'sharp': did you mean 'sharpe'?",
        message(() -> SweepFigure.parse("sharp")));
  }

  private static void assertMessage(String expected, String name, String range) {
    assertEquals(expected, message(() -> ParameterRange.parse(Templates.usual(), name, range)));
  }

  private static String message(Executable attempt) {
    return String.valueOf(assertThrows(IllegalArgumentException.class, attempt).getMessage());
  }

  /// Sharpe (1994): the mean of what is above the risk-free rate, per deviation, times the root of
  /// the periods. So another rate moves the ratio by rate times periods per volatility.
  @Test
  void riskFreeRateAndPeriodsAreThoseOfTheSettings() throws InterruptedException {
    SweepMarkets.Market market = SweepMarkets.generated(4, 5_000);
    ParameterGrid grid = grid("3", "20");
    MeasuringRules rules = new MeasuringRules(0.05, 252);
    double usual = sharpe(grid, market, SETTINGS);
    double other = sharpe(grid, market, SETTINGS.withMeasuring(rules));
    Run run =
        Run.of(
            grid.definition(),
            grid.values(0),
            market.instrument(),
            market.bars(),
            SETTINGS.withMeasuring(rules));
    // 1.05 ^ (1 / 252) - 1.
    double daily = 0.00019363050654397362;
    double volatility = run.measurement().number("volatility");
    assertEquals(usual * Math.sqrt(252 / 365.0) - daily * 252 / volatility, other, 1e-9);
    assertEquals(run.measurement().number("sharpe_ratio"), other, 1e-9);
  }

  private static double sharpe(
      ParameterGrid grid, SweepMarkets.Market market, SimulationSettings settings)
      throws InterruptedException {
    return new Sweep(grid, market.instrument(), Feeds.of(market.bars()), 0, settings, true)
        .run(work(1), CHECK)
        .figures()
        .getFirst()
        .sharpeRatio();
  }
}
