package candlewright.backtest.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.backtest.testkit.RandomStrategies;
import candlewright.backtest.testkit.Strategies;
import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.CorporateAction;
import candlewright.core.market.CorporateActions;
import candlewright.core.market.FundingRates;
import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentKind;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.TimeRange;
import candlewright.core.market.Timeframe;
import candlewright.core.strategy.plan.Plan;
import candlewright.core.testkit.Bars;
import candlewright.core.testkit.Seeds;
import candlewright.core.trading.FeeModel;
import candlewright.core.trading.FeeRate;
import candlewright.core.trading.match.IntrabarRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// What must hold for every strategy, every setting and every series.
class InvariantsTest {
  private static final int TRIALS = 300;
  private static final int SIZE = 300;
  private static final long HOUR = 3_600_000L;

  @Test
  void theProfitsOfAllTradesAreExactlyTheChangeOfTheAccount() {
    long[] trades = new long[1];
    long[] happened = new long[6];
    Seeds.forEach(
        TRIALS,
        random -> {
          Plan plan = RandomStrategies.plan(random);
          SimulationSettings settings = RandomStrategies.settings(random);
          TradedSeries series = RandomStrategies.series(random, plan, hours(random));
          SimulationOutcome outcome = new Simulation(List.of(series), settings).finish();
          long profit = 0;
          long paid = 0;
          for (Trade trade : outcome.trades()) {
            profit += trade.profit();
            paid += trade.funding();
            happened[0] += trade.exitReason() == ExitReason.PAID_OUT ? 1 : 0;
            assertEquals(
                trade.side().sign() * (trade.exitValue() - trade.entryValue())
                    - trade.fees()
                    - trade.funding(),
                trade.profit());
          }
          trades[0] += outcome.trades().size();
          assertEquals(settings.cash() + profit, outcome.finalEquity());
          assertEquals(outcome.finalEquity() / 1e8, outcome.equity(SIZE - 1), 1e-6);
          HoldingCosts costs = outcome.holdingCosts();
          assertEquals(paid, costs.total());
          happened[1] += costs.funding() == 0 ? 0 : 1;
          happened[2] += costs.borrow() == 0 ? 0 : 1;
          happened[3] += costs.dividends() == 0 ? 0 : 1;
          happened[4] += outcome.missingFunding().size();
          happened[5] += outcome.liquidations();
        });
    assertTrue(trades[0] > 10 * TRIALS, "only " + trades[0] + " trades");
    for (long count : happened) {
      assertTrue(count > 9, Arrays.toString(happened));
    }
  }

  @Test
  void itGoesOnFromAStateOfAnyBarAsIfItHadNeverStopped() {
    Seeds.forEach(
        TRIALS,
        random -> {
          Plan plan = RandomStrategies.plan(random);
          SimulationSettings settings = RandomStrategies.settings(random);
          BarSeries bars = hours(random);
          List<TradedSeries> series = List.of(RandomStrategies.series(random, plan, bars));
          SimulationOutcome whole = new Simulation(series, settings).finish();
          int stop = random.nextInt(0, SIZE + 1);
          Simulation first = new Simulation(series, settings);
          SimulationState saved = first.runTo(Bars.START + stop * HOUR);
          SimulationOutcome rest =
              new Simulation(series, settings, SimulationState.fromBytes(saved.toBytes())).finish();
          assertEquals(whole.finalState(), rest.finalState());
          List<Trade> later = new ArrayList<>(whole.trades());
          later.removeAll(first.closedTrades());
          assertEquals(later, rest.trades());
          assertEquals(whole.cash(), rest.cash());
          assertEquals(whole.holdingCosts(), rest.holdingCosts());
          assertEquals(whole.missingFunding(), rest.missingFunding());
          assertEquals(whole.shortfall(), rest.shortfall());
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
          // What is done with the last bar is no thing of earlier.
          SimulationSettings settings = RandomStrategies.settings(random).withAtEnd(AtEnd.KEEP);
          BarSeries bars = hours(random);
          int cut = random.nextInt(1, SIZE);
          long end = Bars.START + cut * HOUR;
          BarSeries prefix = bars.slice(new TimeRange(Long.MIN_VALUE, end));
          TradedSeries all = RandomStrategies.series(random, plan, bars);
          Simulation whole = new Simulation(List.of(all), settings);
          whole.runTo(end);
          TradedSeries known =
              new TradedSeries(
                  all.instrument(),
                  plan,
                  prefix,
                  0,
                  prefix,
                  plan.evaluate(prefix),
                  null,
                  null,
                  all.funding(),
                  all.actions(),
                  all.rates());
          Simulation part = new Simulation(List.of(known), settings);
          part.runTo(end);
          assertEquals(whole.closedTrades(), part.closedTrades());
        });
  }

