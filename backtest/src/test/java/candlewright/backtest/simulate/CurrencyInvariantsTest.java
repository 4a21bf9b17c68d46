package candlewright.backtest.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.backtest.testkit.Currencies;
import candlewright.backtest.testkit.RandomStrategies;
import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.CurrencyRates;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.Timeframe;
import candlewright.core.strategy.plan.Plan;
import candlewright.core.testkit.Bars;
import candlewright.core.testkit.Seeds;
import candlewright.core.trading.FeeModel;
import candlewright.core.trading.SlippageModel;
import candlewright.core.trading.match.IntrabarRule;
import candlewright.core.trading.match.MatchRules;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.function.LongToDoubleFunction;
import org.junit.jupiter.api.Test;

/// What must hold for every account whose instruments are quoted in other currencies.
class CurrencyInvariantsTest {
  private static final int TRIALS = 200;
  private static final int SIZE = 300;
  private static final long HOUR = 3_600_000L;
  private static final List<String> QUOTES = List.of("EUR", "CAD", "USD");

  @Test
  void theProfitsOfAllTradesAreExactlyTheChangeOfTheAccount() {
    long[] happened = new long[6];
    Seeds.forEach(
        TRIALS,
        random -> {
          SimulationSettings settings = settings(random);
          SimulationOutcome outcome = new Simulation(several(random), settings).finish();
          long profit = 0;
          long paid = 0;
          for (Trade trade : outcome.trades()) {
            profit += trade.profit();
            paid += trade.funding();
            assertEquals(
                trade.side().sign() * (trade.exitValue() - trade.entryValue())
                    - trade.fees()
                    - trade.funding(),
                trade.profit());
            assertEquals(trade.instrument().symbol().endsWith("USD"), trade.quoted() == null);
            happened[0] += trade.quoted() == null ? 0 : 1;
            happened[1] += trade.quoted() != null && !trade.isLong() ? 1 : 0;
          }
          assertEquals(settings.cash() + profit, outcome.finalEquity());
          assertEquals(paid, outcome.holdingCosts().total());
          happened[2] += outcome.missingRates().size();
          happened[3] += outcome.liquidations();
          happened[4] += outcome.holdingCosts().funding() == 0 ? 0 : 1;
          happened[5] += outcome.holdingCosts().dividends() == 0 ? 0 : 1;
        });
    for (long count : happened) {
      assertTrue(count > 20, Arrays.toString(happened));
    }
  }

  @Test
  void itGoesOnFromAStateOfAnyMomentAsIfItHadNeverStopped() {
    Seeds.forEach(
        TRIALS,
        random -> {
          SimulationSettings settings = settings(random);
          List<TradedSeries> series = several(random);
          if (random.nextBoolean()) {
            series = series.subList(0, 1);
          }
          SimulationOutcome whole = new Simulation(series, settings).finish();
          int stop = random.nextInt(0, SIZE + 1);
          Simulation first = new Simulation(series, settings);
          long stopped = Bars.START + stop * HOUR;
          SimulationState saved = first.runTo(stopped);
          SimulationOutcome rest =
              new Simulation(series, settings, SimulationState.fromBytes(saved.toBytes())).finish();
          assertEquals(saved, new Simulation(series, settings, saved).runTo(stopped));
          assertEquals(whole.finalState(), rest.finalState());
          List<Trade> later = new ArrayList<>(whole.trades());
          later.removeAll(first.closedTrades());
          assertEquals(later, rest.trades());
          assertEquals(whole.missingRates(), rest.missingRates());
          assertEquals(whole.holdingCosts(), rest.holdingCosts());
          for (int i = stop; series.size() == 1 && i < SIZE; i++) {
            assertEquals(whole.equity(i), rest.equity(i));
          }
        });
  }

  @Test
  void laterRatesChangeNothingEarlier() {
    Seeds.forEach(
        TRIALS,
        random -> {
          SimulationSettings settings = settings(random);
          List<TradedSeries> series = several(random);
          int cut = random.nextInt(1, SIZE);
          long end = Bars.START + cut * HOUR;
          List<TradedSeries> others = new ArrayList<>();
          for (TradedSeries each : series) {
            CurrencyRates rates = each.rates();
            others.add(
                rates == null
                    ? each
                    : each.withRates(changed(rates, each, time -> time > end ? Double.NaN : 1)));
          }
          Simulation one = new Simulation(series, settings);
          Simulation other = new Simulation(others, settings);
          assertEquals(one.runTo(end), other.runTo(end));
          assertEquals(one.closedTrades(), other.closedTrades());
          if (settings.timing().atDecidingClose()) {
            return;
          }
          // Nothing that happens within the next bar knows the rate of its end.
          long next = end + HOUR;
          List<TradedSeries> tripled = new ArrayList<>();
          for (TradedSeries each : series) {
            CurrencyRates rates = each.rates();
            tripled.add(
                rates == null
                    ? each
                    : each.withRates(changed(rates, each, time -> time >= next ? 3 : 1)));
          }
          one.runTo(next);
          Simulation third = new Simulation(tripled, settings);
          third.runTo(next);
          assertEquals(one.closedTrades(), third.closedTrades());
        });
  }

