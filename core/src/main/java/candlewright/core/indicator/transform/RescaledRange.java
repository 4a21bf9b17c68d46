package candlewright.core.indicator.transform;

import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.ValueWindow;

/// Hurst exponent by rescaled ranges (Hurst, 1951) of the last `length` log returns: the slope of
/// the logarithm of the mean rescaled range against that of the chunk's size, for 1, 2, 4 ... equal
/// chunks of at least 8 returns, the latest ones. Also with the expected range of independent
/// returns taken out (Anis and Lloyd, 1976). Warm-up: `length` values.
///
/// A chunk whose returns are all equal has range 0. NaN where a whole division has only such
/// chunks. Deviations are the population's.
final class RescaledRange extends ColumnsKernel {
  private static final int LEAST = 8;

  private final int length;
  private final Return change;
  private final ValueWindow returns;

  /// For each division: logarithm of the chunk's size, and what turns a range into a corrected one.
  private final double[] sizes;

  private final double[] corrections;
  private final Slope plain = new Slope();
  private final Slope corrected = new Slope();

  /// @param length at least 16, so that there are two sizes
  RescaledRange(int length) {
    this(length, new Return(1, true), new ValueWindow(length), divisions(length));
    for (int i = 0; i < sizes.length; i++) {
      int size = length >> i;
      sizes[i] = StrictMath.log(size);
      corrections[i] = Math.sqrt(Math.PI * size / 2) - expected(size);
    }
  }

  private RescaledRange(int length, Return change, ValueWindow returns, int divisions) {
    super(1, 2, length);
    this.length = length;
    this.change = change;
    this.returns = returns;
    sizes = new double[divisions];
    corrections = new double[divisions];
  }

  private static int divisions(int length) {
    int divisions = 0;
    while (length >> divisions >= LEAST) {
      divisions++;
    }
    return divisions;
  }

  /// Returns the mean rescaled range of so many independent normal values: `gamma((n - 1) / 2) /
  /// (sqrt(pi) gamma(n / 2)) * sum of sqrt((n - i) / i)` for i below n.
  private static double expected(int n) {
    // gamma((n - 1) / 2) / gamma(n / 2) is sqrt(pi) for 2, 2 / sqrt(pi) for 3, and n + 2 has
    // (n - 1) / n times that of n.
    double ratio = n % 2 == 0 ? Math.sqrt(Math.PI) : 2 / Math.sqrt(Math.PI);
    for (int k = n % 2 == 0 ? 2 : 3; k < n; k += 2) {
      ratio *= (k - 1.0) / k;
    }
    double sum = 0;
    for (int i = 1; i < n; i++) {
      sum += Math.sqrt((double) (n - i) / i);
    }
    return ratio / Math.sqrt(Math.PI) * sum;
  }

  @Override
  protected void step(double[] in, double[] out) {
    returns.add(change.update(in[0]));
    out[0] = Double.NaN;
    out[1] = Double.NaN;
    if (!returns.isFull()) {
      return;
    }
    plain.reset();
    corrected.reset();
    for (int i = 0; i < sizes.length; i++) {
      double range = meanRange(1 << i);
      if (!(range > 0)) {
        return;
      }
      plain.add(sizes[i], StrictMath.log(range));
      corrected.add(sizes[i], StrictMath.log(range + corrections[i]));
    }
    out[0] = plain.value();
    out[1] = corrected.value();
  }

  private double meanRange(int chunks) {
    int size = length / chunks;
    double total = 0;
    for (int from = length - size * chunks; from < length; from += size) {
      total += range(from, from + size);
    }
    return total / chunks;
  }

  /// Returns the range of the running sum of distances from the mean, in standard deviations.
  private double range(int from, int to) {
    double origin = returns.at(from);
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += returns.at(i) - origin;
    }
    double mean = origin + sum / (to - from);
    double running = 0;
    double highest = Double.NEGATIVE_INFINITY;
    double lowest = Double.POSITIVE_INFINITY;
    double squares = 0;
    for (int i = from; i < to; i++) {
      double distance = returns.at(i) - mean;
      running += distance;
      highest = Math.max(highest, running);
      lowest = Math.min(lowest, running);
      squares += distance * distance;
    }
    return squares > 0 ? (highest - lowest) / Math.sqrt(squares / (to - from)) : 0;
  }

  @Override
  public void reset() {
    change.reset();
    returns.reset();
  }

  @Override
  public RescaledRange copyState() {
    RescaledRange copy =
        new RescaledRange(length, change.copyState(), returns.copyState(), sizes.length);
    System.arraycopy(sizes, 0, copy.sizes, 0, sizes.length);
    System.arraycopy(corrections, 0, copy.corrections, 0, sizes.length);
    return copy;
  }
}
