package candlewright.backtest.simulate;

import static candlewright.backtest.testkit.Currencies.flat;
import static candlewright.backtest.testkit.Currencies.plan;
import static candlewright.backtest.testkit.Currencies.rates;
import static candlewright.backtest.testkit.Currencies.series;
import static candlewright.backtest.testkit.Currencies.share;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import candlewright.backtest.testkit.Strategies;
import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.CorporateAction.Dividend;
import candlewright.core.market.CorporateAction.Split;
import candlewright.core.market.CorporateActions;
import candlewright.core.market.CurrencyRate;
import candlewright.core.market.CurrencyRates;
import candlewright.core.market.FundingRates;
import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentKind;
import candlewright.core.market.Timeframe;
import candlewright.core.strategy.plan.Feeds;
import candlewright.core.strategy.plan.Plan;
import candlewright.core.testkit.Bars;
import candlewright.core.trading.AnnualRate;
import candlewright.core.trading.FeeModel;
import candlewright.core.trading.FeeRate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Instruments quoted in other currencies than the account is kept in, worked out by hand.
class CurrenciesTest {
  private static final long ONE = 100_000_000L;
  private static final long MILLI = ONE / 1000;
  private static final long HOUR = 3_600_000L;
  private static final long DAY = 24 * HOUR;
  private static final Timeframe HOURS = Timeframe.ONE_HOUR;
  private static final Timeframe DAYS = Timeframe.parse("1d");
  private static final FeeRate TENTH_PERCENT = new FeeRate(1_000_000);

  /// Known at the opens of bars 0, 1, 2, ...
  private static final CurrencyRates EUR =
      rates("EURUSD", "EUR", HOURS, 1.10, 1.12, 1.05, 1.20, 1.25, 1.30);

  private static final BarSeries AIR =
      flat("AIR.PARIS", HOURS, 100, 1, 100, 0, 110, 0, 110, 2, 120, 0);

  /// AIR: 10 at 100 EUR and a rate of 1.12 cost 1,120 and a fee of 1.12; sold at 120 and 1.25 they
  /// bring 1,500 less 1.50. SHOP: 40 at 50 CAD and 1.25 CAD for a dollar cost 1,600 and 1.60; sold
  /// at 60 and 1.28 they bring 1,875 less 1.875. AAPL: 5 at 200 USD and a fee of 1; worth 210 each
  /// at the end.
  @Test
  void threeSharesInThreeCurrenciesOnAnAccountInDollars() {
    CurrencyRates cad = rates("USDCAD", "CAD", HOURS, 1.30, 1.25, 1.26, 1.28, 1.40, 1.50);
    BarSeries shop = flat("SHOP.TORONTO", HOURS, 50, 1, 50, 0, 60, 2, 60, 0, 60, 0);
    BarSeries aapl = flat("AAPL.NASDAQ", HOURS, 200, 1, 200, 0, 200, 0, 200, 0, 210, 0);
    SimulationOutcome outcome =
        run(
            10_000,
            TENTH_PERCENT,
            series(AIR, "EUR", quantity(10)).withRates(EUR),
            series(shop, "CAD", quantity(40)).withRates(cad),
            series(aapl, "USD", quantity(5)));
    assertEquals("USD", outcome.currency());
    assertEquals(3, outcome.trades().size());
    Trade air = trade(outcome, "AIR.PARIS");
    assertEquals(1_120 * ONE, air.entryValue());
    assertEquals(1_500 * ONE, air.exitValue());
    assertEquals(2_620 * MILLI, air.fees());
    assertEquals(377_380 * MILLI, air.profit());
    assertEquals(
        new Trade.Quoted(
            "EUR",
            1_000 * ONE,
            1_200 * ONE,
            new CurrencyRate(112, 2, false),
            new CurrencyRate(125, 2, false)),
        air.quoted());
    Trade shopped = trade(outcome, "SHOP.TORONTO");
    assertEquals(1_600 * ONE, shopped.entryValue());
    assertEquals(1_875 * ONE, shopped.exitValue());
    assertEquals(3_475 * MILLI, shopped.fees());
    assertEquals(271_525 * MILLI, shopped.profit());
    assertEquals(
        new Trade.Quoted(
            "CAD",
            2_000 * ONE,
            2_400 * ONE,
            new CurrencyRate(125, 2, true),
            new CurrencyRate(128, 2, true)),
        shopped.quoted());
    Trade apple = trade(outcome, "AAPL.NASDAQ");
    assertEquals(49 * ONE, apple.profit());
    assertNull(apple.quoted());
    assertEquals(9_647_905 * MILLI, outcome.cash());
    assertEquals(10_697_905 * MILLI, outcome.finalEquity());
    assertEquals(List.of(), outcome.missingRates());
  }

