package candlewright.core.indicator;

import candlewright.core.market.Decimals;
import java.util.Arrays;

/// Sums of the last `length` values, plain and weighted 1 for the oldest to `length` for the
/// latest; the same whatever bar the feeding began at.
///
/// On a decimal grid both are kept in integer units, in constant time a value. Off the grid they
/// are added up afresh for each value, oldest first.
public final class LinearWindow {
  private final int length;
  private final int scale;
  private final double power;

  /// On a grid in units.
  private final double[] values;

  private final ExactSum plain = new ExactSum();
  private final ExactSum weighted = new ExactSum();
  private double sum;
  private double weightedSum;
  private int next;
  private int count;

  /// @param length at least 1
  /// @param scale decimals of every value fed, or {@link Decimals#OFF_GRID}
  public LinearWindow(int length, int scale) {
    if (length < 1) {
      throw new IllegalArgumentException("a window holds at least 1 value, was " + length);
    }
    this.length = length;
    this.scale = scale;
    power = scale == Decimals.OFF_GRID ? 1 : Decimals.power(scale);
    values = new double[length];
  }

  private LinearWindow(LinearWindow other) {
    length = other.length;
    scale = other.scale;
    power = other.power;
    values = other.values.clone();
    plain.add(other.plain);
    weighted.add(other.weighted);
    sum = other.sum;
    weightedSum = other.weightedSum;
    next = other.next;
    count = other.count;
  }

  /// Adds a value and drops the one `length` values before it. NaN empties the window.
  public void add(double value) {
    if (Double.isNaN(value)) {
      reset();
      return;
    }
    double units = scale == Decimals.OFF_GRID ? value : Math.rint(value * power);
    double dropped = values[next];
    values[next] = units;
    next = next + 1 == length ? 0 : next + 1;
    if (count < length) {
      count++;
    }
    if (scale == Decimals.OFF_GRID) {
      sumAfresh();
    } else {
      // Every value already there loses one weight, the dropped one its last.
      weighted.subtract(plain);
      weighted.addProduct((long) units, length);
      plain.add((long) (units - dropped));
    }
  }

  private void sumAfresh() {
    if (count < length) {
      return;
    }
    sum = 0;
    weightedSum = 0;
    int slot = next;
    for (int weight = 1; weight <= length; weight++) {
      sum += values[slot];
      weightedSum += values[slot] * weight;
      slot = slot + 1 == length ? 0 : slot + 1;
    }
  }

  private double sum() {
    return scale == Decimals.OFF_GRID ? sum : plain.value();
  }

  private double weightedSum() {
    return scale == Decimals.OFF_GRID ? weightedSum : weighted.value();
  }

  /// Tells whether the window holds `length` values.
  public boolean isFull() {
    return count == length;
  }

  /// Returns the mean, or NaN while the window is not full.
  public double mean() {
    return isFull() ? sum() / (length * power) : Double.NaN;
  }

  /// Returns the linearly weighted mean, or NaN while the window is not full.
  public double weightedMean() {
    return isFull() ? weightedSum() / (0.5 * length * (length + 1.0) * power) : Double.NaN;
  }

  /// Returns the slope a value of the least-squares line, or NaN while the window is not full or
  /// shorter than 2.
  public double slope() {
    if (!isFull() || length < 2) {
      return Double.NaN;
    }
    return slope(sum(), weightedSum(), length, power);
  }

  static double slope(double sum, double weightedSum, double length, double power) {
    return (12 * weightedSum - 6 * (length + 1) * sum) / (length * (length * length - 1) * power);
  }

  /// Returns the sum of squared deviations from `mean`, oldest first; takes a step for each value.
  public double squaredDeviations(double mean) {
    double total = 0;
    int slot = next;
    for (int i = 0; i < length; i++) {
      double deviation = values[slot] / power - mean;
      total += deviation * deviation;
      slot = slot + 1 == length ? 0 : slot + 1;
    }
    return total;
  }

  public void reset() {
    Arrays.fill(values, 0);
    plain.reset();
    weighted.reset();
    next = 0;
    count = 0;
  }

  public LinearWindow copyState() {
    return new LinearWindow(this);
  }
}
