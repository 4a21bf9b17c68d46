package candlewright.core.indicator;

import candlewright.core.market.Decimals;
import java.util.Arrays;

/// The mean and the variance of the last `length` values, the same whatever bar the feeding began
/// at.
///
/// On a decimal grid the sums of the values and of their squares are kept in integer units and are
/// exact. They count from a base near the values, so that squares stay small; the base drops out of
/// `n * sum of squares - square of sum` and never shows. Off the grid every variance is worked out
/// afresh, oldest value first. The length may change from bar to bar up to a limit.
public final class WindowMoments {
  /// From this length on a sum of units may need more than 63 bits.
  private static final int LONG = 1024;

  private static final long LOWER_HALF = 0xffff_ffffL;

  private final int limit;
  private final int scale;
  private final double power;

  /// How far a value may lie from the base so that the sum of `limit` squares stays below 2^62.
  private final long reach;

  /// The last `limit` units less the base, 0 where there is none yet.
  private final long[] deviations;

  /// The last `limit` values, where they lie on no grid.
  private final double[] values;

  /// For sums of squares that may need more than 63 bits.
  private final ExactSum work = new ExactSum();

  private int length;

  /// The greatest sum of squares that can be multiplied by the length within 63 bits.
  private long plainSquares;

  private long base;
  private long sum;
  private long squares;

  /// Whether some value lies too far from the base, so that the sums are not kept.
  private boolean far;

  private int sinceFar;
  private int next;
  private int count;

  /// @param limit number of values it looks back on, or the most that may be asked for; at least 1
  /// @param scale decimals of every value fed, or {@link Decimals#OFF_GRID}
  public WindowMoments(int limit, int scale) {
    if (limit < 1) {
      throw new IllegalArgumentException("a window holds at least 1 value, was " + limit);
    }
    this.limit = limit;
    this.scale = scale;
    power = scale == Decimals.OFF_GRID ? 1 : Decimals.power(scale);
    reach = (long) (0x1p31 / Math.sqrt(limit)) - 1;
    deviations = new long[scale == Decimals.OFF_GRID ? 0 : limit];
    values = new double[scale == Decimals.OFF_GRID ? limit : 0];
    length = limit;
    plainSquares = (Long.MAX_VALUE >> 1) / length;
  }

  private WindowMoments(WindowMoments other) {
    limit = other.limit;
    scale = other.scale;
    power = other.power;
    reach = other.reach;
    deviations = other.deviations.clone();
    values = other.values.clone();
    length = other.length;
    plainSquares = other.plainSquares;
    base = other.base;
    sum = other.sum;
    squares = other.squares;
    far = other.far;
    sinceFar = other.sinceFar;
    next = other.next;
    count = other.count;
  }

  /// Adds a value and drops the one `length` values before it. NaN empties the window.
  public void add(double value) {
    if (Double.isNaN(value)) {
      reset();
      return;
    }
    if (scale == Decimals.OFF_GRID) {
      values[next] = value;
    } else {
      addUnits((long) Math.rint(value * power));
    }
    next = next + 1 == limit ? 0 : next + 1;
    if (count < limit) {
      count++;
    }
  }

  private void addUnits(long units) {
    if (count == 0) {
      base = units;
    }
    long added = units - base;
    long dropped = deviations[place(length)];
    deviations[next] = added;
    if (far || added > reach || added < -reach) {
      moveBase(added);
    } else {
      sum += added - dropped;
      squares += (added - dropped) * (added + dropped);
    }
  }

  /// Returns where the value lies that was added `ago` values before the next one.
  private int place(int ago) {
    int place = next - ago;
    return place < 0 ? place + limit : place;
  }

  /// Makes the value just added the base, unless that was tried in vain within the last `limit`
  /// values.
  private void moveBase(long added) {
    if (far && ++sinceFar < limit) {
      return;
    }
    sinceFar = 0;
    base += added;
    far = false;
    int filled = Math.min(limit, count + 1);
    for (int ago = 0; ago < filled; ago++) {
      int place = place(ago);
      deviations[place] -= added;
      far |= deviations[place] > reach || deviations[place] < -reach;
    }
    if (!far) {
      sumAfresh();
    }
  }

  private void sumAfresh() {
    sum = 0;
    squares = 0;
    for (int ago = 0; ago < length; ago++) {
      long each = deviations[place(ago)];
      sum += each;
      squares += each * each;
    }
  }

