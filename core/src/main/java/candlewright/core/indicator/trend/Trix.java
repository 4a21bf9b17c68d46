package candlewright.core.indicator.trend;

import candlewright.core.indicator.ScalarKernel;

/// Change in percent of a triple exponential average (Hutson 1983). Warm-up: `3 * (length - 1) + 1`
/// bars, or `length` seeded {@link Seed#TOGETHER}.
public final class Trix extends ScalarKernel {
  private final EmaStack averages;
  private double last;

  /// @param length at least 1
  /// @param scale decimals of the input, or {@link candlewright.core.market.Decimals#OFF_GRID}
  public Trix(int length, Seed seed, int scale) {
    this(new EmaStack(3, length, seed, scale), Double.NaN);
  }

  private Trix(EmaStack averages, double last) {
    super(averages.warmUp() + 1);
    this.averages = averages;
    this.last = last;
  }

  @Override
  protected double next(double value) {
    double before = last;
    last = averages.update(value);
    return before == 0 ? Double.NaN : 100 * (last - before) / before;
  }

  @Override
  public void reset() {
    averages.reset();
    last = Double.NaN;
  }

  @Override
  public Trix copyState() {
    return new Trix(averages.copyState(), last);
  }
}
