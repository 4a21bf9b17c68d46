package candlewright.core.strategy.edit;

/// An edit cannot be done; the message is a sentence for people.
final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RefusedException(String sentence) {
    super(sentence);
  }
}
