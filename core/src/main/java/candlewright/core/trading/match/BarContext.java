package candlewright.core.trading.match;

/// What a price does not say by itself: of the bar being shown, of the bars before it, and of what
/// is held. Asked only where an order or a cost needs it.
public interface BarContext {
  /// Returns 1 while a long position is held, -1 while a short one is, 0 if none is or both are.
  int held();

  /// Tells whether the bar being shown is the first of a trading day.
  boolean opensDay();

  /// Tells whether the bar being shown is the last of a trading day.
  boolean closesDay();

  /// Returns the trading day of the bar being shown, in days since 1970-01-01.
  long tradingDay();

  /// Returns when the bar being shown is over, epoch milliseconds UTC.
  long closeTime();

  /// Returns the volume of the bar being shown, in base units or shares.
  double volume();

  /// Returns the mean true range of up to `length` bars before, in quote currency; NaN if there is
  /// none.
  double trueRange(int length);

  /// Returns the sample standard deviation of the simple returns from close to close of up to
  /// `length` bars before; NaN if there are fewer than two.
  double deviation(int length);

  /// Returns the mean volume of up to `length` bars before, in base units or shares; NaN if there
  /// is none.
  double meanVolume(int length);
}
