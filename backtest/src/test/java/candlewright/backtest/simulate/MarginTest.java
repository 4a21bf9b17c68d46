package candlewright.backtest.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.backtest.testkit.Strategies;
import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.FundingRates;
import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.InstrumentKind;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.Timeframe;
import candlewright.core.strategy.plan.Plan;
import candlewright.core.testkit.Bars;
import candlewright.core.trading.FeeModel;
import candlewright.core.trading.FeeRate;
import candlewright.core.trading.SlippageModel;
import candlewright.core.trading.match.IntrabarRule;
import candlewright.core.trading.match.MatchRules;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Positions that are closed for want of margin, worked out by hand.
class MarginTest {
  private static final long ONE = 100_000_000L;
  private static final long CENT = ONE / 100;
  private static final FeeRate FEE = new FeeRate(3_000_000);
  private static final Plan LONG = plan("entry_long: close < 30000\nexit_long: never");
  private static final Plan SHORT = plan("entry_short: close < 30000\nexit_short: never");

  /// 1 coin from 20,000 puts up 400; (20,000 - 400) / 0.995 = 19,698.492.
  @Test
  void anIsolatedPositionIsClosedAtItsPriceAndTheRestOfTheAccountIsNotTouched() {
    double[][] prices = {still(20_000), still(20_000), {20_000, 20_100, 19_650, 19_900}};
    SimulationOutcome outcome = run(LONG, 1000, isolated(), prices);
    Trade trade = outcome.trades().getFirst();
    assertEquals(ExitReason.LIQUIDATION, trade.exitReason());
    assertEquals(1_969_849, trade.exitTicks());
    assertEquals(2, trade.exitBar());
    // 0.3 % of 19,698.49 is 59.09547.
    assertEquals(5_909_547_000L, trade.fees());
    assertEquals(-30_151 * CENT - 5_909_547_000L, trade.profit());
    assertEquals(1, outcome.liquidations());
    assertEquals(0, outcome.shortfall());
    // Less than the 400 that were put up.
    assertTrue(outcome.cash() >= 600 * ONE);
  }

  @Test
  void aShortOneIsClosedAbove() {
    double[][] prices = {still(20_000), still(20_000), {20_000, 20_350, 19_900, 20_000}};
    Trade trade = run(SHORT, 1000, isolated(), prices).trades().getFirst();
    assertEquals(ExitReason.LIQUIDATION, trade.exitReason());
    assertEquals(2_029_851, trade.exitTicks());
  }

  @Test
  void justAboveItsPriceNothingHappens() {
    double[][] prices = {still(20_000), still(20_000), {20_000, 20_100, 19_698.50, 19_900}};
    SimulationOutcome outcome = run(LONG, 1000, isolated(), prices);
    assertTrue(outcome.trades().getFirst().open());
    assertEquals(0, outcome.liquidations());
  }

  @Test
  void theBarOfTheEntryCountsToo() {
    // In at its open of 20,000.
    double[][] prices = {still(20_000), {20_000, 20_100, 19_650, 19_900}, still(19_900)};
    Trade trade = run(LONG, 1000, isolated(), prices).trades().getFirst();
    assertEquals(ExitReason.LIQUIDATION, trade.exitReason());
    assertEquals(1, trade.exitBar());
  }

  /// At 19,000 the loss of 1,000 and the fee of 57 are 657 more than the 400 put up.
  @Test
  void aGapBeyondTheMarginIsTakenFromTheAccountAndStated() {
    double[][] prices = {still(20_000), still(20_000), still(19_000), still(19_000)};
    SimulationOutcome outcome = run(LONG, 5000, isolated(), prices);
    assertEquals(1_900_000, outcome.trades().getFirst().exitTicks());
    assertEquals(657 * ONE, outcome.shortfall());
  }