  /// 8,878.88 in cash after the purchase. The price stands still from bar 2 to bar 3, the rate does
  /// not.
  @Test
  void theRateMovesTheEquityWhereThePriceStandsStill() {
    SimulationOutcome outcome =
        run(10_000, TENTH_PERCENT, series(AIR, "EUR", quantity(10)).withRates(EUR));
    double[] equity = {10_000, 8_878.88 + 1_050, 8_878.88 + 1_320, 8_878.88 + 1_375, 10_377.38};
    double[] rates = {1.12, 1.05, 1.20, 1.25, 1.30};
    for (int i = 0; i < equity.length; i++) {
      assertEquals(equity[i], outcome.equity(i), 1e-9);
      assertEquals(rates[i], outcome.rate(0, AIR.knownAt(i)));
    }
  }

  /// Sold at 100 EUR and 1.12, bought back at 120 and 1.25: 1,120 - 1,500.
  @Test
  void aShortPositionLosesByTheRateToo() {
    BarSeries bars = flat("AIR.PARIS", HOURS, 100, 3, 100, 0, 110, 0, 110, 4, 120, 0);
    SimulationOutcome outcome =
        run(10_000, new FeeRate(0), series(bars, "EUR", quantity(10)).withRates(EUR));
    assertEquals(-380 * ONE, outcome.trades().getFirst().profit());
    // What is held at the close of bar 2 is owed at 110 EUR and 1.20.
    assertEquals(10_000 + 1_120 - 1_320, outcome.equity(2), 1e-9);
  }

  /// 10 still held at the last close of 110 EUR, when a euro is worth 1.25.
  @Test
  void whatIsHeldAtTheEndIsValuedByTheLastRateKnownThen() {
    BarSeries bars = flat("AIR.PARIS", HOURS, 100, 1, 100, 0, 110, 0, 110, 0);
    SimulationOutcome outcome =
        run(10_000, new FeeRate(0), series(bars, "EUR", quantity(10)).withRates(EUR));
    Trade trade = outcome.trades().getFirst();
    assertEquals(1_375 * ONE, trade.exitValue());
    assertEquals(255 * ONE, trade.profit());
    assertEquals(10_255 * ONE, outcome.finalEquity());
    Trade.Quoted quoted = trade.quoted();
    assertNotNull(quoted);
    assertEquals(1_100 * ONE, quoted.exitValue());
    assertEquals(new CurrencyRate(125, 2, false), quoted.exitRate());
  }

  /// A stop at 98 is touched in bar 2, somewhere within it: what the hour closes with is not known
  /// then, 1.05 is.
  @Test
  void aFillWithinABarIsConvertedByTheRateOfItsOpen() {
    BarColumns columns = new BarColumns(3);
    columns.add(Bars.START, 100, 100, 100, 100, 1);
    columns.add(Bars.START + HOUR, 100, 100, 100, 100, 0);
    columns.add(Bars.START + 2 * HOUR, 100, 101, 97, 100, 0);
    BarSeries bars = BarSeries.of(AIR.key(), ContinuousCalendar.UTC, columns);
    Plan plan = plan("exits: [{stop_loss: {points: 2}}]\nsizing: {fixed_quantity: 10}\n");
    Trade trade =
        run(10_000, new FeeRate(0), series(bars, "EUR", plan).withRates(EUR)).trades().getFirst();
    assertEquals(ExitReason.STOP_LOSS, trade.exitReason());
    assertEquals(1_029 * ONE, trade.exitValue());
  }

