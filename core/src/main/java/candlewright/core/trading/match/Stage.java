package candlewright.core.trading.match;

/// Where an order stands between being submitted and leaving the book.
enum Stage {
  /// On its way to the venue, or waiting for an opening.
  UNDERWAY,
  /// At the venue, waiting for its trigger or for the close.
  WAITING,
  /// Resting at its limit.
  RESTING,
  /// Taking what is offered, bit by bit.
  TAKING
}
