package candlewright.core.indicator;

import candlewright.core.market.Decimals;

/// One number that an indicator can be set to.
///
/// @param name as written in definitions
/// @param defaultValue used when nothing is said
/// @param minimum smallest allowed value
/// @param maximum largest allowed value
/// @param whole whether only whole numbers are allowed
public record Setting(
    String name, double defaultValue, double minimum, double maximum, boolean whole) {
  /// Returns `value` if it is allowed.
  ///
  /// @throws IllegalArgumentException naming the setting, the value and what is allowed
  public double check(double value) {
    if (!(value >= minimum && value <= maximum) || (whole && value != Math.rint(value))) {
      throw new IllegalArgumentException(
          name
              + " must be a "
              + (whole ? "whole " : "")
              + "number from "
              + text(minimum)
              + " to "
              + text(maximum)
              + ", was "
              + text(value));
    }
    return value;
  }

  private static String text(double value) {
    return Double.isFinite(value) ? Decimals.text(value) : value + "";
  }
}