  // --- sizes

  /// A euro is worth 1.25 when it is decided and 1.30 at the fill. 1,000 dollars are 800 euros
  /// then, 8 shares; at the fill they pay for 7 (910), not for 8 (1,040).
  @Test
  void allInIsWhatTheAccountPaysForAtTheRateOfTheFill() {
    Trade trade = first(1_000, "sizing: all_in\n", 1.25, 1.25, 1.30);
    assertEquals(7, trade.lots());
    assertEquals(910 * ONE, trade.entryValue());
    assertEquals(8, first(1_000, "sizing: all_in\n", 1.25, 1.25, 1.20).lots());
  }

  /// 500 dollars are 400 euros.
  @Test
  void shareAndAmountOfTheAccountAreInItsCurrency() {
    assertEquals(4, first(1_000, "sizing: {percent_of_equity: 50}\n", 1.25, 1.25, 1.30).lots());
    assertEquals(4, first(1_000, "sizing: {fixed_notional: 500}\n", 1.25, 1.25, 1.30).lots());
  }

  /// 1 % of 1,000 dollars is 8 euros, 2 of which each share risks.
  @Test
  void whatIsRiskedIsInTheCurrencyOfTheAccount() {
    String rules = "exits: [{stop_loss: {points: 2}}]\nsizing: {percent_risk: 1}\n";
    assertEquals(4, first(1_000, rules, 1.25, 1.25, 1.25).lots());
  }

  /// 4 shares are worth 400 euros or 500 dollars.
  @Test
  void theLeastValueOfAnOrderIsInTheCurrencyOfItsPrice() {
    BarSeries bars = flat("AIR.PARIS", HOURS, 100, 1, 100, 0);
    Plan plan = quantity(4);
    for (int least : new int[] {400, 401}) {
      Instrument share = share(bars.instrument(), "EUR", least * ONE);
      TradedSeries series =
          TradedSeries.of(share, plan, bars, 0, plan.evaluate(bars))
              .withRates(rates("EURUSD", "EUR", HOURS, 1.25, 1.25, 1.25));
      SimulationOutcome outcome = run(1_000, new FeeRate(0), series);
      assertEquals(least == 400 ? 1 : 0, outcome.trades().size());
      assertEquals(least == 400 ? 0 : 1, outcome.refused());
    }
  }

  /// 0.01 euros for each of 10 shares, converted at 1.12 and 1.25; at least 1 euro an order.
  @Test
  void feesByTheShareAreInTheCurrencyOfThePrice() {
    TradedSeries series = series(AIR, "EUR", quantity(10)).withRates(EUR);
    assertEquals(
        237 * MILLI,
        new Simulation(List.of(series), settings(10_000, FeeModel.PerUnit.each(ONE / 100)))
            .finish()
            .trades()
            .getFirst()
            .fees());
    assertEquals(
        2_370 * MILLI,
        new Simulation(
                List.of(series),
                settings(10_000, new FeeModel.PerUnit(ONE / 100, ONE, null, false)))
            .finish()
            .trades()
            .getFirst()
            .fees());
  }

  /// Equal parts of 1,000 dollars: 400 euros and 500 dollars at 100 each, decided at the close of
  /// bar 0. At the close of bar 2 a euro is worth 2: of 800 and 500 each is to have 650, so that
  /// one of the 4 is sold for 200 and a sixth is bought for 100.
  @Test
  void weightsOfAnAllocationAreInTheCurrencyOfTheAccount() {
    SimulationOutcome outcome = halves(1.25, 1.25, 1.25, 1.25, 1.25, 1.25);
    assertEquals(4, trade(outcome, "AIR.PARIS").lots());
    assertEquals(5, trade(outcome, "AAPL.NASDAQ").lots());
    assertEquals(0, outcome.cash());
    outcome = halves(1.25, 1.25, 1.25, 2, 2, 2);
    assertEquals(6, trade(outcome, "AAPL.NASDAQ").lots());
    assertEquals(100 * ONE, outcome.cash());
    assertEquals(1_300 * ONE, outcome.finalEquity());
  }

