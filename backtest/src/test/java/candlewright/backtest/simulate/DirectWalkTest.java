package candlewright.backtest.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.backtest.testkit.RandomStrategies;
import candlewright.backtest.testkit.Strategies;
import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.Instrument;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.Timeframe;
import candlewright.core.strategy.plan.Plan;
import candlewright.core.testkit.Bars;
import candlewright.core.testkit.Seeds;
import candlewright.core.trading.AnnualRate;
import candlewright.core.trading.FeeModel;
import candlewright.core.trading.FeeRate;
import candlewright.core.trading.SlippageModel;
import candlewright.core.trading.match.IntrabarRule;
import candlewright.core.trading.match.MatchRules;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// What does without a book must do what a book would.
class DirectWalkTest {
  private static final int TRIALS = 3_000;
  private static final int SIZE = 200;
  private static final long HOUR = 3_600_000L;
  private static final List<String> UP =
      List.of("crosses_above(close, sma(close, 4))", "close > high[1]", "close > open", "always");
  private static final List<String> DOWN =
      List.of("crosses_below(close, sma(close, 4))", "close < low[1]", "close < open", "never");

  @Test
  void itDoesWhatTheBookDoes() {
    Set<ExitReason> reasons = EnumSet.noneOf(ExitReason.class);
    Set<Refusal> refusals = EnumSet.noneOf(Refusal.class);
    int[] happened = new int[4];
    Seeds.forEach(
        TRIALS,
        random -> {
          SimulationSettings settings = settings(random);
          TradedSeries series = series(random);
          Simulation direct = new Simulation(List.of(series), settings);
          boolean splits = series.actions() != null && settings.holding().splits();
          assertEquals(!splits, direct.doesWithoutBook());
          SimulationOutcome one = direct.finish();
          SimulationOutcome other =
              new Simulation(List.of(series), settings).throughTheBook().finish();
          assertEquals(other.trades(), one.trades());
          assertEquals(other.finalState(), one.finalState());
          assertEquals(other.refusals(), one.refusals());
          assertEquals(other.holdingCosts(), one.holdingCosts());
          assertEquals(other.missingFunding(), one.missingFunding());
          assertEquals(other.barsHeld(), one.barsHeld());
          assertEquals(other.workingOrders(), one.workingOrders());
          for (int i = 0; i < SIZE; i++) {
            assertEquals(other.equity(i), one.equity(i));
          }
          refusals.addAll(one.refusals().keySet());
          for (Trade trade : one.trades()) {
            reasons.add(trade.exitReason());
            happened[0]++;
            happened[1] += trade.entryTime() == trade.exitTime() ? 1 : 0;
            happened[2] += trade.isLong() ? 0 : 1;
            happened[3] += trade.slippage() != 0 ? 1 : 0;
          }
        });
    assertEquals(
        EnumSet.of(
            ExitReason.SIGNAL,
            ExitReason.STOP_LOSS,
            ExitReason.TAKE_PROFIT,
            ExitReason.TIME_LIMIT,
            ExitReason.END_OF_DATA),
        EnumSet.copyOf(reasons.stream().filter(r -> r != ExitReason.PAID_OUT).toList()));
    assertTrue(
        refusals.containsAll(
            EnumSet.of(
                Refusal.NO_CASH,
                Refusal.DISTANCE_UNKNOWN,
                Refusal.TOO_FEW_LOTS,
                Refusal.TOO_LITTLE_VALUE,
                Refusal.LAST_BAR)),
        refusals.toString());
    for (int count : happened) {
      assertTrue(count > TRIALS / 10, Arrays.toString(happened));
    }
  }

