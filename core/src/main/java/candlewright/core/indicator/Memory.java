package candlewright.core.indicator;

/// How far back the bars reach that a value depends on.
public enum Memory {
  /// The last warm-up + 1 bars and nothing before: it does not matter where the feeding began.
  WINDOW,
  /// Every bar since the feeding began, with fading or full weight.
  EVERYTHING
}
