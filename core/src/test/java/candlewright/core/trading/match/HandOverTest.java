package candlewright.core.trading.match;

import static candlewright.core.trading.Side.BUY;
import static candlewright.core.trading.Side.SELL;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.trading.OrderRequest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandOverTest {
  private final Desk desk = new Desk();

  /// A stop and a target placed when an entry was filled, and a market order on its way.
  private void stand() {
    WorkingOrder entry = desk.put(OrderRequest.market(BUY, 10, 0));
    desk.afterFill.put(
        entry.purpose(),
        () -> {
          desk.put(OrderRequest.exitAtStop(SELL, OrderRequest.ALL, 90, 0), 0, true);
          desk.put(OrderRequest.exitAtLimit(SELL, OrderRequest.ALL, 120, 0), 0, true);
        });
    desk.bar(100);
    desk.put(OrderRequest.exitAtMarket(SELL, OrderRequest.ALL, Desk.MINUTE));
  }

  @Test
  void whatIsTakenBackAndHandedOverAgainStandsAsBefore() {
    stand();
    byte[] before = desk.state();
    List<WorkingOrder> orders = new ArrayList<>();
    for (int i = 0; i < desk.matcher.size(); i++) {
      orders.add(desk.matcher.get(i));
    }
    long next = desk.matcher.nextId();
    assertEquals(5, next);
    desk.matcher.takeBack();
    assertTrue(desk.matcher.isEmpty());
    for (WorkingOrder order : orders) {
      assertTrue(order.isAsHandedOver(order.request(), order.activeAt()));
      assertFalse(order.isAsHandedOver(order.request(), order.activeAt() + 1));
      assertFalse(order.isAsHandedOver(order.request().tagged("other"), order.activeAt()));
      desk.matcher.handOver(order.request(), order.id(), order.purpose(), order.activeAt());
    }
    desk.matcher.nextId(next);
    assertArrayEquals(before, desk.state());
    assertEquals("#4 sell 10 at 101 on open; #2 NOTHING_TO_REDUCE", desk.bar(101, 101, 80, 101));
  }

  @Test
  void anOrderThatWasChangedIsNotAsHandedOver() {
    stand();
    WorkingOrder stop = desk.matcher.get(0);
    WorkingOrder target = desk.matcher.get(1);
    WorkingOrder exit = desk.matcher.get(2);
    desk.matcher.amendTrigger(stop, 91);
    desk.matcher.amendLimit(target, 121);
    desk.matcher.amendLots(exit, 3);
    for (WorkingOrder order : List.of(stop, target, exit)) {
      assertFalse(order.isAsHandedOver(order.request(), order.activeAt()));
    }
  }
}
