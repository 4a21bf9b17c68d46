package candlewright.datafeed.store;

/// What is stored of a month is not what was written; the message says how, as the end of a
/// sentence. It never leaves this package: readers name the month, writers refuse.
final class BlockDamage extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BlockDamage(String message) {
    super(message);
  }
}
