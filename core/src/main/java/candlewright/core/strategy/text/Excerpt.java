package candlewright.core.strategy.text;

/// Shortens what a sentence quotes.
final class Excerpt {
  private static final int LONGEST = 60;

  private Excerpt() {}

  /// Returns the text in one line, cut if it is long.
  static String of(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 3) + "...";
  }
}
