package candlewright.core.strategy.plan;

/// Where a plan wants to enter and to leave, judged at each bar's close.
public record Signals(Mask entryLong, Mask exitLong) {}
