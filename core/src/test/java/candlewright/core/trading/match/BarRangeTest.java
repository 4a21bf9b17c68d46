package candlewright.core.trading.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.InstrumentKind;
import candlewright.core.trading.OrderRequest;
import candlewright.core.trading.Side;
import candlewright.core.trading.SlippageModel;
import candlewright.core.trading.Trail;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a bar taken as one range does to orders, worked out by hand in whole ticks.
class BarRangeTest implements MatchListener, BarContext {
  private final BarMatcher matcher =
      new BarMatcher(
          Instrument.of(
              InstrumentId.parse("X.TEST"),
              InstrumentKind.LINEAR_PERPETUAL,
              "X",
              "USD",
              Increment.parse("1"),
              Increment.parse("1"),
              ContinuousCalendar.UTC),
          new MatchRules(IntrabarRule.RANGE, SlippageModel.NONE, 0, 0, 0),
          this,
          this);

  private final List<String> fills = new ArrayList<>();
  private long time;

  private void bar(double open, double high, double low, double close) {
    if (matcher.openBar(time, open)) {
      matcher.restOfBar(high, low, close);
    }
    time++;
  }

  private void sell(OrderRequest request) {
    matcher.submit(request.reducing(), 0, time, true);
  }

  private static OrderRequest stop(long trigger) {
    return OrderRequest.stop(Side.SELL, 1, trigger, 0);
  }

  private static OrderRequest limit(long price) {
    return OrderRequest.limit(Side.SELL, 1, price, 0);
  }

  @Test
  void aStopIsFilledAtItsOwnPriceEvenBelowTheOpen() {
    sell(stop(95));
    bar(90, 96, 80, 85); // opens below it, but the bar holds 95
    assertEquals(List.of("STOP 95"), fills);
  }

  @Test
  void aStopThatTheWholeBarHasPassedIsFilledAtTheOpen() {
    sell(stop(95));
    bar(90, 94, 80, 85);
    assertEquals(List.of("STOP 90"), fills);
  }

  @Test
  void aLimitIsFilledAtItsOwnPriceOrTheNearestOfTheBar() {
    sell(limit(105));
    sell(limit(112));
    bar(110, 115, 108, 110); // never at 105
    assertEquals(List.of("LIMIT 108", "LIMIT 112"), fills);
  }

  @Test
  void aTargetThatBeginsAtTheOpenIsFilledThere() {
    sell(OrderRequest.takeProfit(Side.SELL, 1, 105, 0));
    bar(110, 115, 100, 110);
    assertEquals(List.of("TAKE_PROFIT 110"), fills);
    sell(OrderRequest.takeProfit(Side.SELL, 1, 105, 0));
    bar(100, 104, 100, 100);
    bar(110, 115, 100, 110); // it rested
    assertEquals(List.of("TAKE_PROFIT 110", "TAKE_PROFIT 105"), fills);
  }

  @Test
  void aStopComesBeforeATargetAndATargetBeforeATrailingStop() {
    sell(limit(110));
    sell(stop(90));
    sell(OrderRequest.trailing(Side.SELL, 1, Trail.ofTicks(10), 0));
    bar(105, 106, 104, 105); // the trailing stop lies at 96 from here on
    bar(100, 115, 92, 100); // reaches the target and the trailing stop
    assertEquals(List.of("LIMIT 110", "TRAILING_STOP 96"), fills);
    fills.clear();
    sell(limit(110));
    bar(100, 115, 85, 100); // reaches the target and the stop
    assertEquals(List.of("STOP 90", "LIMIT 110"), fills);
  }

  @Test
  void aTrailingStopIsMovedByTheBestAndTriedByTheWorst() {
    sell(OrderRequest.trailing(Side.SELL, 1, Trail.ofTicks(10), 0));
    bar(100, 101, 100, 100);
    bar(100, 120, 105, 115); // from 120 it lies at 110
    assertEquals(List.of("TRAILING_STOP 110"), fills);
    fills.clear();
    sell(OrderRequest.trailing(Side.SELL, 1, Trail.ofTicks(10), 0));
    bar(100, 101, 100, 100);
    bar(100, 120, 90, 115); // touched at 91 before it could be moved
    assertEquals(List.of("TRAILING_STOP 91"), fills);
  }

