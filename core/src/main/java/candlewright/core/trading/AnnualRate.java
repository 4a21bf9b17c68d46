package candlewright.core.trading;

import java.math.BigDecimal;
import java.math.BigInteger;

/// What is paid for a year, as a fraction of a value, in whole billionths: 3 % a year is
/// 30,000,000.
///
/// A day costs a 360th of it and every day of the calendar counts (actual/360), as Interactive
/// Brokers states its borrow fee: value times rate over 360 (reporting guide, "Borrow Fee
/// Details").
///
/// @param billionths 0 to 10,000,000,000 (1,000 %)
public record AnnualRate(long billionths) {
  /// Nothing.
  public static final AnnualRate NONE = new AnnualRate(0);

  private static final long HIGHEST = 10_000_000_000L;
  private static final BigInteger DAYS = BigInteger.valueOf(360_000_000_000L);
  private static final int DECIMALS = 9;

  public AnnualRate {
    if (billionths < 0 || billionths > HIGHEST) {
      throw new IllegalArgumentException(
          "a yearly rate is a fraction from 0 to 10 (0.03 is 3 %), was "
              + BigDecimal.valueOf(billionths, DECIMALS).stripTrailingZeros().toPlainString());
    }
  }

  /// Returns what one day costs, rounded half up.
  ///
  /// @param value in 1e-8 units, not negative
  public long ofDay(long value) {
    return BigInteger.valueOf(value)
        .multiply(BigInteger.valueOf(billionths))
        .add(DAYS.shiftRight(1))
        .divide(DAYS)
        .longValueExact();
  }

  @Override
  public String toString() {
    return BigDecimal.valueOf(billionths, DECIMALS).stripTrailingZeros().toPlainString();
  }
}