  private static SimulationOutcome halves(double... prices) {
    Plan plan =
        Strategies.plan(
            """
            format: 1
            name: halves
            allocation:
              eligible: always
              rank: close
              select: {top: 2}
              weights: equal
              rebalance: {every_bars: 2}
            """);
    List<TradedSeries> all = new ArrayList<>();
    for (String id : List.of("AIR.PARIS", "AAPL.NASDAQ")) {
      BarSeries bars = flat(id, HOURS, 100, 0, 100, 0, 100, 0, 100, 0, 100, 0);
      String currency = id.startsWith("AIR") ? "EUR" : "USD";
      TradedSeries series =
          TradedSeries.of(share(bars.instrument(), currency), plan, Feeds.of(bars), 0);
      all.add(
          currency.equals("EUR")
              ? series.withRates(rates("EURUSD", "EUR", HOURS, prices))
              : series);
    }
    return new Simulation(all, settings(1_000, FeeModel.NONE)).finish();
  }

  /// 10 shares for 1,000 euros at 1.25 put up half of 1,250 dollars. At 1.50 they have earned 250
  /// and tie up 750 of the 1,250 that the account is worth then: 500 are free and pay for 10 shares
  /// at 100 dollars, 40 % of all for 5.
  @Test
  void whatAForeignPositionTiesUpAndIsWorthFollowsItsRate() {
    assertEquals(10, beside("sizing: all_in\n"));
    assertEquals(5, beside("sizing: {percent_of_equity: 40}\n"));
  }

  private static long beside(String sizing) {
    BarSeries air = flat("AIR.PARIS", HOURS, 100, 1, 100, 0, 100, 0);
    BarSeries aapl = flat("AAPL.NASDAQ", HOURS, 100, 0, 100, 1, 100, 0);
    CurrencyRates rates = rates("EURUSD", "EUR", HOURS, 1.20, 1.25, 1.50, 1.50);
    SimulationSettings halves =
        settings(1_000, FeeModel.NONE)
            .withAccount(new AccountRules(PositionMode.ONE_WAY, 1, 2, 0, false));
    SimulationOutcome outcome =
        new Simulation(
                List.of(
                    series(air, "EUR", quantity(10)).withRates(rates),
                    series(aapl, "USD", plan(sizing))),
                halves)
            .finish();
    return trade(outcome, "AAPL.NASDAQ").lots();
  }

  // --- holding

  /// 1 % of 20,000 euros at bar 2, when a euro is worth 1.05.
  @Test
  void fundingIsConvertedWhenItIsSettled() {
    BarSeries bars = coins(20_000, 20_000, 20_000, 20_000);
    FundingRates funding =
        FundingRates.of(
            bars.instrument(),
            new long[] {bars.openTime(2)},
            new long[] {100_000_000_000_000L},
            new int[1]);
    TradedSeries series = coin(bars).withFunding(funding).withRates(EUR);
    SimulationOutcome outcome = run(100_000, new FeeRate(0), series);
    assertEquals(210 * ONE, outcome.trades().getFirst().funding());
    assertEquals(new HoldingCosts(210 * ONE, 0, 0), outcome.holdingCosts());
  }

  /// A dividend of 1 euro for each of 10 shares is paid at bar 2, when a euro is worth 1.05. At bar
  /// 3 they become 4 and 2/7; the fraction is 2/3 of an old one, 46.66666667 euros, at 1.20.
  @Test
  void dividendsAndFractionsAreConvertedWhenTheyArePaid() {
    BarSeries bars = flat("AIR.PARIS", HOURS, 70, 1, 70, 0, 70, 0, 70, 0, 70, 0);
    CorporateActions actions =
        new CorporateActions(
            bars.instrument(),
            List.of(new Dividend(bars.openTime(2), ONE)),
            List.of(new Split(bars.openTime(3), 3, 7)));
    TradedSeries series = series(bars, "EUR", quantity(10)).withActions(actions).withRates(EUR);
    SimulationOutcome outcome = run(10_000, new FeeRate(0), series);
    Trade trade = outcome.trades().getFirst();
    assertEquals(-10_500 * MILLI, trade.funding());
    assertEquals(4, trade.lots());
    Trade.Quoted quoted = trade.quoted();
    assertNotNull(quoted);
    assertEquals(4_666_666_667L + 4 * 70 * ONE, quoted.exitValue());
    assertEquals(5_600_000_000L + 4 * 70 * ONE * 13 / 10, trade.exitValue());
    assertEquals(10_000 * ONE + trade.profit(), outcome.finalEquity());
  }

