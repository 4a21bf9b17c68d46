package candlewright.core.market;

import java.math.BigDecimal;

/// The step of a price (tick) or of a quantity (lot): `units / 10^scale`, such as 0.05 = 5 / 10^2.
///
/// Orders, fills and positions count in whole steps, never in doubles.
///
/// @param units positive; without trailing zeros where the scale allows it
/// @param scale decimals, 0 to {@link Decimals#MAX_SCALE}
public record Increment(long units, int scale) {
  public Increment {
    if (units <= 0) {
      throw new IllegalArgumentException("an increment must be positive, was " + units);
    }
    if (scale < 0 || scale > Decimals.MAX_SCALE) {
      throw new IllegalArgumentException(
          "the scale of an increment must be 0 to " + Decimals.MAX_SCALE + ", was " + scale);
    }
    while (scale > 0 && units % 10 == 0) {
      units /= 10;
      scale--;
    }
  }

  /// Returns one unit of the last of `scale` decimals: 2 gives 0.01.
  public static Increment ofScale(int scale) {
    return new Increment(1, scale);
  }

  /// Reads plain decimal text such as `0.05`.
  ///
  /// @throws IllegalArgumentException if the text is not a positive decimal number
  public static Increment parse(String text) {
    BigDecimal decimal;
    try {
      decimal = new BigDecimal(text.strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + text + "' is not a decimal number such as 0.01", e);
    }
    if (decimal.signum() <= 0) {
      throw new IllegalArgumentException("an increment must be positive, was " + text);
    }
    decimal = decimal.stripTrailingZeros();
    // Judged by its exponent first: to write out 1e999999999 would take all memory.
    long digits = (long) decimal.precision() - Math.min(0, decimal.scale());
    if (decimal.scale() > Decimals.MAX_SCALE || digits > Decimals.MAX_SCALE) {
      throw new IllegalArgumentException(
          "an increment has at most "
              + Decimals.MAX_SCALE
              + " digits and as many decimals, was "
              + text);
    }
    if (decimal.scale() < 0) {
      decimal = decimal.setScale(0);
    }
    return new Increment(decimal.unscaledValue().longValueExact(), decimal.scale());
  }

  /// Returns the size of one step.
  public double size() {
    return Decimals.value(units, scale);
  }

  /// Returns the value of a number of steps, correctly rounded while `steps * units` is below 2^53.
  public double value(long steps) {
    return Decimals.value(Math.multiplyExact(steps, units), scale);
  }

  /// Returns the nearest whole number of steps to `value`; a tie goes to the even one.
  ///
  /// @throws IllegalArgumentException if `value` is not finite or needs more than 2^53 steps
  public long nearest(double value) {
    double steps = steps(value);
    if (!(Math.abs(steps) <= Decimals.MAX_UNITS)) {
      throw new IllegalArgumentException(value + " is not a countable number of steps of " + this);
    }
    return (long) steps;
  }

  /// Returns what {@link #nearest} does as a double, however many steps that are.
  public double steps(double value) {
    double least = value * Decimals.power(scale);
    // Most steps are one unit of the last decimal, and to divide takes longer than all the rest.
    return Math.rint(units == 1 ? least : least / units);
  }

  /// Returns the largest whole number of steps that is not above `value`; an exact multiple keeps
  /// all its steps although its double may lie a rounding error below.
  ///
  /// @throws IllegalArgumentException if `value` is not finite or needs more than 2^53 steps
  public long floor(double value) {
    long nearest = nearest(value);
    return value(nearest) <= value ? nearest : nearest - 1;
  }

  /// Tells whether `value` is the double of a whole number of steps.
  public boolean divides(double value) {
    return value(nearest(value)) == value;
  }

  @Override
  public String toString() {
    return Decimals.text(units, scale);
  }
}
