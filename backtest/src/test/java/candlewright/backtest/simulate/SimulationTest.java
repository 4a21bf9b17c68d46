package candlewright.backtest.simulate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.indicator.BarField;
import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentKind;
import candlewright.core.market.TimeRange;
import candlewright.core.strategy.Condition;
import candlewright.core.strategy.Operand;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.Sizing;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.Templates;
import candlewright.core.strategy.plan.Plan;
import candlewright.core.strategy.plan.StrategyCompiler;
import candlewright.core.testkit.Bars;
import candlewright.core.testkit.Seeds;
import candlewright.core.trading.FeeRate;
import candlewright.core.trading.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SimulationTest {
  private static final long HUNDRED = 100_00000000L;

  /// Buys when a bar closes above 10 and sells when one closes below 10.
  private static final StrategyDefinition LEVEL =
      new StrategyDefinition(
          "level",
          "Level",
          "",
          List.of(),
          above(new Operand.Field(BarField.CLOSE), constant(10)),
          above(constant(10), new Operand.Field(BarField.CLOSE)),
          new Sizing.AllIn());

  @Test
  void aDecisionAtACloseIsFilledAtTheNextOpen() {
    BarSeries bars =
        Bars.of(
            new double[] {9, 9, 20, 30, 8, 7}, //
            new double[] {9, 11, 20, 9, 8, 7});
    SimulationOutcome outcome = run(LEVEL, bars, "0", HUNDRED);
    // Decided on bar 1 (close 11), bought at the open of bar 2 (20): 100 / 20 = 5 lots of 1; sized
    // at the close of 11 as 9 lots and cut to what the cash pays for. Sold at the open of bar 4
    // (8).
    assertEquals(
        List.of(
            new Trade(
                bars.instrument(),
                Side.BUY,
                2,
                Bars.START + 120_000,
                20,
                4,
                Bars.START + 240_000,
                8,
                5,
                100_00000000L,
                40_00000000L,
                0,
                0,
                0,
                -60_00000000L,
                "",
                ExitReason.SIGNAL,
                false)),
        outcome.trades());
    assertArrayEquals(new double[] {100, 100, 100, 45, 40, 40}, equity(outcome));
    assertEquals(40_00000000L, outcome.cash());
    assertEquals(2, outcome.barsHeld());
  }

  @Test
  void feesAreTakenFromCashAtEachFill() {
    BarSeries bars = Bars.flat(11, 11, 9, 9);
    SimulationOutcome outcome = run(LEVEL, bars, "0.01", HUNDRED);
    // 9 lots would cost 99.99 with the 1 % fee; sold at the open of bar 3 for 81 less 0.81.
    Trade trade = outcome.trades().getFirst();
    assertEquals(9, trade.lots());
    assertEquals(1_80000000L, trade.fees()); // 0.99 + 0.81
    assertEquals(-19_80000000L, trade.profit()); // 81 - 99 - 1.80
    assertEquals(80_20000000L, outcome.cash());
  }

  @Test
  void aPositionAtTheEndIsAnOpenTradeAtTheLastClose() {
    SimulationOutcome outcome = run(LEVEL, Bars.flat(11, 11, 15), "0", HUNDRED);
    Trade trade = outcome.trades().getFirst();
    assertTrue(trade.open());
    assertEquals(9 * 4_00000000L, trade.profit()); // 9 lots from 11 to 15
    assertEquals(Bars.START + 180_000, trade.exitTime()); // known-at of the last bar
    assertEquals(136, outcome.equity(2));
  }

  @Test
  void anOrderDecidedOnTheLastBarIsNeverFilled() {
    SimulationOutcome outcome = run(LEVEL, Bars.flat(9, 11), "0", HUNDRED);
    assertTrue(outcome.trades().isEmpty());
    assertEquals(1, outcome.workingOrders());
  }

  @Test
  void anOrderIsNotFilledBeforeItsDecidingBarIsKnown() {
    // The bar that opens 30 s after the first begins before the first one is known, at 60 s.
    BarColumns columns = new BarColumns(4);
    double[] prices = {11, 5, 10, 10};
    long[] seconds = {0, 30, 60, 120};
    for (int i = 0; i < prices.length; i++) {
      columns.add(Bars.START + seconds[i] * 1_000, prices[i], prices[i], prices[i], prices[i], 1);
    }
    BarSeries bars = BarSeries.of(Bars.MINUTES, ContinuousCalendar.UTC, columns);
    Trade trade = run(LEVEL, bars, "0", HUNDRED).trades().getFirst();
    assertEquals(Bars.START + 60_000, trade.entryTime());
    assertEquals(10, trade.entryTicks());
  }

  @Test
  void cashThatBuysNothingIsCountedAsRefused() {
    SimulationOutcome outcome = run(LEVEL, Bars.flat(11, 11, 9), "0", 5_00000000L);
    assertTrue(outcome.trades().isEmpty());
    assertEquals(2, outcome.refused());
  }

  @Test
  void itGoesOnFromASavedStateAsIfItHadNeverStopped() {
    Plan plan = plan(Templates.usual(), Map.of("fast", 2.0, "slow", 5.0));
    SimulationSettings settings =
        SimulationSettings.usual(HUNDRED * 100, FeeRate.parse("0.001"), 1);
    Seeds.forEach(
        60,
        random -> {
          BarSeries bars = Bars.walk(random, 120);
          SimulationOutcome whole = new Simulation(plan, coin(), bars, settings).finish();
          int stop = random.nextInt(0, 121);
          Simulation first = new Simulation(plan, coin(), bars, settings);
          byte[] saved = first.runTo(Bars.START + stop * 60_000L).toBytes();
          Simulation second =
              new Simulation(
                  List.of(TradedSeries.of(coin(), plan, bars, 0, plan.evaluate(bars))),
                  settings,
                  SimulationState.fromBytes(saved));
          SimulationOutcome rest = second.finish();
          assertEquals(whole.finalState(), rest.finalState());
          List<Trade> later = new ArrayList<>(whole.trades());
          later.removeIf(trade -> !trade.open() && trade.exitBar() < stop);
          assertEquals(later, rest.trades());
          for (int i = stop; i < bars.size(); i++) {
            assertEquals(whole.equity(i), rest.equity(i));
          }
          assertArrayEquals(saved, SimulationState.fromBytes(saved).toBytes());
        });
  }

  @Test
  void laterBarsNeverChangeEarlierTrades() {
    Plan plan = plan(Templates.usual(), Map.of("fast", 2.0, "slow", 5.0));
    SimulationSettings settings =
        SimulationSettings.usual(HUNDRED * 100, FeeRate.parse("0.001"), 0);
    Seeds.forEach(
        60,
        random -> {
          BarSeries bars = Bars.walk(random, 150);
          int cut = random.nextInt(1, 150);
          BarSeries prefix = bars.slice(new TimeRange(Long.MIN_VALUE, Bars.START + cut * 60_000L));
          List<Trade> whole = new Simulation(plan, coin(), bars, settings).finish().trades();
          List<Trade> part = new Simulation(plan, coin(), prefix, settings).finish().trades();
          for (int i = 0; i < part.size(); i++) {
            if (!part.get(i).open()) {
              assertEquals(whole.get(i), part.get(i));
            }
          }
          long closed =
              whole.stream().filter(trade -> trade.exitBar() < cut && !trade.open()).count();
          assertEquals(closed, part.stream().filter(trade -> !trade.open()).count());
        });
  }

  @Test
  void profitsOfAllTradesAreWhatTheAccountGained() {
    Plan plan = plan(Templates.usual(), Map.of("fast", 2.0, "slow", 5.0));
    SimulationSettings settings =
        SimulationSettings.usual(HUNDRED * 100, FeeRate.parse("0.001"), 2);
    Seeds.forEach(
        60,
        random -> {
          BarSeries bars = Bars.walk(random, 300);
          SimulationOutcome outcome = new Simulation(plan, coin(), bars, settings).finish();
          long profit = outcome.trades().stream().mapToLong(Trade::profit).sum();
          assertEquals((settings.cash() + profit) / 1e8, outcome.equity(bars.size() - 1), 1e-6);
        });
  }

  @Test
  void badSettingsAreRefusedInOneSentence() {
    assertEquals(
        "the starting cash must be above 0, was 0",
        assertThrows(
                IllegalArgumentException.class,
                () -> SimulationSettings.usual(0, new FeeRate(0), 0))
            .getMessage());
    assertEquals(
        "the starting cash must be above 0 and at most 10 billion, was 0",
        assertThrows(IllegalArgumentException.class, () -> SimulationSettings.parseCash("0"))
            .getMessage());
    assertEquals(1_050_000_000L, SimulationSettings.parseCash("10.50"));
  }

  @Test
  void aStateOfAnotherLengthIsRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> SimulationState.fromBytes(new byte[] {1, 2, 3}));
  }

  private static SimulationOutcome run(
      StrategyDefinition definition, BarSeries bars, String fee, long cash) {
    return new Simulation(
            plan(definition, Map.of()),
            whole(),
            bars,
            SimulationSettings.usual(cash, FeeRate.parse(fee), 0))
        .finish();
  }

  private static Plan plan(StrategyDefinition definition, Map<String, Double> values) {
    return StrategyCompiler.compile(definition, ParameterValues.of(definition, values));
  }

  private static double[] equity(SimulationOutcome outcome) {
    double[] values = new double[outcome.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = outcome.equity(i);
    }
    return values;
  }

  /// Whole prices and whole quantities.
  private static Instrument whole() {
    return Instrument.of(
        Bars.MINUTES.instrument(),
        InstrumentKind.SPOT,
        "BTC",
        "USDT",
        Increment.parse("1"),
        Increment.parse("1"),
        ContinuousCalendar.UTC);
  }

  private static Instrument coin() {
    return Instrument.of(
        Bars.MINUTES.instrument(),
        InstrumentKind.SPOT,
        "BTC",
        "USDT",
        Increment.parse("0.01"),
        Increment.parse("0.0001"),
        ContinuousCalendar.UTC);
  }

  private static Operand constant(double value) {
    return new Operand.Constant(new Scalar.Literal(value));
  }

  private static Condition above(Operand left, Operand right) {
    return Condition.above(left, right);
  }
}
