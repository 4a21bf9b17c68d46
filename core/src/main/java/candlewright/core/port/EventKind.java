package candlewright.core.port;

/// What a {@link MarketEventStore} keeps.
public enum EventKind {
  FUNDING("funding"),
  DIVIDEND("dividends"),
  SPLIT("splits");

  private final String text;

  EventKind(String text) {
    this.text = text;
  }

  /// Returns the word for several of them.
  public String text() {
    return text;
  }
}
