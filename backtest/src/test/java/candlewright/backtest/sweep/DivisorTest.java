package candlewright.backtest.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candlewright.core.testkit.Seeds;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class DivisorTest {
  private static final long[] DIVISORS = {
    2,
    3,
    4,
    7,
    10,
    641,
    1000,
    1L << 31,
    (1L << 31) - 1,
    (1L << 31) + 1,
    1_000_000_000,
    (1L << 61) - 1,
    (1L << 61) + 1,
    1L << 62
  };

  @Test
  void halvesAreRoundedUp() {
    Divisor ten = new Divisor(10);
    assertEquals(0, ten.roundedQuotient(4));
    assertEquals(1, ten.roundedQuotient(5));
    assertEquals(1, ten.roundedQuotient(14));
    assertEquals(2, ten.roundedQuotient(15));
    Divisor seven = new Divisor(7);
    assertEquals(0, seven.roundedQuotient(3));
    assertEquals(1, seven.roundedQuotient(4));
  }

  @Test
  void dividesWhatFitsALongAsExactlyAsAnyDivision() {
    Seeds.forEach(
        200,
        random -> {
          for (long divisor : DIVISORS) {
            check(divisor, random);
          }
          check(random.nextLong(2, 1L << random.nextInt(2, 63)), random);
        });
  }

  /// Tries dividends around multiples and halves, where a reciprocal that is off shows first.
  private static void check(long divisor, RandomGenerator random) {
    Divisor by = new Divisor(divisor);
    long most = Long.MAX_VALUE - divisor / 2;
    long multiple = random.nextLong(most / divisor + 1) * divisor;
    long last = most / divisor * divisor;
    for (long base : new long[] {multiple, last, 0, most}) {
      for (long near : new long[] {base, base + divisor / 2}) {
        for (int step = -1; step <= 1; step++) {
          long dividend = near + step;
          if (dividend >= 0 && dividend <= most) {
            long expected =
                BigDecimal.valueOf(dividend)
                    .divide(BigDecimal.valueOf(divisor), 0, RoundingMode.HALF_UP)
                    .longValueExact();
            assertEquals(expected, by.roundedQuotient(dividend), dividend + " / " + divisor);
          }
        }
      }
    }
  }
}