  @Test
  void ratesOfOneChangeNothing() {
    Seeds.forEach(
        TRIALS,
        random -> {
          SimulationSettings settings = settings(random);
          Plan plan = RandomStrategies.plan(random);
          TradedSeries plain =
              RandomStrategies.series(random, plan, hours(random, "ABC.TEST"), "EUR");
          CurrencyRates ones = rates(random.nextBoolean() ? "EURUSD" : "USDEUR", "EUR", _ -> 1);
          SimulationOutcome without =
              new Simulation(List.of(plain), settings.withCurrency("EUR")).finish();
          SimulationOutcome with =
              new Simulation(List.of(plain.withRates(ones)), settings).finish();
          List<Trade> stripped = with.trades().stream().map(CurrencyInvariantsTest::plain).toList();
          assertEquals(without.trades(), stripped);
          assertEquals(without.cash(), with.cash());
          assertEquals(without.finalEquity(), with.finalEquity());
          assertEquals(without.holdingCosts(), with.holdingCosts());
          assertEquals(without.liquidations(), with.liquidations());
          assertEquals(without.shortfall(), with.shortfall());
          assertEquals(without.refusals(), with.refusals());
          for (int i = 0; i < SIZE; i++) {
            assertEquals(without.equity(i), with.equity(i));
          }
          for (Trade trade : with.trades()) {
            Trade.Quoted quoted = trade.quoted();
            assertNotNull(quoted);
            if (plain.actions() == null) {
              assertEquals(trade.entryValue(), quoted.entryValue());
              assertEquals(trade.exitValue(), quoted.exitValue());
            }
          }
        });
  }

  /// Prices in cents, whole shares and rates of two decimals: nothing is ever rounded, so that
  /// every amount of money is exactly twice as much. With finer rates each of a trade's up to four
  /// conversions may be half a unit of 1e-8 off.
  @Test
  void twiceTheRatesAndTheCashAreTwiceTheMoney() {
    long[] trades = new long[1];
    Seeds.forEach(
        TRIALS,
        random -> {
          Plan plan =
              RandomStrategies.plan(
                  random, random.nextBoolean() ? "all_in" : "{percent_of_equity: 40}");
          SimulationSettings drawn = settings(random);
          SimulationSettings settings =
              drawn
                  .withMatch(drawn.match().withParticipation(0))
                  .withAccount(AccountRules.PLAIN)
                  .withHolding(HoldingRules.USUAL);
          boolean fine = random.nextInt(3) == 0;
          double[] prices = new double[SIZE];
          for (int i = 0; i < SIZE; i++) {
            prices[i] = fine ? random.nextDouble(0.5, 2) : random.nextInt(50, 200) / 100.0;
          }
          List<TradedSeries> once = new ArrayList<>();
          List<TradedSeries> twice = new ArrayList<>();
          for (String currency : List.of("EUR", "CAD")) {
            BarSeries bars = hours(random, "ABC" + currency + ".TEST");
            TradedSeries series = Currencies.series(bars, currency, plan);
            String pair = currency + "USD";
            once.add(series.withRates(rates(pair, currency, i -> prices[i])));
            twice.add(series.withRates(rates(pair, currency, i -> 2 * prices[i])));
          }
          SimulationOutcome one = new Simulation(once, settings).finish();
          SimulationOutcome two =
              new Simulation(twice, settings.withCash(2 * settings.cash())).finish();
          assertEquals(one.trades().size(), two.trades().size());
          trades[0] += one.trades().size();
          for (int i = 0; i < one.trades().size(); i++) {
            Trade half = one.trades().get(i);
            Trade whole = two.trades().get(i);
            assertEquals(half.lots(), whole.lots());
            assertEquals(half.exitTicks(), whole.exitTicks());
            assertNear(2 * half.profit(), whole.profit(), fine ? 6 : 0);
            assertNear(2 * half.entryValue(), whole.entryValue(), fine ? 2 : 0);
          }
          assertNear(2 * one.finalEquity(), two.finalEquity(), fine ? 6L * one.trades().size() : 0);
        });
    assertTrue(trades[0] > 10 * TRIALS, "only " + trades[0] + " trades");
  }

  private static void assertNear(long expected, long actual, long within) {
    assertTrue(Math.abs(expected - actual) <= within, expected + " expected, was " + actual);
  }