  /// 36 % a year of 360 days on 1,000 euros is 1 a day, at midnight and 1.20.
  @Test
  void borrowingIsConvertedDayByDay() {
    BarSeries bars = flat("AIR.PARIS", DAYS, 100, 3, 100, 0, 100, 0, 100, 4, 100, 0);
    CurrencyRates rates = rates("EURUSD", "EUR", DAYS, 1.10, 1.12, 1.20, 1.25, 1.30);
    TradedSeries series = series(bars, "EUR", quantity(10)).withRates(rates);
    SimulationSettings settings =
        settings(10_000, FeeModel.NONE)
            .withCurrency("USD")
            .withHolding(HoldingRules.USUAL.withBorrow(new AnnualRate(360_000_000)));
    Trade trade = new Simulation(List.of(series), settings).finish().trades().getFirst();
    // Held from the first midnight on: through those of 1.20, 1.25 and, before the exit, 1.30.
    assertEquals((1_200 + 1_250 + 1_300) * MILLI, trade.funding());
  }

  // --- margin

  /// 1 coin from 20,000 euros at 1.25 costs 25,000 dollars and puts up 500. At 1.24 the margin is
  /// too little from (25,000 - 500) / (1.24 * 0.995) = 19,857.351 on down.
  @Test
  void anIsolatedPositionIsCalledAtThePriceThatTheRateMakes() {
    SimulationOutcome outcome = margin(MarginMode.ISOLATED, 19_850, 1.25, 1.25, 1.24, 1.24);
    Trade trade = outcome.trades().getFirst();
    assertEquals(ExitReason.LIQUIDATION, trade.exitReason());
    assertEquals(1_985_735, trade.exitTicks());
    // 19,857.35 * 1.24
    assertEquals(24_623_114_000_00L, trade.exitValue());
    // By the rate of the entry alone it would be called from 19,698.49 on.
    assertEquals(0, margin(MarginMode.ISOLATED, 19_850, 1.25, 1.25, 1.25, 1.25).liquidations());
  }

  /// With the whole account of 1,000: (25,000 - 1,000) / (1.24 * 0.995) = 19,452.099.
  @Test
  void crossMarginIsTheAccountInItsOwnCurrency() {
    SimulationOutcome outcome = margin(MarginMode.CROSS, 19_400, 1.25, 1.25, 1.24, 1.24);
    assertEquals(1_945_209, outcome.trades().getFirst().exitTicks());
  }

  /// At 1.20 the coin has lost 1,000 dollars of the 500 put up, at the same price.
  @Test
  void aRateAloneCanCallAPosition() {
    SimulationOutcome outcome = margin(MarginMode.ISOLATED, 20_000, 1.25, 1.25, 1.20, 1.20);
    Trade trade = outcome.trades().getFirst();
    assertEquals(ExitReason.LIQUIDATION, trade.exitReason());
    assertEquals(2_000_000, trade.exitTicks());
    assertEquals(2, trade.exitBar());
    assertEquals(-1_000 * ONE, trade.profit());
    assertEquals(500 * ONE, outcome.shortfall());
  }

  /// 1 coin from 20,000 euros at 1.25 and 1 from 25,000 Canadian dollars at 1.25 for a dollar, on
  /// 1,500. Once the second has closed at 24,500 it is worth 19,600, has lost 400 and asks for 98:
  /// (25,000 - 1,500 + 400 + 98) / (1.25 * 0.995) = 19,294.874.
  @Test
  void coinsOfTwoCurrenciesAnswerForOneAnotherInThatOfTheAccount() {
    SimulationOutcome outcome = twoCurrencies(19_290, 1.25, 1.25, 1.25, 1.25, 1.25, 1.25);
    Trade euros = trade(outcome, "BTCEUR.TEST");
    assertEquals(ExitReason.LIQUIDATION, euros.exitReason());
    assertEquals(1_929_487, euros.exitTicks());
    assertEquals(3, euros.exitBar());
    // The other goes at its next open.
    Trade dollars = trade(outcome, "BTCCAD.TEST");
    assertEquals(ExitReason.LIQUIDATION, dollars.exitReason());
    assertEquals(4, dollars.exitBar());
    assertEquals(0, twoCurrencies(19_295, 1.25, 1.25, 1.25, 1.25, 1.25, 1.25).liquidations());
  }

