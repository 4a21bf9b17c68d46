package candlewright.core.trading.match;

import static candlewright.core.trading.Side.BUY;
import static candlewright.core.trading.Side.SELL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.trading.OrderRequest;
import candlewright.core.trading.Side;
import candlewright.core.trading.SlippageModel;
import candlewright.core.trading.Trail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What each type of order does in single bars, worked out by hand. In all tables the spread takes
/// 1 tick and slippage 2 from orders that take.
class OrderTypesTest {
  private static final MatchRules COSTLY =
      new MatchRules(IntrabarRule.NEARER_FIRST, new SlippageModel.Ticks(2), 1, 0, 0);

  @Test
  void aMarketOrderIsFilledAtTheOpenWithCosts() {
    Desk desk = new Desk(COSTLY);
    desk.put(OrderRequest.market(BUY, 5, 0));
    desk.put(OrderRequest.market(SELL, 5, 0));
    assertEquals(
        "#1 buy 5 at 103 for 100 on open; #2 sell 5 at 97 for 100 on open",
        desk.bar(100, 110, 90, 105));
    assertEquals("", desk.bar(105));
  }

  @Test
  void aSaleIsNeverBelowNothing() {
    Desk desk = new Desk(COSTLY);
    desk.put(OrderRequest.market(SELL, 5, 0));
    assertEquals("#1 sell 5 at 0 for 2 on open", desk.bar(2));
  }

  /// Order at 100; the bar before is at `before`, so that the order rests or takes on arrival.
  @ParameterizedTest
  @CsvSource({
    // side, before, open, high, low, close, expected
    "BUY,  110, 105, 108, 101, 106, ''", // not reached
    "BUY,  110, 105, 108, 100, 106, '#1 buy 5 at 100 resting'", // touched
    "BUY,  110, 105, 108,  90, 106, '#1 buy 5 at 100 resting'", // gone through: still its limit
    "BUY,  110,  97, 108,  90, 106, '#1 buy 5 at 97 resting on open'", // gap: the better open
    "SELL,  90,  95,  99,  92,  96, ''",
    "SELL,  90,  95, 100,  92,  96, '#1 sell 5 at 100 resting'",
    "SELL,  90,  95, 107,  92,  96, '#1 sell 5 at 100 resting'",
    "SELL,  90, 104, 107,  92,  96, '#1 sell 5 at 104 resting on open'",
  })
  void aRestingLimitOrder(
      Side side, double before, double open, double high, double low, double close, String what) {
    Desk desk = new Desk(COSTLY);
    desk.put(OrderRequest.limit(side, 5, 100, 0));
    assertEquals("", desk.bar(before));
    assertEquals(what, desk.bar(open, high, low, close));
  }

  @ParameterizedTest
  @CsvSource({
    "BUY,   95, '#1 buy 5 at 98 for 95 on open'", // takes with costs
    "BUY,   98, '#1 buy 5 at 100 for 98 on open'", // costs only up to the limit
    "BUY,  100, '#1 buy 5 at 100 on open'",
    "SELL, 105, '#1 sell 5 at 102 for 105 on open'",
    "SELL, 101, '#1 sell 5 at 100 for 101 on open'",
  })
  void aLimitOrderThatTakesOnArrival(Side side, double open, String what) {
    Desk desk = new Desk(COSTLY);
    desk.put(OrderRequest.limit(side, 5, 100, 0));
    assertEquals(what, desk.bar(open));
  }

  @Test
  void aPostOnlyOrderIsCancelledRatherThanTaking() {
    Desk desk = new Desk();
    desk.put(OrderRequest.limit(BUY, 5, 100, 0).postingOnly());
    assertEquals("#1 WOULD_TAKE", desk.bar(100));
    desk.put(OrderRequest.limit(BUY, 5, 100, 0).postingOnly());
    assertEquals("#2 buy 5 at 100 resting", desk.bar(101, 101, 99, 99));
  }

  @ParameterizedTest
  @CsvSource({
    // side, open, high, low, close, expected
    "BUY,   95,  99,  92,  96, ''",
    "BUY,   95, 100,  92,  96, '#1 buy 5 at 103 for 100'", // touched at its trigger
    "BUY,   95, 120,  92,  96, '#1 buy 5 at 103 for 100'",
    "BUY,  104, 120,  92,  96, '#1 buy 5 at 107 for 104 on open'", // gap: the worse open
    "SELL, 105, 108, 101, 106, ''",
    "SELL, 105, 108, 100, 106, '#1 sell 5 at 97 for 100'",
    "SELL, 105, 108,  80, 106, '#1 sell 5 at 97 for 100'",
    "SELL,  96, 108,  80, 106, '#1 sell 5 at 93 for 96 on open'",
  })
  void aStopOrder(Side side, double open, double high, double low, double close, String what) {
    Desk desk = new Desk(COSTLY);
    desk.put(OrderRequest.stop(side, 5, 100, 0));
    assertEquals(what, desk.bar(open, high, low, close));
  }

