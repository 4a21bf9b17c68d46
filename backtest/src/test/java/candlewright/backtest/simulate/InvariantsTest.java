package candlewright.backtest.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.backtest.testkit.RandomStrategies;
import candlewright.backtest.testkit.Strategies;
import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentKind;
import candlewright.core.market.TimeRange;
import candlewright.core.strategy.plan.Plan;
import candlewright.core.testkit.Bars;
import candlewright.core.testkit.Seeds;
import candlewright.core.trading.FeeModel;
import candlewright.core.trading.FeeRate;
import candlewright.core.trading.match.IntrabarRule;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What must hold for every strategy, every setting and every series.
class InvariantsTest {
  private static final int TRIALS = 300;
  private static final int SIZE = 300;

  @Test
  void theProfitsOfAllTradesAreExactlyTheChangeOfTheAccount() {
    long[] trades = new long[1];
    Seeds.forEach(
        TRIALS,
        random -> {
          Plan plan = RandomStrategies.plan(random);
          SimulationSettings settings = RandomStrategies.settings(random);
          BarSeries bars = Bars.walk(random, SIZE);
          SimulationOutcome outcome = new Simulation(plan, coin("0.01"), bars, settings).finish();
          long profit = 0;
          for (Trade trade : outcome.trades()) {
            profit += trade.profit();
            assertEquals(
                trade.side().sign() * (trade.exitValue() - trade.entryValue())
                    - trade.fees()
                    - trade.funding(),
                trade.profit());
          }
          trades[0] += outcome.trades().size();
          assertEquals(settings.cash() + profit, outcome.finalEquity());
          assertEquals(outcome.finalEquity() / 1e8, outcome.equity(SIZE - 1), 1e-6);
        });
    assertTrue(trades[0] > 10 * TRIALS, "only " + trades[0] + " trades");
  }

  @Test
  void itGoesOnFromAStateOfAnyBarAsIfItHadNeverStopped() {
    Seeds.forEach(
        TRIALS,
        random -> {
          Plan plan = RandomStrategies.plan(random);
          SimulationSettings settings = RandomStrategies.settings(random);
          BarSeries bars = Bars.walk(random, SIZE);
          List<TradedSeries> series =
              List.of(TradedSeries.of(coin("0.01"), plan, bars, 0, plan.evaluate(bars)));
          SimulationOutcome whole = new Simulation(series, settings).finish();
          int stop = random.nextInt(0, SIZE + 1);
          Simulation first = new Simulation(series, settings);
          SimulationState saved = first.runTo(Bars.START + stop * 60_000L);
          SimulationOutcome rest =
              new Simulation(series, settings, SimulationState.fromBytes(saved.toBytes())).finish();
          assertEquals(whole.finalState(), rest.finalState());
          List<Trade> later = new ArrayList<>(whole.trades());
          later.removeAll(first.closedTrades());
          assertEquals(later, rest.trades());
          assertEquals(whole.cash(), rest.cash());
          for (int i = stop; i < SIZE; i++) {
            assertEquals(whole.equity(i), rest.equity(i));
          }
        });
  }

  @Test
  void laterBarsChangeNothingEarlier() {
    Seeds.forEach(
        TRIALS,
        random -> {
          Plan plan = RandomStrategies.plan(random);
          SimulationSettings drawn = RandomStrategies.settings(random);
          // What is done with the last bar is no thing of earlier.
          SimulationSettings settings =
              new SimulationSettings(
                  drawn.cash(),
                  drawn.fees(),
                  drawn.match(),
                  drawn.timing(),
                  drawn.account(),
                  AtEnd.KEEP);
          BarSeries bars = Bars.walk(random, SIZE);
          int cut = random.nextInt(1, SIZE);
          long end = Bars.START + cut * 60_000L;
          BarSeries prefix = bars.slice(new TimeRange(Long.MIN_VALUE, end));
          Simulation whole = new Simulation(plan, coin("0.01"), bars, settings);
          whole.runTo(end);
          Simulation part = new Simulation(plan, coin("0.01"), prefix, settings);
          part.runTo(end);
          assertEquals(whole.closedTrades(), part.closedTrades());
        });
  }

  @Test
  void tenfoldPricesAndCashGiveTenfoldResults() {
    Seeds.forEach(
        TRIALS,
        random -> {
          Plan plan =
              RandomStrategies.plan(
                  random, random.nextBoolean() ? "all_in" : "{percent_of_equity: 30}");
          if (plan.definition().exits().toString().contains("Points")) {
            // A distance in points does not scale with the price.
            return;
          }
          SimulationSettings settings = RandomStrategies.settings(random);
          BarSeries bars = Bars.walk(random, SIZE);
          SimulationSettings more =
              new SimulationSettings(
                  settings.cash() * 10,
                  settings.fees(),
                  settings.match(),
                  settings.timing(),
                  settings.account(),
                  settings.atEnd());
          List<Trade> one = new Simulation(plan, coin("0.01"), bars, settings).finish().trades();
          List<Trade> ten =
              new Simulation(plan, coin("0.1"), times(bars, 10), more).finish().trades();
          assertEquals(one.size(), ten.size());
          for (int i = 0; i < one.size(); i++) {
            assertEquals(one.get(i).entryTicks(), ten.get(i).entryTicks());
            assertEquals(one.get(i).exitTicks(), ten.get(i).exitTicks());
            assertEquals(one.get(i).lots(), ten.get(i).lots());
            assertEquals(one.get(i).entryValue() * 10, ten.get(i).entryValue());
          }
        });
  }

