package candlewright.core.trading.match;

import static candlewright.core.trading.Side.BUY;
import static candlewright.core.trading.Side.SELL;
import static org.junit.jupiter.api.Assertions.assertEquals;

import candlewright.core.trading.OrderRequest;
import candlewright.core.trading.TimeInForce;
import candlewright.core.trading.Trail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Orders that reach the venue while a bar is going on. The bar of a minute opens at 100, falls to
/// 90 until second 20, rises to 130 until second 40 and falls to its close of 120.
class ArrivalTest {
  private final Desk desk = new Desk(Desk.rules(IntrabarRule.NEARER_FIRST));

  private String show() {
    return desk.bar(100, 130, 90, 120);
  }

  @ParameterizedTest
  @CsvSource({
    "0,     '#1 buy 5 at 100 on open'",
    "1,     '#1 buy 5 at 100'", // it has not reached 99 yet
    "10000, '#1 buy 5 at 95'",
    "20000, '#1 buy 5 at 90'",
    "30000, '#1 buy 5 at 110'",
    "50000, '#1 buy 5 at 125'",
    "59999, '#1 buy 5 at 121'",
    "60000, ''", // at the next open
  })
  void aMarketOrderTakesThePriceOfItsMoment(long millis, String what) {
    desk.put(OrderRequest.market(BUY, 5, 0), millis, true);
    assertEquals(what, show());
    assertEquals(what.isEmpty() ? "#1 buy 5 at 77 on open" : "", desk.bar(77));
  }

  @ParameterizedTest
  @CsvSource({
    "ADVERSE_TWICE, 37500, 110", // low, high, low, close: 130 to 90 between seconds 30 and 45
    "ADVERSE_FIRST, 37500, 125", // low until 20, high until 40
    "FAVOURABLE_FIRST, 30000, 110", // high until 20, low until 40
  })
  void theLegsOfABarTakeTheSameTime(IntrabarRule rule, long millis, long price) {
    Desk held = new Desk(Desk.rules(rule));
    held.longs = 1;
    held.put(OrderRequest.market(BUY, 5, 0), millis, true);
    assertEquals("#1 buy 5 at " + price, held.bar(100, 130, 90, 120));
  }

  @Test
  void onlyWhatFollowsItsArrivalReachesAnOrder() {
    desk.put(OrderRequest.stop(SELL, 5, 92, 0), 50_000, true);
    desk.put(OrderRequest.limit(SELL, 5, 128, 0), 50_000, true);
    desk.put(OrderRequest.limit(BUY, 5, 121, 0), 50_000, true);
    assertEquals("#3 buy 5 at 121 resting", show());
  }

  @Test
  void anOrderThatIsMarketableOnArrivalTakes() {
    desk.put(OrderRequest.limit(BUY, 5, 99, 0), 10_000, true);
    desk.put(OrderRequest.limit(BUY, 5, 99, 0).postingOnly(), 10_000, true);
    desk.put(OrderRequest.stop(BUY, 5, 94, 0), 10_000, true);
    desk.put(OrderRequest.limit(BUY, 5, 92, 0), 10_000, true);
    assertEquals("#1 buy 5 at 95; #2 WOULD_TAKE; #3 buy 5 at 95; #4 buy 5 at 92 resting", show());
  }

  @Test
  void ordersArriveInTheOrderOfTimeBetweenWhatThePriceTouches() {
    desk.put(OrderRequest.limit(BUY, 1, 93, 0));
    desk.put(OrderRequest.market(BUY, 2, 0), 18_000, true);
    desk.put(OrderRequest.market(BUY, 3, 0), 10_000, true);
    assertEquals("#3 buy 3 at 95; #1 buy 1 at 93 resting; #2 buy 2 at 91", show());
  }

  @Test
  void aTrailingStopFollowsFromItsArrivalOn() {
    desk.longs = 5;
    // At second 30 the price is 110, at 40 it is 130: trails at 122 and is touched on the way to
    // 120.
    desk.put(OrderRequest.trailing(SELL, 5, Trail.ofTicks(8), 0), 30_000, true);
    assertEquals("#1 sell 5 at 122", show());
  }

  @Test
  void anOrderForAnOpenIsNotInTimeWithinItsBar() {
    desk.put(OrderRequest.market(BUY, 5, 0).with(TimeInForce.AT_THE_OPEN), 10_000, true);
    assertEquals("", show());
    desk.put(OrderRequest.market(BUY, 5, 0).with(TimeInForce.AT_THE_CLOSE), 70_000, true);
    desk.bar(120);
    desk.bar(120);
    assertEquals("#2 buy 5 at 119", desk.bar(120, 120, 119, 119));
    assertEquals("#1 buy 5 at 118 on open", desk.bar(118));
  }

  @Test
  void anOrderThatMayNotArriveWithinABarWaitsForTheNextOpen() {
    desk.put(OrderRequest.market(BUY, 5, 0), 10_000, false);
    assertEquals("", show());
    assertEquals("#1 buy 5 at 119 on open", desk.bar(119));
  }

  @Test
  void anOrderSubmittedOnTheWayArrivesLaterOnTheWay() {
    WorkingOrder first = desk.put(OrderRequest.limit(BUY, 1, 95, 0)); // reached at second 10
    desk.afterFill.put(
        first.purpose(),
        () -> {
          desk.put(OrderRequest.market(BUY, 2, 0), 15_000, true); // 92.5, so not below 93 yet
          desk.put(OrderRequest.market(BUY, 3, 0), 5_000, true); // passed: where the price is
        });
    assertEquals("#1 buy 1 at 95 resting; #3 buy 3 at 95; #2 buy 2 at 93", show());
  }
}
