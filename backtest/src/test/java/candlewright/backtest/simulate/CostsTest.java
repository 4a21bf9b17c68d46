package candlewright.backtest.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.indicator.BarField;
import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentKind;
import candlewright.core.strategy.Condition;
import candlewright.core.strategy.Operand;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.Sizing;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.plan.Plan;
import candlewright.core.strategy.plan.StrategyCompiler;
import candlewright.core.testkit.Bars;
import candlewright.core.testkit.Seeds;
import candlewright.core.trading.FeeModel;
import candlewright.core.trading.FeeModel.MakerTaker.Tier;
import candlewright.core.trading.FeeRate;
import candlewright.core.trading.SlippageModel;
import candlewright.core.trading.match.IntrabarRule;
import candlewright.core.trading.match.MatchRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// What fees, slippage, volume and latency do to a simulation.
class CostsTest {
  private static final long ONE = 100_000_000L;
  private static final long CASH = 10_000_000 * ONE;
  private static final long DAY = 86_400_000L;
  private static final long QUARTER = DAY / 4;

  /// Holds 10 units while the price is above 100.
  private static final Plan LEVEL = plan(100, new Sizing.FixedQuantity(new Scalar.Literal(10)));

  @Test
  void anOrderThatArrivesWithinABarTakesThePriceOfThatMoment() {
    // Decided at the close of bar 0; bar 1 opens at 110, falls to 104 until second 20, rises to 140
    // until second 40 and closes at 120. 30 seconds late: half way between 104 and 140.
    BarSeries bars = bars(0, new double[][] {{101, 101, 101, 101, 9}, {110, 140, 104, 120, 9}});
    Trade trade =
        run(bars, FeeModel.NONE, rules(SlippageModel.NONE, 0), new Timing(false, 0, 30_000))
            .trades()
            .getFirst();
    assertEquals(122, trade.entryTicks());
    assertEquals(1, trade.entryBar());
    assertEquals(Bars.START + 120_000, trade.entryTime());
  }

  @Test
  void anEntryFilledBitByBitIsOneTradeAndPaysOneMinimum() {
    // A tenth of a volume of 40: 4, 4 and 2 units at 101.
    double[][] still = new double[6][];
    for (int i = 0; i < still.length; i++) {
      still[i] = new double[] {101, 101, 101, 101, 40};
    }
    BarSeries bars = bars(0, still);
    FeeModel fees = new FeeModel.PerUnit(ONE / 200, 3 * ONE, null, false);
    SimulationOutcome split = run(bars, fees, rules(SlippageModel.NONE, 0.1), Timing.NEXT_OPEN);
    SimulationOutcome whole = run(bars, fees, rules(SlippageModel.NONE, 0), Timing.NEXT_OPEN);
    assertEquals(3 * ONE, split.trades().getFirst().fees());
    assertEquals(whole.trades(), split.trades());
    assertEquals(whole.cash(), split.cash());
  }

  @Test
  void anExitFilledBitByBitLeavesAllOfIt() {
    // In at bar 1, out from bar 3 on, 4 units a bar.
    BarSeries bars =
        bars(
            0,
            new double[][] {
              {101, 101, 101, 101, 1000},
              {101, 101, 101, 101, 1000},
              {99, 99, 99, 99, 40},
              {98, 98, 98, 98, 40},
              {97, 97, 97, 97, 40},
              {96, 96, 96, 96, 40},
              {95, 95, 95, 95, 40}
            });
    Trade trade =
        run(bars, FeeModel.NONE, rules(SlippageModel.NONE, 0.1), Timing.NEXT_OPEN)
            .trades()
            .getFirst();
    assertEquals((4 * 98 + 4 * 97 + 2 * 96) * ONE, trade.exitValue());
    assertEquals(5, trade.exitBar());
  }

  @Test
  void leavingEndsAnEntryThatIsStillBeingFilled() {
    // Orders arrive one open late. 4 bought at 101 on bar 2; at its close of 99 the exit is
    // decided,
    // which arrives on bar 4; on bar 3 four more would have been bought.
    BarSeries bars =
        bars(
            0,
            new double[][] {
              {101, 101, 101, 101, 40},
              {101, 101, 101, 101, 40},
              {101, 101, 99, 99, 40},
              {98, 98, 98, 98, 40},
              {97, 97, 97, 97, 40}
            });
    Trade trade =
        run(bars, FeeModel.NONE, rules(SlippageModel.NONE, 0.1), new Timing(false, 1, 0))
            .trades()
            .getFirst();
    assertEquals(4, trade.lots());
    assertEquals(4 * 97 * ONE, trade.exitValue());
    assertEquals(4, trade.exitBar());
  }

