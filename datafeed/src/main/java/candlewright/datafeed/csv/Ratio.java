package candlewright.datafeed.csv;

import java.math.BigDecimal;
import java.math.MathContext;

/// The split ratio that a decimal number stands for.
///
/// Files round: 0.33333 is 1:3, and LEAN's factors of 7 digits give 1.99999552 for 2:1. The
/// simplest fraction within one part in 100,000 is taken if its smaller term is at most 100 (real
/// ratios are), else the decimal as it stands.
///
/// @param newShares positive
/// @param oldShares positive
record Ratio(long newShares, long oldShares) {
  private static final double TOLERANCE = 1e-5;
  private static final long MOST = 100;
  private static final int MOST_DIGITS = 18;

  /// Returns the ratio of two positive decimals.
  static Ratio of(BigDecimal newShares, BigDecimal oldShares) {
    BigDecimal quotient = newShares.divide(oldShares, MathContext.DECIMAL128);
    double value = quotient.doubleValue();
    Ratio simple = simplest(value * (1 - TOLERANCE), value * (1 + TOLERANCE));
    if (Math.min(simple.newShares, simple.oldShares) <= MOST) {
      return simple;
    }
    int scale = Math.max(0, Math.max(newShares.scale(), oldShares.scale()));
    BigDecimal above = newShares.movePointRight(scale);
    BigDecimal below = oldShares.movePointRight(scale);
    if (above.precision() - above.scale() > MOST_DIGITS
        || below.precision() - below.scale() > MOST_DIGITS) {
      above = quotient.round(new MathContext(MOST_DIGITS / 2));
      below = BigDecimal.ONE.movePointRight(Math.max(0, above.scale()));
      above = above.multiply(below);
    }
    return new Ratio(above.longValueExact(), below.longValueExact());
  }

  /// Returns the fraction with the smallest terms between two positive numbers, by continued
  /// fractions.
  private static Ratio simplest(double low, double high) {
    double whole = Math.floor(low);
    if (whole == low && whole > 0) {
      return new Ratio((long) whole, 1);
    }
    if (whole < Math.floor(high)) {
      return new Ratio((long) whole + 1, 1);
    }
    Ratio rest = simplest(1 / (high - whole), 1 / (low - whole));
    long wholes = (long) whole;
    return new Ratio(wholes * rest.newShares + rest.oldShares, rest.newShares);
  }
}
