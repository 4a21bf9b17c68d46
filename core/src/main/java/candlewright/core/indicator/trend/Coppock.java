package candlewright.core.indicator.trend;

import candlewright.core.indicator.ScalarKernel;
import candlewright.core.market.Decimals;

/// Coppock curve (Coppock 1962): the weighted average of the sum of two rates of change. Warm-up:
/// the longer rate and `length - 1` bars.
public final class Coppock extends ScalarKernel {
  private final RateOfChange slow;
  private final RateOfChange fast;
  private final Wma average;

  /// @param length bars of the weighted average
  /// @param slow bars of one rate of change
  /// @param fast bars of the other
  public Coppock(int length, int slow, int fast) {
    this(
        new RateOfChange(slow),
        new RateOfChange(fast),
        new Wma(length, Decimals.OFF_GRID),
        Math.max(slow, fast) + length - 1);
  }

  private Coppock(RateOfChange slow, RateOfChange fast, Wma average, int warmUp) {
    super(warmUp);
    this.slow = slow;
    this.fast = fast;
    this.average = average;
  }

  @Override
  protected double next(double value) {
    return average.update(slow.update(value) + fast.update(value));
  }

  @Override
  public void reset() {
    slow.reset();
    fast.reset();
    average.reset();
  }

  @Override
  public Coppock copyState() {
    return new Coppock(slow.copyState(), fast.copyState(), average.copyState(), warmUp());
  }
}
