package candlewright.core.strategy.plan;

/// Where a plan wants to enter and to leave, judged at each bar's close.
public record Signals(Mask entryLong, Mask exitLong, Mask entryShort, Mask exitShort) {
  /// Returns the signals of bars `from` to `to` (exclusive) only, counted from 0.
  public Signals slice(int from, int to) {
    return new Signals(
        entryLong.slice(from, to),
        exitLong.slice(from, to),
        entryShort.slice(from, to),
        exitShort.slice(from, to));
  }
}
