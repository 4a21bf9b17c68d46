package candlewright.core.market;

import java.math.BigDecimal;

/// Decimal grids over doubles: a value on the grid of scale `s` is `units / 10^s` with integer
/// units.
///
/// The quotient of two exactly representable integers is correctly rounded, so the double of a
/// decimal text and the double rebuilt from its units are the same bits as long as the units stay
/// below 2^53 and the scale at or below {@link #MAX_SCALE}.
public final class Decimals {
  /// The scale of a column whose values lie on no decimal grid (adjusted prices, huge ranges).
  public static final int OFF_GRID = -1;

  /// The largest scale a grid may have; 10^18 still fits a `long`.
  public static final int MAX_SCALE = 18;

  /// The largest magnitude of units for which the grid arithmetic is exact: 2^53.
  public static final long MAX_UNITS = 1L << 53;

  private static final double[] POWERS = new double[MAX_SCALE + 1];
  private static final long[] LONG_POWERS = new long[MAX_SCALE + 1];

  static {
    long power = 1;
    for (int i = 0; i <= MAX_SCALE; i++) {
      POWERS[i] = power;
      LONG_POWERS[i] = power;
      power *= 10;
    }
  }

  private Decimals() {}

  /// Returns 10^scale as a double, exact for every allowed scale.
  ///
  /// @throws ArrayIndexOutOfBoundsException if the scale is outside 0 to {@link #MAX_SCALE}
  public static double power(int scale) {
    return POWERS[scale];
  }

  /// Returns 10^scale as a long.
  ///
  /// @throws ArrayIndexOutOfBoundsException if the scale is outside 0 to {@link #MAX_SCALE}
  public static long longPower(int scale) {
    return LONG_POWERS[scale];
  }

  /// Returns the value of `units` on the grid of `scale`, correctly rounded.
  public static double value(long units, int scale) {
    return units / POWERS[scale];
  }

  /// Returns the nearest units of `value` on the grid of `scale`; ties go to even.
  public static long units(double value, int scale) {
    return (long) Math.rint(value * POWERS[scale]);
  }

  /// Tells whether `value` lies exactly on the grid of `scale` and its units are below 2^53.
  public static boolean onGrid(double value, int scale) {
    double scaled = Math.rint(value * POWERS[scale]);
    return Math.abs(scaled) <= MAX_UNITS && scaled / POWERS[scale] == value;
  }

  /// Returns the smallest scale from `from` to `max` on whose grid `value` lies, or {@link
  /// #OFF_GRID}.
  public static int scaleOf(double value, int from, int max) {
    for (int scale = from; scale <= max; scale++) {
      if (onGrid(value, scale)) {
        return scale;
      }
    }
    return OFF_GRID;
  }

  /// Returns the smallest common scale of `values`, at most `max`, or {@link #OFF_GRID}.
  public static int scaleOf(double[] values, int length, int max) {
    int scale = 0;
    for (int i = 0; i < length; i++) {
      if (!onGrid(values[i], scale)) {
        scale = scaleOf(values[i], scale, max);
        if (scale == OFF_GRID) {
          return OFF_GRID;
        }
        // A finer grid can push an earlier, larger value past 2^53.
        for (int k = 0; k < i; k++) {
          if (!onGrid(values[k], scale)) {
            return OFF_GRID;
          }
        }
      }
    }
    return scale;
  }

  /// Returns `value` as plain decimal text without an exponent, with just the digits that bring the
  /// same double back.
  public static String text(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return Long.toString((long) value);
    }
    return new BigDecimal(Double.toString(value)).toPlainString();
  }

  /// Returns `units` of the grid of `scale` as plain decimal text with exactly `scale` decimals.
  public static String text(long units, int scale) {
    return BigDecimal.valueOf(units, scale).toPlainString();
  }
}
