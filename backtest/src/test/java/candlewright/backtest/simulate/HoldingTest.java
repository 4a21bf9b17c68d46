package candlewright.backtest.simulate;

import static candlewright.core.testkit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import candlewright.backtest.testkit.Strategies;
import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Calendar;
import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.CorporateAction.Dividend;
import candlewright.core.market.CorporateAction.Split;
import candlewright.core.market.CorporateActions;
import candlewright.core.market.FundingRates;
import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.InstrumentKind;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.SessionCalendar;
import candlewright.core.market.Timeframe;
import candlewright.core.strategy.plan.Plan;
import candlewright.core.testkit.Bars;
import candlewright.core.trading.AnnualRate;
import candlewright.core.trading.FeeModel;
import candlewright.core.trading.SlippageModel;
import candlewright.core.trading.match.IntrabarRule;
import candlewright.core.trading.match.MatchRules;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What holding a position costs and brings, worked out by hand.
class HoldingTest {
  private static final InstrumentId ID = InstrumentId.parse("ABC.TEST");
  private static final long ONE = 100_000_000L;
  private static final long CENT = ONE / 100;
  private static final long CASH = 100_000 * ONE;
  private static final long HOUR = 3_600_000L;

  /// One tenth of a percent, in units of a rate.
  private static final long TENTH = 10_000_000_000_000L;

  private static final Plan LONG = plan("long", "close < 100", "");
  private static final Plan SHORT = plan("short", "close < 100", "");

  // --- funding

  @Test
  void fundingIsPaidOnWhatIsHeldJustBeforeTheFillsOfItsMoment() {
    // In at the open of bar 1, out at that of bar 4. Settlements at the opens of bars 1 to 4: the
    // one at the entry is not paid, the one at the exit is. 10 * (104 + 107 + 103) * 0.001 = 3.14.
    BarSeries bars = hourly(101, 101, 102, 103, 104, 106, 107, 99, 103, 98, 98, 98);
    SimulationOutcome outcome = run(LONG, perpetual(), bars, rates(1, hours(1, 2, 3, 4), TENTH));
    Trade trade = outcome.trades().getFirst();
    assertEquals(4, trade.exitBar());
    assertEquals(314 * CENT, trade.funding());
    assertEquals((10 * (103 - 102) * ONE) - 314 * CENT, trade.profit());
    assertEquals(CASH + trade.profit(), outcome.cash());
    assertEquals(new HoldingCosts(314 * CENT, 0, 0), outcome.holdingCosts());
    // Cash 98,980 and 10 at 103; then 106 less 1.04; then 99 less 2.11.
    assertEquals(100_010, outcome.equity(1), 1e-9);
    assertEquals(98_980 + 1060 - 1.04, outcome.equity(2), 1e-9);
    assertEquals(98_980 + 990 - 2.11, outcome.equity(3), 1e-9);
  }

  @Test
  void fundingWithinABarIsPaidOnTheLastCloseKnownThenByWhatIsHeldAfterItsPath() {
    // Half past in bar 2: 10 at the close of bar 1, 103, is 1.03. Half past in bar 1 is paid too,
    // after the entry at its open: the close of bar 0, 101: 1.01. The exit is at the open of bar 4.
    BarSeries bars = hourly(101, 101, 102, 103, 104, 106, 107, 99, 103, 98, 98, 98);
    long[] halves = {start(1) + HOUR / 2, start(2) + HOUR / 2, start(4) + HOUR / 2};
    SimulationOutcome outcome = run(LONG, perpetual(), bars, rates(1, halves, TENTH));
    assertEquals(204 * CENT, outcome.trades().getFirst().funding());
    // What fell due within a bar is in the equity at its close.
    assertEquals(98_980 + 1030 - 1.01, outcome.equity(1), 1e-9);
    assertEquals(98_980 + 1060 - 2.04, outcome.equity(2), 1e-9);
  }

  @Test
  void aShortPositionReceivesWhatALongOnePays() {
    BarSeries bars = hourly(101, 101, 102, 103, 104, 106, 107, 99, 103, 98, 98, 98);
    SimulationOutcome outcome = run(SHORT, perpetual(), bars, rates(1, hours(1, 2, 3, 4), TENTH));
    Trade trade = outcome.trades().getFirst();
    assertEquals(-314 * CENT, trade.funding());
    assertEquals(-10 * ONE + 314 * CENT, trade.profit());
  }

