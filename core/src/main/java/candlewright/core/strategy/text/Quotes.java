package candlewright.core.strategy.text;

/// Writes text in double quotes, with escapes that JSON and YAML share.
final class Quotes {
  private Quotes() {}

  static String of(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          boolean paired =
              (Character.isHighSurrogate(c)
                      && i + 1 < text.length()
                      && Character.isLowSurrogate(text.charAt(i + 1)))
                  || (Character.isLowSurrogate(c)
                      && i > 0
                      && Character.isHighSurrogate(text.charAt(i - 1)));
          if (paired || (Trees.isPlain(c) && !isBreakOrMark(c))) {
            out.append(c);
          } else {
            String digits = Integer.toHexString(c);
            out.append("\\u").append("0".repeat(4 - digits.length())).append(digits);
          }
        }
      }
    }
    return out.append('"').toString();
  }

  /// Tells whether some readers take a character for the end of a line, or drop it.
  static boolean isBreakOrMark(char c) {
    return c == 0x85 || c == 0x2028 || c == 0x2029 || c == 0xfeff;
  }
}
