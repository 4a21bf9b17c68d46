package candlewright.app.ui.kit;

import candlewright.app.format.Formats;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// Every word on the screen, from one resource bundle.
public final class Texts {
  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle("candlewright.app.ui.texts", Locale.ROOT);

  private Texts() {}

  /// Returns a text.
  ///
  /// @throws java.util.MissingResourceException if there is none of this name
  public static String of(String key) {
    return BUNDLE.getString(key);
  }

  /// Returns a text with `{0}`, `{1}`… replaced; an apostrophe in the bundle is written twice.
  public static String of(String key, Object... values) {
    return new MessageFormat(BUNDLE.getString(key), Formats.now().numbers().locale()).format(values);
  }
}