  /// From the open of bar 3 on the second is worth 24,500 / 1.30 = 18,846.15 and asks for 94.23:
  /// (25,000 - 1,500 + 1,153.85 + 94.23) / (1.25 * 0.995) = 19,897.954.
  @Test
  void theRateOfOneCoinMovesThePriceAtWhichTheOtherIsCalled() {
    SimulationOutcome outcome = twoCurrencies(19_890, 1.25, 1.25, 1.25, 1.30, 1.30, 1.30);
    assertEquals(1_989_795, trade(outcome, "BTCEUR.TEST").exitTicks());
    assertEquals(3, trade(outcome, "BTCEUR.TEST").exitBar());
    assertEquals(0, twoCurrencies(19_890, 1.25, 1.25, 1.25, 1.25, 1.30, 1.30).liquidations());
  }

  /// The price does not move, so that no order is touched: only the rate says that the bar matters.
  @Test
  void aRateIsFollowedThroughBarsInWhichNothingElseHappens() {
    double[] still = new double[40];
    double[] rates = new double[41];
    Arrays.fill(still, 20_000);
    Arrays.fill(rates, 1.25);
    // 30 hours after the start; back up before the next close.
    Arrays.fill(rates, 30, 31, 1.20);
    AccountRules rules = margin(MarginMode.ISOLATED);
    TradedSeries series = coin(coins(still)).withRates(rates("EURUSD", "EUR", HOURS, rates));
    Trade trade =
        new Simulation(List.of(series), settings(1_000, FeeModel.NONE).withAccount(rules))
            .finish()
            .trades()
            .getFirst();
    assertEquals(ExitReason.LIQUIDATION, trade.exitReason());
    assertEquals(30, trade.exitBar());
  }

  // --- what is refused and what is missing

  @Test
  void withoutRatesItIsRefused() {
    TradedSeries euros = series(AIR, "EUR", quantity(1));
    assertEquals(
        "AIR.PARIS is quoted in EUR and the account is kept in USD, but no rates are given to"
            + " convert one into the other: import bars of the pair EURUSD or USDEUR, or trade"
            + " instruments of one currency.",
        refusal(euros));
    assertEquals(
        "AIR.PARIS is quoted in EUR and the account is kept in USD, but its rates convert EUR into"
            + " CAD; give those of EUR in USD.",
        refusal(euros.withRates(rates("EURCAD", "EUR", HOURS, 1.5))));
    TradedSeries dollars = series(flat("AAPL.NASDAQ", HOURS, 1, 1), "USD", quantity(1));
    assertEquals(
        "AAPL.NASDAQ is quoted in USD and the account is kept in USD, but its rates convert USD"
            + " into EUR; leave them out.",
        refusal(dollars.withRates(rates("EURUSD", "USD", HOURS, 1.5))));
    assertEquals(
        "AIR.PARIS is quoted in EUR, but the rates convert CAD into USD; give those of EUR.",
        assertThrows(
                IllegalArgumentException.class,
                () -> euros.withRates(rates("USDCAD", "CAD", HOURS, 1.5)))
            .getMessage());
    // Without a currency of its own the account takes that of the first.
    TradedSeries[] both = {dollars, euros};
    SimulationSettings open = settings(1_000, FeeModel.NONE).withCurrency("");
    assertThrows(IllegalArgumentException.class, () -> new Simulation(Arrays.asList(both), open));
    assertEquals("EUR", new Simulation(List.of(euros), open).finish().currency());
  }

