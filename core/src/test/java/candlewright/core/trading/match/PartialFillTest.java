package candlewright.core.trading.match;

import static candlewright.core.trading.Side.BUY;
import static candlewright.core.trading.Side.SELL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.trading.OrderRequest;
import candlewright.core.trading.SlippageModel;
import candlewright.core.trading.Trail;
import org.junit.jupiter.api.Test;

/// Volume that does not suffice, positions that are smaller than orders, and groups.
class PartialFillTest {
  /// A tenth of a bar's volume is filled.
  private static final MatchRules TENTH =
      new MatchRules(IntrabarRule.ADVERSE_FIRST, SlippageModel.NONE, 0, 0, 0.1);

  @Test
  void aMarketOrderGoesOnAtTheNextOpens() {
    Desk desk = new Desk(TENTH);
    WorkingOrder order = desk.put(OrderRequest.market(BUY, 10, 0));
    assertEquals("#1 buy 4 at 100 on open", desk.bar(100, 100, 100, 100, 49));
    assertEquals(6, order.remaining());
    assertEquals("", desk.bar(101, 101, 101, 101, 9));
    assertEquals("#1 buy 6 at 102 on open", desk.bar(102, 102, 102, 102, 1000));
    assertTrue(order.hasEnded());
  }

  @Test
  void aPartOfTheVolumeIsCountedInWholeLotsWithoutRoundingErrors() {
    // 0.29 x 100 is 28.999999999999996 in doubles.
    Desk desk =
        new Desk(new MatchRules(IntrabarRule.ADVERSE_FIRST, SlippageModel.NONE, 0, 0, 0.29));
    desk.put(OrderRequest.market(BUY, 50, 0));
    assertEquals("#1 buy 29 at 100 on open", desk.bar(100, 100, 100, 100, 100));
  }

  @Test
  void ordersShareTheVolumeOfABarInTheOrderInWhichTheyTrade() {
    Desk desk = new Desk(TENTH);
    desk.longs = 8;
    desk.put(OrderRequest.market(BUY, 5, 0));
    desk.put(OrderRequest.limit(BUY, 5, 95, 0));
    desk.put(OrderRequest.market(SELL, 8, 0).reducing());
    assertEquals(
        "#3 sell 8 at 100 on open; #1 buy 2 at 100 on open", desk.bar(100, 100, 90, 100, 100));
    assertEquals(
        "#1 buy 3 at 100 on open; #2 buy 5 at 95 resting", desk.bar(100, 100, 90, 100, 80));
  }

  @Test
  void aRestingOrderGoesOnWhenItIsReachedAgain() {
    Desk desk = new Desk(TENTH);
    desk.put(OrderRequest.limit(BUY, 10, 95, 0));
    assertEquals("#1 buy 4 at 95 resting", desk.bar(100, 100, 90, 100, 40));
    assertEquals("", desk.bar(100, 100, 96, 100, 400));
    assertEquals("#1 buy 6 at 95 resting", desk.bar(100, 100, 95, 100, 400));
  }

  @Test
  void aLimitOrderThatTookInPartRestsForTheRest() {
    Desk desk = new Desk(TENTH);
    desk.put(OrderRequest.limit(BUY, 10, 95, 0));
    assertEquals("#1 buy 4 at 90 on open", desk.bar(90, 99, 90, 99, 40));
    assertEquals("#1 buy 6 at 95 resting", desk.bar(99, 99, 94, 99, 400));
  }

  @Test
  void aStopThatIsWokenWithoutVolumeTakesAtTheNextOpen() {
    Desk desk = new Desk(TENTH);
    desk.longs = 5;
    desk.put(OrderRequest.trailing(SELL, 5, Trail.ofTicks(5), 0));
    assertEquals("", desk.bar(100, 100, 95, 100, 9));
    assertEquals("#1 sell 5 at 104 on open", desk.bar(104, 104, 104, 104, 100));
  }

  @Test
  void allTakesWhateverIsHeldWhenItTrades() {
    Desk desk = new Desk(TENTH);
    desk.longs = 10;
    WorkingOrder order = desk.put(OrderRequest.market(SELL, 1, 0).reducing().whole());
    assertEquals("#1 sell 4 at 100 on open", desk.bar(100, 100, 100, 100, 40));
    assertEquals(OrderRequest.ALL, order.remaining());
    assertEquals(4, order.filled());
    desk.longs += 3; // bought meanwhile
    assertEquals("#1 sell 9 at 100 on open", desk.bar(100, 100, 100, 100, 400));
    assertEquals(0, desk.matcher.size());
  }

  @Test
  void allOfWhatIsHeldEndsTheOrderWhenTheVolumeIsExactlyEnough() {
    Desk desk = new Desk(TENTH);
    desk.longs = 4;
    desk.put(OrderRequest.market(SELL, 1, 0).reducing().whole());
    assertEquals("#1 sell 4 at 100 on open", desk.bar(100, 100, 100, 100, 40));
    assertEquals(0, desk.matcher.size());
  }

