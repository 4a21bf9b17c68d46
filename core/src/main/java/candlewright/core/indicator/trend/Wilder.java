package candlewright.core.indicator.trend;

import candlewright.core.indicator.ScalarKernel;
import candlewright.core.indicator.WindowSum;

/// Wilder's smoothing (1978), also called RMA or SMMA: `value += (input - value) / length`, seeded
/// with the simple average of the first `length` values. Warm-up: `length - 1` bars.
///
/// A NaN input is answered with NaN and starts the seed afresh.
public final class Wilder extends ScalarKernel {
  private final int length;
  private final double alpha;
  private final WindowSum seed;
  private double value;

  /// @param length at least 1
  /// @param scale decimals of the input, or {@link candlewright.core.market.Decimals#OFF_GRID}
  public Wilder(int length, int scale) {
    this(length, new WindowSum(length, scale), Double.NaN);
  }

  private Wilder(int length, WindowSum seed, double value) {
    super(length - 1);
    this.length = length;
    this.alpha = 1.0 / length;
    this.seed = seed;
    this.value = value;
  }

  /// Returns the average so far; NaN while it is not known.
  public double value() {
    return value;
  }

  /// Returns what an average becomes by one more input.
  public double after(double now, double input) {
    return now + alpha * (input - now);
  }

  /// Goes on from an average that {@link #after} gave.
  public void goOnFrom(double now) {
    value = now;
  }

  @Override
  protected double next(double input) {
    if (!Double.isNaN(value)) {
      value = after(value, input);
    } else {
      seed.add(input);
      value = seed.mean();
      if (seed.isFull()) {
        seed.reset();
      }
    }
    return value;
  }

  @Override
  public void run(double[][] in, double[][] out, int from, int to) {
    double[] source = in[0];
    double[] target = out[0];
    double now = value;
    for (int i = from; i < to; i++) {
      double next = after(now, source[i]);
      if (Double.isNaN(next)) {
        value = now;
        next = update(source[i]);
      }
      now = next;
      target[i] = now;
    }
    value = now;
  }

  @Override
  public void reset() {
    seed.reset();
    value = Double.NaN;
  }

  @Override
  public Wilder copyState() {
    return new Wilder(length, seed.copyState(), value);
  }
}
