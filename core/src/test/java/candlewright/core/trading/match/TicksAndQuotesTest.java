package candlewright.core.trading.match;

import static candlewright.core.trading.Side.BUY;
import static candlewright.core.trading.Side.SELL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import candlewright.core.trading.OrderRequest;
import candlewright.core.trading.SlippageModel;
import candlewright.core.trading.Trail;
import org.junit.jupiter.api.Test;

/// Single trades and quotes instead of bars.
class TicksAndQuotesTest {
  private static final MatchRules COSTLY =
      new MatchRules(IntrabarRule.ADVERSE_FIRST, new SlippageModel.Ticks(2), 1, 0, 0);
  private static final MatchRules HALF =
      new MatchRules(IntrabarRule.ADVERSE_FIRST, SlippageModel.NONE, 0, 0, 0.5);

  @Test
  void tradesReachOrdersAsOpensDo() {
    Desk desk = new Desk(COSTLY);
    desk.longs = 9;
    desk.put(OrderRequest.market(BUY, 1, 0));
    desk.put(OrderRequest.stop(SELL, 2, 95, 0).reducing());
    desk.put(OrderRequest.limit(SELL, 3, 110, 0).reducing());
    desk.put(OrderRequest.trailing(SELL, 4, Trail.ofTicks(12), 0));
    assertEquals("#1 buy 1 at 103 for 100 on open", desk.trade(100, 1));
    assertEquals("", desk.trade(96, 1));
    // Beyond its limit: whoever bought at 112 bought from the order at 110 first.
    assertEquals("#3 sell 3 at 110 resting on open", desk.trade(112, 1));
    assertEquals("#4 sell 4 at 96 for 99 on open", desk.trade(99, 1));
    assertEquals("#2 sell 2 at 87 for 90 on open", desk.trade(90, 1));
  }

  @Test
  void aTradeGivesNoMoreThanItsPartOfTheVolume() {
    Desk desk = new Desk(HALF);
    desk.put(OrderRequest.limit(BUY, 10, 100, 0));
    assertEquals("", desk.trade(101, 100));
    assertEquals("#1 buy 3 at 100 resting on open", desk.trade(100, 7));
    assertEquals("#1 buy 7 at 100 resting on open", desk.trade(99, 100));
  }

  @Test
  void purchasesTradeAtTheAskAndSalesAtTheBid() {
    Desk desk = new Desk(COSTLY);
    desk.longs = 9;
    desk.put(OrderRequest.market(BUY, 1, 0));
    desk.put(OrderRequest.market(SELL, 2, 0).reducing());
    // Slippage of 2, but no spread: it is in the quotes.
    assertEquals(
        "#2 sell 2 at 97 for 99 on open; #1 buy 1 at 103 for 101 on open",
        desk.quote(99, 10, 101, 10));
  }

  @Test
  void triggersAndLimitsLookAtTheirOwnSide() {
    Desk desk = new Desk();
    desk.longs = 9;
    desk.put(OrderRequest.stop(SELL, 1, 100, 0).reducing());
    desk.put(OrderRequest.stop(BUY, 2, 110, 0));
    desk.put(OrderRequest.limit(BUY, 3, 100, 0));
    desk.put(OrderRequest.limit(SELL, 4, 110, 0).reducing());
    assertEquals("", desk.quote(101, 10, 109, 10));
    // The ask of 110 wakes the purchase; the bid of 101 does not reach the sale.
    assertEquals("#2 buy 2 at 110 on open", desk.quote(101, 10, 110, 10));
    // The bid of 100 wakes the stop; an ask of 101 is not yet at the limit.
    assertEquals("#1 sell 1 at 100 on open", desk.quote(100, 10, 101, 10));
    assertEquals("#3 buy 3 at 100 resting on open", desk.quote(98, 10, 99, 10));
    assertEquals("#4 sell 4 at 110 resting on open", desk.quote(111, 10, 112, 10));
  }

  @Test
  void eachSideHasItsOwnVolume() {
    Desk desk = new Desk(HALF);
    desk.put(OrderRequest.market(BUY, 10, 0));
    desk.put(OrderRequest.market(SELL, 10, 0));
    desk.put(OrderRequest.market(SELL, 10, 0));
    assertEquals(
        "#1 buy 2 at 101 on open; #2 sell 10 at 99 on open; #3 sell 5 at 99 on open",
        desk.quote(99, 30, 101, 4));
  }

  @Test
  void crossedOrMissingQuotesAreRefused() {
    Desk desk = new Desk();
    assertEquals(
        "a bid of 101.0 with an ask of 100.0 is no quote; drop it",
        assertThrows(IllegalArgumentException.class, () -> desk.quote(101, 1, 100, 1))
            .getMessage());
    assertThrows(IllegalArgumentException.class, () -> desk.quote(Double.NaN, 1, 100, 1));
    assertThrows(IllegalArgumentException.class, () -> desk.trade(Double.NaN, 1));
  }
}
