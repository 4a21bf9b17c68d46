package candlewright.backtest.simulate;

import static candlewright.backtest.testkit.ByHand.bar;
import static candlewright.backtest.testkit.ByHand.flat;
import static candlewright.backtest.testkit.ByHand.none;
import static org.junit.jupiter.api.Assertions.assertEquals;

import candlewright.backtest.testkit.ByHand;
import candlewright.core.market.Timeframe;
import candlewright.core.trading.SlippageModel;
import candlewright.core.trading.match.IntrabarRule;
import candlewright.core.trading.match.MatchRules;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Exits, worked out by hand.
class ExitsTest {
  private static final String TEN = "sizing: {fixed_quantity: 10}\n";
  private static final int BUY = 1;
  private static final int SELL = 2;
  private static final int SHORT = 3;

  private static ByHand exits(String exits) {
    return ByHand.of("exits: [" + exits + "]\n" + TEN);
  }

  @Test
  void distancesAreMeasuredFromThePriceOfTheEntry() {
    // Decided at 1000, bought at the open of 1100 with 10 of slippage: the stop of 10 % lies at
    // 1110 - 111 = 999 and is sold 10 lower.
    assertEquals(
        List.of("long 10 from 1 at 1110 to 2 at 989 stop loss"),
        exits("{stop_loss: {percent: 10}}")
            .match(new MatchRules(IntrabarRule.ADVERSE_FIRST, new SlippageModel.Ticks(10), 0, 0, 0))
            .trades(flat(1000, BUY), flat(1100, 0), bar(1100, 1100, 998, 1000)));
  }

  @Test
  void averageTrueRangesAreThoseOfTheDecidingBar() {
    // True ranges 40 (bar 1) and 20 (bar 2, the deciding one): their average over 2 bars is 30.
    // That of the bar of the entry, 200, is not known by then.
    assertEquals(
        List.of("long 10 from 3 at 1000 to 4 at 970 stop loss"),
        exits("{stop_loss: {atr: 1, length: 2}}")
            .trades(
                flat(1000, 0),
                bar(1000, 1020, 980, 1000),
                bar(1000, 1010, 990, 1000, BUY),
                bar(1000, 1180, 980, 1000),
                bar(1000, 1000, 960, 990)));
  }

  @Test
  void anEntryWhoseDistanceIsNotKnownIsNotMade() {
    SimulationOutcome outcome =
        exits("{stop_loss: {atr: 1, length: 2}}").run(flat(1000, BUY), flat(1000, 0));
    assertEquals(List.of(), outcome.trades());
    assertEquals(1, outcome.refusals().get(Refusal.DISTANCE_UNKNOWN));
  }

  @Test
  void theStopMovesToBreakEvenOnceTheGainWasReached() {
    // Bar 1 reaches 1019 and comes back to 1000, bar 2 reaches 1020 and bar 3 comes back to 1003.
    assertEquals(
        List.of("long 10 from 1 at 1000 to 3 at 1003 break even"),
        exits("{stop_loss: {percent: 5}}, {break_even: {percent: 2, beyond: {points: 3}}}")
            .trades(
                flat(1000, BUY),
                bar(1000, 1019, 1000, 1010),
                bar(1010, 1020, 1004, 1015),
                bar(1015, 1016, 990, 1000)));
  }

  @Test
  void breakEvenWorksAlongThePathOfOneBar() {
    // From the open of 1000 to the low of 995 first, then to the high of 1030, and down to the
    // close of 996: on that way the stop at 1000 is met. Favourable first it is met on the way to
    // 995.
    String breakEven = "{break_even: {points: 20}}";
    double[][] rows = {flat(1000, BUY), bar(1000, 1030, 995, 996)};
    assertEquals(
        List.of("long 10 from 1 at 1000 to 1 at 1000 break even"), exits(breakEven).trades(rows));
    double[][] closesHigh = {flat(1000, BUY), bar(1000, 1030, 995, 1025)};
    assertEquals(
        List.of("long 10 from 1 at 1000 to 1 at 1025 end of data"),
        exits(breakEven).trades(closesHigh));
    assertEquals(
        List.of("long 10 from 1 at 1000 to 1 at 1000 break even"),
        exits(breakEven).intrabar(IntrabarRule.FAVOURABLE_FIRST).trades(closesHigh));
  }