  @Test
  void whatIsPutUpIsNotFree() {
    // 1,000 at 50 times pay for 2.5 coins. Their unrealised profit of 20,000 pays for nothing, so
    // that the entries decided at the closes of bars 1 to 3 are refused.
    Plan twice = plan("entry_long: close < 30000\nexit_long: never", "all_in");
    double[][] prices = {still(20_000), still(20_000), still(28_000), still(28_000)};
    AccountRules rules = isolated().withMaxEntries(2);
    SimulationOutcome outcome = run(twice, 1000, rules, prices);
    assertEquals(2_500, outcome.trades().getFirst().lots());
    assertEquals(3, outcome.refusals().get(Refusal.NO_CASH));
    // With cross margin the profit pays for more.
    SimulationOutcome cross = run(twice, 1000, rules.withMargin(cross(new FeeRate(0))), prices);
    assertTrue(cross.trades().getFirst().lots() > 2_500);
  }

  /// A settlement of 1 % on 20,000 is 200. 100 of them are free, the others come out of the margin:
  /// (20,000 - 300) / 0.995 = 19,798.99.
  @Test
  void fundingThatTheFreeBalanceCannotPayComesOutOfTheMargin() {
    double[][] prices = {
      still(20_000), still(20_000), still(20_000), {20_000, 20_000, 19_750, 19_900}
    };
    BarSeries bars = bars("BTCUSDT.TEST", prices);
    TradedSeries series = series(LONG, bars).withFunding(rate(bars, 2, 100_000_000_000_000L));
    SimulationOutcome outcome = finish(List.of(series), 500, isolated());
    assertEquals(1_979_899, outcome.trades().getFirst().exitTicks());
    TradedSeries none = series(LONG, bars);
    assertTrue(finish(List.of(none), 500, isolated()).trades().getFirst().open());
  }

  /// With the whole account of 1,000: (20,000 - 1,000) / 0.995 = 19,095.477; after funding of 10
  /// (20,000 - 990) / 0.995 = 19,105.527.
  @Test
  void crossMarginIsTheWholeAccountAndFundingMovesThePrice() {
    double[][] prices = {
      still(20_000), still(20_000), still(20_000), {20_000, 20_000, 19_000, 19_900}
    };
    BarSeries bars = bars("BTCUSDT.TEST", prices);
    AccountRules rules = isolated().withMargin(cross(new FeeRate(0)));
    SimulationOutcome outcome = finish(List.of(series(LONG, bars)), 1000, rules);
    assertEquals(1_909_547, outcome.trades().getFirst().exitTicks());
    assertEquals(9_547 * CENT, outcome.cash());
    TradedSeries funded = series(LONG, bars).withFunding(rate(bars, 2, 5_000_000_000_000L));
    outcome = finish(List.of(funded), 1000, rules);
    assertEquals(1_910_552, outcome.trades().getFirst().exitTicks());
  }

  @Test
  void aGapBeyondTheWholeAccountLeavesADebtThatIsStated() {
    double[][] prices = {still(20_000), still(20_000), still(18_500), still(18_500)};
    AccountRules rules = isolated().withMargin(cross(new FeeRate(0)));
    SimulationOutcome outcome = run(LONG, 1000, rules, prices);
    assertEquals(-500 * ONE, outcome.cash());
    assertEquals(500 * ONE, outcome.shortfall());
    // Nothing is traded on debt.
    assertEquals(1, outcome.trades().size());
  }

  /// Long and short 1 coin: only the maintenance margin grows, 1 % of the price, and 1,000 are used
  /// up at 100,000.
  @Test
  void bothSidesOfAHedgeAreClosedTogether() {
    Plan both =
        plan(
            "entry_long: close < 30000\nexit_long: never\n"
                + "entry_short: close < 30000\nexit_short: never");
    double[][] prices = {
      still(20_000), still(20_000), {20_000, 120_000, 20_000, 50_000}, still(50_000)
    };
    AccountRules rules =
        new AccountRules(PositionMode.HEDGE, 1, 50, 0, false, cross(new FeeRate(0)));
    SimulationOutcome outcome = run(both, 1000, rules, prices);
    assertEquals(2, outcome.liquidations());
    for (Trade trade : outcome.trades()) {
      assertEquals(10_000_000, trade.exitTicks());
      assertEquals(ExitReason.LIQUIDATION, trade.exitReason());
    }
    assertEquals(1000 * ONE, outcome.cash());
  }