  @ParameterizedTest
  @CsvSource({
    // A purchase on the way down, a sale on the way up, at 100.
    "BUY,  105, 108, 101, 106, ''",
    "BUY,  105, 108,  95, 106, '#1 buy 5 at 103 for 100'",
    "BUY,   96, 108,  95, 106, '#1 buy 5 at 99 for 96 on open'", // gap: better
    "SELL,  95,  99,  92,  96, ''",
    "SELL,  95, 110,  92,  96, '#1 sell 5 at 97 for 100'",
    "SELL, 104, 110,  92,  96, '#1 sell 5 at 101 for 104 on open'",
  })
  void aTakeProfitOrder(
      Side side, double open, double high, double low, double close, String what) {
    Desk desk = new Desk(COSTLY);
    desk.longs = 5;
    desk.shorts = 5;
    desk.put(OrderRequest.takeProfit(side, 5, 100, 0));
    assertEquals(what, desk.bar(open, high, low, close));
  }

  /// Bought at 100 with a limit of 102, sold at 100 with a limit of 98.
  @ParameterizedTest
  @CsvSource({
    "BUY,   95,  99,  92,  96, ''",
    "BUY,   95, 110,  92,  96, '#1 buy 5 at 102 for 100'", // 103 with costs, its limit at most
    "BUY,  101, 110, 100, 109, '#1 buy 5 at 102 for 101 on open'",
    "BUY,  104, 110, 103, 109, ''", // gap beyond the limit: woken, rests, not reached again
    "BUY,  104, 110, 101, 109, '#1 buy 5 at 102 resting'", // and reached on the way
    "SELL, 105, 108,  90, 106, '#1 sell 5 at 98 for 100'",
    "SELL,  95,  97,  90,  96, ''",
    "SELL,  95,  99,  90,  96, '#1 sell 5 at 98 resting'",
  })
  void aStopLimitOrder(Side side, double open, double high, double low, double close, String what) {
    Desk desk = new Desk(COSTLY);
    desk.put(OrderRequest.stopLimit(side, 5, 100, side == BUY ? 102 : 98, 0));
    assertEquals(what, desk.bar(open, high, low, close));
  }

  @Test
  void aStopLimitOrderThatWasWokenRestsLikeALimitOrder() {
    Desk desk = new Desk(COSTLY);
    desk.put(OrderRequest.stopLimit(BUY, 5, 100, 102, 0));
    assertEquals("", desk.bar(104, 110, 103, 109));
    // At the next open the limit is better: no costs, and no trigger any more.
    assertEquals("#1 buy 5 at 99 resting on open", desk.bar(99));
  }

  @Test
  void aStopLimitOrderWithALimitShortOfItsTriggerWaitsForIt() {
    Desk desk = new Desk(COSTLY);
    desk.put(OrderRequest.stopLimit(BUY, 5, 100, 97, 0));
    // Up through 100 first (the nearer extreme), then down to 97.
    assertEquals("#1 buy 5 at 97 resting", desk.bar(99, 101, 96, 98));
  }

  @Test
  void aTrailingStopFollowsInTicks() {
    Desk desk = new Desk(COSTLY);
    desk.longs = 5;
    WorkingOrder order = desk.put(OrderRequest.trailing(SELL, 5, Trail.ofTicks(10), 0));
    // Low first: 98 is above 90; then up to 105, so that it trails at 95; closes at 100.
    assertEquals("", desk.bar(100, 105, 98, 100));
    assertEquals(95, order.trigger());
    // Low first again: 96 does not reach it; the high of 104 does not raise it.
    assertEquals("", desk.bar(100, 104, 96, 101));
    assertEquals(95, order.trigger());
    assertEquals("#1 sell 5 at 90 for 93 on open", desk.bar(93));
  }

