package candlewright.core.trading.match;

/// In which order a bar is taken to have visited its extremes, which its four prices do not say.
public enum IntrabarRule {
  /// Against the open position first: open, adverse extreme, favourable extreme, close. A stop
  /// comes before a target.
  ADVERSE_FIRST,
  /// As {@link #ADVERSE_FIRST}, and back to the adverse extreme before the close, so that a
  /// trailing stop which the favourable extreme has moved is tried by the whole range.
  ADVERSE_TWICE,
  /// In favour of the open position first. A target comes before a stop.
  FAVOURABLE_FIRST,
  /// What is best for the open position: to the adverse extreme first, as long as that touches none
  /// of its stops, so that the favourable one does not draw a trailing stop up before it; else to
  /// the favourable extreme first.
  MOST_FAVOURABLE,
  /// To the extreme that is nearer to the open first; to the low first if both are as near.
  NEARER_FIRST
}