  /// 1 coin each from 20,000 on 1,500. When the other has closed at 19,500, 1,000 less its
  /// maintenance margin of 97.50 are left: (20,000 - 902.50) / 0.995 = 19,193.467.
  @Test
  void severalInstrumentsAnswerForOneAnother() {
    double[][] first = {
      still(20_000), still(20_000), still(20_000), {20_000, 20_000, 19_190, 19_300}, still(19_300)
    };
    double[][] second = {
      still(20_000),
      still(20_000),
      {20_000, 20_000, 19_500, 19_500},
      // What it closes with here would leave a debt, and comes later.
      {19_500, 19_500, 19_300, 19_300},
      still(19_600)
    };
    AccountRules rules = isolated().withMargin(cross(new FeeRate(0)));
    List<TradedSeries> series =
        List.of(
            series(LONG, bars("BTCUSDT.TEST", first)), series(LONG, bars("ETHUSDT.TEST", second)));
    SimulationOutcome outcome = finish(series, 1500, rules);
    assertEquals(2, outcome.liquidations());
    Trade hit = outcome.trades().getFirst();
    assertEquals(1_919_346, hit.exitTicks());
    assertEquals(3, hit.exitBar());
    // The other goes at its next open.
    Trade other = outcome.trades().get(1);
    assertEquals(ExitReason.LIQUIDATION, other.exitReason());
    assertEquals(1_960_000, other.exitTicks());
    assertEquals(4, other.exitBar());
    assertEquals(0, outcome.shortfall());
  }

  /// Each alone would stand: (20,000 - 1,500 + 100) / 0.995 = 18,693. Together at 19,300 both have
  /// lost 700, 100 are left, and 193 are asked for: closed at the next open.
  @Test
  void aFallOfAllAtOnceIsNoticedAtTheNextOpen() {
    double[][] prices = {
      still(20_000), still(20_000), {20_000, 20_000, 19_300, 19_300}, still(19_310), still(19_310)
    };
    AccountRules rules = isolated().withMargin(cross(new FeeRate(0)));
    List<TradedSeries> series =
        List.of(
            series(LONG, bars("BTCUSDT.TEST", prices)), series(LONG, bars("ETHUSDT.TEST", prices)));
    SimulationOutcome outcome = finish(series, 1500, rules);
    assertEquals(2, outcome.liquidations());
    assertEquals(1_931_000, outcome.trades().getFirst().exitTicks());
    assertEquals(3, outcome.trades().getFirst().exitBar());
  }

  /// 1 coin short and 1 of another long from 20,000 on 1,500. Half of the short one is left at
  /// 19,900 on the way from 21,000 to 20,900. That the other will close at 19,000 is not known yet;
  /// it would call the rest from (20,000 + 910) / 1.005 = 20,806 on. At the next open it does.
  @Test
  void withinABarTheOthersAreWorthWhatTheyWereAtItsOpen() {
    Plan half =
        plan(
            "entry_short: close < 20001\nexit_short: never\n"
                + "exits: [{take_profit: {points: 100, part: 50}}]");
    double[][] first = {
      still(20_000), still(20_000), {20_000, 21_000, 19_850, 20_900}, still(20_950)
    };
    double[][] second = {
      still(20_000), still(20_000), {20_000, 20_000, 19_000, 19_000}, still(19_000)
    };
    AccountRules rules = isolated().withMargin(cross(new FeeRate(0)));
    List<TradedSeries> series =
        List.of(
            series(half, bars("BTCUSDT.TEST", first)), series(LONG, bars("ETHUSDT.TEST", second)));
    Trade trade = finish(series, 1500, rules).trades().getFirst();
    assertEquals(ExitReason.LIQUIDATION, trade.exitReason());
    assertEquals(2_095_000, trade.exitTicks());
    assertEquals(3, trade.exitBar());
    // Half at 19,900, half at 20,950.
    assertEquals(20_425 * ONE, trade.exitValue());
  }

