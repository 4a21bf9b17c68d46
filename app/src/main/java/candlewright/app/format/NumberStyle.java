package candlewright.app.format;

import java.text.DecimalFormatSymbols;
import java.util.Locale;

/// What stands between thousands and before decimals.
public enum NumberStyle {
  /// 1,234.56
  COMMA_POINT(Locale.ROOT),
  /// 1.234,56
  POINT_COMMA(Locale.GERMANY),
  /// 1 234,56
  SPACE_COMMA(Locale.FRANCE),
  /// 1’234.56
  APOSTROPHE_POINT(Locale.of("de", "CH"));

  private final Locale locale;
  private final char group;
  private final char decimal;

  NumberStyle(Locale locale) {
    this.locale = locale;
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
    group = symbols.getGroupingSeparator();
    decimal = symbols.getDecimalSeparator();
  }

  /// Returns a locale that writes numbers so.
  public Locale locale() {
    return locale;
  }

  /// Returns what stands between thousands.
  public char group() {
    return group;
  }

  /// Returns what stands before the decimals.
  public char decimal() {
    return decimal;
  }
}
