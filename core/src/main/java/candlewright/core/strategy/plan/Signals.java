package candlewright.core.strategy.plan;

/// Where a plan wants to enter and to leave, judged at each bar's close, and the prices of its
/// limit orders.
public record Signals(
    Mask entryLong,
    Mask exitLong,
    Mask entryShort,
    Mask exitShort,
    LimitPrices entryLongLimit,
    LimitPrices exitLongLimit,
    LimitPrices entryShortLimit,
    LimitPrices exitShortLimit) {
  /// Returns the signals of bars `from` to `to` (exclusive) only, counted from 0.
  public Signals slice(int from, int to) {
    return new Signals(
        entryLong.slice(from, to),
        exitLong.slice(from, to),
        entryShort.slice(from, to),
        exitShort.slice(from, to),
        entryLongLimit.slice(from, to),
        exitLongLimit.slice(from, to),
        entryShortLimit.slice(from, to),
        exitShortLimit.slice(from, to));
  }
}
