package candlewright.app.ui.data;

/// The colours of the states of an import.
final class Badges {
  private Badges() {}

  /// Returns the style class of a badge.
  static String styleOf(ImportState state) {
    return switch (state) {
      case LOOKING -> "neutral";
      case READY, RUNNING -> "accented";
      case REFUSED, CANCELED -> "caution";
      case DONE -> "fine";
      case FAILED -> "bad";
    };
  }
}
