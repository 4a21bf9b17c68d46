package candlewright.core.indicator;

import candlewright.core.market.Decimals;
import java.util.Arrays;

/// The sum of the last `length` values, the same whatever bar the feeding began at.
///
/// On a decimal grid the sum is kept in integer units, which is exact for every length. Off the
/// grid it is added up afresh for each bar, oldest value first, because a running sum of doubles
/// would depend on every value that ever left the window.
public final class WindowSum {
  private static final int CHUNK = 1024;

  /// From this length on the sum of a window may need more than 63 bits: units go up to 2^53.
  private static final int WIDE = 1024;

  private final int length;
  private final int scale;
  private final double power;
  private final double divisor;
  private final long[] units;
  private final double[] values;

  /// Room for a window and a chunk; made when a batch first needs it, so that a stream does not.
  private long[] passes = {};

  /// Sum of the units modulo 2^64: itself unless the window is wide.
  private long sum;

  /// Sum of the units' upper halves in a wide window, each `units >> 32`.
  private long upperSum;

  private int next;
  private int count;

  /// @param length at least 1
  /// @param scale decimals of every value fed, or {@link Decimals#OFF_GRID}
  public WindowSum(int length, int scale) {
    if (length < 1) {
      throw new IllegalArgumentException("a window holds at least 1 value, was " + length);
    }
    this.length = length;
    this.scale = scale;
    power = scale == Decimals.OFF_GRID ? 1 : Decimals.power(scale);
    divisor = length * power;
    units = scale == Decimals.OFF_GRID ? new long[0] : new long[length];
    values = scale == Decimals.OFF_GRID ? new double[length] : new double[0];
  }

  private WindowSum(WindowSum other) {
    length = other.length;
    scale = other.scale;
    power = other.power;
    divisor = other.divisor;
    units = other.units.clone();
    values = other.values.clone();
    sum = other.sum;
    upperSum = other.upperSum;
    next = other.next;
    count = other.count;
  }

  /// Adds a value and drops the one `length` values before it. NaN empties the window, so that the
  /// sum is unknown until it is full again.
  public void add(double value) {
    if (Double.isNaN(value)) {
      reset();
      return;
    }
    if (scale == Decimals.OFF_GRID) {
      values[next] = value;
    } else {
      long added = (long) Math.rint(value * power);
      sum += added - units[next];
      upperSum += (added >> 32) - (units[next] >> 32);
      units[next] = added;
    }
    next = next + 1 == length ? 0 : next + 1;
    if (count < length) {
      count++;
    }
  }

  /// Returns how many values it holds when it is full.
  public int length() {
    return length;
  }

  /// Tells whether the window holds `length` values.
  public boolean isFull() {
    return count == length;
  }

  /// Returns the mean of the window, or NaN while it is not full. On a grid it is one division of
  /// exact integers, so that equal means of different lengths are equal doubles.
  public double mean() {
    if (count < length) {
      return Double.NaN;
    }
    if (scale == Decimals.OFF_GRID) {
      return freshSum() / divisor;
    }
    return (length < WIDE ? sum : wideSum()) / divisor;
  }

  /// Returns the sum of the window, or NaN while it is not full.
  public double sum() {
    if (count < length) {
      return Double.NaN;
    }
    if (scale == Decimals.OFF_GRID) {
      return freshSum();
    }
    return (length < WIDE ? sum : wideSum()) / power;
  }

  /// Returns the exact sum, rounded once to a double.
  private double wideSum() {
    // The lower halves add up to less than 2^49, so the difference is exact although sum is not.
    long lowerSum = sum - (upperSum << 32);
    return upperSum * 0x1p32 + lowerSum;
  }

  /// Adds a run of values and writes the mean after each, as so many calls of {@link #add} and
  /// {@link #mean} would.
  ///
  /// @param from index of the first value in `in` and of its mean in `out`
  /// @param to one past the last
  public void means(double[] in, double[] out, int from, int to) {
    for (int begin = from; begin < to; begin += CHUNK) {
      int end = Math.min(to, begin + CHUNK);
      if (scale == Decimals.OFF_GRID || length >= WIDE || hasNan(in, begin, end)) {
        for (int i = begin; i < end; i++) {
          add(in[i]);
          out[i] = mean();
        }
      } else {
        meansOnGrid(in, out, begin, end);
      }
    }
  }

  /// Works in passes that the compiler turns into vector code: to units, running sum, to means.
  private void meansOnGrid(double[] in, double[] out, int from, int to) {
    int n = to - from;
    if (passes.length == 0) {
      passes = new long[length + CHUNK];
    }
    long[] all = passes;
    // The window, oldest value first; zeros where it is not full yet.
    System.arraycopy(units, next, all, 0, length - next);
    System.arraycopy(units, 0, all, length - next, next);
    for (int i = 0; i < n; i++) {
      all[length + i] = (long) Math.rint(in[from + i] * power);
    }
    System.arraycopy(all, n, units, 0, length);
    next = 0;
    long running = sum;
    for (int i = 0; i < n; i++) {
      running += all[length + i] - all[i];
      all[i] = running;
    }
    sum = running;
    for (int i = 0; i < n; i++) {
      out[from + i] = all[i] / divisor;
    }
    int unknown = Math.min(n, Math.max(0, length - 1 - count));
    Arrays.fill(out, from, from + unknown, Double.NaN);
    count = Math.min(length, count + n);
  }

  private static boolean hasNan(double[] values, int from, int to) {
    boolean found = false;
    for (int i = from; i < to; i++) {
      found |= Double.isNaN(values[i]);
    }
    return found;
  }

  private double freshSum() {
    double total = 0;
    for (int i = next; i < length; i++) {
      total += values[i];
    }
    for (int i = 0; i < next; i++) {
      total += values[i];
    }
    return total;
  }

  public void reset() {
    Arrays.fill(units, 0);
    Arrays.fill(values, 0);
    sum = 0;
    upperSum = 0;
    next = 0;
    count = 0;
  }

  public WindowSum copyState() {
    return new WindowSum(this);
  }
}
