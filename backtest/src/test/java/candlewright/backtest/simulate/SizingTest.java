package candlewright.backtest.simulate;

import static candlewright.backtest.testkit.ByHand.bar;
import static candlewright.backtest.testkit.ByHand.flat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import candlewright.backtest.testkit.ByHand;
import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.SessionCalendar;
import candlewright.core.market.Timeframe;
import candlewright.core.trading.FeeModel;
import candlewright.core.trading.FeeRate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// How many lots are bought, worked out by hand for 100,000 in cash.
class SizingTest {
  private static final int BUY = 1;
  private static final int SELL = 2;

  private static ByHand sized(String sizing) {
    return ByHand.of("sizing: {" + sizing + "}\n");
  }

  private static long lots(SimulationOutcome outcome) {
    return outcome.trades().getLast().lots();
  }

  @Test
  void aPartOfEquityIsRoundedDownToLots() {
    // 33 % of 100,000 at the deciding close of 999: 33.03 lots.
    assertEquals(33, lots(sized("percent_of_equity: 33").run(flat(999, BUY), flat(1000, 0))));
    // After a gain of 33 x 100 it is 33 % of 103,300 at 1100: 30.99.
    assertEquals(
        30,
        lots(
            sized("percent_of_equity: 33")
                .run(flat(1000, BUY), flat(1000, SELL), flat(1100, BUY), flat(1100, 0))));
  }

  @Test
  void riskIsTheDistanceToTheStop() {
    // 1 % of 100,000 at risk; the stop is 2 % of the close of 1500 away, 30: 33.3 lots.
    assertEquals(
        33,
        lots(
            ByHand.of("exits: [{stop_loss: {percent: 2}}]\nsizing: {percent_risk: 1}\n")
                .run(flat(1500, BUY), flat(1500, 0))));
  }

  @Test
  void aVolatilityTargetTakesTheDeviationOfTheLastReturns() {
    // Closes 1000, 1100, 1045, 1149.5: returns of +10 %, -5 %, +10 %. Mean 5 %, deviations +5, -10,
    // +5: 150 / 2 = 75, so 8.660254 % a day and 165.45 % a year of 365 days. A target of 20 % is
    // 0.12088 of equity: 12,088 / 1149.5 (to the tick of 1150) = 10.51 lots.
    String rules = "volatility_target: {percent: 20, length: 3, maximum_percent: 100}";
    double[][] rows = {
      flat(1000, 0),
      flat(1100, 0),
      flat(1045, 0),
      bar(1045, 1149.5, 1045, 1149.5, BUY),
      flat(1150, 0)
    };
    assertEquals(10, lots(sized(rules).timeframe(Timeframe.ONE_DAY, ByHand.START).run(rows)));
    // A target of 40 % is twice that: 21.02; at most 10 % of equity: 8.7.
    assertEquals(
        21,
        lots(
            sized(rules.replace("20,", "40,"))
                .timeframe(Timeframe.ONE_DAY, ByHand.START)
                .run(rows)));
    assertEquals(
        8,
        lots(
            sized(rules.replace("100}", "10}"))
                .timeframe(Timeframe.ONE_DAY, ByHand.START)
                .run(rows)));
    // Hours: 8,760 a year make 8.660254 % x 93.59 = 810.6 %: 0.024675 of equity, 2.15 lots.
    assertEquals(2, lots(sized(rules).run(rows)));
  }

  @Test
  void aVolatilityThatIsNotKnownYetIsRefused() {
    SimulationOutcome outcome =
        sized("volatility_target: {percent: 20, length: 3, maximum_percent: 100}")
            .run(flat(1000, 0), flat(1100, 0), flat(1045, BUY), flat(1045, 0));
    assertEquals(List.of(), outcome.trades());
    assertEquals(1, outcome.refusals().get(Refusal.SIZE_UNKNOWN));
  }

