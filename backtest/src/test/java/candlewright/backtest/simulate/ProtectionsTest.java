package candlewright.backtest.simulate;

import static candlewright.backtest.testkit.ByHand.bar;
import static candlewright.backtest.testkit.ByHand.flat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import candlewright.backtest.testkit.ByHand;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Protections, worked out by hand: when the next entry is made, and how many were kept back.
class ProtectionsTest {
  private static final int BUY = 1;
  private static final int SELL = 2;
  private static final int SHORT = 3;

  private static ByHand protectedBy(String protection) {
    return ByHand.of("protections: [{" + protection + "}]\nsizing: {fixed_quantity: 10}\n");
  }

  /// Bought in bar 1 at 1000, left in bar 3 at `exit`, and wanted again at every close from bar 3
  /// on.
  private static double[][] again(double exit, int bars) {
    List<double[]> rows = new ArrayList<>();
    rows.add(flat(1000, BUY));
    rows.add(flat(1000, 0));
    rows.add(flat(1000, SELL));
    for (int i = 0; i < bars; i++) {
      rows.add(flat(exit, BUY));
    }
    return rows.toArray(double[][]::new);
  }

  private static int secondEntry(SimulationOutcome outcome) {
    return outcome.trades().get(1).entryBar();
  }

  @Test
  void withoutAProtectionTheNextEntryFollowsTheExit() {
    SimulationOutcome outcome = ByHand.of("sizing: {fixed_quantity: 10}\n").run(again(1000, 4));
    assertEquals(4, secondEntry(outcome));
    assertNull(outcome.refusals().get(Refusal.PROTECTION));
  }

  @Test
  void aCooldownKeepsTheDecisionsOfSoManyClosesBack() {
    // Left in bar 3: the closes of bars 3 and 4 are kept back, that of bar 5 enters bar 6.
    SimulationOutcome outcome = protectedBy("cooldown: 2").run(again(1000, 5));
    assertEquals(6, secondEntry(outcome));
    assertEquals(2, outcome.refusals().get(Refusal.PROTECTION));
    assertEquals(5, secondEntry(protectedBy("cooldown: 1").run(again(1000, 5))));
  }

  @Test
  void aCooldownAfterLossLetsGainsPass() {
    assertEquals(4, secondEntry(protectedBy("cooldown_after_loss: 2").run(again(1000, 5))));
    assertEquals(4, secondEntry(protectedBy("cooldown_after_loss: 2").run(again(1001, 5))));
    assertEquals(6, secondEntry(protectedBy("cooldown_after_loss: 2").run(again(999, 5))));
  }

  @Test
  void aCooldownKeepsAReversalBack() {
    // Long is left and short wanted at the close of bar 2; at the open of bar 3 the cooldown begins
    // before the short position could.
    SimulationOutcome outcome =
        ByHand.of(
                """
                exits: [{time_limit: 2}]
                protections: [{cooldown: 1}]
                sizing: {fixed_quantity: 10}
                """)
            .run(
                flat(1000, BUY),
                flat(1000, 0),
                flat(1000, SHORT),
                flat(1000, SHORT),
                flat(1000, SHORT),
                flat(1000, 0));
    assertEquals(List.of(1, 5), outcome.trades().stream().map(Trade::entryBar).toList());
    // At the fill in bar 3 and at the close of bar 3.
    assertEquals(2, outcome.refusals().get(Refusal.PROTECTION));
  }

  @Test
  void soManyTradesMayBeginWithinSoManyBars() {
    // Bought and sold in turns: entries in bars 1, 3, 5 without the protection.
    double[][] rows = {
      flat(1000, BUY),
      flat(1000, SELL),
      flat(1000, BUY),
      flat(1000, SELL),
      flat(1000, BUY),
      flat(1000, BUY),
      flat(1000, BUY),
      flat(1000, BUY)
    };
    // Of 4 bars up to the deciding one: at the close of bar 4 both entries (1 and 3) are within
    // bars 1 to 4, at the close of bar 5 only that of bar 3 is within 2 to 5.
    SimulationOutcome outcome = protectedBy("max_trades: {trades: 2, bars: 4}").run(rows);
    assertEquals(List.of(1, 3, 6), outcome.trades().stream().map(Trade::entryBar).toList());
    assertEquals(1, outcome.refusals().get(Refusal.PROTECTION));
    // With 3 bars the close of bar 4 sees bars 2 to 4 and only one entry.
    assertEquals(
        List.of(1, 3, 5),
        protectedBy("max_trades: {trades: 2, bars: 3}").run(rows).trades().stream()
            .map(Trade::entryBar)
            .toList());
  }