  @Test
  void besideAnInstrumentThatIsNotTradedEverythingIsTheSame() {
    Plan never = Strategies.plan("format: 1\nname: never\nentry_long: never\nexit_long: never\n");
    Seeds.forEach(
        TRIALS,
        random -> {
          Plan plan = RandomStrategies.plan(random);
          SimulationSettings settings = RandomStrategies.settings(random);
          TradedSeries series = RandomStrategies.series(random, plan, hours(random));
          // Bars are passed over alone, and none are with cross margin beside another.
          BarSeries others = Bars.walk(random, SIZE);
          TradedSeries other =
              TradedSeries.of(coin("0.01"), never, others, 0, never.evaluate(others));
          SimulationOutcome alone = new Simulation(List.of(series), settings).finish();
          SimulationOutcome beside = new Simulation(List.of(other, series), settings).finish();
          assertEquals(
              alone.trades().stream().sorted(Comparator.comparingLong(Trade::entryTime)).toList(),
              beside.trades());
          assertEquals(alone.holdingCosts(), beside.holdingCosts());
          assertEquals(alone.missingFunding(), beside.missingFunding());
          assertEquals(alone.liquidations(), beside.liquidations());
        });
  }

  @Test
  void higherFundingNeverLeavesMoreForALongPosition() {
    Plan plan =
        Strategies.plan(
            """
            format: 1
            name: holder
            entry_long: crosses_above(close, sma(close, 4))
            exit_long: crosses_below(close, sma(close, 9))
            sizing: {fixed_quantity: 3}
            """);
    Seeds.forEach(
        TRIALS,
        random -> {
          BarSeries bars = hours(random);
          SimulationSettings settings =
              RandomStrategies.settings(random)
                  .withCash(1_000_000_00000000L)
                  .withAccount(AccountRules.PLAIN)
                  .withHolding(HoldingRules.USUAL);
          long before = Long.MAX_VALUE;
          for (long rate : new long[] {-5, -1, 0, 2, 9}) {
            TradedSeries series = eightHourly(plan, bars, rate);
            long now = new Simulation(List.of(series), settings).finish().finalEquity();
            assertTrue(now < before, before + " before, " + now + " at " + rate);
            before = now;
          }
        });
  }

  @Test
  void theOtherSideOfAPositionReceivesItsFunding() {
    String rules =
        """
        format: 1
        name: side
        entry_%1$s: crosses_above(close, sma(close, 4))
        exit_%1$s: crosses_below(close, sma(close, 9))
        sizing: {fixed_quantity: 3}
        """;
    Plan buys = Strategies.plan(rules.formatted("long"));
    Plan sells = Strategies.plan(rules.formatted("short"));
    Seeds.forEach(
        TRIALS,
        random -> {
          BarSeries bars = hours(random);
          SimulationSettings settings =
              SimulationSettings.usual(1_000_000_00000000L, new FeeRate(0), 0);
          long rate = random.nextInt(-9, 10);
          SimulationOutcome longs =
              new Simulation(List.of(eightHourly(buys, bars, rate)), settings).finish();
          SimulationOutcome shorts =
              new Simulation(List.of(eightHourly(sells, bars, rate)), settings).finish();
          assertEquals(longs.trades().size(), shorts.trades().size());
          for (int i = 0; i < longs.trades().size(); i++) {
            Trade bought = longs.trades().get(i);
            Trade sold = shorts.trades().get(i);
            assertEquals(-bought.funding(), sold.funding());
            assertEquals(-bought.profit(), sold.profit());
          }
        });
  }

