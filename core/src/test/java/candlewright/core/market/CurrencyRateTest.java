package candlewright.core.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.testkit.Seeds;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurrencyRateTest {
  private static final long ONE = 100_000_000L;

  @ParameterizedTest
  @CsvSource({
    // A half goes to the even unit.
    "0.5, false, 1, 0",
    "0.5, false, 3, 2",
    "0.5, false, 5, 2",
    "0.5, false, -3, -2",
    "2, true, 1, 0",
    "2, true, -3, -2",
    // 7 / 3 = 2.33, 8 / 3 = 2.67
    "3, true, 7, 2",
    "3, true, 8, 3",
    "3, true, -8, -3",
    "1.08371, false, 100000000, 108371000",
    "1.25, true, 100000000, 80000000",
    "150.123, false, 100000000, 15012300000",
    "0.00000812, false, 123456789, 1002",
    "1, false, 9223372036854775807, 9223372036854775807",
    "1, true, -9223372036854775807, -9223372036854775807",
    "1000000000000, false, 1000000, 1000000000000000000",
  })
  void amountsAreRoundedHalfToEven(double price, boolean inverted, long amount, long converted) {
    assertEquals(converted, CurrencyRate.of(price, inverted).convert(amount));
  }

  @Test
  void itConvertsLikeDecimals() {
    Seeds.forEach(
        20_000,
        random -> {
          double price = Math.rint(random.nextDouble(1e-6, 2_000) * 1e6) / 1e6;
          if (random.nextBoolean()) {
            price = random.nextDouble(1e-3, 1e3);
          }
          boolean inverted = random.nextBoolean();
          long amount = random.nextLong(-(1L << random.nextInt(1, 50)), 1L << 50);
          BigDecimal exact = new BigDecimal(Double.toString(price));
          BigDecimal units = BigDecimal.valueOf(amount);
          BigDecimal wanted =
              inverted
                  ? units.divide(exact, 0, RoundingMode.HALF_EVEN)
                  : units.multiply(exact).setScale(0, RoundingMode.HALF_EVEN);
          if (wanted.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
            return;
          }
          assertEquals(wanted.longValueExact(), CurrencyRate.of(price, inverted).convert(amount));
        });
  }

  /// A pair whose price is one over that of another, to 10 decimals, is the same to half a unit of
  /// the last: here to one part in 10^10 of the amount and the rounding of both.
  @Test
  void aPairTheOtherWayRoundIsTheSameAsFarAsItsDecimalsGo() {
    Seeds.forEach(
        2_000,
        random -> {
          double price = Math.rint(random.nextDouble(1, 2) * 1e5) / 1e5;
          double over = Math.rint(1e10 / price) / 1e10;
          long amount = random.nextLong(1, 1_000_000 * ONE);
          long direct = CurrencyRate.of(price, false).convert(amount);
          long inverted = CurrencyRate.of(over, true).convert(amount);
          assertTrue(
              Math.abs(direct - inverted) <= 1 + 2e-10 * amount, direct + " and " + inverted);
        });
  }

  @Test
  void aRateIsTheShortestDecimalOfItsDouble() {
    assertEquals(new CurrencyRate(10837, 4, false), CurrencyRate.of(1.0837, false));
    assertEquals(new CurrencyRate(150, 0, true), CurrencyRate.of(150, true));
    assertEquals(new CurrencyRate(30, 0, false), CurrencyRate.of(30.0, false));
    assertEquals(new CurrencyRate(1_000_000_000_000L, 0, false), CurrencyRate.of(1e12, false));
    assertEquals(1.0837, CurrencyRate.of(1.0837, false).value());
    assertEquals(0.8, CurrencyRate.of(1.25, true).value());
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "NaN", "Infinity", "1e-13", "1e13"})
  void whatIsNoRateIsRefused(double price) {
    assertThrows(IllegalArgumentException.class, () -> CurrencyRate.of(price, false));
  }

  @Test
  void moreThanAnAccountCanHoldIsSaid() {
    ArithmeticException failure =
        assertThrows(
            ArithmeticException.class,
            () -> CurrencyRate.of(1000, false).convert(1_000_000_000 * ONE));
    assertEquals(
        "1000000000.00000000 at a rate of 1000.0 is more than 92 billion, more than an account can"
            + " hold. Check the rates for outliers, or begin with less cash.",
        failure.getMessage());
    assertThrows(IllegalArgumentException.class, () -> new CurrencyRate(0, 2, false));
    assertThrows(IllegalArgumentException.class, () -> new CurrencyRate(1, 19, false));
  }
}
