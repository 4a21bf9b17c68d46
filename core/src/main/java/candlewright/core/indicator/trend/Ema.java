package candlewright.core.indicator.trend;

import candlewright.core.indicator.Kernel;
import candlewright.core.indicator.WindowSum;

/// Exponential moving average with `alpha = 2 / (length + 1)`, seeded with the simple average of
/// the first `length` values (the convention of TA-Lib). Warm-up: `length - 1` bars.
///
/// A NaN input is answered with NaN and starts the seed afresh.
public final class Ema implements Kernel {
  private final int length;
  private final double alpha;
  private final WindowSum seed;
  private double value = Double.NaN;

  /// @param length at least 1
  /// @param scale decimals of the input, or {@link candlewright.core.market.Decimals#OFF_GRID}
  public Ema(int length, int scale) {
    this(length, new WindowSum(length, scale), Double.NaN);
  }

  private Ema(int length, WindowSum seed, double value) {
    this.length = length;
    this.alpha = 2.0 / (length + 1);
    this.seed = seed;
    this.value = value;
  }

  @Override
  public int inputs() {
    return 1;
  }

  @Override
  public int outputs() {
    return 1;
  }

  @Override
  public int warmUp() {
    return length - 1;
  }

  /// Takes one value and returns the average, NaN during the warm-up.
  public double update(double input) {
    if (!Double.isNaN(value) && !Double.isNaN(input)) {
      value += alpha * (input - value);
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
  public void update(double[] in, double[] out) {
    out[0] = update(in[0]);
  }

  @Override
  public void run(double[][] in, double[][] out, int from, int to) {
    double[] source = in[0];
    double[] target = out[0];
    for (int i = from; i < to; i++) {
      target[i] = update(source[i]);
    }
  }

  @Override
  public void reset() {
    seed.reset();
    value = Double.NaN;
  }

  @Override
  public Ema copyState() {
    return new Ema(length, seed.copyState(), value);
  }
}