  @Test
  void breakEvenOfAShortPositionIsMirrored() {
    assertEquals(
        List.of("short 10 from 1 at 1000 to 3 at 998 break even"),
        exits("{break_even: {percent: 2, beyond: {points: 2}}}")
            .trades(
                flat(1000, SHORT),
                bar(1000, 1000, 985, 990),
                bar(990, 996, 980, 985),
                bar(985, 1010, 985, 1000)));
  }

  @Test
  void aTrailingStopInPercentFollowsAtAPartOfTheBestPrice() {
    // Best 1200, less 10 % of 1200.
    assertEquals(
        List.of("long 10 from 1 at 1000 to 3 at 1080 trailing stop"),
        exits("{trailing_stop: {percent: 10}}")
            .trades(
                flat(1000, BUY),
                flat(1000, 0),
                bar(1000, 1200, 1000, 1190),
                bar(1190, 1190, 1050, 1060)));
  }

  @Test
  void aTrailingStopWaitsForItsActivation() {
    // 1049 does not set it off, so that 1020 is no exit; 1050 does: 1050 - 20.
    assertEquals(
        List.of("long 10 from 1 at 1000 to 4 at 1030 trailing stop"),
        exits("{trailing_stop: {points: 20, activation: {percent: 5}}}")
            .trades(
                flat(1000, BUY),
                bar(1000, 1049, 1000, 1049),
                bar(1049, 1049, 1020, 1040),
                bar(1040, 1050, 1040, 1050),
                bar(1050, 1050, 1010, 1015)));
  }

  @Test
  void ofSeveralExitsTheNearestOnThePathComesFirst() {
    ByHand run =
        exits(
            "{stop_loss: {points: 50}}, {take_profit: {points: 40}}, {trailing_stop: {points: 30}}");
    // Trailing from the entry of 1000 lies at 970, above the stop of 950.
    assertEquals(
        List.of("long 10 from 1 at 1000 to 2 at 970 trailing stop"),
        run.trades(flat(1000, BUY), flat(1000, 0), bar(1000, 1045, 940, 1000)));
    assertEquals(
        List.of("long 10 from 1 at 1000 to 2 at 1040 take profit"),
        run.trades(flat(1000, BUY), flat(1000, 0), bar(1000, 1045, 975, 1000)));
    // A gap through all of them: at the open, by the one that was given first.
    assertEquals(
        List.of("long 10 from 1 at 1000 to 2 at 900 stop loss"),
        run.trades(flat(1000, BUY), flat(1000, 0), bar(900, 900, 890, 895)));
  }

  @Test
  void partsOfAPositionAreSoldAtTheirTargets() {
    // 7 lots: 50 % are 3, the next 30 % make 5 of 7 (80 % are 5.6), the rest goes with the stop.
    SimulationOutcome outcome =
        ByHand.of(
                """
                exits:
                  - take_profit: {points: 10, part: 50}
                  - take_profit: {points: 20, part: 30}
                  - stop_loss: {points: 50}
                sizing: {fixed_quantity: 7}
                """)
            .run(
                flat(1000, BUY),
                bar(1000, 1015, 1000, 1015),
                bar(1015, 1025, 1015, 1020),
                bar(1020, 1020, 900, 910));
    Trade trade = outcome.trades().getFirst();
    assertEquals(7, trade.lots());
    assertEquals(ExitReason.STOP_LOSS, trade.exitReason());
    // 3 x 10 + 2 x 20 - 2 x 50 = -30.
    assertEquals(-30_00000000L, trade.profit());
    assertEquals(99_970_00000000L, outcome.cash());
  }

  @Test
  void partsThatAddUpToAllLeaveNothing() {
    // Thirds of 10 lots: 3, then 6 in all, then 10.
    SimulationOutcome outcome =
        ByHand.of(
                """
                exits:
                  - take_profit: {points: 10, part: 33.3333333333}
                  - take_profit: {points: 20, part: 33.3333333333}
                  - take_profit: {points: 30, part: 33.3333333334}
                sizing: {fixed_quantity: 10}
                """)
            .run(flat(1000, BUY), flat(1000, 0), bar(1000, 1035, 1000, 1035));
    // 3 x 10 + 3 x 20 + 4 x 30.
    assertEquals(210_00000000L, outcome.trades().getFirst().profit());
    assertEquals(ExitReason.TAKE_PROFIT, outcome.trades().getFirst().exitReason());
    assertEquals(0, outcome.workingOrders());
  }

