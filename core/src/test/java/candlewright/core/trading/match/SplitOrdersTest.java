package candlewright.core.trading.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import candlewright.core.market.CorporateAction.Split;
import candlewright.core.trading.OrderRequest;
import candlewright.core.trading.Position;
import candlewright.core.trading.Side;
import candlewright.core.trading.Trail;
import org.junit.jupiter.api.Test;

/// What a split of the shares makes of orders and positions, worked out by hand.
class SplitOrdersTest {
  private static final Split TWO_FOR_ONE = new Split(0, 2, 1);
  private static final Split TWO_FOR_THREE = new Split(0, 2, 3);

  @Test
  void pricesGoToTheNearestTickAndLotsDown() {
    Desk desk = new Desk();
    WorkingOrder limit = desk.put(OrderRequest.limit(Side.BUY, 7, 101, 0));
    WorkingOrder stop = desk.put(OrderRequest.stopLimit(Side.SELL, 7, 95, 93, 0));
    desk.matcher.split(TWO_FOR_ONE);
    assertEquals(14, limit.remaining());
    assertEquals(50, limit.limit()); // 50.5: to the even one
    assertEquals(48, stop.trigger()); // 47.5
    assertEquals(46, stop.limit()); // 46.5
    desk.matcher.split(TWO_FOR_THREE);
    assertEquals(9, limit.remaining()); // 9.33
    assertEquals(75, limit.limit());
    assertEquals(9, limit.request().lots());
    assertEquals(72, stop.request().trigger());
  }

  @Test
  void lessThanALotIsCancelled() {
    Desk desk = new Desk();
    WorkingOrder one = desk.put(OrderRequest.limit(Side.BUY, 1, 100, 0));
    WorkingOrder two = desk.put(OrderRequest.limit(Side.BUY, 2, 100, 0));
    desk.matcher.split(TWO_FOR_THREE);
    assertEquals(1, desk.matcher.size());
    assertEquals(true, one.hasEnded());
    assertEquals(1, two.remaining());
  }

  @Test
  void aTrailingStopKeepsItsPlaceBehindTheBestPrice() {
    Desk desk = new Desk();
    desk.longs = 10;
    WorkingOrder trailing =
        desk.put(OrderRequest.trailing(Side.SELL, 10, Trail.ofTicks(20), 0).whole());
    desk.bar(100, 120, 100, 110);
    assertEquals(100, trailing.trigger());
    desk.matcher.split(TWO_FOR_ONE);
    assertEquals(50, trailing.trigger());
    desk.longs = 20;
    desk.bar(55, 70, 55, 65);
    assertEquals(60, trailing.trigger());
  }

  @Test
  void aPositionKeepsItsCostAndFractionsCountAsTraded() {
    Position bought = new Position(10, 1000, 0, 3);
    assertEquals(new Position(6, 1000, 67, 3), bought.afterSplit(6, 67));
    Position sold = new Position(-10, 0, 1000, 3);
    assertEquals(new Position(-6, 67, 1000, 3), sold.afterSplit(-6, 67));
    assertThrows(IllegalArgumentException.class, () -> bought.afterSplit(-6, 0));
    assertThrows(IllegalArgumentException.class, () -> Position.FLAT.afterSplit(0, 0));
  }
}