  @Test
  void missingSettlementsAreCountedAndNamedWhileSomethingIsHeld() {
    // Every hour, but those at the opens of bars 3 and 4 are unknown, and all from bar 8 on. Held
    // from the open of bar 1 to that of bar 5, so just before the fills of bar 5.
    BarSeries bars =
        hourly(
            101, 101, 102, 103, 104, 106, 107, 104, 103, 99, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98,
            98, 98);
    SimulationOutcome outcome =
        run(LONG, perpetual(), bars, rates(1, hours(0, 1, 2, 5, 6, 7), TENTH));
    assertEquals(List.of(new MissingFunding(ID, 2, start(3), start(4))), outcome.missingFunding());
    assertEquals(
        "ABC.TEST: the rates of 2 funding settlements from 2024-01-01T03:00:00Z to"
            + " 2024-01-01T04:00:00Z are missing; nothing was paid for them. Import the missing"
            + " funding history.",
        outcome.missingFunding().getFirst().text());
    // 10 * (104 + 98) * 0.001
    assertEquals(202 * CENT, outcome.trades().getFirst().funding());
  }

  @Test
  void missingSettlementsCountToTheEndOfTheData() {
    BarSeries bars = hourly(101, 101, 102, 103, 104, 106, 107, 104, 103, 104);
    SimulationOutcome outcome = run(LONG, perpetual(), bars, rates(1, hours(0, 1, 2), TENTH));
    assertEquals(List.of(new MissingFunding(ID, 2, start(3), start(4))), outcome.missingFunding());
  }

  @Test
  void nothingIsMissingWhereFundingIsNotSettled() {
    BarSeries bars = hourly(101, 101, 102, 103, 104, 106, 107, 104, 103, 104);
    TradedSeries series =
        TradedSeries.of(perpetual(), LONG, bars, 0, LONG.evaluate(bars))
            .withFunding(rates(1, hours(0, 1, 2), TENTH));
    SimulationOutcome outcome =
        finish(series, settings().withHolding(HoldingRules.USUAL.withFunding(false)));
    assertEquals(List.of(), outcome.missingFunding());
    assertEquals(0, outcome.trades().getFirst().funding());
  }

  @Test
  void fundingOfAnotherOrForNoPerpetualIsRefused() {
    BarSeries bars = hourly(101, 101);
    TradedSeries share = TradedSeries.of(share(), LONG, bars, 0, LONG.evaluate(bars));
    assertRefused(
        IllegalArgumentException.class,
        () -> share.withFunding(FundingRates.none(ID)),
        "ABC.TEST",
        "equity");
    assertRefused(
        IllegalArgumentException.class,
        () -> share.withActions(CorporateActions.none(InstrumentId.parse("XYZ.TEST"))),
        "XYZ.TEST",
        "ABC.TEST");
  }

  // --- borrowing

  @Test
  void borrowingCostsForEveryMidnightAShortPositionIsHeldThrough() {
    // In at the open of Friday 5 January 2024, out at that of Tuesday 9. Midnights to Saturday,
    // Sunday and Monday at Friday's close of 104, to Tuesday at Monday's of 99: at 3.6 % a year a
    // ten-thousandth of the value each, 0.104 * 3 + 0.099 for 10 shares.
    BarSeries bars = days(LocalDate.of(2024, 1, 4), 101, 101, 103, 104, 101, 99, 98, 97);
    HoldingRules rules = HoldingRules.USUAL.withBorrow(new AnnualRate(36_000_000));
    SimulationOutcome outcome =
        finish(
            TradedSeries.of(share(), SHORT, bars, 0, SHORT.evaluate(bars)),
            settings().withHolding(rules));
    Trade trade = outcome.trades().getFirst();
    assertEquals(3, trade.exitBar());
    assertEquals(41_100_000L, trade.funding());
    assertEquals(new HoldingCosts(0, 41_100_000L, 0), outcome.holdingCosts());
    assertEquals(10 * (103 - 98) * ONE - 41_100_000L, trade.profit());
  }

