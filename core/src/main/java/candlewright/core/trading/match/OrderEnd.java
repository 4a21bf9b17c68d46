package candlewright.core.trading.match;

/// Why an order left the book without being filled, or with a part of it unfilled.
public enum OrderEnd {
  /// Its owner cancelled it.
  CANCELLED,
  /// Another order of its group was filled.
  ONE_CANCELS_OTHER,
  /// Its day ended, or it was for one moment only.
  EXPIRED,
  /// It was post-only and would have traded on arrival.
  WOULD_TAKE,
  /// It was to be filled whole at once and could not.
  NOT_ALL_AT_ONCE,
  /// The account or the instrument's rules did not allow it.
  REFUSED,
  /// It could only reduce, and there was nothing left to reduce.
  NOTHING_TO_REDUCE
}