  @Test
  void aTargetByAgeInBarsTakesItsStepsAtOpens() {
    String target = "{target_by_age: [{bars: 0, percent: 10}, {bars: 2, percent: 2}]}";
    // Bars 1 and 2 ask for 1100; from the open of bar 3 on, two opens after that of the entry, 1020
    // will do.
    assertEquals(
        List.of("long 10 from 1 at 1000 to 3 at 1020 take profit"),
        exits(target)
            .trades(
                flat(1000, BUY),
                bar(1000, 1050, 1000, 1010),
                bar(1010, 1050, 1000, 1010),
                bar(1010, 1030, 1000, 1010)));
    // What the open of bar 3 has passed already is sold there.
    assertEquals(
        List.of("long 10 from 1 at 1000 to 3 at 1045 take profit"),
        exits(target)
            .trades(
                flat(1000, BUY),
                bar(1000, 1050, 1000, 1010),
                bar(1010, 1050, 1000, 1040),
                bar(1045, 1045, 1000, 1010)));
    assertEquals(
        List.of("short 10 from 1 at 1000 to 3 at 980 take profit"),
        exits(target)
            .trades(
                flat(1000, SHORT),
                bar(1000, 1000, 950, 990),
                bar(990, 1000, 950, 990),
                bar(990, 1000, 970, 990)));
  }

  @Test
  void aTargetByAgeInMinutesCountsTheClockAndNotTheBars() {
    // 90 minutes after the open of bar 1 are within bar 2; bars 3 and 4 are missing, so that the
    // step holds from the open of bar 5 on, at any price.
    assertEquals(
        List.of("long 10 from 1 at 1000 to 3 at 940 take profit"),
        exits("{target_by_age: [{minutes: 90, percent: -100}]}")
            .trades(
                flat(1000, BUY),
                bar(1000, 1050, 1000, 1010),
                bar(1010, 1050, 1000, 1010),
                none(),
                none(),
                bar(940, 950, 930, 945)));
  }

  @Test
  void aTargetByAgeWithoutAStepYetWaits() {
    assertEquals(
        List.of("long 10 from 1 at 1000 to 2 at 1010 take profit"),
        exits("{target_by_age: [{bars: 1, percent: 1}]}")
            .trades(flat(1000, BUY), bar(1000, 1500, 1000, 1000), bar(1000, 1010, 1000, 1000)));
  }

  @Test
  void aTimeLimitCountsTheBarOfTheEntry() {
    assertEquals(
        List.of("long 10 from 1 at 1000 to 3 at 1002 time limit"),
        exits("{time_limit: 2}")
            .trades(flat(1000, BUY), flat(1000, 0), flat(1001, 0), flat(1002, 0)));
    assertEquals(
        List.of("long 10 from 1 at 1000 to 2 at 1001 time limit"),
        exits("{time_limit: 1}")
            .trades(flat(1000, BUY), flat(1000, 0), flat(1001, 0), flat(1002, 0)));
  }

  @Test
  void aConditionComesBeforeATimeLimit() {
    assertEquals(
        List.of("long 10 from 1 at 1000 to 2 at 1001 signal"),
        exits("{time_limit: 1}").trades(flat(1000, BUY), flat(1000, SELL), flat(1001, 0)));
  }

  @Test
  void theSessionEndsWithTheDayWhereTradingNeverStops() {
    // Hours from 21:00: the last bar of the day opens at 23:00, and its close is the exit.
    assertEquals(
        List.of("long 10 from 1 at 1000 to 2 at 1007 session end"),
        exits("session_end")
            .timeframe(Timeframe.ONE_HOUR, ByHand.START + 21 * 3_600_000L)
            .trades(flat(1000, BUY), flat(1000, 0), bar(1000, 1010, 990, 1007), flat(1020, 0)));
  }

  @Test
  void aDailyBarIsASession() {
    assertEquals(
        List.of(
            "long 10 from 1 at 1000 to 1 at 1005 session end",
            "long 10 from 2 at 1001 to 2 at 1002 session end"),
        exits("session_end")
            .timeframe(Timeframe.ONE_DAY, ByHand.START)
            .trades(
                flat(1000, BUY),
                bar(1000, 1010, 990, 1005, BUY),
                bar(1001, 1010, 990, 1002),
                flat(1000, 0)));
  }

  @Test
  void aDayWhoseLastBarIsMissingEndsAtTheNextOpen() {
    assertEquals(
        List.of("long 10 from 1 at 1000 to 2 at 1020 session end"),
        exits("session_end")
            .timeframe(Timeframe.ONE_HOUR, ByHand.START + 21 * 3_600_000L)
            .trades(flat(1000, BUY), flat(1000, 0), none(), bar(1020, 1030, 1010, 1025)));
  }
}