  @Test
  void whatDoesNotMoveIsTakenUpToTheGreatestPosition() {
    assertEquals(
        50,
        lots(
            sized("volatility_target: {percent: 20, length: 2, maximum_percent: 50}")
                .run(flat(1000, 0), flat(1000, 0), flat(1000, BUY), flat(1000, 0))));
  }

  @Test
  void yearsHaveAsManyBarsAsTheCalendarSays() {
    assertEquals(365, ContinuousCalendar.UTC.barsPerYear(Timeframe.ONE_DAY));
    assertEquals(525_600, ContinuousCalendar.UTC.barsPerYear(Timeframe.ONE_MINUTE));
    assertEquals(12, SessionCalendar.US_EQUITIES.barsPerYear(Timeframe.ONE_MONTH));
    assertEquals(52, SessionCalendar.US_EQUITIES.barsPerYear(Timeframe.ONE_WEEK));
    // 390 minutes of 252 days; six whole hours and a half one.
    assertEquals(98_280, SessionCalendar.US_EQUITIES.barsPerYear(Timeframe.ONE_MINUTE));
    assertEquals(1_764, SessionCalendar.US_EQUITIES.barsPerYear(Timeframe.ONE_HOUR));
    assertEquals(6_240, SessionCalendar.FX.barsPerYear(Timeframe.ONE_HOUR));
  }

  private static final String KELLY =
      "kelly: {fraction: 0.5, trades: 4, start_percent: 10, maximum_percent: 40,"
          + " drawdown_percent: 50}";

  /// Bought at 1000 and sold at each of the prices in turn, then bought once more at 1000.
  private static SimulationOutcome kelly(String sizing, double... exits) {
    List<double[]> rows = new ArrayList<>();
    for (double exit : exits) {
      rows.add(flat(1000, BUY));
      rows.add(flat(1000, SELL));
      rows.add(flat(exit, 0));
    }
    rows.add(flat(1000, BUY));
    rows.add(flat(1000, 0));
    return sized(sizing).run(rows.toArray(double[][]::new));
  }

  @Test
  void kellyBeginsWithItsStartingSize() {
    // 10 % of 100,000; after three trades it is still measured over too few.
    assertEquals(10, lots(kelly(KELLY)));
    assertEquals(10, lots(kelly(KELLY, 1000, 1000, 1000)));
  }

  @Test
  void kellyIsWorkedOutFromTheLastTrades() {
    // Returns +2 %, +2 %, +2 %, -2 %: p = 3/4, b = 1, f = 1/2; half of it is 25 % of equity. All
    // four were of 10 lots: 100,000 + 200 + 200 + 200 - 200 = 100,400, of which 25 % are 25.1 lots.
    // That is 200 / 100,600 = 0.2 % below the peak, which takes 0.4 % of it away: 25.0002 lots.
    assertEquals(25, lots(kelly(KELLY, 1020, 1020, 1020, 980)));
    // The fifth trade pushes the first out: three losses in four, f = 1/4 - 3/4 = -1/2.
    SimulationOutcome losing = kelly(KELLY, 1020, 980, 980, 980);
    assertEquals(4, losing.trades().size());
    assertEquals(1, losing.refusals().get(Refusal.SIZE_ZERO));
    // Without a loss f = p = 1: half of it is more than the greatest position of 40 %.
    assertEquals(40, lots(kelly(KELLY, 1001, 1001, 1001, 1001)));
  }

  @Test
  void kellyForgetsTradesThatAreTooOld() {
    // The first two trades are of 10 lots (10 % of 100,000) and 9 (of 99,900) and return -1 % and
    // +2 %: p = 1/2, b = 2, f = 1/2 - 1/4, so the third is a quarter of 100,080. It returns -1 %;
    // the last two are +2 % and -1 % and give the same f, now of 99,830: 24.96 lots.
    String sizing =
        "kelly: {fraction: 1, trades: 2, start_percent: 10, maximum_percent: 100,"
            + " drawdown_percent: 100000}";
    SimulationOutcome outcome = kelly(sizing, 990, 1020, 990);
    assertEquals(List.of(10L, 9L, 25L, 24L), outcome.trades().stream().map(Trade::lots).toList());
    // Two losses make it stop for good: nothing that it enters could change them.
    assertEquals(2, kelly(sizing, 990, 990, 1020).trades().size());
  }

