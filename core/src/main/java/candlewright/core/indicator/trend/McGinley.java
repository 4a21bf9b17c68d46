package candlewright.core.indicator.trend;

import candlewright.core.indicator.ScalarKernel;
import candlewright.core.indicator.WindowSum;

/// McGinley dynamic (McGinley 1990): `value += (x - value) / (factor * length * (x / value)^4)`.
/// Seeded with the mean of the first `length` values, or the first one. Warm-up: `length - 1` bars.
///
/// Where a value or the average is not above zero, or a step leaves what a double can hold, it
/// answers NaN and starts afresh.
public final class McGinley extends ScalarKernel {
  private final int length;
  private final double factor;
  private final Seed seed;
  private final WindowSum first;
  private double value;
  private int count;

  /// @param length at least 1
  /// @param factor above 0: McGinley's 0.6, or 1 to leave it out
  /// @param scale decimals of the input, or {@link candlewright.core.market.Decimals#OFF_GRID}
  public McGinley(int length, double factor, Seed seed, int scale) {
    this(length, factor, seed, new WindowSum(length, scale), Double.NaN, 0);
  }

  private McGinley(int length, double factor, Seed seed, WindowSum first, double value, int count) {
    super(length - 1);
    this.length = length;
    this.factor = factor;
    this.seed = seed;
    this.first = first;
    this.value = value;
    this.count = count;
  }

  @Override
  protected double next(double input) {
    if (!(input > 0)) {
      reset();
      return Double.NaN;
    }
    if (Double.isNaN(value)) {
      begin(input);
    } else {
      double ratio = input / value;
      double square = ratio * ratio;
      value += (input - value) / (factor * length * square * square);
      if (!(value > 0 && value <= Double.MAX_VALUE)) {
        reset();
        return Double.NaN;
      }
    }
    if (count < length) {
      count++;
    }
    return count < length ? Double.NaN : value;
  }

  private void begin(double input) {
    if (seed == Seed.FIRST) {
      value = input;
    } else {
      first.add(input);
      value = first.mean();
    }
  }

  @Override
  public void reset() {
    first.reset();
    value = Double.NaN;
    count = 0;
  }

  @Override
  public McGinley copyState() {
    return new McGinley(length, factor, seed, first.copyState(), value, count);
  }
}
