package candlewright.core.trading.match;

import static candlewright.core.trading.Side.BUY;
import static candlewright.core.trading.Side.SELL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.trading.OrderRequest;
import candlewright.core.trading.SlippageModel;
import org.junit.jupiter.api.Test;

class AmendTest {
  private static final MatchRules COSTLY =
      new MatchRules(IntrabarRule.NEARER_FIRST, new SlippageModel.Ticks(2), 0, 0, 0.5);

  @Test
  void aCancelledOrderIsGone() {
    Desk desk = new Desk();
    WorkingOrder order = desk.put(OrderRequest.limit(BUY, 5, 90, 0));
    desk.bar(100);
    desk.matcher.cancel(order);
    desk.matcher.cancel(order); // nothing happens
    assertTrue(order.hasEnded());
    assertNull(desk.matcher.find(order.id()));
    assertEquals("", desk.bar(100, 100, 80, 100));
  }

  @Test
  void aMovedTriggerCountsFromThenOn() {
    Desk desk = new Desk();
    WorkingOrder order = desk.put(OrderRequest.stop(SELL, 5, 90, 0));
    desk.bar(100);
    assertTrue(desk.matcher.amendTrigger(order, 95));
    assertEquals("#1 sell 5 at 95", desk.bar(100, 100, 90, 100));
    assertFalse(desk.matcher.amendTrigger(order, 94));
  }

  @Test
  void aTriggerMovedBeyondThePriceOnTheWayGoesOffAtOnce() {
    Desk desk = new Desk(Desk.rules(IntrabarRule.NEARER_FIRST));
    WorkingOrder stop = desk.put(OrderRequest.stop(SELL, 5, 80, 0));
    WorkingOrder limit = desk.put(OrderRequest.limit(BUY, 5, 95, 0));
    desk.afterFill.put(limit.purpose(), () -> desk.matcher.amendTrigger(stop, 97));
    assertEquals("#2 buy 5 at 95 resting; #1 sell 5 at 95", desk.bar(100, 110, 90, 100));
  }

  @Test
  void aLimitMovedBeyondThePriceOnTheWayIsFilledAtOnce() {
    Desk desk = new Desk(Desk.rules(IntrabarRule.NEARER_FIRST));
    WorkingOrder far = desk.put(OrderRequest.limit(BUY, 5, 70, 0), 0, true);
    WorkingOrder near = desk.put(OrderRequest.limit(BUY, 5, 95, 0));
    desk.afterFill.put(near.purpose(), () -> desk.matcher.amendLimit(far, 99));
    assertEquals("#2 buy 5 at 95 resting; #1 buy 5 at 95", desk.bar(100, 110, 90, 100));
  }

  @Test
  void aMovedLimitCountsAsAnOrderThatJustCame() {
    Desk desk = new Desk(COSTLY);
    WorkingOrder order = desk.put(OrderRequest.limit(BUY, 5, 90, 0));
    desk.bar(100);
    assertTrue(desk.matcher.amendLimit(order, 101));
    // Above the market it takes, with slippage up to its limit.
    assertEquals("#1 buy 5 at 101 for 100 on open", desk.bar(100));
    assertFalse(desk.matcher.amendLimit(order, 90));
    WorkingOrder post = desk.put(OrderRequest.limit(BUY, 5, 90, 0).postingOnly());
    desk.bar(100);
    desk.matcher.amendLimit(post, 101);
    assertEquals("#2 WOULD_TAKE", desk.bar(100));
    WorkingOrder resting = desk.put(OrderRequest.limit(BUY, 5, 90, 0));
    desk.bar(100);
    desk.matcher.amendLimit(resting, 95);
    assertEquals("#3 buy 5 at 95 resting", desk.bar(100, 100, 95, 100));
  }

  @Test
  void aWokenStopLimitHasNoTriggerButALimitToMove() {
    Desk desk = new Desk();
    WorkingOrder order = desk.put(OrderRequest.stopLimit(BUY, 5, 100, 102, 0));
    assertEquals("", desk.bar(104, 110, 103, 109));
    assertFalse(desk.matcher.amendTrigger(order, 120));
    assertTrue(desk.matcher.amendLimit(order, 105));
    assertEquals("#1 buy 5 at 104 on open", desk.bar(104));
  }

  @Test
  void lotsCountWhatIsFilled() {
    Desk desk = new Desk(COSTLY);
    WorkingOrder order = desk.put(OrderRequest.limit(BUY, 10, 90, 0));
    desk.bar(100);
    assertEquals("#1 buy 4 at 90 resting", desk.bar(100, 100, 90, 100, 8));
    assertTrue(desk.matcher.amendLots(order, 6));
    assertEquals(2, order.remaining());
    assertEquals("#1 buy 2 at 90 resting", desk.bar(100, 100, 90, 100, 80));
    WorkingOrder other = desk.put(OrderRequest.limit(BUY, 10, 90, 0));
    desk.bar(100);
    assertEquals("#2 buy 4 at 90 resting", desk.bar(100, 100, 90, 100, 8));
    assertTrue(desk.matcher.amendLots(other, 3));
    assertTrue(other.hasEnded());
    assertFalse(desk.matcher.amendLots(other, 30));
  }

  @Test
  void whatAnOrderDoesNotHaveCannotBeMoved() {
    Desk desk = new Desk();
    WorkingOrder market = desk.put(OrderRequest.market(BUY, 5, 0));
    assertEquals(
        "the trigger of a MARKET order cannot become 5",
        assertThrows(IllegalArgumentException.class, () -> desk.matcher.amendTrigger(market, 5))
            .getMessage());
    assertEquals(
        "the limit of a MARKET order cannot become 5",
        assertThrows(IllegalArgumentException.class, () -> desk.matcher.amendLimit(market, 5))
            .getMessage());
    assertEquals(
        "an order needs at least 1 lot, was 0",
        assertThrows(IllegalArgumentException.class, () -> desk.matcher.amendLots(market, 0))
            .getMessage());
  }
}