  /// Whole shares, prices of even cents before a split of 2:1 and half of them after it.
  @Test
  void aSplitChangesNoProfit() {
    Plan plan =
        Strategies.plan(
            """
            format: 1
            name: once
            entry_long: crosses_above(close, sma(close, 4))
            exit_long: never
            exits: [{stop_loss: {points: 1.6}}, {take_profit: {points: 1.8}}]
            sizing: {fixed_quantity: 7}
            """);
    long[] split = new long[1];
    Seeds.forEach(
        TRIALS,
        random -> {
          BarSeries half = hours(random);
          BarSeries whole = hourly(half, 2, SIZE);
          SimulationSettings settings =
              SimulationSettings.usual(1_000_000_00000000L, new FeeRate(0), 0);
          Trade plain =
              first(plan, whole, whole, CorporateActions.none(whole.instrument()), settings);
          // Distances of orders that are placed after a split are not of its making.
          int at = Math.min(SIZE - 1, plain.entryBar() + random.nextInt(1, 5));
          BarSeries broken = hourly(half, 2, at);
          Trade over =
              first(
                  plan,
                  whole,
                  broken,
                  new CorporateActions(
                      whole.instrument(),
                      List.of(),
                      List.of(new CorporateAction.Split(whole.openTime(at), 2, 1))),
                  settings);
          split[0] += plain.exitBar() >= at ? 1 : 0;
          assertEquals(plain.profit(), over.profit());
          assertEquals(plain.exitBar(), over.exitBar());
          assertEquals(plain.exitReason(), over.exitReason());
          assertEquals(plain.entryTicks(), over.entryTicks() * (plain.exitBar() >= at ? 2 : 1));
        });
    assertTrue(split[0] > 9, "only " + split[0] + " positions were split");
  }

  private static Trade first(
      Plan plan,
      BarSeries decides,
      BarSeries bars,
      CorporateActions actions,
      SimulationSettings settings) {
    Instrument share =
        Instrument.of(
            bars.instrument(),
            InstrumentKind.EQUITY,
            "ABC",
            "USD",
            Increment.parse("0.01"),
            Increment.parse("1"),
            ContinuousCalendar.UTC);
    TradedSeries series =
        TradedSeries.of(share, plan, bars, 0, plan.evaluate(decides)).withActions(actions);
    return new Simulation(List.of(series), settings).finish().trades().getFirst();
  }

  private static TradedSeries eightHourly(Plan plan, BarSeries bars, long tenThousandths) {
    int count = SIZE / 8;
    long[] times = new long[count];
    long[] rates = new long[count];
    for (int i = 0; i < count; i++) {
      times[i] = Bars.START + 8 * HOUR * i;
      rates[i] = tenThousandths * 1_000_000_000_000L;
    }
    return TradedSeries.of(coin("0.01"), plan, bars, 0, plan.evaluate(bars))
        .withFunding(FundingRates.of(bars.instrument(), times, rates, new int[count]));
  }

  /// Returns a walk of hours from {@link Bars#START} on.
  private static BarSeries hours(SplittableRandom random) {
    return hourly(Bars.walk(random, SIZE), 1, 0);
  }

  /// Returns hours of prices that are so many times as high before a bar.
  private static BarSeries hourly(BarSeries bars, int factor, int before) {
    BarColumns columns = new BarColumns(bars.size());
    for (int i = 0; i < bars.size(); i++) {
      int by = i < before ? factor : 1;
      columns.add(
          Bars.START + i * HOUR,
          Math.rint(bars.open(i) * 100) * by / 100,
          Math.rint(bars.high(i) * 100) * by / 100,
          Math.rint(bars.low(i) * 100) * by / 100,
          Math.rint(bars.close(i) * 100) * by / 100,
          bars.volume(i));
    }
    return BarSeries.of(
        new SeriesKey(bars.instrument(), Timeframe.ONE_HOUR), ContinuousCalendar.UTC, columns);
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
          SimulationSettings more = settings.withCash(settings.cash() * 10);
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
