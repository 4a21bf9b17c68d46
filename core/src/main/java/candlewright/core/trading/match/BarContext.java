package candlewright.core.trading.match;

/// What a bar does not say by its prices.
public interface BarContext {
  /// Returns 1 while a long position is held, -1 while a short one is, 0 if none is or both are.
  int held();

  /// Tells whether the bar being shown is the first of a trading day.
  boolean opensDay();

  /// Tells whether the bar being shown is the last of a trading day.
  boolean closesDay();
}
