package candlewright.backtest.simulate;

import static candlewright.backtest.testkit.ByHand.bar;
import static candlewright.backtest.testkit.ByHand.flat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import candlewright.backtest.testkit.ByHand;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Several entries into one position, and both sides at once, worked out by hand.
class PyramidingTest {
  private static final int BUY = 1;
  private static final int SELL = 2;
  private static final int SHORT = 3;
  private static final int COVER = 4;
  private static final int BOTH = 5;

  private static AccountRules entries(int most) {
    return new AccountRules(PositionMode.ONE_WAY, most, 1, 0, false);
  }

  private static ByHand of(String rules) {
    return ByHand.of(rules + "sizing: {fixed_quantity: 10}\n");
  }

  @Test
  void aPositionIsEnteredAsOftenAsItMayBe() {
    double[][] rows = {
      flat(1000, BUY),
      flat(1100, BUY),
      flat(1200, BUY),
      flat(1300, BUY),
      flat(1400, SELL),
      flat(1500, 0)
    };
    SimulationOutcome outcome = of("").account(entries(3)).run(rows);
    Trade trade = outcome.trades().getFirst();
    assertEquals(30, trade.lots());
    assertEquals(1, trade.entryBar());
    assertEquals(1100, trade.entryTicks());
    // 10 x (400 + 300 + 200).
    assertEquals(9_000_00000000L, trade.profit());
    assertEquals(1, outcome.trades().size());
    // Without pyramiding the later signals are passed over and not counted as refused.
    assertEquals(10, of("").run(rows).trades().getFirst().lots());
    assertEquals(0, of("").run(rows).refused());
  }

  @Test
  void stopAndTargetMoveToTheAverageEntryPrice() {
    // 10 lots at 1000 and 10 at 1100: 1050 on average. The stop moves from 980 to 1030, 20 below;
    // bar 3 opens at 1100 and falls through it.
    assertEquals(
        List.of("long 20 from 1 at 1000 to 3 at 1030 stop loss"),
        of("exits: [{stop_loss: {points: 20}}]\n")
            .account(entries(2))
            .trades(
                flat(1000, BUY),
                bar(1000, 1100, 1000, 1100, BUY),
                flat(1100, 0),
                bar(1100, 1100, 1000, 1000)));
    // The target moves from 1150 to 1200.
    assertEquals(
        List.of("long 20 from 1 at 1000 to 4 at 1200 take profit"),
        of("exits: [{take_profit: {points: 150}}]\n")
            .account(entries(2))
            .trades(
                flat(1000, BUY),
                bar(1000, 1100, 1000, 1100, BUY),
                flat(1100, 0),
                bar(1100, 1190, 1100, 1190),
                bar(1190, 1250, 1190, 1240)));
  }

  @Test
  void partsAreThoseOfAllThatWasEntered() {
    // Half of 10 lots lies at 1100; more is bought at 1050, so that half of 20 lots lies at 1125.
    Trade trade =
        of("exits: [{take_profit: {points: 100, part: 50}}]\n")
            .account(entries(2))
            .run(
                flat(1000, BUY),
                bar(1000, 1050, 1000, 1050, BUY),
                bar(1050, 1120, 1050, 1120),
                bar(1120, 1130, 1120, 1130, SELL),
                flat(1130, 0))
            .trades()
            .getFirst();
    // 10 x (1125 - 1025) + 10 x (1130 - 1025).
    assertEquals(2_050_00000000L, trade.profit());
  }

  @Test
  void aPartThatWasSoldIsNotSoldAgain() {
    // 5 of 10 lots go at 1050; 10 more at 1050 bring no new target.
    Trade trade =
        of("exits: [{take_profit: {points: 50, part: 50}}]\n")
            .account(entries(2))
            .run(
                flat(1000, BUY),
                flat(1000, 0),
                bar(1000, 1050, 1000, 1050, BUY),
                bar(1050, 1100, 1050, 1100, SELL),
                flat(1100, 0))
            .trades()
            .getFirst();
    // 5 x 50 + 5 x 100 + 10 x 50.
    assertEquals(1_250_00000000L, trade.profit());
  }