  /// Between the smaller bars the price jumps from 19,750 over the liquidation price of 19,698.49
  /// to 19,660.
  @Test
  void smallerBarsShowTheGapWithinABar() {
    double[][] large = {
      still(20_000),
      still(20_000),
      {20_000, 20_000, 19_650, 19_900},
      {19_900, 19_900, 19_900, 19_900}
    };
    double[][] small = {{20_000, 20_000, 19_750, 19_750}, {19_660, 19_900, 19_650, 19_900}};
    BarSeries bars = bars("BTCUSDT.TEST", "5m", Bars.START, large);
    BarSeries smaller = bars("BTCUSDT.TEST", "1m", bars.openTime(2), small);
    SimulationOutcome outcome =
        finish(List.of(series(LONG, bars).with(DetailBars.of(smaller))), 1000, isolated());
    assertEquals(1_966_000, outcome.trades().getFirst().exitTicks());
  }

  @Test
  void aStopBeforeTheLiquidationPriceSavesThePosition() {
    Plan stopped =
        Strategies.plan(
            """
            format: 1
            name: stopped
            entry_long: close < 30000
            exits: [{stop_loss: {points: 200}}]
            sizing: {fixed_quantity: 1}
            """);
    double[][] prices = {still(20_000), still(20_000), {20_000, 31_000, 19_000, 31_000}};
    SimulationOutcome outcome = run(stopped, 1000, isolated(), prices);
    assertEquals(ExitReason.STOP_LOSS, outcome.trades().getFirst().exitReason());
    assertEquals(0, outcome.liquidations());
    assertEquals(0, outcome.workingOrders());
  }

  // --- fixtures

  private static Plan plan(String rules) {
    return plan(rules, "{fixed_quantity: 1}");
  }

  private static Plan plan(String rules, String sizing) {
    return Strategies.plan("format: 1\nname: margin\n" + rules + "\nsizing: " + sizing + "\n");
  }

  private static AccountRules isolated() {
    return new AccountRules(
        PositionMode.ONE_WAY, 1, 50, 0, false, MarginRules.of(MarginMode.ISOLATED, 5_000_000, FEE));
  }

  private static MarginRules cross(FeeRate fee) {
    return MarginRules.of(MarginMode.CROSS, 5_000_000, fee);
  }

  private static double[] still(double price) {
    return new double[] {price, price, price, price};
  }

  private static FundingRates rate(BarSeries bars, int bar, long rate) {
    return FundingRates.of(
        bars.instrument(), new long[] {bars.openTime(bar)}, new long[] {rate}, new int[] {0});
  }

  private static BarSeries bars(String id, double[][] prices) {
    return bars(id, "1m", Bars.START, prices);
  }

  private static BarSeries bars(String id, String length, long start, double[][] prices) {
    Timeframe timeframe = Timeframe.parse(length);
    BarColumns columns = new BarColumns(prices.length);
    for (int i = 0; i < prices.length; i++) {
      double[] bar = prices[i];
      columns.add(start + i * timeframe.millis(), bar[0], bar[1], bar[2], bar[3], 1000);
    }
    return BarSeries.of(
        new SeriesKey(InstrumentId.parse(id), timeframe), ContinuousCalendar.UTC, columns);
  }

  private static TradedSeries series(Plan plan, BarSeries bars) {
    Instrument instrument =
        Instrument.of(
            bars.instrument(),
            InstrumentKind.LINEAR_PERPETUAL,
            "BTC",
            "USDT",
            Increment.parse("0.01"),
            Increment.parse("0.001"),
            ContinuousCalendar.UTC);
    return TradedSeries.of(instrument, plan, bars, 0, plan.evaluate(bars));
  }

  private static SimulationOutcome run(
      Plan plan, long cash, AccountRules account, double[][] prices) {
    return finish(List.of(series(plan, bars("BTCUSDT.TEST", prices))), cash, account);
  }

  private static SimulationOutcome finish(
      List<TradedSeries> series, long cash, AccountRules account) {
    SimulationSettings settings =
        new SimulationSettings(
            cash * ONE,
            FeeModel.NONE,
            new MatchRules(IntrabarRule.ADVERSE_FIRST, SlippageModel.NONE, 0, 0, 0),
            Timing.NEXT_OPEN,
            account,
            AtEnd.KEEP);
    return new Simulation(new ArrayList<>(series), settings).finish();
  }
}
