package candlewright.backtest.sweep;

import java.math.BigInteger;

/// Divides by a number that is known long before, by multiplying with its reciprocal and shifting
/// (Granlund and Montgomery 1994), which takes a fraction of the time of a division and is as
/// exact.
final class Divisor {
  private final long half;

  /// The reciprocal times 2 to the power of 64 and the shift, rounded up; unsigned.
  private final long reciprocal;

  private final int shift;

  /// @param divisor from 2 to 2^62
  Divisor(long divisor) {
    half = divisor / 2;
    // A dividend has 63 bits: it takes as many more as the divisor less one has, rounded up.
    shift = 63 - Long.numberOfLeadingZeros(divisor - 1);
    reciprocal =
        BigInteger.ONE
            .shiftLeft(64 + shift)
            .add(BigInteger.valueOf(divisor - 1))
            .divide(BigInteger.valueOf(divisor))
            .longValue();
  }

  /// Returns the quotient, rounded half up.
  ///
  /// @param dividend not negative; with half the divisor added it fits a long
  long roundedQuotient(long dividend) {
    return Math.unsignedMultiplyHigh(dividend + half, reciprocal) >>> shift;
  }
}
