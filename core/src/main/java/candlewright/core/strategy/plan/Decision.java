package candlewright.core.strategy.plan;

/// What a plan decides on each bar.
public enum Decision {
  ENTER_LONG,
  EXIT_LONG,
  ENTER_SHORT,
  EXIT_SHORT
}
