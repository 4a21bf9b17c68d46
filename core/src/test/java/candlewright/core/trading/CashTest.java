package candlewright.core.trading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.InstrumentKind;
import candlewright.core.testkit.Seeds;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

class CashTest {
  @Test
  void notionalIsExactInHundredMillionths() {
    Notional notional = new Notional(instrument("0.01", "0.00001"));
    // 62,772.01 x 0.15924 = 9,995.8148724
    assertEquals(999_581_487_240L, notional.of(6_277_201, 15_924));
  }

  @Test
  void notionalFinerThanCashIsRoundedHalfToEven() {
    Notional notional = new Notional(instrument("0.00001", "0.00001"));
    assertEquals(0, notional.of(1, 50)); // 5e-9 is half a unit: to the even 0
    assertEquals(2, notional.of(1, 150)); // 1.5 units: to the even 2
    assertEquals(1, notional.of(1, 51));
  }

  @Test
  void notionalAgreesWithDecimalArithmetic() {
    Seeds.forEach(
        300,
        random -> {
          Increment tick = new Increment(random.nextInt(1, 30), random.nextInt(0, 9));
          Increment lot = new Increment(random.nextInt(1, 30), random.nextInt(0, 9));
          long ticks = random.nextLong(1, 10_000_000);
          long lots = random.nextLong(1, 1_000);
          BigDecimal expected =
              new BigDecimal(tick.toString())
                  .multiply(BigDecimal.valueOf(ticks))
                  .multiply(new BigDecimal(lot.toString()))
                  .multiply(BigDecimal.valueOf(lots))
                  .setScale(8, RoundingMode.HALF_EVEN);
          if (expected.unscaledValue().bitLength() < 63) {
            assertEquals(
                expected.unscaledValue().longValueExact(),
                new Notional(instrument(tick.toString(), lot.toString())).of(ticks, lots));
          }
        });
  }

  @Test
  void aValueBeyondTheRangeOfCashIsAnErrorNotANegativeNumber() {
    Notional notional = new Notional(instrument("1", "1"));
    assertEquals(
        "BTCUSDT.TEST: 1.0E9 at 1.0E9 is worth more than 92 billion USDT, more than an account can"
            + " hold. Check the prices for outliers, or begin with less cash.",
        assertThrows(ArithmeticException.class, () -> notional.of(1_000_000_000, 1_000_000_000))
            .getMessage());
    assertThrows(ArithmeticException.class, () -> notional.of(Long.MAX_VALUE, 4));
  }

  @Test
  void feesAreRoundedHalfUp() {
    assertEquals(1_000_000, FeeRate.parse("0.001").billionths());
    // 0.1 % of 499 and of 500 units
    assertEquals(0, FeeRate.parse("0.001").of(499));
    assertEquals(1, FeeRate.parse("0.001").of(500));
    // 0.1 % of 90 billion units of currency
    assertEquals(9_000_000_000_000_000L, FeeRate.parse("0.001").of(9_000_000_000_000_000_000L));
  }

  @Test
  void aFeeInPercentIsRefusedWithTheRemedy() {
    assertEquals(
        "a fee is a fraction from 0 to 0.1 (0.001 is 0.1 %), was 0.2",
        assertThrows(IllegalArgumentException.class, () -> FeeRate.parse("0.2")).getMessage());
    assertEquals(
        "a fee is a fraction from 0 to 0.1 (0.001 is 0.1 %), was 5",
        assertThrows(IllegalArgumentException.class, () -> FeeRate.parse("5")).getMessage());
    assertEquals(
        "'abc' is not a fee: write a fraction such as 0.001 for 0.1 %",
        assertThrows(IllegalArgumentException.class, () -> FeeRate.parse("abc")).getMessage());
  }

  @Test
  void aFeeFinerThanABillionthIsRefusedHoweverSmall() {
    for (String text : new String[] {"0.0000000001", "1e-999999999"}) {
      assertEquals(
          "a fee has at most 9 decimals, was " + text,
          assertThrows(IllegalArgumentException.class, () -> FeeRate.parse(text)).getMessage());
    }
    assertEquals(0, FeeRate.parse("0e-999999999").billionths());
  }

  @Test
  void aFeeInPercentIsExactDecimalText() {
    // In doubles 0.0007 x 100 is 0.06999999999999999.
    assertEquals("0.07", FeeRate.parse("0.0007").percentText());
    assertEquals("0", FeeRate.parse("0").percentText());
    assertEquals("10", FeeRate.parse("0.1").percentText());
  }

  @Test
  void aPositionDoesNotDependOnHowFillsAreSplit() {
    Seeds.forEach(
        200,
        random -> {
          Position whole = Position.FLAT;
          Position split = Position.FLAT;
          long held = 0;
          for (int i = 0; i < 20; i++) {
            boolean buy = held == 0 || random.nextBoolean();
            long lots = buy ? random.nextLong(1, 100) : random.nextLong(1, held + 1);
            long ticks = random.nextLong(1, 1000);
            Side side = buy ? Side.BUY : Side.SELL;
            whole = whole.apply(fill(side, ticks, lots));
            long first = random.nextLong(0, lots);
            if (first > 0) {
              split = split.apply(fill(side, ticks, first));
            }
            split = split.apply(fill(side, ticks, lots - first));
            held += buy ? lots : -lots;
            assertEquals(held, whole.lots());
            assertEquals(whole, split);
          }
        });
  }

  @Test
  void aRoundTripEarnsSalesLessPurchasesLessFees() {
    Position closed =
        Position.FLAT
            .apply(new Fill(Side.BUY, 0, 100, 2, 200, 3))
            .apply(new Fill(Side.SELL, 1, 150, 2, 300, 4));
    assertTrue(closed.isFlat());
    assertEquals(93, closed.profit()); // 300 - 200 - 3 - 4
  }

  @Test
  void aFillNeverFlipsAPosition() {
    Position held = Position.FLAT.apply(fill(Side.BUY, 1, 2));
    assertThrows(IllegalArgumentException.class, () -> held.apply(fill(Side.SELL, 1, 3)));
  }

  private static Fill fill(Side side, long ticks, long lots) {
    return new Fill(side, 0, ticks, lots, ticks * lots, lots);
  }

  static Instrument instrument(String tick, String lot) {
    return Instrument.of(
        InstrumentId.parse("BTCUSDT.TEST"),
        InstrumentKind.SPOT,
        "BTC",
        "USDT",
        Increment.parse(tick),
        Increment.parse(lot),
        ContinuousCalendar.UTC);
  }
}