  @Test
  void kellyShrinksWithTheDrawdownAndIsNothingAtItsEnd() {
    // Bought 10 lots at 1000; at 500 equity is 95,000, 5 % below its peak. With an end at 10 % half
    // of the 10 % of 95,000 is left: 4.75 lots of 1000.
    String sizing =
        "kelly: {fraction: 0.5, trades: 4, start_percent: 10, maximum_percent: 40,"
            + " drawdown_percent: 10}";
    assertEquals(4, lots(kelly(sizing, 500)));
    SimulationOutcome over =
        kelly(sizing.replace("drawdown_percent: 10", "drawdown_percent: 5"), 500);
    assertEquals(1, over.trades().size());
    assertEquals(1, over.refusals().get(Refusal.SIZE_ZERO));
  }

  @Test
  void theBufferOfCashIsLeftAlone() {
    // All of it but 5 %: 95,000; a size that the buffer does not bound stays what it is.
    AccountRules buffered = new AccountRules(PositionMode.ONE_WAY, 1, 1, 0.05, false);
    assertEquals(95, lots(ByHand.of("sizing: all_in\n").account(buffered).run(buyAt(1000))));
    assertEquals(90, lots(sized("fixed_notional: 90000").account(buffered).run(buyAt(1000))));
  }

  private static double[][] buyAt(double price) {
    return new double[][] {flat(price, BUY), flat(price, 0)};
  }

  @Test
  void feesAreSetAsideWhenAllIsPutIn() {
    // 1 % of fee: 99 lots cost 99,990.
    assertEquals(
        99,
        lots(
            ByHand.of("sizing: all_in\n")
                .fees(new FeeModel.Percentage(FeeRate.parse("0.01")))
                .run(buyAt(1000))));
  }

  @Test
  void smallerThanTheLeastIsRefused() {
    ByHand few = sized("fixed_quantity: 4").minimums(5, 0);
    assertEquals(1, few.run(buyAt(1000)).refusals().get(Refusal.TOO_FEW_LOTS));
    ByHand enough = sized("fixed_quantity: 5").minimums(5, 5_000_00000000L);
    assertEquals(5, lots(enough.run(buyAt(1000))));
    assertEquals(1, enough.run(buyAt(999)).refusals().get(Refusal.TOO_LITTLE_VALUE));
  }

  /// 0.01 % of 100,000 is 10, and a lot risks 2 % of 1,000, 20.
  @Test
  void lessThanOneLotIsNoWantOfCash() {
    ByHand little = ByHand.of("exits: [{stop_loss: {percent: 2}}]\nsizing: {percent_risk: 0.01}\n");
    AccountRules atFill = new AccountRules(PositionMode.ONE_WAY, 1, 1, 0, true);
    Map<Refusal, Long> tooFew = Map.of(Refusal.TOO_FEW_LOTS, 1L);
    assertEquals(tooFew, little.run(buyAt(1000)).refusals());
    assertEquals(tooFew, little.account(atFill).run(buyAt(1000)).refusals());
    ByHand all = ByHand.of("sizing: all_in\n");
    Map<Refusal, Long> noCash = Map.of(Refusal.NO_CASH, 1L);
    assertEquals(noCash, all.run(buyAt(100_001)).refusals());
    assertEquals(noCash, all.account(atFill).run(buyAt(100_001)).refusals());
  }

  @Test
  void aSizeAtTheFillTakesThePriceOfTheFill() {
    AccountRules atFill = new AccountRules(PositionMode.ONE_WAY, 1, 1, 0, true);
    double[][] gap = {flat(1000, BUY), flat(800, 0)};
    assertEquals(50, lots(sized("percent_of_equity: 50").run(gap)));
    assertEquals(62, lots(sized("percent_of_equity: 50").account(atFill).run(gap)));
  }
}
