package candlewright.core.strategy.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What reading YAML and reading JSON have in common.
final class Trees {
  /// Largest text that is read, in characters.
  static final int LARGEST = 256 * 1024;

  /// Lists and maps that may stand inside each other; far from what overflows a stack.
  static final int DEEPEST = 64;

  private Trees() {}

  /// Refuses what is too large for a strategy, or no text at all.
  static void check(String text) {
    if (text.length() > LARGEST) {
      throw new TextRefusedException(
          0,
          "the text has " + text.length() + " characters, more than such a text can need",
          "keep it below 256 KiB");
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) {
        i++;
      } else if (!isPlain(c)) {
        throw new TextRefusedException(
            i,
            "this is not plain text: it holds the control character U+"
                + "0".repeat(4 - Integer.toHexString(c).length())
                + Integer.toHexString(c),
            "save it as text in UTF-8");
      }
    }
    if (text.isBlank()) {
      throw new TextRefusedException(0, "the text is empty", "");
    }
  }

  /// Tells whether YAML lets a character stand as it is.
  static boolean isPlain(char c) {
    return (c >= ' ' && c < 0x7f)
        || c == '\n'
        || c == '\r'
        || c == '\t'
        || c == 0x85
        || (c >= 0xa0 && c < 0xfffe && !Character.isSurrogate(c));
  }

  static void checkDepth(int depth, int start) {
    if (depth > DEEPEST) {
      throw new TextRefusedException(
          start,
          "the text is nested more than " + DEEPEST + " deep",
          "give parts of it names under operands");
    }
  }

  /// Reports keys that are given more than once; the first one counts.
  static void checkKeys(List<Tree.Entry> entries, Findings findings) {
    Map<String, Tree.Scalar> seen = new HashMap<>();
    for (Tree.Entry entry : entries) {
      Tree.Scalar first = seen.putIfAbsent(entry.key().value(), entry.key());
      if (first != null) {
        findings.error(
            "",
            entry.key(),
            "'"
                + Excerpt.of(first.value())
                + "' is given twice, first on line "
                + findings.source().place(first.start()).line(),
            "keep one of them");
      }
    }
  }
}
