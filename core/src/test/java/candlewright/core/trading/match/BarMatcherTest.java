package candlewright.core.trading.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.InstrumentKind;
import candlewright.core.testkit.Seeds;
import candlewright.core.trading.FeeRate;
import candlewright.core.trading.Fill;
import candlewright.core.trading.Notional;
import candlewright.core.trading.OrderRequest;
import candlewright.core.trading.Side;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class BarMatcherTest {
  private static final long MUCH = 1_000_000_000_000_000L;

  @Test
  void slippageIsAlwaysAgainstTheOrder() {
    BarMatcher matcher = matcher("0.5", "1", 1, 0, "0", 3);
    Fill bought = matcher.atOpen(new OrderRequest(Side.BUY, 1, 0), 7, 100.0, MUCH);
    Fill sold = matcher.atOpen(new OrderRequest(Side.SELL, 1, 0), 7, 100.0, MUCH);
    assertEquals(203, Objects.requireNonNull(bought).ticks()); // 101.5
    assertEquals(197, Objects.requireNonNull(sold).ticks()); // 98.5
    assertEquals(7, bought.time());
  }

  @Test
  void aPurchaseIsCutToWhatTheCashPaysFor() {
    // 10 units of cash, price 3 and fee 10 %: three lots cost 9.9.
    BarMatcher matcher = matcher("1", "1", 1, 0, "0.1", 0);
    Fill fill = matcher.atOpen(new OrderRequest(Side.BUY, 50, 0), 0, 3, 1_000_000_000L);
    assertEquals(3, Objects.requireNonNull(fill).lots());
    assertEquals(90_000_000L, fill.fee());
    assertNull(matcher.atOpen(new OrderRequest(Side.BUY, 1, 0), 0, 3, 329_999_999L));
  }

  @Test
  void ordersBelowTheMinimumAreRefused() {
    assertNull(
        matcher("1", "1", 5, 0, "0", 0).atOpen(new OrderRequest(Side.BUY, 4, 0), 0, 3, MUCH));
    assertNull(
        matcher("1", "1", 1, 1_000_000_001L, "0", 0)
            .atOpen(new OrderRequest(Side.BUY, 5, 0), 0, 2, MUCH));
  }

  @Test
  void nothingIsBoughtForNothingWhereTheTickIsCoarserThanTheData() {
    BarMatcher matcher = matcher("0.01", "1", 1, 0, "0", 0);
    OrderRequest buy = new OrderRequest(Side.BUY, 5, 0);
    assertNull(matcher.atOpen(buy, 0, 0.004, MUCH)); // nearest tick: 0
    assertEquals(1, Objects.requireNonNull(matcher.atOpen(buy, 0, 0.006, MUCH)).ticks());
    // Five lots of 1e-16 are 5e-8 units of cash, which is none.
    assertNull(matcher("0.00000001", "0.00000001", 1, 0, "0", 0).atOpen(buy, 0, 1e-8, MUCH));
    // What became worthless can still be given away, else it would be held for ever.
    OrderRequest sell = new OrderRequest(Side.SELL, 5, 0);
    assertEquals(0, Objects.requireNonNull(matcher.atOpen(sell, 0, 0.004, 0)).notional());
  }

  @Test
  void aJumpBeyondWhatCashCanCountIsCutLikeAnyOther() {
    // 1,000 lots at 1 billion are 10^20 units of cash, more than a long; 3 billion pay for 3.
    Fill fill =
        matcher("1", "1", 1, 0, "0", 0)
            .atOpen(new OrderRequest(Side.BUY, 1_000, 0), 0, 1e9, 300_000_000_000_000_000L);
    assertEquals(3, Objects.requireNonNull(fill).lots());
  }

  @Test
  void lotsFarBelowTheSmallestAmountOfCashAreCountedExactly() {
    // A lot costs 1e-8 x 1e-8 = 1e-16, which is 1e-8 units. 100 units of cash pay for everything
    // that rounds half to even to 100: up to 100.5 units, so 1.005e10 lots.
    BarMatcher matcher = matcher("0.00000001", "0.00000001", 1, 0, "0", 0);
    assertEquals(10_050_000_000L, matcher.affordableLots(100, 1e-8));
    // Never more than a double can count: 2^53 lots, though the cash would pay for 10^19.
    assertEquals(1L << 53, matcher.affordableLots(100_000_000_000L, 1e-8));
  }

  @Test
  void affordableLotsSpendAllThatBuysAWholeLotAndNoMore() {
    Seeds.forEach(
        500,
        random -> {
          BarMatcher matcher = matcher("0.01", "0.00001", 1, 0, "0.00075", 0);
          long ticks = random.nextLong(1, 20_000_000);
          long cash = random.nextLong(1, 10_000_000_000_000L);
          long lots = matcher.affordableLots(cash, ticks / 100.0);
          // 0.01 x 0.00001 = 10 hundred-millionths a lot and tick; the fee is half up of 0.075 %.
          assertTrue(cost(ticks, lots) <= cash);
          assertTrue(cost(ticks, lots + 1) > cash);
        });
  }

  private static long cost(long ticks, long lots) {
    long value = ticks * lots * 10;
    return value + Math.floorDiv(value * 75 + 50_000, 100_000);
  }

  private static BarMatcher matcher(
      String tick, String lot, long minimumLots, long minimumNotional, String fee, int slippage) {
    Instrument instrument =
        new Instrument(
            InstrumentId.parse("X.TEST"),
            InstrumentKind.SPOT,
            "X",
            "USD",
            "USD",
            Increment.parse(tick),
            Increment.parse(lot),
            minimumLots,
            minimumNotional,
            Increment.parse("1"),
            ContinuousCalendar.UTC,
            1);
    return new BarMatcher(new Notional(instrument), FeeRate.parse(fee), slippage);
  }
}
