package candlewright.datafeed.csv;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// The text of one value of a row: without its quotes, and fit for a message.
final class FieldText {
  private static final int LONGEST_QUOTE = 64;

  private FieldText() {}

  static int unquotedFrom(byte[] b, int from, int to) {
    return from < to && b[from] == '"' ? from + 1 : from;
  }

  static int unquotedTo(byte[] b, int from, int to) {
    return to - from > 1 && b[to - 1] == '"' ? to - 1 : to;
  }

  /// Returns the beginning of a value as a message may show it.
  static String text(byte[] b, int from, int to) {
    return printable(value(b, from, to, LONGEST_QUOTE));
  }

  /// Returns a value, cut after `most` bytes.
  static String value(byte[] b, int from, int to, int most) {
    int start = unquotedFrom(b, from, to);
    int end = Math.max(start, unquotedTo(b, from, to));
    return new String(b, start, Math.min(end - start, most), StandardCharsets.UTF_8).trim();
  }

  /// Returns a number as a report shows it: `525,600`.
  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /// Returns a number of things: `1 row`, `525,600 rows`.
  static String count(long number, String thing) {
    return count(number) + " " + thing + (number == 1 ? "" : "s");
  }

  /// Replaces everything that could disturb a line of a report.
  static String printable(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean control = Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
      clean.append(control || c == '\u2028' || c == '\u2029' ? '?' : c);
    }
    return clean.toString();
  }
}