  @Test
  void lossesInARowPauseAndAGainEndsTheRow() {
    // Left in bars 2 and 4: the closes of bars 4 and 5 are kept back, bar 7 is entered. Then the
    // row begins anew: the loss of bar 8 alone is none.
    assertEquals(List.of(1, 3, 7, 9), entries(990, 990, 990, 990, 990));
    // A gain in bar 4: the row is only complete in bar 8.
    assertEquals(List.of(1, 3, 5, 7), entries(990, 1010, 990, 990, 990));
    // What is no gain is no loss either.
    assertEquals(List.of(1, 3, 5, 7, 9), entries(990, 1000, 990, 1000, 990));
  }

  /// Wanted at every close, bought at 1000 at the open of an odd bar and left at the open of the
  /// next even one, at one price after the other. Two losses pause two bars.
  private static List<Integer> entries(double... exits) {
    List<double[]> rows = new ArrayList<>();
    rows.add(flat(1000, BUY));
    for (double exit : exits) {
      rows.add(flat(1000, BUY));
      rows.add(bar(exit, Math.max(exit, 1000), Math.min(exit, 1000), 1000, BUY));
    }
    return ByHand.of(
            """
            exits: [{time_limit: 1}]
            protections: [{loss_streak: {losses: 2, bars: 2}}]
            sizing: {fixed_quantity: 10}
            """)
        .run(rows.toArray(double[][]::new))
        .trades()
        .stream()
        .map(Trade::entryBar)
        .toList();
  }

  @Test
  void aDrawdownFromTheHighestCloseOfEquityPauses() {
    // 50 lots from 1000: equity at closes 105,000 at 1100, 100,250 at 1005 and 99,750 at 995, which
    // is 5 % of 105,000 below it. The condition sells at the next open; entries at the closes of
    // bars 3 to 5 are kept back.
    String rules =
        "protections: [{drawdown_pause: {percent: 5, bars: 3}}]\nsizing: {fixed_quantity: 50}\n";
    double[][] rows = {
      flat(1000, BUY),
      bar(1000, 1200, 1000, 1100),
      bar(1100, 1100, 900, 1005),
      bar(1005, 1005, 995, 995, SELL),
      flat(995, BUY),
      flat(995, BUY),
      flat(995, BUY),
      flat(995, BUY)
    };
    SimulationOutcome outcome = ByHand.of(rules).run(rows);
    assertEquals(7, secondEntry(outcome));
    assertEquals(2, outcome.refusals().get(Refusal.PROTECTION));
    // Sold at 996 it has fallen by 5,200, a little less.
    rows[3] = bar(1005, 1005, 995, 996, SELL);
    rows[4] = flat(996, BUY);
    assertEquals(5, secondEntry(ByHand.of(rules).run(rows)));
  }

  @Test
  void aDrawdownPauseLetsThePeakBeginAnew() {
    // 60 lots fall from 1000 to 900: 94,000 is 6 % below 100,000, at the close of bar 1. Equity
    // never comes back to the old peak; from the new one of 94,000 there is no drawdown, and the
    // close of bar 3 enters bar 4.
    SimulationOutcome outcome =
        ByHand.of(
                """
                protections: [{drawdown_pause: {percent: 5, bars: 2}}]
                sizing: {fixed_quantity: 60}
                """)
            .run(
                flat(1000, BUY),
                bar(1000, 1000, 900, 900, SELL),
                flat(900, BUY),
                flat(900, BUY),
                flat(900, BUY));
    assertEquals(4, secondEntry(outcome));
    assertEquals(1, outcome.refusals().get(Refusal.PROTECTION));
  }

  @Test
  void exitsAreAlwaysAllowed() {
    SimulationOutcome outcome =
        protectedBy("max_trades: {trades: 1, bars: 100}").run(again(990, 3));
    assertEquals(1, outcome.trades().size());
    assertEquals(3, outcome.trades().getFirst().exitBar());
    assertEquals(3, outcome.refusals().get(Refusal.PROTECTION));
  }
}