  @Test
  void minimumsAreOfOrdersNotOfTheirParts() {
    double[][] still = new double[4][];
    for (int i = 0; i < still.length; i++) {
      still[i] = new double[] {101, 101, 101, 101, 30};
    }
    Instrument instrument = instrument(5); // at least 5 lots an order; 3 a bar are offered
    SimulationOutcome outcome =
        new Simulation(
                LEVEL,
                instrument,
                bars(0, still),
                settings(FeeModel.NONE, rules(SlippageModel.NONE, 0.1), Timing.NEXT_OPEN))
            .finish();
    assertEquals(9, outcome.trades().getFirst().lots());
    assertEquals(0, outcome.refused());
  }

  @Test
  void slippageKnowsOnlyTheBarsBefore() {
    // True ranges before bar 3: 4, then 6 (from the close of 101 to the high of 107), then 10.
    double[][] prices = {
      {99, 102, 98, 101, 5},
      {103, 107, 103, 104, 5},
      {104, 112, 102, 105, 5},
      {110, 900, 10, 110, 5}
    };
    // Above 104.5 only from bar 2 on, so filled at the open of bar 3. A mean of 20 / 3 ticks.
    Plan late = plan(104.5, new Sizing.FixedQuantity(new Scalar.Literal(1)));
    MatchRules rules = rules(new SlippageModel.VolatilityShare(1, 3), 0);
    SimulationOutcome outcome =
        new Simulation(
                late,
                instrument(1),
                bars(0, prices),
                settings(FeeModel.NONE, rules, Timing.NEXT_OPEN))
            .finish();
    assertEquals(117, outcome.trades().getFirst().entryTicks()); // 110 + 7
    assertEquals(7 * ONE, outcome.trades().getFirst().slippage());
  }

  @Test
  void recentBarsAreMeasuredAsStated() {
    double[][] prices = {
      {100, 100, 100, 100, 4}, {110, 110, 110, 110, 6}, {99, 99, 99, 99, 2}, {99, 99, 99, 99, 100}
    };
    BarSeries series = bars(0, prices);
    TradedSeries traded = TradedSeries.of(instrument(1), LEVEL, series, 1, LEVEL.evaluate(series));
    BarsBefore before = new BarsBefore(traded); // bar 0 is the second of the series
    assertEquals(5, before.meanVolume(1, 2));
    assertEquals(4, before.meanVolume(2, 3));
    assertEquals(4, before.meanVolume(2, 100));
    assertEquals(10.5, before.trueRange(2, 2)); // 10 up, 11 down
    assertEquals(7, before.trueRange(2, 3)); // the first bar of all: 0
    // Returns of 10 % and -10 %: mean 0, squares 0.02, over 1.
    assertEquals(Math.sqrt(0.02), before.deviation(2, 2), 1e-12);
    assertTrue(Double.isNaN(before.deviation(1, 5)));
    assertTrue(
        Double.isNaN(
            new BarsBefore(TradedSeries.of(instrument(1), LEVEL, series, 0, LEVEL.evaluate(series)))
                .meanVolume(0, 5)));
  }

  @Test
  void feeTiersFollowWhatTheAccountTraded() {
    // Days; in and out in turn: 10 units at 101 and at 99. From 2,500 traded in 30 days on, half.
    double[][] prices = new double[12][];
    for (int i = 0; i < prices.length; i++) {
      double price = i % 4 < 2 ? 101 : 99;
      prices[i] = new double[] {price, price, price, price, 9};
    }
    FeeModel fees =
        new FeeModel.MakerTaker(
            List.of(
                new Tier(0, FeeRate.parse("0.01"), FeeRate.parse("0.01")),
                new Tier(2_500 * ONE, FeeRate.parse("0.005"), FeeRate.parse("0.005"))));
    SimulationOutcome outcome =
        run(bars(DAY, prices), fees, rules(SlippageModel.NONE, 0), Timing.NEXT_OPEN);
    // In at 101 on bar 1, out at 99 on bar 3, in on 5 with 2,000 traded before: 1 % each; out on 7
    // with 3,010 before: half a percent.
    assertEquals(10_10000000L + 9_90000000L, outcome.trades().get(0).fees());
    assertEquals(10_10000000L + 4_95000000L, outcome.trades().get(1).fees());
  }

  @Test
  void moreFeesNeverLeaveMore() {
    Seeds.forEach(
        100,
        random -> {
          BarSeries bars = walk(random);
          double before = Double.MAX_VALUE;
          for (int i = 0; i < 5; i++) {
            FeeModel fees = new FeeModel.Percentage(new FeeRate(500_000L * i));
            double now =
                new Simulation(
                        plan(9_995, new Sizing.FixedQuantity(new Scalar.Literal(30))),
                        instrument(1),
                        bars,
                        settings(fees, rules(SlippageModel.NONE, 0), Timing.NEXT_OPEN))
                    .finish()
                    .equity(bars.size() - 1);
            assertTrue(now <= before, now + " after " + before);
            before = now;
          }
        });
  }

