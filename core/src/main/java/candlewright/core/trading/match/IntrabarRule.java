package candlewright.core.trading.match;

/// In which order a bar is taken to have visited its extremes, which its four prices do not say.
///
/// Where neither side is held, or both are, the adverse and the favourable rules take the extreme
/// that is nearer to the open first.
public enum IntrabarRule {
  /// Against the open position first: open, adverse extreme, favourable extreme, close. A stop
  /// comes before a target.
  ADVERSE_FIRST,
  /// As {@link #ADVERSE_FIRST}, and back to the adverse extreme before the close, so that a
  /// trailing stop which the favourable extreme has moved is tried by the whole range.
  ADVERSE_TWICE,
  /// In favour of the open position first. A target comes before a stop.
  FAVOURABLE_FIRST,
  /// To the extreme that is nearer to the open first; to the low first if both are as near.
  NEARER_FIRST;

  /// Tells whether the low comes before the high.
  ///
  /// @param held 1 if long, -1 if short, 0 if neither or both
  boolean lowFirst(int held, long open, long high, long low) {
    boolean nearer = open - low <= high - open;
    return switch (this) {
      case ADVERSE_FIRST, ADVERSE_TWICE -> held == 0 ? nearer : held > 0;
      case FAVOURABLE_FIRST -> held == 0 ? nearer : held < 0;
      case NEARER_FIRST -> nearer;
    };
  }

  /// Tells whether the extreme that was first is visited again before the close.
  boolean returns(int held) {
    return this == ADVERSE_TWICE && held != 0;
  }
}
