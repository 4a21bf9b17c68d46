package candlewright.core.indicator.momentum;

import candlewright.core.indicator.Kernel;
import candlewright.core.indicator.WindowSum;
import org.jspecify.annotations.Nullable;

/// Gains against losses: the relative strength index `100 gains / (gains + losses)` (Wilder 1978)
/// or, round zero, the Chande momentum oscillator `100 (gains - losses) / (gains + losses)` (Chande
/// and Kroll 1994). Warm-up: `length` bars.
///
/// Where nothing moved the first gives NaN and the second 0.
public final class RelativeStrength implements Kernel {
  /// How gains and losses are averaged.
  public enum Smoothing {
    /// `average += (value - average) / length`, seeded with the mean of the first `length` changes.
    WILDER,
    /// The mean of the last `length` changes (Cutler's index, Chande's oscillator).
    SIMPLE,
    /// As Wilder's with `2 / (length + 1)` in place of `1 / length`.
    EXPONENTIAL
  }

  private final int length;
  private final boolean aroundZero;
  private final double alpha;
  private final double decay;
  private final @Nullable WindowSum gains;
  private final @Nullable WindowSum losses;
  private double previous = Double.NaN;
  private double up;
  private double down;

  /// Changes seen, at most `length`.
  private int count;

  /// @param length at least 1
  /// @param scale decimals of the input, or {@link candlewright.core.market.Decimals#OFF_GRID}
  /// @param aroundZero whether the result lies between -100 and 100 rather than 0 and 100
  public RelativeStrength(int length, int scale, Smoothing smoothing, boolean aroundZero) {
    this.length = length;
    this.aroundZero = aroundZero;
    alpha = smoothing == Smoothing.EXPONENTIAL ? 2.0 / (length + 1) : 1.0 / length;
    decay = 1 - alpha;
    boolean simple = smoothing == Smoothing.SIMPLE;
    gains = simple ? new WindowSum(length, scale) : null;
    losses = simple ? new WindowSum(length, scale) : null;
  }

  /// Wilder's index.
  public static RelativeStrength wilder(int length, int scale) {
    return new RelativeStrength(length, scale, Smoothing.WILDER, false);
  }

  private RelativeStrength(RelativeStrength other) {
    length = other.length;
    aroundZero = other.aroundZero;
    alpha = other.alpha;
    decay = other.decay;
    gains = other.gains == null ? null : other.gains.copyState();
    losses = other.losses == null ? null : other.losses.copyState();
    previous = other.previous;
    up = other.up;
    down = other.down;
    count = other.count;
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
    return length;
  }

  /// Takes one value and returns the index, NaN during the warm-up.
  public double update(double value) {
    double change = value - previous;
    if (Double.isNaN(change)) {
      reset();
      previous = value;
      return Double.NaN;
    }
    previous = value;
    double gain = gain(change);
    double loss = gain - change;
    if (gains != null && losses != null) {
      gains.add(gain);
      losses.add(loss);
      up = gains.mean();
      down = losses.mean();
      return gains.isFull() ? strength(up, down, aroundZero) : Double.NaN;
    }
    if (count == length) {
      up = up * decay + gain * alpha;
      down = down * decay + loss * alpha;
      return strength(up, down, aroundZero);
    }
    up += gain;
    down += loss;
    count++;
    if (count < length) {
      return Double.NaN;
    }
    up /= length;
    down /= length;
    return strength(up, down, aroundZero);
  }

  /// Returns the change if it is positive, else 0; exact and without a branch, which a market would
  /// make the processor guess wrong every other bar.
  static double gain(double change) {
    return (change + Math.abs(change)) * 0.5;
  }

  static double strength(double up, double down, boolean aroundZero) {
    double total = up + down;
    if (aroundZero) {
      return total > 0 ? 100 * ((up - down) / total) : 0;
    }
    return total > 0 ? 100 * (up / total) : Double.NaN;
  }

  @Override
  public void update(double[] in, double[] out) {
    out[0] = update(in[0]);
  }

  @Override
  public void run(double[][] in, double[][] out, int from, int to) {
    double[] source = in[0];
    double[] target = out[0];
    int i = from;
    while (i < to) {
      if (count == length && gains == null) {
        i = runSeeded(source, target, i, to);
      }
      if (i < to) {
        target[i] = update(source[i]);
        i++;
      }
    }
  }

  /// As so many updates after the seed, up to a NaN; the state stays in registers.
  ///
  /// @return the place of the first bar not taken
  private int runSeeded(double[] source, double[] target, int from, int to) {
    double last = previous;
    double gained = up;
    double lost = down;
    boolean centered = aroundZero;
    double keep = decay;
    double take = alpha;
    int i = from;
    for (; i < to; i++) {
      double value = source[i];
      double change = value - last;
      if (Double.isNaN(change)) {
        break;
      }
      last = value;
      double gain = gain(change);
      gained = gained * keep + gain * take;
      lost = lost * keep + (gain - change) * take;
      target[i] = strength(gained, lost, centered);
    }
    previous = last;
    up = gained;
    down = lost;
    return i;
  }

  @Override
  public void reset() {
    if (gains != null && losses != null) {
      gains.reset();
      losses.reset();
    }
    previous = Double.NaN;
    up = 0;
    down = 0;
    count = 0;
  }

  @Override
  public RelativeStrength copyState() {
    return new RelativeStrength(this);
  }
}
