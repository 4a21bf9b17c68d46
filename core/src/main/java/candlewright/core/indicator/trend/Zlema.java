package candlewright.core.indicator.trend;

import candlewright.core.indicator.ScalarKernel;
import candlewright.core.indicator.ValueWindow;
import candlewright.core.market.Decimals;

/// Zero lag exponential moving average (Ehlers and Way 2010): the exponential average of `2 x` less
/// the value `(length - 1) / 2` bars before. Warm-up: `(length - 1) / 2 + length - 1` bars.
public final class Zlema extends ScalarKernel {
  private final boolean fromPrice;
  private final int lag;
  private final ValueWindow values;
  private final Ema average;

  /// @param length at least 1
  /// @param fromPrice whether the average begins from the value before the first corrected one, as
  ///   in Tulip Indicators, rather than from the mean of the first `length` corrected ones
  public Zlema(int length, boolean fromPrice) {
    this(
        fromPrice,
        (length - 1) / 2,
        new ValueWindow((length - 1) / 2 + 1),
        new Ema(length, fromPrice ? Seed.FIRST : Seed.AVERAGE, Decimals.OFF_GRID));
  }

  private Zlema(boolean fromPrice, int lag, ValueWindow values, Ema average) {
    // From a price the average takes one value more, which is the one before.
    super(Math.max(0, average.warmUp() + lag - (fromPrice && lag > 0 ? 1 : 0)));
    this.fromPrice = fromPrice;
    this.lag = lag;
    this.values = values;
    this.average = average;
  }

  @Override
  protected double next(double value) {
    values.add(value);
    if (values.isFull()) {
      return average.update(2 * value - values.oldest());
    }
    // Only the last value before the window is full must stay.
    if (fromPrice) {
      average.reset();
      average.update(value);
    }
    return Double.NaN;
  }

  @Override
  public void reset() {
    values.reset();
    average.reset();
  }

  @Override
  public Zlema copyState() {
    return new Zlema(fromPrice, lag, values.copyState(), average.copyState());
  }
}