  @Test
  void ratesThatBeginAfterTheFirstCloseAreRefused() {
    TradedSeries euros = series(AIR, "EUR", quantity(1));
    // The bar before the start and the first one are missing.
    CurrencyRates late = rates("EURUSD", "EUR", HOURS, Double.NaN, Double.NaN, 1.05);
    assertEquals(
        "AIR.PARIS is quoted in EUR and the account is kept in USD, but at the close of its first"
            + " bar at 2024-01-01T01:00:00Z no rate of EURUSD.FX is known; the first is from"
            + " 2024-01-01T02:00:00Z: import earlier bars of the pair, or begin later.",
        refusal(euros.withRates(late)));
    CurrencyRates inTime = rates("EURUSD", "EUR", HOURS, Double.NaN, 1.05, 1.05);
    assertFalse(run(1_000, new FeeRate(0), euros.withRates(inTime)).trades().isEmpty());
  }

  /// Rates of days 0 to 3 and from day 20 on; the first is known at the end of its day. The closes
  /// of days 11 to 19 come more than 7 days after that of day 3.
  @Test
  void ratesThatAreMissingWhileAPositionIsHeldAreStated() {
    double[] prices = new double[26];
    Arrays.fill(prices, 1.25);
    Arrays.fill(prices, 5, 21, Double.NaN);
    CurrencyRates rates = rates("EURUSD", "EUR", DAYS, prices);
    double[] rows = new double[50];
    for (int i = 0; i < 25; i++) {
      rows[2 * i] = 100;
    }
    rows[1] = 1;
    TradedSeries held = series(flat("AIR.PARIS", DAYS, rows), "EUR", quantity(1)).withRates(rates);
    SimulationOutcome outcome = run(1_000, new FeeRate(0), held);
    assertEquals(1, outcome.missingRates().size());
    MissingRates missing = outcome.missingRates().getFirst();
    assertEquals(9, missing.closes());
    assertEquals(0, missing.payments());
    assertEquals(Bars.START + 12 * DAY, missing.first());
    assertEquals(Bars.START + 20 * DAY, missing.last());
    assertEquals(
        "AIR.PARIS: 0 payments and the values at 9 closes from 2024-01-13T00:00:00Z to"
            + " 2024-01-21T00:00:00Z were converted by rates of EURUSD.FX that were more than 7"
            + " days old. Import the missing bars of the pair.",
        missing.text());
    // Left at the open of day 16: the closes of days 11 to 15, and the payment.
    rows[2 * 15 + 1] = 2;
    TradedSeries left = series(flat("AIR.PARIS", DAYS, rows), "EUR", quantity(1)).withRates(rates);
    missing = run(1_000, new FeeRate(0), left).missingRates().getFirst();
    assertEquals(5, missing.closes());
    assertEquals(1, missing.payments());
    assertEquals(Bars.START + 16 * DAY, missing.last());
    // Nothing is converted where nothing is held.
    rows[1] = 0;
    TradedSeries idle = series(flat("AIR.PARIS", DAYS, rows), "EUR", quantity(1)).withRates(rates);
    assertEquals(List.of(), run(1_000, new FeeRate(0), idle).missingRates());
  }

  // --- fixtures

  private static Plan quantity(int lots) {
    return plan("sizing: {fixed_quantity: " + lots + "}\n");
  }

  private static SimulationSettings settings(long cash, FeeModel fees) {
    return SimulationSettings.usual(cash * ONE, new FeeRate(0), 0)
        .withFees(fees)
        .withCurrency("USD");
  }

  private static SimulationOutcome run(long cash, FeeRate fee, TradedSeries... series) {
    return new Simulation(List.of(series), settings(cash, new FeeModel.Percentage(fee))).finish();
  }

  private static String refusal(TradedSeries series) {
    return String.valueOf(
        assertThrows(
                IllegalArgumentException.class,
                () -> new Simulation(List.of(series), settings(1_000, FeeModel.NONE)))
            .getMessage());
  }