  @Test
  void aTrailingStopOfThisBarIsFilledWhereItIsJustSetOff() {
    entered = () -> sell(OrderRequest.trailing(Side.SELL, 1, Trail.ofFraction(0.05), 0));
    matcher.submit(OrderRequest.market(Side.BUY, 1, 0), 0, 0, false);
    bar(100, 140, 90, 120); // best 140, but just set off it lies at 95
    assertEquals(List.of("MARKET 100", "TRAILING_STOP 95"), fills);
  }

  @Test
  void withAnActivationThatIsItsPriceLessTheDistanceFromTheEntry() {
    entered = () -> sell(OrderRequest.trailing(Side.SELL, 1, Trail.ofFraction(0.05).from(110), 0));
    matcher.submit(OrderRequest.market(Side.BUY, 1, 0), 0, 0, false);
    bar(100, 140, 90, 120); // 110 - 5 % of 100
    assertEquals(List.of("MARKET 100", "TRAILING_STOP 105"), fills);
  }

  @Test
  void aTargetIsNotReachedByWhatCameBeforeTheEntry() {
    entered = () -> sell(limit(105));
    matcher.submit(OrderRequest.limit(Side.BUY, 1, 95, 0), 0, 0, false);
    bar(100, 110, 90, 98); // it fell: the high came first
    assertEquals(List.of("LIMIT 95"), fills);
    bar(98, 106, 98, 98);
    assertEquals(List.of("LIMIT 95", "LIMIT 105"), fills);
    fills.clear();
    matcher.submit(OrderRequest.limit(Side.BUY, 1, 95, 0), 0, 0, false);
    bar(96, 110, 90, 98); // it rose: the high came last
    assertEquals(List.of("LIMIT 95", "LIMIT 105"), fills);
  }

  @Test
  void aShortPositionIsMirrored() {
    entered =
        () -> {
          matcher.submit(OrderRequest.stop(Side.BUY, 1, 110, 0).reducing(), 0, time, true);
          matcher.submit(OrderRequest.limit(Side.BUY, 1, 90, 0).reducing(), 0, time, true);
        };
    matcher.submit(OrderRequest.limit(Side.SELL, 1, 105, 0), 0, 0, false);
    bar(100, 107, 85, 102); // it rose: the low came before the entry at 105
    bar(112, 115, 111, 112);
    assertEquals(List.of("LIMIT 105", "STOP 112"), fills);
  }

  @Test
  void aStopThatStaysWaitsForItsActivation() {
    sell(OrderRequest.trailing(Side.SELL, 1, Trail.staying(101, 110), 0));
    bar(100, 109, 99, 105);
    bar(105, 110, 102, 105); // set off, 101 not touched
    bar(105, 120, 100, 110);
    assertEquals(List.of("TRAILING_STOP 101"), fills);
    assertEquals(
        "a trailing stop that stays at 101 ticks needs an activation",
        assertThrows(IllegalArgumentException.class, () -> Trail.staying(101, OrderRequest.NONE))
            .getMessage());
    assertThrows(IllegalStateException.class, () -> Trail.staying(101, 110).distance(100));
  }

  // --- what a matcher asks and tells

  private Runnable entered = () -> {};

  @Override
  public int held() {
    return 0;
  }

  @Override
  public boolean opensDay() {
    return false;
  }

  @Override
  public boolean closesDay() {
    return false;
  }

  @Override
  public long allow(WorkingOrder order, long ticks, long lots, boolean maker) {
    return lots;
  }

  @Override
  public void filled(
      WorkingOrder order, long ticks, long lots, boolean maker, long reference, boolean atOpen) {
    fills.add(order.request().type() + " " + ticks);
    if (!order.request().reduceOnly()) {
      entered.run();
    }
  }

  @Override
  public void ended(WorkingOrder order, OrderEnd end) {}

  @Override
  public long tradingDay() {
    return 0;
  }

  @Override
  public long closeTime() {
    return time + 1;
  }

  @Override
  public double volume() {
    return 1;
  }

  @Override
  public double trueRange(int length) {
    return Double.NaN;
  }

  @Override
  public double deviation(int length) {
    return Double.NaN;
  }

  @Override
  public double meanVolume(int length) {
    return Double.NaN;
  }
}
