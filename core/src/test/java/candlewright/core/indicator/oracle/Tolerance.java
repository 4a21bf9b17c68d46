package candlewright.core.indicator.oracle;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.DoubleUnaryOperator;

/// How far a result may be from the published one; it follows from the digits that the source
/// prints, never from our own result.
///
/// @param text how the table states it
/// @param limit greatest difference allowed, by the published value
record Tolerance(String text, DoubleUnaryOperator limit) {
  /// What the doubles on both sides may add to a rounding in print.
  private static final double NOISE = 1 + 1e-6;

  /// The source rounds to so many decimals: half a unit of the last one.
  static Tolerance decimals(int count) {
    double half = 0.5 * power(-count) * NOISE;
    return new Tolerance("rounded to " + count + " decimals", expected -> half);
  }

  /// The source rounds to so many significant digits: half a unit of the last one.
  static Tolerance digits(int count) {
    return new Tolerance(
        "rounded to " + count + " digits", expected -> 0.5 * unit(expected, count) * NOISE);
  }

  /// The source calculates in single precision and prints its 7 digits: one unit of the last one,
  /// because what it rounds is itself off by a unit of the 24th bit.
  static Tolerance single() {
    return new Tolerance("single precision, 7 digits", expected -> unit(expected, 7) * NOISE);
  }

  /// The source prints whole doubles (15 digits and more): `relative` of the value, or of 1 where
  /// the value is smaller, is left for another order of adding up.
  static Tolerance full(double relative) {
    String text = new BigDecimal(relative, MathContext.DECIMAL32).stripTrailingZeros() + "";
    return new Tolerance(
        "full doubles, " + text + " of them",
        expected -> relative * Math.max(1, Math.abs(expected)));
  }

  /// A stated distance, 0 for none.
  static Tolerance absolute(double distance, String why) {
    return new Tolerance(
        distance == 0 ? why : OracleDocument.rounded(distance) + ": " + why, expected -> distance);
  }

  /// Returns a unit of the `count`th significant digit.
  private static double unit(double value, int count) {
    BigDecimal decimal = BigDecimal.valueOf(value);
    return value == 0 ? 1e-12 : power(decimal.precision() - decimal.scale() - count);
  }

  private static double power(int exponent) {
    return Double.parseDouble("1e" + exponent);
  }
}
