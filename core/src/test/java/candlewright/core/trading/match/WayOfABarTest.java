package candlewright.core.trading.match;

import static candlewright.core.trading.Side.BUY;
import static candlewright.core.trading.Side.SELL;
import static org.junit.jupiter.api.Assertions.assertEquals;

import candlewright.core.trading.OrderRequest;
import candlewright.core.trading.SlippageModel;
import candlewright.core.trading.Trail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// In which order a bar reaches orders, worked out by hand.
class WayOfABarTest {
  /// Open 100, high 110, low 85, close 100: the high is nearer. A long position has a stop at 90
  /// and a target at 108, a short one a stop at 108 and a target at 90.
  @ParameterizedTest
  @CsvSource({
    "ADVERSE_FIRST,    long,  '#1 sell 5 at 90'",
    "ADVERSE_FIRST,    short, '#1 buy 5 at 108'",
    "ADVERSE_TWICE,    long,  '#1 sell 5 at 90'",
    "ADVERSE_TWICE,    short, '#1 buy 5 at 108'",
    "FAVOURABLE_FIRST, long,  '#2 sell 5 at 108 resting'",
    "FAVOURABLE_FIRST, short, '#2 buy 5 at 90 resting'",
    "NEARER_FIRST,     long,  '#2 sell 5 at 108 resting'",
    "NEARER_FIRST,     short, '#1 buy 5 at 108'",
  })
  void stopAndTargetInOneBar(IntrabarRule rule, String side, String what) {
    Desk desk = new Desk(Desk.rules(rule));
    if (side.equals("long")) {
      desk.longs = 5;
      desk.put(OrderRequest.stop(SELL, 1, 90, 0).reducing().whole().inGroup(1));
      desk.put(OrderRequest.limit(SELL, 1, 108, 0).reducing().whole().inGroup(1));
    } else {
      desk.shorts = 5;
      desk.put(OrderRequest.stop(BUY, 1, 108, 0).reducing().whole().inGroup(1));
      desk.put(OrderRequest.limit(BUY, 1, 90, 0).reducing().whole().inGroup(1));
    }
    String other = what.startsWith("#1") ? "; #2 ONE_CANCELS_OTHER" : "; #1 ONE_CANCELS_OTHER";
    assertEquals(what + other, desk.bar(100, 110, 85, 100));
    assertEquals(0, desk.longs + desk.shorts);
  }

  /// A trailing stop 10 below: the high of 120 moves it to 110, the low of 95 is below that, the
  /// close of 115 is not.
  @ParameterizedTest
  @CsvSource({
    "ADVERSE_FIRST,    ''", // low, high, close
    "ADVERSE_TWICE,    '#1 sell 5 at 110'", // low, high, low, close
    "FAVOURABLE_FIRST, '#1 sell 5 at 110'", // high, low, close
    "NEARER_FIRST,     ''",
  })
  void aTrailingStopThatTheBarItselfRaises(IntrabarRule rule, String what) {
    Desk desk = new Desk(Desk.rules(rule));
    desk.longs = 5;
    desk.put(OrderRequest.trailing(SELL, 5, Trail.ofTicks(10), 0));
    assertEquals(what, desk.bar(100, 120, 95, 115));
  }

  @Test
  void ifBothExtremesAreAsNearTheLowComesFirst() {
    Desk desk = new Desk(Desk.rules(IntrabarRule.NEARER_FIRST));
    desk.put(OrderRequest.stop(BUY, 5, 105, 0));
    desk.put(OrderRequest.stop(SELL, 5, 95, 0));
    assertEquals("#2 sell 5 at 95; #1 buy 5 at 105", desk.bar(100, 110, 90, 100));
  }

  @Test
  void manyOrdersAreTouchedInTheOrderOfPrices() {
    Desk desk = new Desk(Desk.rules(IntrabarRule.NEARER_FIRST));
    desk.put(OrderRequest.limit(BUY, 1, 93, 0));
    desk.put(OrderRequest.limit(BUY, 2, 97, 0));
    desk.put(OrderRequest.limit(BUY, 3, 95, 0));
    desk.put(OrderRequest.stop(BUY, 4, 103, 0));
    desk.put(OrderRequest.limit(SELL, 5, 104, 0));
    desk.put(OrderRequest.stop(SELL, 6, 96, 0));
    assertEquals(
        "#2 buy 2 at 97 resting; #6 sell 6 at 96; #3 buy 3 at 95 resting; #1 buy 1 at 93 resting;"
            + " #4 buy 4 at 103; #5 sell 5 at 104 resting",
        desk.bar(100, 110, 92, 100));
  }

