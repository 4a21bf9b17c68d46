package candlewright.backtest.simulate;

/// Is told of the entries that a strategy wanted and that were not made.
@FunctionalInterface
public interface RefusalListener {
  /// Takes one of them.
  ///
  /// @param decided index of the bar whose close decided the entry
  void refused(int decided, Refusal reason);
}
