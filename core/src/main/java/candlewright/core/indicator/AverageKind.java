package candlewright.core.indicator;

import candlewright.core.indicator.trend.Ema;
import candlewright.core.indicator.trend.Seed;
import candlewright.core.indicator.trend.Sma;
import candlewright.core.indicator.trend.Wilder;

/// The moving averages that a setting of an indicator can choose between. All but {@link
/// #EMA_AT_ONCE} have a warm-up of `length - 1` values.
public enum AverageKind {
  /// The mean of the last `length` values.
  SMA,
  /// Weight `2 / (length + 1)` for the new value, seeded with the mean of the first `length` values
  /// (TA-Lib).
  EMA,
  /// As `EMA`, but it begins with the first value; held back for `length - 1` values (Tulip
  /// Indicators).
  EMA_FIRST,
  /// As `EMA`, but it begins with the first value and is known from it on (TradingView). No
  /// warm-up.
  EMA_AT_ONCE,
  /// Weight `1 / length` for the new value, seeded with the mean of the first `length` values.
  WILDER;

  /// Returns a fresh average.
  ///
  /// @param length at least 1
  /// @param scale decimals of the values, or {@link candlewright.core.market.Decimals#OFF_GRID}
  public ScalarKernel make(int length, int scale) {
    return switch (this) {
      case SMA -> new Sma(length, scale);
      case EMA -> new Ema(length, scale);
      case EMA_FIRST -> new Ema(length, Seed.FIRST, scale);
      case EMA_AT_ONCE -> new Ema(length, Seed.AT_ONCE, scale);
      case WILDER -> new Wilder(length, scale);
    };
  }
}