  @Test
  void itStandsAndGoesOnWhereTheBookDoes() {
    int[] orders = new int[5];
    Seeds.forEach(
        TRIALS,
        random -> {
          SimulationSettings settings = settings(random);
          TradedSeries series = series(random);
          BarSeries bars = series.bars();
          Simulation direct = new Simulation(List.of(series), settings);
          Simulation book = new Simulation(List.of(series), settings).throughTheBook();
          int bar = 0;
          while (bar < SIZE) {
            long time = random.nextBoolean() ? bars.openTime(bar) : bars.knownAt(bar);
            SimulationState state = direct.runTo(time);
            assertEquals(book.runTo(time), state);
            if (random.nextInt(3) == 0) {
              // Each goes on from what the other left.
              book = new Simulation(List.of(series), settings, state).throughTheBook();
              direct = new Simulation(List.of(series), settings, state);
            }
            bar += random.nextInt(1, 30);
          }
          SimulationOutcome end = direct.finish();
          assertEquals(book.finish().finalState(), end.finalState());
          orders[Math.min(4, end.workingOrders())]++;
        });
    // With nothing, with a stop or a target or what was ordered last, with two and with three.
    for (int i = 0; i < 4; i++) {
      assertTrue(orders[i] > 5, Arrays.toString(orders));
    }
  }

  @Test
  void whatItDoesNotKnowGoesThroughTheBook() {
    Seeds.forEach(
        300,
        random -> {
          SimulationSettings plain = settings(random);
          TradedSeries series = series(random);
          for (SimulationSettings other :
              List.of(
                  plain.withMatch(plain.match().withIntrabar(IntrabarRule.RANGE)),
                  plain.withMatch(plain.match().withParticipation(0.5)),
                  plain.withTiming(new Timing(true, 0, 0)),
                  plain.withTiming(new Timing(false, 1, 0)),
                  plain.withAccount(plain.account().withMode(PositionMode.HEDGE)),
                  plain.withAccount(plain.account().withMaxEntries(2)),
                  plain.withAccount(plain.account().withSizeAtFill(true)))) {
            assertFalse(new Simulation(List.of(series), other).doesWithoutBook(), other.toString());
          }
        });
  }

  private static Plan plan(SplittableRandom random) {
    StringBuilder text = new StringBuilder("format: 1\nname: random\n");
    int sides = random.nextInt(3);
    if (sides != 1) {
      text.append("entry_long: ").append(pick(random, UP)).append('\n');
      text.append("exit_long: ").append(pick(random, DOWN)).append('\n');
    }
    if (sides != 0) {
      text.append("entry_short: ").append(pick(random, DOWN)).append('\n');
      text.append("exit_short: ").append(pick(random, UP)).append('\n');
    }
    String stop = "  - stop_loss: " + distance(random) + "\n";
    String target = "  - take_profit: " + distance(random) + "\n";
    String limit = "  - time_limit: " + random.nextInt(1, 12) + "\n";
    boolean stops = random.nextInt(4) > 0;
    boolean gains = random.nextInt(3) > 0;
    boolean stopFirst = random.nextBoolean();
    String exits =
        (stops && stopFirst ? stop : "")
            + (gains ? target : "")
            + (stops && !stopFirst ? stop : "")
            + (random.nextInt(3) == 0 ? limit : "");
    text.append(exits.isEmpty() ? "" : "exits:\n" + exits);
    List<String> sizes =
        List.of(
            "all_in",
            "{fixed_quantity: 3}",
            "{fixed_quantity: 0.004}",
            "{fixed_notional: 500}",
            "{percent_of_equity: 40}",
            stops ? "{percent_risk: 1}" : "all_in");
    return Strategies.plan(
        text.append("sizing: ").append(pick(random, sizes)).append('\n').toString());
  }

  private static String distance(SplittableRandom random) {
    return pick(
        random,
        List.of(
            "{percent: 0.3}",
            "{percent: 1}",
            "{points: 0.01}",
            "{points: 0.03}",
            "{points: 0.6}",
            "{atr: 1, length: 5}",
            "{atr: 2, length: 5}"));
  }

