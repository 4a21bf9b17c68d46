package candlewright.core.trading.match;

/// The bar that is being shown. Only what is needed is asked for: most bars only fill at their
/// open.
public interface BarContext {
  /// Returns 1 while a long position is held, -1 while a short one is, 0 if none is or both are.
  int held();

  /// Tells whether the bar being shown is the first of a trading day.
  boolean opensDay();

  /// Tells whether the bar being shown is the last of a trading day.
  boolean closesDay();

  /// Returns the highest price of the bar being shown.
  double high();

  /// Returns the lowest price of the bar being shown.
  double low();

  /// Returns the last price of the bar being shown.
  double close();

  /// Returns what was traded in the bar being shown, in base units or shares.
  double volume();
}