  @Test
  void itGoesOnFromASavedStateWithEveryModelOfCosts() {
    Seeds.forEach(
        150,
        random -> {
          BarSeries bars = walk(random);
          SimulationSettings settings = anySettings(random);
          Plan plan = plan(9_995, new Sizing.FixedQuantity(new Scalar.Literal(30)));
          TradedSeries series = TradedSeries.of(instrument(1), plan, bars, 0, plan.evaluate(bars));
          SimulationOutcome whole = new Simulation(List.of(series), settings).finish();
          int stop = random.nextInt(0, 201);
          SimulationState saved =
              new Simulation(List.of(series), settings).runTo(Bars.START + stop * QUARTER);
          SimulationOutcome rest =
              new Simulation(List.of(series), settings, SimulationState.fromBytes(saved.toBytes()))
                  .finish();
          assertEquals(whole.finalState(), rest.finalState());
          List<Trade> later = new ArrayList<>(whole.trades());
          later.removeIf(trade -> !trade.open() && trade.exitBar() < stop);
          assertEquals(later, rest.trades());
        });
  }

  /// Six-hour bars of whole ticks round 10,000.
  private static BarSeries walk(SplittableRandom random) {
    double[][] prices = new double[200][];
    double last = 10_000;
    for (int i = 0; i < prices.length; i++) {
      double open = last + random.nextInt(-3, 4);
      double close = open + random.nextInt(-40, 41);
      double high = Math.max(open, close) + random.nextInt(10);
      double low = Math.min(open, close) - random.nextInt(10);
      prices[i] = new double[] {open, high, low, close, random.nextInt(200)};
      last = close;
    }
    return bars(QUARTER, prices);
  }

  private static SimulationSettings anySettings(SplittableRandom random) {
    List<FeeModel> fees =
        List.of(
            new FeeModel.PerUnit(ONE / 200, ONE, FeeRate.parse("0.005"), false),
            new FeeModel.PerOrder(ONE),
            new FeeModel.EntryOnly(new FeeModel.Percentage(FeeRate.parse("0.002"))),
            new FeeModel.MakerTaker(
                List.of(
                    new Tier(0, FeeRate.parse("0.001"), FeeRate.parse("0.002")),
                    new Tier(1_000_000 * ONE, FeeRate.parse("0"), FeeRate.parse("0.001")))));
    List<SlippageModel> slippage =
        List.of(
            new SlippageModel.BasisPoints(5, random.nextBoolean()),
            new SlippageModel.VolatilityShare(0.1, 14),
            new SlippageModel.VolumeShare(0.1, 0.025),
            new SlippageModel.Impact(1, 0.5, 20));
    return settings(
        fees.get(random.nextInt(fees.size())),
        rules(slippage.get(random.nextInt(slippage.size())), random.nextBoolean() ? 0 : 0.2),
        new Timing(false, random.nextInt(3), random.nextBoolean() ? 0 : random.nextInt(60_000)));
  }

  private static SimulationOutcome run(
      BarSeries bars, FeeModel fees, MatchRules rules, Timing timing) {
    return new Simulation(LEVEL, instrument(1), bars, settings(fees, rules, timing)).finish();
  }

  private static SimulationSettings settings(FeeModel fees, MatchRules rules, Timing timing) {
    return new SimulationSettings(CASH, fees, rules, timing, AccountRules.PLAIN, AtEnd.KEEP);
  }

  private static MatchRules rules(SlippageModel slippage, double participation) {
    return new MatchRules(IntrabarRule.NEARER_FIRST, slippage, 0, 0, participation);
  }

  private static Plan plan(double level, Sizing sizing) {
    Operand close = new Operand.Field(BarField.CLOSE);
    Operand constant = new Operand.Constant(new Scalar.Literal(level));
    StrategyDefinition definition =
        new StrategyDefinition(
            "level",
            "Level",
            "",
            List.of(),
            Condition.above(close, constant),
            Condition.above(constant, close),
            sizing);
    return StrategyCompiler.compile(definition, ParameterValues.of(definition, Map.of()));
  }

  /// Bars of open, high, low, close and volume; minutes, or `apart` milliseconds from each other.
  private static BarSeries bars(long apart, double[][] prices) {
    BarColumns columns = new BarColumns(prices.length);
    for (int i = 0; i < prices.length; i++) {
      double[] bar = prices[i];
      long time = Bars.START + i * (apart == 0 ? 60_000 : apart);
      columns.add(time, bar[0], bar[1], bar[2], bar[3], bar[4]);
    }
    return BarSeries.of(Bars.MINUTES, ContinuousCalendar.UTC, columns);
  }

  /// Whole prices and whole quantities.
  private static Instrument instrument(long minimumLots) {
    Increment one = Increment.parse("1");
    return new Instrument(
        Bars.MINUTES.instrument(),
        InstrumentKind.SPOT,
        "BTC",
        "USDT",
        "USDT",
        one,
        one,
        minimumLots,
        0,
        one,
        ContinuousCalendar.UTC,
        1);
  }
}