  @Test
  void higherFeesNeverLeaveMore() {
    Seeds.forEach(
        TRIALS,
        random -> {
          Plan plan = RandomStrategies.plan(random, "{fixed_quantity: 3}");
          SimulationSettings settings = RandomStrategies.settings(random);
          BarSeries bars = Bars.walk(random, SIZE);
          double before = Double.MAX_VALUE;
          for (int rate : new int[] {0, 200_000, 1_000_000}) {
            SimulationSettings charged =
                new SimulationSettings(
                    1_000_000_00000000L,
                    new FeeModel.Percentage(new FeeRate(rate)),
                    settings.match(),
                    settings.timing(),
                    settings.account().sizeAtFill() ? AccountRules.PLAIN : settings.account(),
                    settings.atEnd());
            double now =
                new Simulation(plan, coin("0.01"), bars, charged).finish().equity(SIZE - 1);
            assertTrue(now <= before, before + " before, " + now + " at fees of " + rate);
            before = now;
          }
        });
  }

  @Test
  void pricesUpsideDownTurnLongIntoShort() {
    List<String> up = List.of("crosses_above(close, sma(close, 4))", "close > high[1]");
    List<String> down = List.of("crosses_below(close, sma(close, 4))", "close < low[1]");
    long[] trades = new long[1];
    Seeds.forEach(
        TRIALS,
        random -> {
          int entry = random.nextInt(2);
          int exit = random.nextInt(2);
          String exits =
              """
              exits:
                - stop_loss: {points: 0.3}
                - take_profit: {points: 0.5}
                - trailing_stop: {points: 0.2}
              sizing: {fixed_quantity: 3}
              """;
          String head = "format: 1\nname: mirror\n";
          Plan rising =
              Strategies.plan(
                  head
                      + "entry_long: "
                      + up.get(entry)
                      + "\nexit_long: "
                      + down.get(exit)
                      + "\n"
                      + exits);
          Plan falling =
              Strategies.plan(
                  head
                      + "entry_short: "
                      + down.get(entry)
                      + "\nexit_short: "
                      + up.get(exit)
                      + "\n"
                      + exits);
          SimulationSettings drawn = RandomStrategies.settings(random);
          if (drawn.match().intrabar() == IntrabarRule.NEARER_FIRST) {
            // Its answer to a tie is the low, right way up or upside down.
            return;
          }
          SimulationSettings settings =
              new SimulationSettings(
                  1_000_000_00000000L,
                  FeeModel.NONE,
                  drawn.match(),
                  drawn.timing(),
                  AccountRules.PLAIN,
                  drawn.atEnd());
          BarSeries bars = Bars.walk(random, SIZE);
          List<Trade> longs =
              new Simulation(rising, coin("0.01"), bars, settings).finish().trades();
          List<Trade> shorts =
              new Simulation(falling, coin("0.01"), upsideDown(bars), settings).finish().trades();
          assertEquals(longs.size(), shorts.size());
          trades[0] += longs.size();
          for (int i = 0; i < longs.size(); i++) {
            assertEquals(longs.get(i).profit(), shorts.get(i).profit());
            assertEquals(longs.get(i).entryTime(), shorts.get(i).entryTime());
            assertEquals(longs.get(i).exitTime(), shorts.get(i).exitTime());
            assertEquals(longs.get(i).exitReason(), shorts.get(i).exitReason());
            assertEquals(20_000 - longs.get(i).exitTicks(), shorts.get(i).exitTicks());
          }
        });
    assertTrue(trades[0] > 10 * TRIALS, "only " + trades[0] + " trades");
  }

  private static BarSeries upsideDown(BarSeries bars) {
    BarColumns columns = new BarColumns(bars.size());
    for (int i = 0; i < bars.size(); i++) {
      columns.add(
          bars.openTime(i),
          turned(bars.open(i)),
          turned(bars.low(i)),
          turned(bars.high(i)),
          turned(bars.close(i)),
          bars.volume(i));
    }
    return BarSeries.of(bars.key(), bars.calendar(), columns);
  }

  private static double turned(double price) {
    return (20_000 - Math.rint(price * 100)) / 100;
  }

  private static BarSeries times(BarSeries bars, int factor) {
    BarColumns columns = new BarColumns(bars.size());
    for (int i = 0; i < bars.size(); i++) {
      // Whole cents times ten are whole tenths: exact.
      columns.add(
          bars.openTime(i),
          Math.rint(bars.open(i) * 100) * factor / 100,
          Math.rint(bars.high(i) * 100) * factor / 100,
          Math.rint(bars.low(i) * 100) * factor / 100,
          Math.rint(bars.close(i) * 100) * factor / 100,
          bars.volume(i));
    }
    return BarSeries.of(bars.key(), bars.calendar(), columns);
  }

  private static Instrument coin(String tick) {
    return Instrument.of(
        Bars.MINUTES.instrument(),
        InstrumentKind.LINEAR_PERPETUAL,
        "BTC",
        "USDT",
        Increment.parse(tick),
        Increment.parse("0.001"),
        ContinuousCalendar.UTC);
  }
}