  /// The stop lies 10 below the best price: bars that stay above where it may come to move it, and
  /// all others must be shown.
  @Test
  void aTrailingStopFollowsBarsThatPass() {
    Desk desk = new Desk();
    desk.longs = 5;
    WorkingOrder order = desk.put(OrderRequest.trailing(SELL, 5, Trail.ofTicks(10), 0));
    desk.bar(100, 104, 99, 103);
    assertEquals(94, order.trigger());
    assertTrue(desk.matcher.pass(106, 97)); // 96 at the most
    assertEquals(96, order.trigger());
    assertTrue(desk.matcher.pass(105, 97));
    assertEquals(96, order.trigger());
    assertFalse(desk.matcher.pass(107, 97)); // the low may come after the high
    assertFalse(desk.matcher.pass(104, 96));
    assertEquals(96, order.trigger());
    assertFalse(new Desk(Desk.rules(IntrabarRule.RANGE)).matcher.pass(100, 100));
  }

  /// A purchase that rests at 90 and is filled there, and a stop for a purchase at 110.
  @Test
  void aBarPassesOrdersThatItDoesNotReach() {
    Desk desk = new Desk();
    desk.put(OrderRequest.limit(BUY, 5, 90, 0));
    desk.put(OrderRequest.stop(BUY, 5, 110, 0));
    desk.bar(100, 101, 99, 100);
    assertTrue(desk.matcher.pass(109, 91));
    assertFalse(desk.matcher.pass(110, 91));
    assertFalse(desk.matcher.pass(109, 90));
  }

  @Test
  void aTrailingPurchaseFollowsTheLowestPriceByAFraction() {
    Desk desk = new Desk(COSTLY);
    desk.shorts = 5;
    WorkingOrder order = desk.put(OrderRequest.trailing(BUY, 5, Trail.ofFraction(0.1), 0));
    assertEquals("", desk.bar(200, 205, 150, 155)); // a tenth of 150 above it: 165
    assertEquals(165, order.trigger());
    assertEquals("#1 buy 5 at 168 for 165", desk.bar(160, 170, 155, 166));
  }

  @Test
  void aTrailingStopBeginsToFollowWhereItIsActivated() {
    Desk desk = new Desk(COSTLY);
    desk.longs = 5;
    WorkingOrder order = desk.put(OrderRequest.trailing(SELL, 5, Trail.ofTicks(5).from(110), 0));
    assertEquals("", desk.bar(100, 109, 50, 60)); // not yet, however far it falls
    assertEquals(OrderRequest.NONE, order.trigger());
    // Low first: 95; then 112, which activates it at 107; the close of 108 is above.
    assertEquals("", desk.bar(100, 112, 95, 108));
    assertEquals(107, order.trigger());
    assertEquals("#1 sell 5 at 104 for 107", desk.bar(108, 109, 107, 109));
  }

  @Test
  void aRestingOrderMayNeedThePriceToGoBeyondItsLimit() {
    MatchRules through = new MatchRules(IntrabarRule.NEARER_FIRST, SlippageModel.NONE, 0, 2, 0);
    Desk desk = new Desk(through);
    desk.put(OrderRequest.limit(BUY, 5, 100, 0));
    assertEquals("", desk.bar(110));
    assertEquals("", desk.bar(105, 106, 99, 106)); // one tick beyond is not enough
    assertEquals("", desk.bar(99)); // nor by a jump
    // Two ticks beyond: filled at the limit, but no worse than any price of the bar.
    assertEquals("#1 buy 5 at 99 resting", desk.bar(99, 99, 98, 98));
    desk.put(OrderRequest.limit(BUY, 5, 100, 0));
    desk.bar(110);
    assertEquals("#2 buy 5 at 100 resting", desk.bar(105, 106, 98, 106));
    desk.put(OrderRequest.limit(SELL, 5, 100, 0));
    desk.bar(95);
    assertEquals("#3 sell 5 at 102 resting on open", desk.bar(102));
  }

  @Test
  void theSpreadMayBeAPartOfThePrice() {
    // Half a spread of 12.5 basis points of 1,000 ticks is 1.25, so 2 ticks.
    MatchRules rules = new MatchRules(IntrabarRule.NEARER_FIRST, SlippageModel.NONE, 0, 12.5, 0, 0);
    Desk desk = new Desk(rules);
    desk.put(OrderRequest.market(BUY, 5, 0));
    desk.put(OrderRequest.market(SELL, 5, 0));
    assertEquals(
        "#1 buy 5 at 1002 for 1000 on open; #2 sell 5 at 998 for 1000 on open", desk.bar(1000));
  }
}
