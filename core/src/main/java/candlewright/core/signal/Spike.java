package candlewright.core.signal;

import candlewright.core.indicator.WindowSum;
import candlewright.core.market.Decimals;

/// Tells when a column changes by far more than it used to.
final class Spike implements SignalKernel {
  private final double factor;
  private final int direction;
  private final WindowSum changes;
  private double before = Double.NaN;

  /// @param direction 1 up, -1 down, 0 either
  Spike(int length, double factor, int direction) {
    this(factor, direction, new WindowSum(length, Decimals.OFF_GRID));
  }

  private Spike(double factor, int direction, WindowSum changes) {
    this.factor = factor;
    this.direction = direction;
    this.changes = changes;
  }

  @Override
  public int warmUp() {
    return changes.length() + 1;
  }

  @Override
  public Truth update(double[] in) {
    double value = in[0];
    if (Double.isNaN(value)) {
      reset();
      return Truth.UNKNOWN;
    }
    Truth truth = Truth.UNKNOWN;
    if (!Double.isNaN(before)) {
      double change = value - before;
      if (changes.isFull()) {
        truth =
            Truth.of(
                Math.abs(change) > factor * changes.mean()
                    && (direction == 0 || (change > 0) == (direction > 0)));
      }
      changes.add(Math.abs(change));
    }
    before = value;
    return truth;
  }

  @Override
  public void reset() {
    changes.reset();
    before = Double.NaN;
  }

  @Override
  public SignalKernel copyState() {
    Spike copy = new Spike(factor, direction, changes.copyState());
    copy.before = before;
    return copy;
  }
}
