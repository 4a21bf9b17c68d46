package candlewright.core.trading;

import static candlewright.core.testkit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AnnualRateTest {
  private static final long ONE = 100_000_000L;

  /// Interactive Brokers' rule, value times rate over 360: 10,000 at 3.6 % cost 1 a day, 5,000 at
  /// 150 % a year 20.8333.
  @Test
  void aDayCostsAThreeHundredAndSixtieth() {
    assertEquals(ONE, new AnnualRate(36_000_000).ofDay(10_000 * ONE));
    assertEquals(2_083_333_333L, new AnnualRate(1_500_000_000).ofDay(5_000 * ONE));
    assertEquals(0, AnnualRate.NONE.ofDay(5_000 * ONE));
  }

  @Test
  void halfAUnitIsRoundedUp() {
    assertEquals(1, new AnnualRate(500_000_000).ofDay(360));
    assertEquals(0, new AnnualRate(500_000_000).ofDay(359));
    assertEquals(Long.MAX_VALUE / 360, new AnnualRate(1_000_000_000).ofDay(Long.MAX_VALUE));
  }

  @Test
  void ratesOutOfRangeAreRefused() {
    assertRefused(IllegalArgumentException.class, () -> new AnnualRate(-1), "-0.000000001");
    assertRefused(IllegalArgumentException.class, () -> new AnnualRate(10_000_000_001L), "from 0");
  }
}