  @Test
  void anEntryForAllIsSizedOnceWhenItFirstTrades() {
    Desk desk = new Desk(TENTH);
    desk.allMeans = 10;
    WorkingOrder order = desk.put(OrderRequest.market(BUY, 1, 0).whole());
    assertEquals("", desk.bar(100, 100, 100, 100, 5));
    assertEquals("#1 buy 4 at 100 on open", desk.bar(100, 100, 100, 100, 40));
    assertEquals(6, order.remaining());
    desk.allMeans = 1000;
    assertEquals("#1 buy 6 at 100 on open", desk.bar(100, 100, 100, 100, 400));
    assertEquals(10, desk.longs);
  }

  @Test
  void aReducingOrderIsCutToWhatIsHeld() {
    Desk desk = new Desk();
    desk.longs = 3;
    desk.put(OrderRequest.market(SELL, 5, 0).reducing());
    assertEquals("#1 sell 3 at 100 on open", desk.bar(100));
    assertEquals(0, desk.matcher.size()); // the other two are not kept for a later position
    desk.put(OrderRequest.stop(SELL, 5, 90, 0).reducing());
    assertEquals("#2 NOTHING_TO_REDUCE", desk.bar(85));
    desk.shorts = 2;
    desk.put(OrderRequest.market(BUY, 5, 0).reducing());
    assertEquals("#3 buy 2 at 100 on open", desk.bar(100));
  }

  @Test
  void entriesOfAGroupCancelEachOtherAtTheFirstFill() {
    Desk desk = new Desk(TENTH);
    desk.put(OrderRequest.stop(BUY, 10, 105, 0).inGroup(7));
    desk.put(OrderRequest.stop(SELL, 10, 95, 0).inGroup(7));
    desk.put(OrderRequest.stop(SELL, 10, 95, 0).inGroup(8));
    assertEquals("#1 buy 4 at 105; #2 ONE_CANCELS_OTHER", desk.bar(104, 106, 90, 100, 40));
    assertEquals("#1 buy 4 at 100 on open", desk.bar(100, 100, 100, 100, 40));
  }

  @Test
  void exitsOfAGroupProtectTheRestOfAPartialFill() {
    Desk desk = new Desk(TENTH);
    desk.longs = 10;
    WorkingOrder stop = desk.put(OrderRequest.stop(SELL, 10, 90, 0).reducing().inGroup(7));
    desk.put(OrderRequest.limit(SELL, 10, 110, 0).reducing().inGroup(7));
    desk.put(OrderRequest.stop(SELL, 1, 80, 0).reducing().whole().inGroup(7));
    assertEquals("#2 sell 4 at 110 resting", desk.bar(100, 110, 95, 100, 40));
    assertEquals(6, stop.remaining());
    assertEquals(
        "#1 sell 6 at 90; #2 ONE_CANCELS_OTHER; #3 ONE_CANCELS_OTHER",
        desk.bar(100, 100, 89, 100, 400));
    assertEquals(0, desk.longs);
  }

  @Test
  void anOrderForAllSlipsByWhatItIsFor() {
    // 10 of 100 lots are a tenth: 1000 * 10 * 0.1^2 = 100 ticks.
    Desk desk =
        new Desk(
            new MatchRules(
                IntrabarRule.ADVERSE_FIRST, new SlippageModel.VolumeShare(10, 1), 0, 0, 0));
    desk.longs = 10;
    desk.put(OrderRequest.market(SELL, 10, 0).reducing().whole());
    assertEquals("#1 sell 10 at 900 for 1000 on open", desk.bar(1000, 1000, 1000, 1000, 100));
    // Nothing is held any more.
    desk.put(OrderRequest.market(SELL, 10, 0).reducing().whole());
    assertEquals("#2 NOTHING_TO_REDUCE", desk.bar(1000, 1000, 1000, 1000, 100));
    // The account says 20 lots: 1000 * 10 * 0.2^2 = 400 ticks.
    desk.allMeans = 20;
    desk.put(OrderRequest.market(BUY, 10, 0).whole());
    assertEquals("#3 buy 20 at 1400 for 1000 on open", desk.bar(1000, 1000, 1000, 1000, 100));
    // 1000 * 0.01 * sqrt(16 / 1600) = 1 tick.
    desk =
        new Desk(
            new MatchRules(
                IntrabarRule.ADVERSE_FIRST, new SlippageModel.Impact(1, 0.5, 20), 0, 0, 0));
    desk.deviation = 0.01;
    desk.meanVolume = 1600;
    desk.shorts = 16;
    desk.put(OrderRequest.market(BUY, 16, 0).reducing().whole());
    assertEquals("#1 buy 16 at 1001 for 1000 on open", desk.bar(1000));
  }
}
