package candlewright.core.signal;

import java.util.Arrays;

/// Holds the change of a column over some bars, in percent, against a threshold.
final class PercentChange implements SignalKernel {
  private final boolean above;
  private final double percent;

  /// The last values, a ring whose oldest is at `next` once it is full.
  private final double[] values;

  private int next;
  private int count;

  PercentChange(int length, boolean above, double percent) {
    this.above = above;
    this.percent = percent;
    values = new double[length];
  }

  @Override
  public int warmUp() {
    return values.length;
  }

  @Override
  public Truth update(double[] in) {
    double value = in[0];
    if (Double.isNaN(value)) {
      reset();
      return Truth.UNKNOWN;
    }
    double base = values[next];
    boolean full = count == values.length;
    values[next] = value;
    next = next + 1 == values.length ? 0 : next + 1;
    count = full ? count : count + 1;
    if (!full || base == 0) {
      return Truth.UNKNOWN;
    }
    double change = value - base;
    double wanted = Math.abs(base) * percent / 100;
    return Truth.of(above ? change > wanted : change < wanted);
  }

  @Override
  public void reset() {
    Arrays.fill(values, 0);
    next = 0;
    count = 0;
  }

  @Override
  public SignalKernel copyState() {
    PercentChange copy = new PercentChange(values.length, above, percent);
    System.arraycopy(values, 0, copy.values, 0, values.length);
    copy.next = next;
    copy.count = count;
    return copy;
  }
}