  @Test
  void neitherLongPositionsNorContractsBorrow() {
    HoldingRules rules = HoldingRules.USUAL.withBorrow(new AnnualRate(36_000_000));
    BarSeries bars = days(LocalDate.of(2024, 1, 4), 101, 101, 103, 104, 101, 99, 98, 97);
    SimulationOutcome held =
        finish(
            TradedSeries.of(share(), LONG, bars, 0, LONG.evaluate(bars)),
            settings().withHolding(rules));
    assertEquals(0, held.trades().getFirst().funding());
    SimulationOutcome contract =
        finish(
            TradedSeries.of(perpetual(), SHORT, bars, 0, SHORT.evaluate(bars)),
            settings().withHolding(rules));
    assertEquals(0, contract.trades().getFirst().funding());
  }

  // --- dividends

  @Test
  void whoHoldsBeforeTheExDateReceivesTheDividendAndWhoIsShortPaysIt() {
    // Bought at the open of bar 1, whose own dividend is missed; that of bar 3 counts, although
    // sold at its open.
    BarSeries bars =
        days(LocalDate.of(2024, 1, 2), 101, 101, 102, 102, 103, 99, 100, 100, 100, 100);
    CorporateActions actions =
        new CorporateActions(
            ID,
            List.of(
                new Dividend(bars.openTime(1), 7 * ONE), new Dividend(bars.openTime(3), ONE / 2)),
            List.of());
    Trade bought = run(LONG, share(), bars, actions).trades().getFirst();
    assertEquals(3, bought.exitBar());
    assertEquals(-5 * ONE, bought.funding());
    assertEquals((10 * (100 - 102) + 5) * ONE, bought.profit());
    Trade sold = run(SHORT, share(), bars, actions).trades().getFirst();
    assertEquals(5 * ONE, sold.funding());
    assertEquals((10 * (102 - 100) - 5) * ONE, sold.profit());
    SimulationOutcome without =
        finish(
            TradedSeries.of(share(), LONG, bars, 0, LONG.evaluate(bars)).withActions(actions),
            settings().withHolding(HoldingRules.USUAL.withDividends(false)));
    assertEquals(0, without.trades().getFirst().funding());
  }

  @Test
  void theDividendOfTheSameDayAsASplitIsForTheSharesBefore() {
    BarSeries bars = days(LocalDate.of(2024, 1, 2), 110, 110, 110, 110, 55, 55, 55, 55);
    CorporateActions actions =
        new CorporateActions(
            ID,
            List.of(new Dividend(bars.openTime(2), ONE)),
            List.of(new Split(bars.openTime(2), 2, 1)));
    Trade trade = run(LONG, share(), bars, actions).trades().getFirst();
    assertEquals(-10 * ONE, trade.funding());
  }

  // --- splits

  @Test
  void aSplitChangesThePositionAndNotItsWorth() {
    // 10 at 102 become 20; the close of bar 1 is 104, bar 2 opens at 52.
    BarSeries bars = days(LocalDate.of(2024, 1, 2), 101, 101, 102, 104, 52, 53, 53, 53, 53, 53);
    SimulationOutcome outcome = run(LONG, share(), bars, split(bars, 2, 2, 1));
    Trade trade = outcome.trades().getFirst();
    assertEquals(20, trade.lots());
    assertEquals(5_100, trade.entryTicks());
    assertEquals(3, trade.exitBar());
    assertEquals(10 * 102 * ONE, trade.entryValue());
    assertEquals(20 * 53 * ONE, trade.exitValue());
    assertEquals(40 * ONE, trade.profit());
    assertEquals(100_020, outcome.equity(1), 1e-9);
    assertEquals(98_980 + 20 * 53, outcome.equity(2), 1e-9);
  }

  @Test
  void fractionsOfAShareArePaidOutAtTheLastClose() {
    // 10 of 2:3 are 6 and two thirds of a new share; a new one is worth 1.5 times 104: two thirds
    // of it are 104. The rest is 6 at 156.
    BarSeries bars = days(LocalDate.of(2024, 1, 2), 101, 101, 102, 104, 156, 156, 156, 156);
    SimulationOutcome outcome = run(LONG, share(), bars, split(bars, 2, 2, 3));
    Trade trade = outcome.trades().getFirst();
    assertEquals(6, trade.lots());
    assertEquals(15_300, trade.entryTicks());
    assertEquals(98_980 + 104 + 6 * 156, outcome.equity(2), 1e-9);
    assertEquals(20 * ONE, trade.profit());
    Trade sold = run(SHORT, share(), bars, split(bars, 2, 2, 3)).trades().getFirst();
    assertEquals(-20 * ONE, sold.profit());
  }