  private static Trade trade(SimulationOutcome outcome, String id) {
    return outcome.trades().stream()
        .filter(trade -> trade.instrument().toString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /// Returns the trade of a share at 100 euros that is decided at the second of these rates and
  /// filled at the third.
  private static Trade first(long cash, String rules, double... prices) {
    BarColumns columns = new BarColumns(2);
    columns.add(Bars.START, 100, 100, 100, 100, 1);
    // A rate that comes between a close and the next open: a bar is missing.
    columns.add(Bars.START + 2 * HOUR, 100, 100, 100, 100, 0);
    BarSeries bars = BarSeries.of(AIR.key(), ContinuousCalendar.UTC, columns);
    CurrencyRates rates = rates("EURUSD", "EUR", HOURS, prices);
    return run(cash, new FeeRate(0), series(bars, "EUR", plan(rules)).withRates(rates))
        .trades()
        .getFirst();
  }

  private static BarSeries coins(double... prices) {
    double[] rows = new double[2 * prices.length];
    for (int i = 0; i < prices.length; i++) {
      rows[2 * i] = prices[i];
    }
    rows[1] = 1;
    return flat("BTCEUR.TEST", HOURS, rows);
  }

  private static TradedSeries coin(BarSeries bars) {
    Instrument instrument =
        Instrument.of(
            bars.instrument(),
            InstrumentKind.LINEAR_PERPETUAL,
            "BTC",
            bars.instrument().symbol().substring(3),
            Increment.parse("0.01"),
            Increment.parse("0.001"),
            ContinuousCalendar.UTC);
    Plan plan = quantity(1);
    return TradedSeries.of(instrument, plan, bars, 0, plan.evaluate(bars));
  }

  /// Holds 1 coin from 20,000 euros on, 50 times the margin, with 1,000 dollars and a maintenance
  /// margin of 0.5 %.
  private static SimulationOutcome margin(MarginMode mode, double low, double... prices) {
    BarColumns columns = new BarColumns(3);
    columns.add(Bars.START, 20_000, 20_000, 20_000, 20_000, 1);
    columns.add(Bars.START + HOUR, 20_000, 20_000, 20_000, 20_000, 0);
    columns.add(Bars.START + 2 * HOUR, 20_000, 20_000, low, 20_000, 0);
    BarSeries bars = BarSeries.of(coins(1).key(), ContinuousCalendar.UTC, columns);
    TradedSeries series = coin(bars).withRates(rates("EURUSD", "EUR", HOURS, prices));
    return new Simulation(List.of(series), settings(1_000, FeeModel.NONE).withAccount(margin(mode)))
        .finish();
  }

  private static AccountRules margin(MarginMode mode) {
    return new AccountRules(
        PositionMode.ONE_WAY, 1, 50, 0, false, MarginRules.of(mode, 5_000_000, new FeeRate(0)));
  }

  /// Holds 1 coin from 20,000 euros at 1.25 and 1 from 25,000 Canadian dollars on, with 1,500
  /// dollars of cross margin. The second falls to 24,500 in bar 2, the first to `low` in bar 3.
  ///
  /// @param prices Canadian dollars for a dollar at the opens of bars 0, 1, 2, ...
  private static SimulationOutcome twoCurrencies(double low, double... prices) {
    BarColumns columns = new BarColumns(5);
    for (int i = 0; i < 5; i++) {
      double lowest = i == 3 ? low : 20_000;
      columns.add(Bars.START + i * HOUR, 20_000, 20_000, lowest, 20_000, i == 0 ? 1 : 0);
    }
    BarSeries euros = BarSeries.of(coins(1).key(), ContinuousCalendar.UTC, columns);
    BarSeries dollars =
        flat("BTCCAD.TEST", HOURS, 25_000, 1, 25_000, 0, 24_500, 0, 24_500, 0, 24_500, 0);
    double[] still = new double[prices.length];
    Arrays.fill(still, 1.25);
    List<TradedSeries> series =
        List.of(
            coin(euros).withRates(rates("EURUSD", "EUR", HOURS, still)),
            coin(dollars).withRates(rates("USDCAD", "CAD", HOURS, prices)));
    return new Simulation(
            series, settings(1_500, FeeModel.NONE).withAccount(margin(MarginMode.CROSS)))
        .finish();
  }
}
