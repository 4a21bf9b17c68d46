package candlewright.app.ui.work;

/// A short message in the corner. Each is itself only, so that two alike can be shown.
public final class Toast {
  /// What a message is about.
  public enum Kind {
    DONE,
    INFORMATION,
    CAUTION
  }

  private final Kind kind;
  private final String text;

  public Toast(Kind kind, String text) {
    this.kind = kind;
    this.text = text;
  }

  public Kind kind() {
    return kind;
  }

  public String text() {
    return text;
  }
}
