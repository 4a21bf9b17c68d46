package candlewright.backtest.review;

import candlewright.core.market.Decimals;
import candlewright.core.market.Increment;
import candlewright.core.trading.Notional;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Numbers as the report shows them, the same on every machine: commas between groups of three, a
/// decimal point, a true minus sign (U+2212), no sign on zero, and a dash for what is not defined.
///
/// A value that rounds to zero is zero. Rounding is half to even.
final class Figures {
  static final String MISSING = "–";
  static final char MINUS = '\u2212';

  private static final int MONEY_DECIMALS = 2;
  private static final long MONEY_STEP = Decimals.longPower(Notional.CASH_SCALE - MONEY_DECIMALS);
  private static final double LARGEST_EXACT = 9e15;

  private Figures() {}

  /// Appends `units / 10^scale` with exactly `scale` decimals.
  ///
  /// @param plus whether a value above zero gets a `+`
  static void append(StringBuilder out, long units, int scale, boolean plus) {
    if (units < 0) {
      out.append(MINUS);
    } else if (units > 0 && plus) {
      out.append('+');
    }
    long power = Decimals.longPower(scale);
    appendGrouped(out, Math.abs(units / power));
    if (scale > 0) {
      String fraction = Long.toString(Math.abs(units % power));
      out.append('.');
      out.repeat('0', scale - fraction.length()).append(fraction);
    }
  }

  private static void appendGrouped(StringBuilder out, long whole) {
    String digits = Long.toString(whole);
    for (int i = 0; i < digits.length(); i++) {
      if (i > 0 && (digits.length() - i) % 3 == 0) {
        out.append(',');
      }
      out.append(digits.charAt(i));
    }
  }

  /// Returns a count, such as `525,600`.
  static String count(long value) {
    StringBuilder out = new StringBuilder();
    append(out, value, 0, false);
    return out.toString();
  }

  /// Returns a count of things that take an s when there is not one of them: `1 bar`, `2 bars`.
  static String counted(long value, String thing) {
    return count(value) + " " + thing + (value == 1 ? "" : "s");
  }

  /// Returns 1e-8 units of a currency as hundredths.
  private static long hundredths(long units) {
    long whole = Math.floorDiv(units, MONEY_STEP);
    long rest = Math.floorMod(units, MONEY_STEP) * 2;
    return rest > MONEY_STEP || (rest == MONEY_STEP && (whole & 1) == 1) ? whole + 1 : whole;
  }

  /// Returns an amount given in 1e-8 units, with two decimals.
  static String money(long units) {
    StringBuilder out = new StringBuilder();
    append(out, hundredths(units), MONEY_DECIMALS, false);
    return out.toString();
  }

  /// Returns an amount given in 1e-8 units, with two decimals and always a sign.
  static String signedMoney(long units) {
    StringBuilder out = new StringBuilder();
    append(out, hundredths(units), MONEY_DECIMALS, true);
    return out.toString();
  }

  /// Appends a number of steps as a value in the step's own precision.
  static void appendSteps(StringBuilder out, long steps, Increment increment) {
    append(out, Math.multiplyExact(steps, increment.units()), increment.scale(), false);
  }

  /// Returns a number of steps as a value in the step's own precision.
  static String steps(long steps, Increment increment) {
    StringBuilder out = new StringBuilder();
    appendSteps(out, steps, increment);
    return out.toString();
  }

  /// Returns a number with the given decimals, or a dash if it is not finite.
  static String number(double value, int decimals) {
    return number(value, decimals, false);
  }

  /// Returns a fraction as a percentage with two decimals: 0.5 is `50.00 %`.
  static String percent(double fraction) {
    return withPercent(number(fraction * 100, 2, false));
  }

  /// Returns a change, given as a fraction, as a percentage with a sign.
  static String signedPercent(double fraction) {
    return withPercent(number(fraction * 100, 2, true));
  }

  private static String withPercent(String number) {
    // A no-break space keeps the sign on the line of its number.
    return number.equals(MISSING) ? number : number + "\u00A0%";
  }

  /// Returns a number with the given decimals, or a dash if it is not finite.
  ///
  /// @param plus whether a value above zero gets a `+`
  static String number(double value, int decimals, boolean plus) {
    if (!Double.isFinite(value)) {
      return MISSING;
    }
    double scaled = Math.rint(value * Decimals.power(decimals));
    StringBuilder out = new StringBuilder();
    if (Math.abs(scaled) < LARGEST_EXACT) {
      append(out, (long) scaled, decimals, plus);
      return out.toString();
    }
    String text =
        new BigDecimal(Math.abs(value))
            .round(new MathContext(3, RoundingMode.HALF_EVEN))
            .toString();
    return out.append(value < 0 ? Character.toString(MINUS) : plus ? "+" : "")
        .append(text)
        .toString();
  }

  /// Returns the class that colours a signed number as it is shown: `up`, `dn`, or nothing for zero
  /// and for a dash.
  static String tone(String shown) {
    return switch (shown.charAt(0)) {
      case '+' -> "up";
      case MINUS -> "dn";
      default -> "";
    };
  }
}
