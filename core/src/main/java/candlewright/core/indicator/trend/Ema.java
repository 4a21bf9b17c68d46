package candlewright.core.indicator.trend;

import candlewright.core.indicator.ScalarKernel;
import candlewright.core.indicator.WindowSum;

/// Exponential moving average with `alpha = 2 / (length + 1)`, seeded with the simple average of
/// the first `length` values (the convention of TA-Lib) or as another {@link Seed} says. Warm-up:
/// `length - 1` bars, none with {@link Seed#AT_ONCE}.
///
/// A NaN input is answered with NaN and starts the seed afresh.
public final class Ema extends ScalarKernel {
  private final int length;
  private final double alpha;
  private final Seed seed;
  private final WindowSum first;

  /// The average, NaN during the warm-up; all below is fresh while it is known.
  private double value;

  private double hidden;
  private int count;

  /// @param length at least 1
  /// @param scale decimals of the input, or {@link candlewright.core.market.Decimals#OFF_GRID}
  public Ema(int length, int scale) {
    this(length, Seed.AVERAGE, scale);
  }

  /// @param length at least 1
  /// @param scale decimals of the input, or {@link candlewright.core.market.Decimals#OFF_GRID}
  public Ema(int length, Seed seed, int scale) {
    this(length, seed, new WindowSum(length, scale), Double.NaN, 0, 0);
  }

  private Ema(int length, Seed seed, WindowSum first, double value, double hidden, int count) {
    super(seed == Seed.AT_ONCE ? 0 : length - 1);
    this.length = length;
    this.alpha = 2.0 / (length + 1);
    this.seed = seed;
    this.first = first;
    this.value = value;
    this.hidden = hidden;
    this.count = count;
  }

  @Override
  protected double next(double input) {
    if (Double.isNaN(value)) {
      begin(input);
    } else {
      value += alpha * (input - value);
    }
    return value;
  }

  private void begin(double input) {
    if (seed == Seed.AT_ONCE) {
      startAt(input);
      return;
    }
    count++;
    if (seed == Seed.FIRST) {
      hidden = count == 1 ? input : hidden + alpha * (input - hidden);
    } else {
      first.add(input);
    }
    if (count == length) {
      startAt(seed == Seed.FIRST ? hidden : first.mean());
    }
  }

  @Override
  public void run(double[][] in, double[][] out, int from, int to) {
    double[] source = in[0];
    double[] target = out[0];
    int i = from;
    while (i < to) {
      if (Double.isNaN(value)) {
        target[i] = update(source[i]);
        i++;
      } else {
        i = runKnown(source, target, i, to);
      }
    }
  }

  /// Goes on until the average is lost or the bars are at their end; returns the next bar.
  private int runKnown(double[] source, double[] target, int from, int to) {
    double factor = alpha;
    double average = value;
    int i = from;
    while (i < to && !Double.isNaN(average)) {
      average += factor * (source[i] - average);
      target[i] = average;
      i++;
    }
    value = average;
    return i;
  }

  double alpha() {
    return alpha;
  }

  /// Returns the average as it stands, NaN during the warm-up.
  double value() {
    return value;
  }

  /// Goes on from a known average, whatever was before.
  void startAt(double average) {
    reset();
    value = average;
  }

  @Override
  public void reset() {
    first.reset();
    value = Double.NaN;
    hidden = 0;
    count = 0;
  }

  @Override
  public Ema copyState() {
    return new Ema(length, seed, first.copyState(), value, hidden, count);
  }
}