  /// 0.8 and 1.25 are one over the other, and so are the others: the same rates exactly.
  @Test
  void aPairTheOtherWayRoundIsTheSame() {
    double[][] reciprocals = {
      {0.8, 1.25}, {0.625, 1.6}, {0.5, 2}, {1, 1}, {0.78125, 1.28}, {1.5625, 0.64}
    };
    Seeds.forEach(
        TRIALS,
        random -> {
          SimulationSettings settings = settings(random);
          Plan plan = RandomStrategies.plan(random);
          TradedSeries series =
              RandomStrategies.series(random, plan, hours(random, "ABC.TEST"), "EUR");
          int[] drawn = new int[SIZE];
          for (int i = 0; i < SIZE; i++) {
            drawn[i] = i % 30 > 0 ? drawn[i - 1] : random.nextInt(reciprocals.length);
          }
          SimulationOutcome direct =
              new Simulation(
                      List.of(
                          series.withRates(rates("EURUSD", "EUR", i -> reciprocals[drawn[i]][0]))),
                      settings)
                  .finish();
          SimulationOutcome inverted =
              new Simulation(
                      List.of(
                          series.withRates(rates("USDEUR", "EUR", i -> reciprocals[drawn[i]][1]))),
                      settings)
                  .finish();
          assertEquals(
              direct.trades().stream().map(CurrencyInvariantsTest::plain).toList(),
              inverted.trades().stream().map(CurrencyInvariantsTest::plain).toList());
          assertEquals(direct.finalEquity(), inverted.finalEquity());
          for (int i = 0; i < SIZE; i++) {
            assertEquals(direct.equity(i), inverted.equity(i), 1e-6);
          }
        });
  }

  @Test
  void barsThatArePassedOverChangeNothing() {
    Seeds.forEach(
        TRIALS,
        random -> {
          SimulationSettings settings = settings(random);
          List<TradedSeries> series = several(random);
          SimulationOutcome skipping = new Simulation(series, settings).finish();
          SimulationOutcome visiting = new Simulation(series, settings).visitingEveryBar().finish();
          assertEquals(visiting.trades(), skipping.trades());
          assertEquals(visiting.finalEquity(), skipping.finalEquity());
          assertEquals(visiting.refusals(), skipping.refusals());
          assertEquals(visiting.shortfall(), skipping.shortfall());
          assertEquals(visiting.missingRates(), skipping.missingRates());
        });
  }

  /// Entries and exits in one fill each: their values are the notional at the rate known at the
  /// open of the bar, by decimals, and equity is what was earned and what is held at the rate of
  /// the close.
  @Test
  void everyAmountIsTheDecimalOfItsRate() {
    long[] trades = new long[1];
    Seeds.forEach(
        TRIALS,
        random -> {
          boolean inverted = random.nextBoolean();
          double[] prices = random.doubles(SIZE + 1, 0.5, 2).toArray();
          BarColumns columns = new BarColumns(SIZE);
          for (int i = 0; i <= SIZE; i++) {
            // Known a quarter of an hour after the hours that are traded.
            long time = Bars.START + (i - 2) * HOUR + HOUR / 4;
            columns.add(time, prices[i], prices[i], prices[i], prices[i], 0);
          }
          CurrencyRates rates =
              Currencies.rates(inverted ? "USDEUR" : "EURUSD", "EUR", Timeframe.ONE_HOUR, columns);
          Plan plan = RandomStrategies.plan(random, "{percent_of_equity: 40}");
          BarSeries bars = hours(random, "ABC.TEST");
          SimulationSettings settings =
              new SimulationSettings(
                      10_000_00000000L,
                      FeeModel.NONE,
                      new MatchRules(
                          IntrabarRule.ADVERSE_FIRST, new SlippageModel.Ticks(1), 0, 1, 0),
                      Timing.NEXT_OPEN,
                      AccountRules.PLAIN,
                      AtEnd.KEEP)
                  .withCurrency("USD");
          SimulationOutcome outcome =
              new Simulation(
                      List.of(Currencies.series(bars, "EUR", plan).withRates(rates)), settings)
                  .finish();
          double[] equity = new double[SIZE];
          Arrays.fill(equity, 10_000);
          for (Trade trade : outcome.trades()) {
            trades[0]++;
            // Rate i is known from a quarter past bar i - 1 on, so at the open of bar i.
            BigDecimal entered =
                at(trade.entryTicks() * trade.lots(), prices, trade.entryBar(), inverted);
            assertEquals(entered.longValueExact(), trade.entryValue());
            int exit = trade.open() ? SIZE - 1 : trade.exitBar();
            BigDecimal left = at(trade.exitTicks() * trade.lots(), prices, exit, inverted);
            if (!trade.open()) {
              assertEquals(left.longValueExact(), trade.exitValue());
            }
            for (int i = trade.entryBar(); i < SIZE; i++) {
              boolean held = trade.open() || i < trade.exitBar();
              BigDecimal value =
                  held
                      ? at(Math.round(bars.close(i) * 100) * trade.lots(), prices, i + 1, inverted)
                      : left;
              double gain = value.subtract(entered).doubleValue() / 1e8;
              equity[i] += trade.isLong() ? gain : -gain;
            }
          }
          for (int i = 0; i < SIZE; i++) {
            assertEquals(equity[i], outcome.equity(i), 1e-6);
          }
        });
    assertTrue(trades[0] > 10 * TRIALS, "only " + trades[0] + " trades");
  }

