package candlewright.core.trading.match;

import static candlewright.core.trading.Side.BUY;
import static candlewright.core.trading.Side.SELL;
import static candlewright.core.trading.TimeInForce.AT_THE_CLOSE;
import static candlewright.core.trading.TimeInForce.AT_THE_OPEN;
import static candlewright.core.trading.TimeInForce.DAY;
import static candlewright.core.trading.TimeInForce.FILL_OR_KILL;
import static candlewright.core.trading.TimeInForce.IMMEDIATE_OR_CANCEL;
import static org.junit.jupiter.api.Assertions.assertEquals;

import candlewright.core.trading.OrderRequest;
import candlewright.core.trading.SlippageModel;
import org.junit.jupiter.api.Test;

/// How long orders work. A day has four bars: 0 to 3, 4 to 7 and so on.
class TimeInForceTest {
  /// Half of a bar's volume is filled.
  private static final MatchRules HALF =
      new MatchRules(IntrabarRule.ADVERSE_FIRST, SlippageModel.NONE, 0, 0, 0.5);

  @Test
  void anOrderWithoutAnEndOutlivesTheDay() {
    Desk desk = new Desk();
    desk.put(OrderRequest.limit(BUY, 5, 90, 0));
    for (int i = 0; i < 9; i++) {
      assertEquals("", desk.bar(100));
    }
    assertEquals("#1 buy 5 at 90 resting", desk.bar(100, 100, 90, 95));
  }

  @Test
  void aDayOrderEndsWithTheLastBarOfTheDay() {
    Desk desk = new Desk();
    desk.put(OrderRequest.limit(BUY, 5, 90, 0).with(DAY));
    assertEquals("", desk.bar(100));
    desk.put(OrderRequest.stop(SELL, 5, 90, 0).with(DAY));
    assertEquals("", desk.bar(100));
    assertEquals("", desk.bar(100));
    // The last bar still fills; what it does not reach expires.
    desk.put(OrderRequest.limit(SELL, 5, 105, 0).with(DAY));
    assertEquals("#3 sell 5 at 105 resting; #1 EXPIRED; #2 EXPIRED", desk.bar(100, 106, 95, 100));
    assertEquals(0, desk.matcher.size());
  }

  @Test
  void aDayOrderEndsBeforeTheNextDayWhereTheLastBarIsMissing() {
    Desk desk = new Desk();
    desk.put(OrderRequest.limit(BUY, 5, 90, 0).with(DAY));
    assertEquals("", desk.bar(100));
    desk.bar = 3; // bars 1 to 3 are missing
    assertEquals("#1 EXPIRED", desk.bar(80));
  }

  @Test
  void aDayOrderThatWasFilledInPartEndsToo() {
    Desk desk = new Desk(HALF);
    desk.longs = 10;
    desk.put(OrderRequest.market(SELL, 10, 0).reducing().with(DAY));
    assertEquals("#1 sell 6 at 100 on open", desk.bar(100, 100, 100, 100, 12));
    desk.bar = 4; // bars 1 to 4 are missing
    assertEquals("#1 EXPIRED", desk.bar(100));
  }

  @Test
  void immediateOrdersTakeWhatThereIsAndLeave() {
    Desk desk = new Desk(HALF);
    desk.put(OrderRequest.market(BUY, 10, 0).with(IMMEDIATE_OR_CANCEL));
    assertEquals("#1 buy 6 at 100 on open; #1 EXPIRED", desk.bar(100, 100, 100, 100, 12));
    desk.put(OrderRequest.limit(BUY, 10, 99, 0).with(IMMEDIATE_OR_CANCEL));
    assertEquals("#2 EXPIRED", desk.bar(100, 100, 90, 100));
  }

  @Test
  void anImmediateStopIsImmediateOnceItIsWoken() {
    Desk desk = new Desk(HALF);
    desk.put(OrderRequest.stop(BUY, 10, 105, 0).with(IMMEDIATE_OR_CANCEL));
    assertEquals("", desk.bar(100, 104, 100, 100));
    assertEquals("#1 buy 6 at 105; #1 EXPIRED", desk.bar(100, 106, 100, 100, 12));
    desk.put(OrderRequest.stopLimit(BUY, 10, 105, 103, 0).with(IMMEDIATE_OR_CANCEL));
    assertEquals("#2 EXPIRED", desk.bar(100, 106, 100, 100));
  }

