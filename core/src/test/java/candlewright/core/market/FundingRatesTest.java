package candlewright.core.market;

import static candlewright.core.testkit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import candlewright.core.testkit.Seeds;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

class FundingRatesTest {
  private static final InstrumentId ID = InstrumentId.parse("BTCUSDT.TEST");
  private static final long HOUR = 3_600_000L;

  /// 0.01 % in units of 1e-16.
  private static final long ONE_BASIS_POINT = 1_000_000_000_000L;

  @Test
  void aSpanTakesInItsEndAndNotItsBegin() {
    FundingRates rates = rates(0, 8, 16, 24);
    assertEquals(1, rates.indexAfter(0));
    assertEquals(0, rates.indexAfter(-1));
    assertEquals(4, rates.indexAfter(24 * HOUR));

    FundingRates part = rates.within(8 * HOUR, 24 * HOUR);
    assertEquals(2, part.size());
    assertEquals(16 * HOUR, part.time(0));
    assertEquals(24 * HOUR, part.time(1));
    assertEquals(0, rates.within(HOUR, 7 * HOUR).size());
  }

  @Test
  void aRateIsExactAndItsDoubleIsThatOfItsText() {
    FundingRates rates = of(new long[] {0, 1}, ONE_BASIS_POINT, -746_604_960_499L);
    assertEquals(0.0001, rates.rate(0));
    assertEquals("0.0001", rates.rateText(0));
    assertEquals(-0.0000746604960499, rates.rate(1));
    assertEquals("-0.0000746604960499", rates.rateText(1));
    assertEquals("0", of(new long[] {0}, 0).rateText(0));
  }

  /// 10,000 USDT at 0.01 % are 1 USDT. A tenth of 5, 15 and 25 units is 0.5, 1.5 and 2.5.
  @Test
  void aLongPaysTheRateOnItsNotionalRoundedHalfToEven() {
    FundingRates rates =
        of(new long[] {0, 1, 2}, ONE_BASIS_POINT, 10 * 100 * ONE_BASIS_POINT, -ONE_BASIS_POINT);
    assertEquals(100_000_000L, rates.payment(0, 1_000_000_000_000L));
    assertEquals(-100_000_000L, rates.payment(2, 1_000_000_000_000L));
    assertEquals(0, rates.payment(1, 5));
    assertEquals(2, rates.payment(1, 15));
    assertEquals(2, rates.payment(1, 25));
    assertEquals(3, rates.payment(1, 26));
    assertEquals(-2, rates.payment(1, -15));
  }

  /// By hand: 9,999,999,999 times 1 - 1e-16 lies 1e-6 below it and rounds to it. 1e-16 of 5e15
  /// units is 0.5, of 1.5e16 units 1.5.
  @Test
  void roundsWhatTheRootsOfTheUnitDoNotDivide() {
    long one = 10_000 * ONE_BASIS_POINT;
    FundingRates rates = of(new long[] {0, 1, 2}, one - 1, 1, one / 2 + 1);
    assertEquals(9_999_999_999L, rates.payment(0, 9_999_999_999L));
    assertEquals(-9_999_999_999L, rates.payment(0, -9_999_999_999L));
    assertEquals(0, rates.payment(1, 5_000_000_000_000_000L));
    assertEquals(1, rates.payment(1, 5_000_000_000_000_001L));
    assertEquals(2, rates.payment(1, 15_000_000_000_000_000L));
    assertEquals(-2, rates.payment(1, -15_000_000_000_000_000L));
    // Half of an odd number and 1e-16 of it.
    assertEquals(50_000_001, rates.payment(2, 100_000_001));
    assertEquals(-50_000_001, rates.payment(2, -100_000_001));
  }

  /// From 1e18 on the same sums are made with numbers of any size.
  @Test
  void paymentsAreTheSameOnBothSidesOfTheLimitOfLongs() {
    Seeds.forEach(
        2_000,
        random -> {
          long rate = random.nextLong(-10_000 * ONE_BASIS_POINT, 10_000 * ONE_BASIS_POINT);
          long notional = random.nextLong(-999_999_999_999_999_999L, 1_000_000_000_000_000_000L);
          BigDecimal exact =
              BigDecimal.valueOf(rate, FundingRates.RATE_SCALE)
                  .multiply(BigDecimal.valueOf(notional))
                  .setScale(0, RoundingMode.HALF_EVEN);
          assertEquals(exact.longValueExact(), of(new long[] {0}, rate).payment(0, notional));
        });
  }

  @Test
  void paymentsOfTheLargestAccountsDoNotOverflow() {
    FundingRates rates = of(new long[] {0}, 10_000 * ONE_BASIS_POINT);
    assertEquals(Long.MAX_VALUE, rates.payment(0, Long.MAX_VALUE));
  }

  @Test
  void refusesTimesThatDoNotIncrease() {
    assertRefused(
        IllegalArgumentException.class,
        () -> of(new long[] {0, 8 * HOUR, 8 * HOUR}, 0, 0, 0),
        "BTCUSDT.TEST",
        "1970-01-01T08:00:00Z");
  }

  @Test
  void refusesARateAboveTheWholeNotional() {
    assertRefused(
        IllegalArgumentException.class,
        () -> of(new long[] {0}, 10_001 * ONE_BASIS_POINT),
        "fraction from -1 to 1",
        "1.0001");
  }

  @Test
  void refusesAnIntervalThatIsNone() {
    assertRefused(
        IllegalArgumentException.class,
        () -> FundingRates.of(ID, new long[] {0}, new long[] {0}, new int[] {25}),
        "25");
  }

  private static FundingRates rates(long... hours) {
    long[] times = new long[hours.length];
    for (int i = 0; i < hours.length; i++) {
      times[i] = hours[i] * HOUR;
    }
    return of(times, new long[hours.length]);
  }

  private static FundingRates of(long[] times, long... rates) {
    return FundingRates.of(ID, times, rates, new int[times.length]);
  }
}