  /// Sets how many values the moments are taken over, 1 to the limit. To be called after the value
  /// was added.
  public void setLength(int newLength) {
    if (newLength < 1 || newLength > limit) {
      throw new IllegalArgumentException("length must be 1 to " + limit + ", was " + newLength);
    }
    if (scale != Decimals.OFF_GRID && !far) {
      for (int ago = length + 1; ago <= newLength; ago++) {
        long each = deviations[place(ago)];
        sum += each;
        squares += each * each;
      }
      for (int ago = newLength + 1; ago <= length; ago++) {
        long each = deviations[place(ago)];
        sum -= each;
        squares -= each * each;
      }
    }
    length = newLength;
    plainSquares = (Long.MAX_VALUE >> 1) / length;
  }

  /// Tells whether as many values as the limit are there.
  public boolean isFull() {
    return count == limit;
  }

  /// Returns the mean, the same double as {@link WindowSum#mean}; NaN while the window is not full.
  public double mean() {
    if (count < limit) {
      return Double.NaN;
    }
    if (scale == Decimals.OFF_GRID) {
      return valueSum() / length;
    }
    double total = far || length >= LONG ? longTotal() : sum + base * length;
    return total / (length * power);
  }

  /// Returns the exact sum of the units, rounded once.
  private double longTotal() {
    long upper = length * (base >> 32);
    long lower = length * (base & LOWER_HALF);
    for (int ago = 1; ago <= length && far; ago++) {
      long each = deviations[place(ago)];
      upper += each >> 32;
      lower += each & LOWER_HALF;
    }
    if (!far) {
      lower += sum;
    }
    return upper * 0x1p32 + lower;
  }

  private double valueSum() {
    double total = 0;
    for (int ago = length; ago >= 1; ago--) {
      total += values[place(ago)];
    }
    return total;
  }

  /// Returns the mean squared deviation from the mean, or NaN while the window is not full.
  ///
  /// @param sample whether to divide by `length - 1` rather than by `length`
  public double variance(boolean sample) {
    double divisor = (double) length * (sample ? length - 1 : length);
    return spread() / divisor / (power * power);
  }

  /// Returns the root of the variance, or NaN while the window is not full.
  ///
  /// @param sample whether to divide by `length - 1` rather than by `length`
  public double deviation(boolean sample) {
    return sample
        ? Math.sqrt(spread() / ((double) length * (length - 1))) / power
        : Math.sqrt(spread()) / (length * power);
  }

  /// Returns `n * sum of squares - square of sum`, in units.
  private double spread() {
    if (count < limit) {
      return Double.NaN;
    }
    if (scale == Decimals.OFF_GRID) {
      return valueSpread();
    }
    if (far) {
      return farSpread();
    }
    if (squares <= plainSquares) {
      return length * squares - sum * sum;
    }
    work.reset();
    work.addProduct(squares, length);
    work.subtractProduct(sum, sum);
    return work.value();
  }

  /// Takes the newest value for the base: what comes out depends on the window alone.
  private double farSpread() {
    long newest = deviations[place(1)];
    work.reset();
    double most = 0;
    for (int ago = length; ago >= 1; ago--) {
      long each = deviations[place(ago)] - newest;
      most = Math.max(most, Math.abs((double) each));
      work.addProduct(each, each);
    }
    if (most * length >= 0x1p62) {
      return roundedSpread(newest);
    }
    long total = 0;
    for (int ago = length; ago >= 1; ago--) {
      total += deviations[place(ago)] - newest;
    }
    work.multiply(length);
    work.subtractProduct(total, total);
    return work.value();
  }

  private double roundedSpread(long newest) {
    double total = 0;
    for (int ago = length; ago >= 1; ago--) {
      total += (double) (deviations[place(ago)] - newest);
    }
    double mean = total / length;
    double spread = 0;
    for (int ago = length; ago >= 1; ago--) {
      double each = (deviations[place(ago)] - newest) - mean;
      spread += each * each;
    }
    return spread * length;
  }

  private double valueSpread() {
    // Differences from the newest value are exactly 0 where nothing changes.
    double newest = values[place(1)];
    double total = 0;
    for (int ago = length; ago >= 1; ago--) {
      total += values[place(ago)] - newest;
    }
    double mean = total / length;
    double spread = 0;
    for (int ago = length; ago >= 1; ago--) {
      double each = values[place(ago)] - newest - mean;
      spread += each * each;
    }
    return spread * length;
  }

  public void reset() {
    Arrays.fill(deviations, 0);
    Arrays.fill(values, 0);
    base = 0;
    sum = 0;
    squares = 0;
    far = false;
    sinceFar = 0;
    next = 0;
    count = 0;
    length = limit;
    plainSquares = (Long.MAX_VALUE >> 1) / length;
  }

  public WindowMoments copyState() {
    return new WindowMoments(this);
  }
}
