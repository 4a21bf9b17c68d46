package candlewright.core.trading;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A fee as a fraction of the notional, in whole billionths: 0.1 % is 1,000,000.
///
/// @param billionths 0 to 100,000,000 (10 %)
public record FeeRate(long billionths) {
  private static final long ONE = 1_000_000_000L;
  private static final long HIGHEST = ONE / 10;

  public FeeRate {
    if (billionths < 0 || billionths > HIGHEST) {
      throw new IllegalArgumentException(
          "a fee is a fraction from 0 to 0.1 (0.001 is 0.1 %), was "
              + BigDecimal.valueOf(billionths, 9).stripTrailingZeros().toPlainString());
    }
  }

  /// Reads a fraction such as `0.001`.
  ///
  /// @throws IllegalArgumentException if it is no number, out of range, or finer than a billionth
  public static FeeRate parse(String text) {
    BigDecimal fraction;
    try {
      fraction = new BigDecimal(text.strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "'" + text + "' is not a fee: write a fraction such as 0.001 for 0.1 %", e);
    }
    if (fraction.abs().compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException(
          "a fee is a fraction from 0 to 0.1 (0.001 is 0.1 %), was " + text);
    }
    try {
      return new FeeRate(
          fraction.movePointRight(9).setScale(0, RoundingMode.UNNECESSARY).longValueExact());
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("a fee has at most 9 decimals, was " + text, e);
    }
  }

  /// Returns the fee on a notional, both in 1e-8 units, rounded half up as venues charge it.
  ///
  /// @param notional not negative
  public long of(long notional) {
    long whole = notional / ONE;
    long rest = notional % ONE;
    return Math.addExact(
        Math.multiplyExact(whole, billionths), (rest * billionths + ONE / 2) / ONE);
  }

  /// Returns the fraction.
  public double fraction() {
    return billionths / (double) ONE;
  }

  @Override
  public String toString() {
    return BigDecimal.valueOf(billionths, 9).stripTrailingZeros().toPlainString();
  }
}
