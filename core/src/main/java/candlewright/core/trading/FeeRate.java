package candlewright.core.trading;

import java.math.BigDecimal;

/// A fee as a fraction of the notional, in whole billionths: 0.1 % is 1,000,000.
///
/// @param billionths 0 to 100,000,000 (10 %)
public record FeeRate(long billionths) {
  private static final long ONE = 1_000_000_000L;
  private static final long HIGHEST = ONE / 10;
  private static final int DECIMALS = 9;

  public FeeRate {
    if (billionths < 0 || billionths > HIGHEST) {
      throw new IllegalArgumentException(
          "a fee is a fraction from 0 to 0.1 (0.001 is 0.1 %), was "
              + BigDecimal.valueOf(billionths, DECIMALS).stripTrailingZeros().toPlainString());
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
    if (fraction.stripTrailingZeros().scale() > DECIMALS) {
      throw new IllegalArgumentException(
          "a fee has at most " + DECIMALS + " decimals, was " + text);
    }
    return new FeeRate(fraction.movePointRight(DECIMALS).longValueExact());
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

  /// Returns the exact percentage without a sign for it: `0.07` for a fee of 0.0007.
  public String percentText() {
    return BigDecimal.valueOf(billionths, DECIMALS - 2).stripTrailingZeros().toPlainString();
  }

  @Override
  public String toString() {
    return BigDecimal.valueOf(billionths, DECIMALS).stripTrailingZeros().toPlainString();
  }
}
