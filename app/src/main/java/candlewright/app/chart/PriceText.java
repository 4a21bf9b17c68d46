package candlewright.app.chart;

import candlewright.app.format.Formats;
import candlewright.app.format.NumberStyle;
import candlewright.core.market.Decimals;

/// Numbers as a chart writes them: as a person has chosen, with a true minus sign and a dash for what
/// is unknown.
final class PriceText {
  private static final char MINUS = '\u2212';
  private static final String UNKNOWN = "\u2013";

  private PriceText() {}

  /// Returns a value with exactly so many decimals.
  static String of(double value, int decimals) {
    int scale = Math.clamp(decimals, 0, 12);
    double units = Math.rint(Math.abs(value) * Decimals.power(scale));
    if (Double.isNaN(units)) {
      return UNKNOWN;
    }
    if (units > Decimals.MAX_UNITS) {
      return Double.toString(value);
    }
    NumberStyle style = Formats.now().numbers();
    long rest = (long) units;
    char[] text = new char[40];
    int at = text.length;
    for (int i = 0; i < scale; i++) {
      text[--at] = (char) ('0' + rest % 10);
      rest /= 10;
    }
    if (scale > 0) {
      text[--at] = style.decimal();
    }
    int digits = 0;
    do {
      if (digits > 0 && digits % 3 == 0) {
        text[--at] = style.group();
      }
      text[--at] = (char) ('0' + rest % 10);
      rest /= 10;
      digits++;
    } while (rest > 0);
    // Zero has no sign, also where it is only rounded to it.
    if (value < 0 && units > 0) {
      text[--at] = MINUS;
    }
    return new String(text, at, text.length - at);
  }

  /// Returns a value with a sign and so many decimals.
  static String signed(double value, int decimals) {
    String text = of(value, decimals);
    return value > 0 && hasDigitAboveZero(text) ? "+" + text : text;
  }

  /// Returns a quantity in short: 1,367 and 41.2K and 3.05M.
  static String compact(double value) {
    double size = Math.abs(value);
    if (size >= 1e9) {
      return of(value / 1e9, 2) + "B";
    }
    if (size >= 1e6) {
      return of(value / 1e6, 2) + "M";
    }
    if (size >= 1e5) {
      return of(value / 1e3, 1) + "K";
    }
    return of(value, size >= 1000 || value == Math.rint(value) ? 0 : size >= 10 ? 1 : 3);
  }

  private static boolean hasDigitAboveZero(String text) {
    return text.chars().anyMatch(c -> c >= '1' && c <= '9');
  }
}