  @Test
  void lessThanAShareIsPaidOutWhole() {
    BarSeries bars =
        days(LocalDate.of(2024, 1, 2), 101, 101, 102, 104, 2080, 2080, 2080, 90, 90, 90);
    SimulationOutcome outcome = run(LONG, share(), bars, split(bars, 2, 1, 20));
    Trade trade = outcome.trades().getFirst();
    assertEquals(ExitReason.PAID_OUT, trade.exitReason());
    assertEquals(20 * ONE, trade.profit());
    assertEquals(2, trade.exitBar());
    assertEquals(bars.openTime(2), trade.exitTime());
    assertEquals(208_000, trade.exitTicks());
  }

  @Test
  void ordersUnderwayAndStopsFollowASplit() {
    // Decided at the close of bar 0 for 10 shares at about 104: at the open of bar 1 they are 20.
    BarSeries early = days(LocalDate.of(2024, 1, 2), 104, 104, 52, 52, 52, 52);
    Trade first = run(LONG, share(), early, split(early, 1, 2, 1)).trades().getFirst();
    assertEquals(20, first.lots());
    assertEquals(20 * 52 * ONE, first.entryValue());
    // Bought at 104 with a stop 10 below: 94 becomes 47, the target of 124 becomes 62.
    Plan stopped =
        plan("long", "never", "exits: [{stop_loss: {points: 10}}, {take_profit: {points: 20}}]");
    BarSeries falls = days(LocalDate.of(2024, 1, 2), 104, 104, 104, 104, 52, 52, 52, 46);
    Trade stop = run(stopped, share(), falls, split(falls, 2, 2, 1)).trades().getFirst();
    assertEquals(ExitReason.STOP_LOSS, stop.exitReason());
    assertEquals(4_700, stop.exitTicks());
    assertEquals(3, stop.exitBar());
    BarSeries rises = days(LocalDate.of(2024, 1, 2), 104, 104, 104, 104, 52, 52, 52, 63);
    Trade target = run(stopped, share(), rises, split(rises, 2, 2, 1)).trades().getFirst();
    assertEquals(ExitReason.TAKE_PROFIT, target.exitReason());
    assertEquals(6_200, target.exitTicks());
  }

  /// 500 at 100 of 100,000 are 1,000 at 50 from the open of bar 2 on, at which the other enters
  /// with two fifths of the equity: 400 at 100. The last close of the first is still that of
  /// before.
  @Test
  void othersSeeTheWorthOfASplitPositionUnchanged() {
    Plan half =
        Strategies.plan(
            """
            format: 1
            name: half
            entry_long: close > 99
            exit_long: never
            sizing: {fixed_quantity: 500}
            """);
    Plan part =
        Strategies.plan(
            """
            format: 1
            name: part
            entry_long: close > 100
            exit_long: never
            sizing: {percent_of_equity: 40}
            """);
    BarSeries first = hourly(100, 100, 100, 100, 50, 50, 50, 50);
    BarSeries second = hourly(100, 100, 100, 101, 100, 100, 100, 100);
    SimulationOutcome outcome =
        new Simulation(
                List.of(
                    TradedSeries.of(share(), half, first, 0, half.evaluate(first))
                        .withActions(split(first, 2, 2, 1)),
                    TradedSeries.of(share(), part, second, 0, part.evaluate(second))),
                settings().withAccount(AccountRules.PLAIN.withSizeAtFill(true)))
            .finish();
    assertEquals(1000, outcome.trades().getFirst().lots());
    assertEquals(2, outcome.trades().getLast().entryBar());
    assertEquals(400, outcome.trades().getLast().lots());
  }

