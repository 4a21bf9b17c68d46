package candlewright.core.port;

/// Where a stored bar came from, in rising order of precedence: a write replaces an existing bar
/// only if its origin's rank is the same or higher; it always fills places that hold no bar.
public enum Origin {
  /// Produced by the built-in market generator.
  DEMO,
  /// Seen on a live stream; may have missed trades.
  STREAM,
  /// Read from a person's file.
  IMPORT,
  /// Downloaded from the venue's history.
  VENUE,
  /// Corrected by a repair that a person accepted.
  REPAIR
}
