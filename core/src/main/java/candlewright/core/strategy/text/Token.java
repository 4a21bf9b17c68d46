package candlewright.core.strategy.text;

/// A word of an expression.
///
/// @param text as written; of a source what follows the `@`
/// @param start offset of its first character
/// @param end offset behind its last character
record Token(Kind kind, String text, int start, int end) {
  enum Kind {
    NUMBER,
    NAME,
    SOURCE,
    SYMBOL,
    END
  }

  boolean is(String symbolOrWord) {
    return (kind == Kind.SYMBOL || kind == Kind.NAME) && text.equals(symbolOrWord);
  }

  /// Returns it for sentences.
  String described() {
    return switch (kind) {
      case END -> "the end";
      case SOURCE -> "'@" + text + "'";
      case NUMBER, NAME, SYMBOL -> "'" + text + "'";
    };
  }
}