  @Test
  void fillOrKillIsFilledWholeOrNotAtAll() {
    Desk desk = new Desk(HALF);
    desk.put(OrderRequest.market(BUY, 7, 0).with(FILL_OR_KILL));
    desk.put(OrderRequest.market(BUY, 6, 0).with(FILL_OR_KILL));
    assertEquals("#1 NOT_ALL_AT_ONCE; #2 buy 6 at 100 on open", desk.bar(100, 100, 100, 100, 12));
    desk.put(OrderRequest.limit(BUY, 1, 99, 0).with(FILL_OR_KILL));
    assertEquals("#3 NOT_ALL_AT_ONCE", desk.bar(100, 100, 90, 100));
    // All of what is held, or all that the account states, is also whole.
    desk.longs = 7;
    desk.allMeans = 7;
    desk.put(OrderRequest.market(SELL, 1, 0).reducing().whole().with(FILL_OR_KILL));
    desk.put(OrderRequest.market(BUY, 1, 0).whole().with(FILL_OR_KILL));
    assertEquals("#4 NOT_ALL_AT_ONCE; #5 NOT_ALL_AT_ONCE", desk.bar(100, 100, 100, 100, 12));
    desk.longs = 6;
    desk.put(OrderRequest.market(SELL, 1, 0).reducing().whole().with(FILL_OR_KILL));
    assertEquals("#6 sell 6 at 100 on open", desk.bar(100, 100, 100, 100, 12));
  }

  @Test
  void ordersForTheOpenWaitForTheFirstBarOfADay() {
    Desk desk = new Desk();
    assertEquals("", desk.bar(100));
    desk.put(OrderRequest.market(BUY, 5, 0).with(AT_THE_OPEN));
    desk.put(OrderRequest.limit(BUY, 5, 95, 0).with(AT_THE_OPEN));
    desk.put(OrderRequest.limit(SELL, 5, 95, 0).with(AT_THE_OPEN));
    for (int i = 1; i < 4; i++) {
      assertEquals("", desk.bar(90));
    }
    assertEquals(
        "#1 buy 5 at 98 on open; #2 EXPIRED; #3 sell 5 at 98 on open", desk.bar(98, 98, 90, 98));
  }

  @Test
  void ordersForTheCloseAreFilledAtTheLastPriceOfTheDay() {
    MatchRules costly =
        new MatchRules(IntrabarRule.ADVERSE_FIRST, new SlippageModel.Ticks(2), 0, 0, 0);
    Desk desk = new Desk(costly);
    desk.put(OrderRequest.market(BUY, 5, 0).with(AT_THE_CLOSE));
    desk.put(OrderRequest.limit(BUY, 5, 96, 0).with(AT_THE_CLOSE));
    desk.put(OrderRequest.limit(BUY, 5, 98, 0).with(AT_THE_CLOSE));
    for (int i = 0; i < 3; i++) {
      assertEquals("", desk.bar(90));
    }
    // At 97: the first pays its slippage, the second is out of reach, the third goes to its limit.
    assertEquals(
        "#1 buy 5 at 99 for 97; #2 EXPIRED; #3 buy 5 at 98 for 97", desk.bar(90, 100, 80, 97));
  }

  @Test
  void anOrderForTheCloseFromWithinTheLastBarIsInTime() {
    Desk desk = new Desk();
    WorkingOrder entry = desk.put(OrderRequest.limit(BUY, 5, 90, 0));
    desk.afterFill.put(
        entry.purpose(),
        () ->
            desk.put(
                OrderRequest.market(SELL, 1, 0).reducing().whole().with(AT_THE_CLOSE),
                desk.closeTime(),
                false));
    desk.bar(100);
    desk.bar(100);
    desk.bar(100);
    assertEquals("#1 buy 5 at 90 resting; #2 sell 5 at 95", desk.bar(100, 100, 89, 95));
  }

  @Test
  void whereNoBarShowsTheCloseOnlyWhatLeavesTradesAfterIt() {
    Desk desk = new Desk();
    desk.longs = 5;
    desk.put(OrderRequest.market(BUY, 5, 0).with(AT_THE_CLOSE));
    desk.put(OrderRequest.limit(SELL, 5, 90, 0).reducing().with(AT_THE_CLOSE));
    desk.put(OrderRequest.market(SELL, 1, 0).reducing().whole().with(AT_THE_CLOSE));
    assertEquals("", desk.bar(100));
    desk.bar = 4; // bars 1 to 4 are missing
    assertEquals("#2 EXPIRED; #3 sell 5 at 98 on open; #1 EXPIRED", desk.bar(98));
  }

  @Test
  void whatCouldNotLeaveAtTheCloseLeavesAfterIt() {
    Desk desk = new Desk(HALF);
    desk.longs = 10;
    desk.put(OrderRequest.market(SELL, 1, 0).reducing().whole().with(AT_THE_CLOSE));
    for (int i = 0; i < 3; i++) {
      assertEquals("", desk.bar(100));
    }
    assertEquals("#1 sell 6 at 97", desk.bar(100, 100, 97, 97, 12));
    assertEquals("#1 sell 4 at 95 on open", desk.bar(95, 95, 95, 95, 12));
  }
}