  private static BigDecimal at(long cents, double[] prices, int known, boolean inverted) {
    BigDecimal price = BigDecimal.valueOf(prices[known]);
    BigDecimal units = BigDecimal.valueOf(cents).movePointRight(6);
    return inverted
        ? units.divide(price, 0, RoundingMode.HALF_EVEN)
        : units.multiply(price).setScale(0, RoundingMode.HALF_EVEN);
  }

  // --- fixtures

  private static SimulationSettings settings(SplittableRandom random) {
    return RandomStrategies.settings(random).withCurrency("USD");
  }

  /// Returns instruments in three currencies, one of them the account's, with the rates of the
  /// others, in which hours and days are missing.
  private static List<TradedSeries> several(SplittableRandom random) {
    List<TradedSeries> all = new ArrayList<>();
    for (String currency : QUOTES) {
      Plan plan = RandomStrategies.plan(random);
      BarSeries bars = hours(random, "ABC" + currency + ".TEST");
      TradedSeries series = RandomStrategies.series(random, plan, bars, currency);
      if (currency.equals("USD")) {
        all.add(series);
        continue;
      }
      double[] price = {random.nextDouble(0.5, 2)};
      int hole = random.nextInt(4) == 0 ? random.nextInt(1, 100) : SIZE;
      CurrencyRates rates =
          rates(
              random.nextBoolean() ? currency + "USD" : "USD" + currency,
              currency,
              i -> {
                price[0] *= random.nextDouble(0.995, 1.005);
                boolean missing = i > 0 && (random.nextInt(5) == 0 || (i > hole && i < hole + 190));
                return missing ? Double.NaN : Math.rint(price[0] * 1e5) / 1e5;
              });
      all.add(series.withRates(rates));
    }
    return all;
  }

  /// Returns hourly rates of which that of index i is known at the open of bar i.
  private static CurrencyRates rates(String pair, String from, IntToDoubleFunction price) {
    double[] prices = new double[SIZE];
    for (int i = 0; i < SIZE; i++) {
      prices[i] = price.applyAsDouble(i);
    }
    return Currencies.rates(pair, from, Timeframe.ONE_HOUR, prices);
  }

  /// Returns rates times a factor of when they became known, without those of NaN.
  private static CurrencyRates changed(
      CurrencyRates rates, TradedSeries series, LongToDoubleFunction factor) {
    BarSeries bars = rates.bars();
    BarColumns columns = new BarColumns(bars.size());
    for (int i = 0; i < bars.size(); i++) {
      double price = bars.close(i) * factor.applyAsDouble(bars.knownAt(i));
      if (!Double.isNaN(price)) {
        columns.add(bars.openTime(i), price, price, price, price, 0);
      }
    }
    return Currencies.rates(
        bars.instrument().symbol(), series.instrument().quote(), Timeframe.ONE_HOUR, columns);
  }

  private static BarSeries hours(SplittableRandom random, String id) {
    BarSeries bars = Bars.walk(random, SIZE);
    BarColumns columns = new BarColumns(SIZE);
    for (int i = 0; i < SIZE; i++) {
      columns.add(
          Bars.START + i * HOUR,
          bars.open(i),
          bars.high(i),
          bars.low(i),
          bars.close(i),
          bars.volume(i));
    }
    return BarSeries.of(
        new SeriesKey(InstrumentId.parse(id), Timeframe.ONE_HOUR), ContinuousCalendar.UTC, columns);
  }

  /// Returns a trade without what it was in another currency.
  private static Trade plain(Trade trade) {
    return new Trade(
        trade.instrument(),
        trade.side(),
        trade.entryBar(),
        trade.entryTime(),
        trade.entryTicks(),
        trade.exitBar(),
        trade.exitTime(),
        trade.exitTicks(),
        trade.lots(),
        trade.entryValue(),
        trade.exitValue(),
        trade.fees(),
        trade.funding(),
        trade.slippage(),
        trade.profit(),
        trade.tag(),
        trade.exitReason(),
        trade.open());
  }
}
