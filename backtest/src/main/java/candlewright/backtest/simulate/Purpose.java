package candlewright.backtest.simulate;

/// What an order was submitted for, as the mark that a matcher keeps with it: an entry, or the exit
/// by a reason and, if it protects a position, by which rule.
final class Purpose {
  /// An entry.
  static final int ENTRY = -1;

  private static final int REASONS = 256;

  private Purpose() {}

  /// Returns the mark of an exit that no rule placed.
  static int of(ExitReason reason) {
    return reason.code();
  }

  /// Returns the mark of an exit.
  ///
  /// @param rule index of the rule that placed it
  static int of(int rule, ExitReason reason) {
    return (rule + 1) * REASONS + reason.code();
  }

  static ExitReason reason(int purpose) {
    return ExitReason.of(purpose % REASONS);
  }

  /// Returns the index of the rule; -1 if none placed it.
  static int rule(int purpose) {
    return purpose / REASONS - 1;
  }
}