  @Test
  void aStopThatTrailsStaysWhereItWas() {
    // Best 1200 before more is bought at 1190: the stop lies at 1150 and stays there.
    assertEquals(
        List.of("long 20 from 1 at 1000 to 3 at 1150 trailing stop"),
        of("exits: [{trailing_stop: {points: 50}}]\n")
            .account(entries(2))
            .trades(
                flat(1000, BUY),
                bar(1000, 1200, 1000, 1190, BUY),
                bar(1190, 1190, 1180, 1180),
                bar(1180, 1180, 1100, 1120)));
  }

  @Test
  void aStopAtBreakEvenStaysButOneThatWaitsMoves() {
    ByHand run = of("exits: [{break_even: {points: 50}}]\n").account(entries(2));
    // Set off by 1060, it stays at 1000 although the average becomes 1030.
    assertEquals(
        List.of("long 20 from 1 at 1000 to 3 at 1000 break even"),
        run.trades(
            flat(1000, BUY),
            bar(1000, 1060, 1000, 1060, BUY),
            bar(1060, 1060, 1040, 1040),
            bar(1040, 1040, 990, 995)));
    // Not set off by 1040; with an average of 1020 it takes 1070, which bar 3 reaches and not bar
    // 2.
    assertEquals(
        List.of("long 20 from 1 at 1000 to 4 at 1020 break even"),
        run.trades(
            flat(1000, BUY),
            bar(1000, 1040, 1000, 1040, BUY),
            bar(1040, 1069, 1010, 1040),
            bar(1040, 1070, 1040, 1040),
            bar(1040, 1040, 1010, 1015)));
  }

  @Test
  void bothSidesAreHeldSideBySide() {
    AccountRules hedge = new AccountRules(PositionMode.HEDGE, 1, 1, 0, false);
    double[][] rows = {
      flat(1000, BOTH), flat(1000, 0), flat(1100, SELL), flat(1100, COVER), flat(900, 0)
    };
    SimulationOutcome outcome = of("").account(hedge).run(rows);
    assertEquals(
        List.of(
            "long 10 from 1 at 1000 to 3 at 1100 signal",
            "short 10 from 1 at 1000 to 4 at 900 signal"),
        of("").account(hedge).trades(rows));
    // Equity: the sides cancel out while both are held; then short from 1000 alone.
    assertEquals(100_000, outcome.equity(1));
    assertEquals(100_000, outcome.equity(2));
    assertEquals(100_000, outcome.equity(3)); // +1,000 taken, short at 1100: -1,000
    assertEquals(102_000, outcome.equity(4));
    // One way the long side comes first and the short one is not looked at.
    assertEquals(
        List.of("long 10 from 1 at 1000 to 3 at 1100 signal"), of("").trades(rows).subList(0, 1));
  }

  @Test
  void eachSideHasItsOwnExits() {
    AccountRules hedge = new AccountRules(PositionMode.HEDGE, 1, 1, 0, false);
    // The rise to 1050 is the target of one side and the stop of the other.
    assertEquals(
        List.of(
            "short 10 from 1 at 1000 to 2 at 1030 stop loss",
            "long 10 from 1 at 1000 to 2 at 1050 take profit"),
        of("exits: [{take_profit: {points: 50}}, {stop_loss: {points: 30}}]\n")
            .account(hedge)
            .trades(flat(1000, BOTH), flat(1000, 0), bar(1000, 1060, 1000, 1060)));
  }

  @Test
  void theOtherSideIsEnteredOnlyWhenThisOneIsLeft() {
    // Short is wanted while long is held: not without an exit, and reversed with one at one open.
    double[][] held = {flat(1000, BUY), flat(1000, SHORT), flat(1000, 0)};
    assertEquals(1, of("").trades(held).size());
    assertEquals(
        List.of(
            "long 10 from 1 at 1000 to 2 at 1010 time limit",
            "short 10 from 2 at 1010 to 2 at 1010 end of data"),
        of("exits: [{time_limit: 1}]\n").trades(flat(1000, BUY), flat(1000, SHORT), flat(1010, 0)));
  }
}
