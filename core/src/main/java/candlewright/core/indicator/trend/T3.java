package candlewright.core.indicator.trend;

import candlewright.core.indicator.ScalarKernel;

/// T3 moving average (Tillson 1998): the generalised double average `(1 + v) a - v b` applied three
/// times, multiplied out into averages of averages. Warm-up: `6 * (length - 1)` bars, or `length -
/// 1` seeded {@link Seed#TOGETHER}.
public final class T3 extends ScalarKernel {
  private final EmaStack averages;
  private final double factor;

  /// @param length at least 1
  /// @param factor Tillson's volume factor `v`, 0 to 1
  /// @param scale decimals of the input, or {@link candlewright.core.market.Decimals#OFF_GRID}
  public T3(int length, double factor, Seed seed, int scale) {
    this(new EmaStack(6, length, seed, scale), factor);
  }

  private T3(EmaStack averages, double factor) {
    super(averages.warmUp());
    this.averages = averages;
    this.factor = factor;
  }

  @Override
  protected double next(double value) {
    double sixth = averages.update(value);
    double square = factor * factor;
    double cube = square * factor;
    return -cube * sixth
        + 3 * (square + cube) * averages.get(4)
        - 3 * (2 * square + factor + cube) * averages.get(3)
        + (1 + 3 * factor + cube + 3 * square) * averages.get(2);
  }

  @Override
  public void reset() {
    averages.reset();
  }

  @Override
  public T3 copyState() {
    return new T3(averages.copyState(), factor);
  }
}
