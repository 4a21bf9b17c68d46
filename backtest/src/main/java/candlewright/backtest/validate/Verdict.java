package candlewright.backtest.validate;

/// What came of a check; the later, the worse.
public enum Verdict {
  PASS,
  WARN,
  FAIL;

  /// Returns the worse of two.
  public Verdict and(Verdict other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
