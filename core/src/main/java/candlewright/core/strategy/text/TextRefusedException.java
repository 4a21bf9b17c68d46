package candlewright.core.strategy.text;

/// Ends the reading of a text or an expression at its first mistake in form; never leaves this
/// package.
final class TextRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int at;
  private final String remedy;

  /// @param at offset of the mistake
  /// @param remedy what to do about it; may be empty
  TextRefusedException(int at, String sentence, String remedy) {
    super(sentence, null, false, false);
    this.at = at;
    this.remedy = remedy;
  }

  int at() {
    return at;
  }

  String sentence() {
    return String.valueOf(getMessage());
  }

  String remedy() {
    return remedy;
  }
}
