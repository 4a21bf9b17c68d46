package candlewright.app.data;

import java.util.Locale;

/// Numbers of things as sentences have them.
public final class Counts {
  private Counts() {}

  /// Returns a number with commas between thousands.
  public static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /// Returns `count thing` with an s for all counts but one.
  public static String counted(long count, String thing) {
    return String.format(Locale.ROOT, "%,d %s%s", count, thing, count == 1 ? "" : "s");
  }
}