  private static TradedSeries series(SplittableRandom random) {
    TradedSeries series = RandomStrategies.series(random, plan(random), bars(random));
    Instrument all = series.instrument();
    Instrument instrument =
        new Instrument(
            all.id(),
            all.kind(),
            all.base(),
            all.quote(),
            all.settlement(),
            all.tick(),
            all.lot(),
            pick(random, List.of(1L, 5L)),
            pick(random, List.of(0L, 3_00000000L)),
            all.contractSize(),
            all.calendar(),
            all.version());
    TradedSeries same =
        TradedSeries.of(
            instrument, series.plan(), series.bars(), 0, series.plan().evaluate(series.bars()));
    if (random.nextInt(4) == 0) {
      return same;
    }
    return series.funding() != null
        ? same.withFunding(series.funding())
        : series.actions() != null ? same.withActions(series.actions()) : same;
  }

  /// Hours with jumps, some of them missing and some that open before the one before is known; half
  /// of the series are not on the grid of ticks.
  private static BarSeries bars(SplittableRandom random) {
    BarColumns columns = new BarColumns(SIZE);
    double unit = random.nextBoolean() ? 100 : 1000;
    boolean overlaps = random.nextInt(4) == 0;
    long time = Bars.START;
    long close = 10_000;
    for (int i = 0; i < SIZE; i++) {
      int jump = random.nextInt(20) == 0 ? 200 : 4;
      long open = Math.max(300, close + random.nextInt(-jump, jump + 1));
      close = Math.max(300, open + random.nextInt(-60, 61));
      long high = Math.max(open, close) + random.nextInt(40);
      long low = Math.min(open, close) - random.nextInt(40);
      columns.add(time, open / unit, high / unit, low / unit, close / unit, 1 + i % 7);
      time +=
          overlaps && random.nextInt(3) == 0
              ? HOUR / 4
              : HOUR * (random.nextInt(30) == 0 ? random.nextInt(1, 30) : 1);
    }
    return BarSeries.of(
        new SeriesKey(Bars.MINUTES.instrument(), Timeframe.ONE_HOUR),
        ContinuousCalendar.UTC,
        columns);
  }

  private static SimulationSettings settings(SplittableRandom random) {
    SlippageModel slippage =
        pick(
            random,
            List.of(
                SlippageModel.NONE,
                new SlippageModel.Ticks(2),
                new SlippageModel.BasisPoints(3, random.nextBoolean()),
                new SlippageModel.Times(new SlippageModel.Ticks(1), 2)));
    boolean inTicks = random.nextBoolean();
    IntrabarRule[] rules =
        EnumSet.complementOf(EnumSet.of(IntrabarRule.RANGE)).toArray(new IntrabarRule[0]);
    return new SimulationSettings(
        pick(random, List.of(10_000_00000000L, 40_00000000L)),
        pick(
            random,
            List.of(
                FeeModel.NONE,
                new FeeModel.Percentage(new FeeRate(1_000_000)),
                FeeModel.MakerTaker.of(new FeeRate(200_000), new FeeRate(700_000)),
                new FeeModel.PerOrder(1_00000000L),
                new FeeModel.EntryOnly(FeeModel.PerUnit.each(1_000_000)))),
        new MatchRules(
            pick(random, List.of(rules)),
            slippage,
            inTicks ? random.nextInt(3) : 0,
            inTicks ? 0 : random.nextInt(5),
            random.nextInt(3),
            0),
        Timing.NEXT_OPEN,
        new AccountRules(
            PositionMode.ONE_WAY,
            1,
            pick(random, List.of(1, 3)),
            pick(random, List.of(0.0, 0.01)),
            false),
        new HoldingRules(
            random.nextInt(5) > 0,
            new AnnualRate(random.nextInt(3) * 500_000_000L),
            random.nextInt(5) > 0,
            random.nextInt(5) == 0),
        pick(random, List.of(AtEnd.values())));
  }

  private static <T> T pick(SplittableRandom random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
