package candlewright.core.indicator.trend;

import candlewright.core.indicator.ScalarKernel;

/// Triple exponential moving average (Mulloy 1994): `3 a - 3 b + c` of the average `a`, its average
/// `b` and that one's average `c`. Warm-up: `3 * (length - 1)` bars, or `length - 1` seeded {@link
/// Seed#TOGETHER}.
public final class Tema extends ScalarKernel {
  private final EmaStack averages;

  /// @param length at least 1
  /// @param scale decimals of the input, or {@link candlewright.core.market.Decimals#OFF_GRID}
  public Tema(int length, Seed seed, int scale) {
    this(new EmaStack(3, length, seed, scale));
  }

  private Tema(EmaStack averages) {
    super(averages.warmUp());
    this.averages = averages;
  }

  @Override
  protected double next(double value) {
    double third = averages.update(value);
    return 3 * (averages.get(0) - averages.get(1)) + third;
  }

  @Override
  public void reset() {
    averages.reset();
  }

  @Override
  public Tema copyState() {
    return new Tema(averages.copyState());
  }
}