  @Test
  void adjustedPricesAreNotSplitAgain() {
    BarSeries bars = days(LocalDate.of(2024, 1, 2), 101, 101, 102, 104, 104, 104);
    SimulationOutcome outcome =
        finish(
            TradedSeries.of(share(), LONG, bars, 0, LONG.evaluate(bars))
                .withActions(split(bars, 2, 2, 1)),
            settings().withHolding(HoldingRules.USUAL.withSplits(false)));
    assertEquals(10, outcome.trades().getFirst().lots());
  }

  // --- fixtures

  /// Enters while the close is above 100 and below 200.
  private static Plan plan(String side, String exit, String exits) {
    return Strategies.plan(
        """
        format: 1
        name: level
        entry_%s: close > 100 and close < 200
        exit_%s: %s
        sizing: {fixed_quantity: 10}
        %s
        """
            .formatted(side, side, exit, exits));
  }

  private static CorporateActions split(BarSeries bars, int bar, long shares, long old) {
    return new CorporateActions(ID, List.of(), List.of(new Split(bars.openTime(bar), shares, old)));
  }

  private static long start(int bar) {
    return Bars.START + bar * HOUR;
  }

  private static long[] hours(int... bars) {
    long[] times = new long[bars.length];
    for (int i = 0; i < bars.length; i++) {
      times[i] = start(bars[i]);
    }
    return times;
  }

  private static FundingRates rates(int interval, long[] times, long rate) {
    long[] rates = new long[times.length];
    int[] intervals = new int[times.length];
    Arrays.fill(rates, rate);
    Arrays.fill(intervals, interval);
    return FundingRates.of(ID, times, rates, intervals);
  }

  /// Hours that open and close at the numbers in turn.
  private static BarSeries hourly(double... opensAndCloses) {
    return bars(Timeframe.ONE_HOUR, ContinuousCalendar.UTC, Bars.START, opensAndCloses);
  }

  /// Trading days of New York that open and close at the numbers in turn.
  private static BarSeries days(LocalDate first, double... opensAndCloses) {
    return bars(
        Timeframe.ONE_DAY,
        SessionCalendar.US_EQUITIES,
        SessionCalendar.US_EQUITIES.dayOpen(first),
        opensAndCloses);
  }

  private static BarSeries bars(
      Timeframe timeframe, Calendar calendar, long start, double... prices) {
    BarColumns columns = new BarColumns(prices.length / 2);
    long time = start;
    for (int i = 0; i < prices.length; i += 2) {
      double high = Math.max(prices[i], prices[i + 1]);
      double low = Math.min(prices[i], prices[i + 1]);
      columns.add(time, prices[i], high, low, prices[i + 1], 1);
      time = calendar.nextOpen(time, timeframe);
    }
    return BarSeries.of(new SeriesKey(ID, timeframe), calendar, columns);
  }

  private static Instrument perpetual() {
    return instrument(InstrumentKind.LINEAR_PERPETUAL, ContinuousCalendar.UTC);
  }

  private static Instrument share() {
    return instrument(InstrumentKind.EQUITY, SessionCalendar.US_EQUITIES);
  }

  private static Instrument instrument(InstrumentKind kind, Calendar calendar) {
    return Instrument.of(
        ID, kind, "ABC", "USD", Increment.parse("0.01"), Increment.parse("1"), calendar);
  }

  private static SimulationOutcome run(
      Plan plan, Instrument instrument, BarSeries bars, FundingRates rates) {
    return finish(
        TradedSeries.of(instrument, plan, bars, 0, plan.evaluate(bars)).withFunding(rates),
        settings());
  }

  private static SimulationOutcome run(
      Plan plan, Instrument instrument, BarSeries bars, CorporateActions actions) {
    return finish(
        TradedSeries.of(instrument, plan, bars, 0, plan.evaluate(bars)).withActions(actions),
        settings());
  }

  private static SimulationOutcome finish(TradedSeries series, SimulationSettings settings) {
    return new Simulation(List.of(series), settings).finish();
  }

  private static SimulationSettings settings() {
    return new SimulationSettings(
        CASH,
        FeeModel.NONE,
        new MatchRules(IntrabarRule.ADVERSE_FIRST, SlippageModel.NONE, 0, 0, 0),
        Timing.NEXT_OPEN,
        AccountRules.PLAIN,
        AtEnd.KEEP);
  }
}
