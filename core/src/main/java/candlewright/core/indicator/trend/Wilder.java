package candlewright.core.indicator.trend;

import candlewright.core.indicator.ScalarKernel;
import candlewright.core.indicator.WindowSum;

/// Wilder's smoothing (1978), also called RMA or SMMA: `value += (input - value) / length`, seeded
/// with the simple average of the first `length` values. Warm-up: `length - 1` bars.
///
/// A NaN input is answered with NaN and starts the seed afresh.
public final class Wilder extends ScalarKernel {
  /// Lengths after which averages that began with different values are hardly ever different: each
  /// step takes a length-th part off the difference, 37 lengths 53 bits, and what is then left of a
  /// rounding is lost by a chance of one in a length a step.
  private static final int LENGTHS_TO_FORGET = 48;

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

  /// Tells whether it pays to average so many bars by {@link #runInParts}.
  public boolean isLong(int count) {
    return count / (5 * LENGTHS_TO_FORGET) >= length;
  }

  /// Averages most of a long stretch in four parts side by side, so that no step has to wait for
  /// the one before; the values are those of one step after the other to the last bit. All parts
  /// but the first begin with any value long before their first bar. What they have come to there
  /// must be what the part before has come to: then so is all that follows, else the part is not
  /// counted.
  ///
  /// @param source another array than `target`
  /// @return the first bar that is left: `from` if there are too few of them or the average is not
  ///   known yet
  public int runInParts(double[] source, double[] target, int from, int to) {
    if (!isLong(to - from) || Double.isNaN(value)) {
      return from;
    }
    int ahead = LENGTHS_TO_FORGET * length;
    int part = (to - from - ahead) / 4;
    int first = from + ahead;
    int second = first + part;
    int third = second + part;
    int fourth = third + part;
    double a = value;
    double b = source[second - ahead];
    double c = source[third - ahead];
    double d = source[fourth - ahead];
    for (int i = 0; i < ahead; i++) {
      a = after(a, source[from + i]);
      b = after(b, source[second - ahead + i]);
      c = after(c, source[third - ahead + i]);
      d = after(d, source[fourth - ahead + i]);
      target[from + i] = a;
    }
    double secondFrom = b;
    double thirdFrom = c;
    double fourthFrom = d;
    for (int i = 0; i < part; i++) {
      a = after(a, source[first + i]);
      b = after(b, source[second + i]);
      c = after(c, source[third + i]);
      d = after(d, source[fourth + i]);
      target[first + i] = a;
      target[second + i] = b;
      target[third + i] = c;
      target[fourth + i] = d;
    }
    // What is not a number stays so to the end of its part.
    if (Double.isNaN(a)) {
      return from;
    }
    value = a;
    if (!isSame(a, secondFrom) || Double.isNaN(b)) {
      return second;
    }
    value = b;
    if (!isSame(b, thirdFrom) || Double.isNaN(c)) {
      return third;
    }
    value = c;
    if (!isSame(c, fourthFrom) || Double.isNaN(d)) {
      return fourth;
    }
    value = d;
    return fourth + part;
  }

  private static boolean isSame(double a, double b) {
    return Double.doubleToRawLongBits(a) == Double.doubleToRawLongBits(b);
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