  @Test
  void atOnePriceReducingComesBeforeOpeningAndOldBeforeYoung() {
    Desk desk = new Desk(Desk.rules(IntrabarRule.NEARER_FIRST));
    desk.longs = 3;
    desk.put(OrderRequest.stop(SELL, 1, 95, 0));
    desk.put(OrderRequest.stop(SELL, 2, 95, 0));
    desk.put(OrderRequest.stop(SELL, 3, 95, 0).reducing());
    assertEquals("#3 sell 3 at 95; #1 sell 1 at 95; #2 sell 2 at 95", desk.bar(100, 110, 94, 100));
    desk.longs = 3;
    desk.put(OrderRequest.market(BUY, 1, 0));
    desk.put(OrderRequest.market(BUY, 2, 0));
    desk.put(OrderRequest.market(SELL, 3, 0).reducing());
    assertEquals(
        "#6 sell 3 at 100 on open; #4 buy 1 at 100 on open; #5 buy 2 at 100 on open",
        desk.bar(100));
  }

  @Test
  void aBracketWorksInTheEntryBarIfTheEntryWasAtItsOpen() {
    Desk desk = new Desk();
    WorkingOrder entry = desk.put(OrderRequest.market(BUY, 5, 0));
    desk.afterFill.put(
        entry.purpose(),
        () -> {
          desk.put(OrderRequest.stop(SELL, 1, 90, 0).reducing().whole().inGroup(1), 0, true);
          desk.put(OrderRequest.limit(SELL, 1, 105, 0).reducing().whole().inGroup(1), 0, true);
        });
    assertEquals(
        "#1 buy 5 at 100 on open; #3 sell 5 at 105 resting; #2 ONE_CANCELS_OTHER",
        desk.bar(100, 106, 95, 100));
  }

  @Test
  void aBracketOfAnEntryWithinABarWaitsForTheNext() {
    Desk desk = new Desk();
    WorkingOrder entry = desk.put(OrderRequest.stop(BUY, 5, 103, 0));
    desk.afterFill.put(
        entry.purpose(),
        () -> {
          desk.put(OrderRequest.stop(SELL, 1, 90, 0).reducing().whole().inGroup(1), 0, false);
          desk.put(OrderRequest.limit(SELL, 1, 105, 0).reducing().whole().inGroup(1), 0, false);
        });
    // Up to 103 and 106 first: the target of 105 was passed, but after the entry or before it?
    assertEquals("#1 buy 5 at 103", desk.bar(100, 106, 85, 100));
    // It has rested since: filled at the better open without costs.
    assertEquals(
        "#3 sell 5 at 107 resting on open; #2 ONE_CANCELS_OTHER", desk.bar(107, 107, 107, 107));
  }

  @Test
  void aRestingTargetThatTheEntryBarPlacedPaysNoCostsAtTheNextOpen() {
    MatchRules costly =
        new MatchRules(IntrabarRule.ADVERSE_FIRST, new SlippageModel.Ticks(3), 0, 0, 0);
    Desk desk = new Desk(costly);
    WorkingOrder entry = desk.put(OrderRequest.market(BUY, 5, 0));
    desk.afterFill.put(
        entry.purpose(), () -> desk.put(OrderRequest.limit(SELL, 5, 110, 0).reducing(), 0, true));
    assertEquals("#1 buy 5 at 103 for 100 on open", desk.bar(100));
    assertEquals("#2 sell 5 at 115 resting on open", desk.bar(115));
  }

  @Test
  void ordersSubmittedInACallbackNeverTradeBeforeItReturns() {
    Desk desk = new Desk();
    WorkingOrder entry = desk.put(OrderRequest.market(BUY, 5, 0));
    desk.afterFill.put(
        entry.purpose(),
        () -> {
          desk.put(OrderRequest.market(SELL, 5, 0).reducing(), 0, true);
          assertEquals(5, desk.longs);
        });
    assertEquals("#1 buy 5 at 100 on open; #2 sell 5 at 100 on open", desk.bar(100));
  }

  @Test
  void aCallbackMayCancelWhatTheSameMoveWouldReach() {
    Desk desk = new Desk(Desk.rules(IntrabarRule.NEARER_FIRST));
    WorkingOrder first = desk.put(OrderRequest.limit(BUY, 5, 98, 0));
    WorkingOrder second = desk.put(OrderRequest.limit(BUY, 5, 97, 0));
    desk.afterFill.put(first.purpose(), () -> desk.matcher.cancel(second));
    assertEquals("#1 buy 5 at 98 resting; #2 CANCELLED", desk.bar(100, 110, 95, 100));
    assertEquals(0, desk.matcher.size());
  }

  @Test
  void aStopSubmittedOnTheWayWorksFromThereOn() {
    Desk desk = new Desk(Desk.rules(IntrabarRule.NEARER_FIRST));
    WorkingOrder entry = desk.put(OrderRequest.limit(BUY, 5, 95, 0));
    // Its trigger of 98 was passed on the way down already; only the way up counts.
    desk.afterFill.put(entry.purpose(), () -> desk.put(OrderRequest.stop(BUY, 5, 98, 0), 0, true));
    assertEquals("#1 buy 5 at 95 resting; #2 buy 5 at 98", desk.bar(100, 110, 94, 100));
  }
}
