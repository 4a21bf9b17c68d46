package candlewright.core.indicator.volume;

import candlewright.core.indicator.trend.Ema;
import candlewright.core.market.Decimals;

/// An exponential average of derived values, `alpha = 2 / (length + 1)`, with either seed.
final class Smoothing {
  private final int length;
  private final double alpha;

  /// Seeds with the simple average of the first `length` values; idle where the first value does.
  private final Ema seeded;

  private final boolean firstValue;
  private double value = Double.NaN;

  /// @param firstValue whether the first value is the seed, rather than the simple average of the
  ///   first `length`
  Smoothing(int length, boolean firstValue) {
    this(length, firstValue, new Ema(length, Decimals.OFF_GRID));
  }

  private Smoothing(int length, boolean firstValue, Ema seeded) {
    this.length = length;
    this.firstValue = firstValue;
    this.seeded = seeded;
    alpha = 2.0 / (length + 1);
  }

  /// Takes a value that is a number and returns the average, NaN while it has no seed.
  double update(double input) {
    if (!firstValue) {
      return seeded.update(input);
    }
    value = Double.isNaN(value) ? input : value + alpha * (input - value);
    return value;
  }

  void reset() {
    seeded.reset();
    value = Double.NaN;
  }

  Smoothing copyState() {
    Smoothing copy = new Smoothing(length, firstValue, seeded.copyState());
    copy.value = value;
    return copy;
  }
}
