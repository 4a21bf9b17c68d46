package candlewright.core.indicator.trend;

import candlewright.core.indicator.ScalarKernel;

/// Double exponential moving average (Mulloy 1994): twice the average less the average of the
/// average. Warm-up: `2 * (length - 1)` bars, or `length - 1` seeded {@link Seed#TOGETHER}.
public final class Dema extends ScalarKernel {
  private final EmaStack averages;

  /// @param length at least 1
  /// @param scale decimals of the input, or {@link candlewright.core.market.Decimals#OFF_GRID}
  public Dema(int length, Seed seed, int scale) {
    this(new EmaStack(2, length, seed, scale));
  }

  private Dema(EmaStack averages) {
    super(averages.warmUp());
    this.averages = averages;
  }

  @Override
  protected double next(double value) {
    double second = averages.update(value);
    return 2 * averages.get(0) - second;
  }

  @Override
  public void reset() {
    averages.reset();
  }

  @Override
  public Dema copyState() {
    return new Dema(averages.copyState());
  }
}
