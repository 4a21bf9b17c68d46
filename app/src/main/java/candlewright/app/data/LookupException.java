package candlewright.app.data;

/// What was asked for is not stored or cannot be read; the message is one sentence with the remedy.
public final class LookupException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LookupException(String message) {
    super(message);
  }
}
