package candlewright.core.indicator;

import candlewright.core.market.Decimals;
import java.util.Arrays;

/// Means and slopes of the last few values where how many changes from value to value, up to
/// `limit`. What it says of a length equals what {@link WindowSum} and {@link LinearWindow} say of
/// it. Takes a step for each value looked at.
public final class VaryingWindow {
  private final int limit;
  private final boolean onGrid;
  private final double power;

  /// On a grid in units.
  private final double[] values;

  private final ExactSum plain = new ExactSum();
  private final ExactSum weighted = new ExactSum();
  private int next;
  private int count;

  /// @param limit greatest length, at least 1
  /// @param scale decimals of every value fed, or {@link Decimals#OFF_GRID}
  public VaryingWindow(int limit, int scale) {
    this.limit = limit;
    onGrid = scale != Decimals.OFF_GRID;
    power = onGrid ? Decimals.power(scale) : 1;
    values = new double[limit];
  }

  private VaryingWindow(VaryingWindow other) {
    limit = other.limit;
    onGrid = other.onGrid;
    power = other.power;
    values = other.values.clone();
    next = other.next;
    count = other.count;
  }

  /// Adds a value. NaN empties the window.
  public void add(double value) {
    if (Double.isNaN(value)) {
      reset();
      return;
    }
    values[next] = onGrid ? Math.rint(value * power) : value;
    next = next + 1 == limit ? 0 : next + 1;
    if (count < limit) {
      count++;
    }
  }

  /// Tells whether it holds `limit` values; before that nothing is to be asked of it.
  public boolean isFull() {
    return count == limit;
  }

  /// Returns the mean of the last `length` values.
  public double mean(int length) {
    return sum(length) / (length * power);
  }

  /// Returns the mean of the last `length` values, weighted 1 for the oldest to `length`.
  public double weightedMean(int length) {
    return weightedSum(length) / (0.5 * length * (length + 1.0) * power);
  }

  /// Returns the slope a value of the least-squares line through the last `length` values, at least
  /// 2.
  public double slope(int length) {
    return LinearWindow.slope(sum(length), weightedSum(length), length, power);
  }

  /// Returns the sum of squared deviations of the last `length` values from `mean`.
  public double squaredDeviations(int length, double mean) {
    double total = 0;
    int slot = oldest(length);
    for (int i = 0; i < length; i++) {
      double deviation = values[slot] / power - mean;
      total += deviation * deviation;
      slot = slot + 1 == limit ? 0 : slot + 1;
    }
    return total;
  }

  private double sum(int length) {
    plain.reset();
    double total = 0;
    int slot = oldest(length);
    for (int i = 0; i < length; i++) {
      if (onGrid) {
        plain.add((long) values[slot]);
      } else {
        total += values[slot];
      }
      slot = slot + 1 == limit ? 0 : slot + 1;
    }
    return onGrid ? plain.value() : total;
  }

  private double weightedSum(int length) {
    weighted.reset();
    double total = 0;
    int slot = oldest(length);
    for (int weight = 1; weight <= length; weight++) {
      if (onGrid) {
        weighted.addProduct((long) values[slot], weight);
      } else {
        total += values[slot] * weight;
      }
      slot = slot + 1 == limit ? 0 : slot + 1;
    }
    return onGrid ? weighted.value() : total;
  }

  private int oldest(int length) {
    int slot = next - length;
    return slot < 0 ? slot + limit : slot;
  }

  public void reset() {
    Arrays.fill(values, 0);
    next = 0;
    count = 0;
  }

  public VaryingWindow copyState() {
    return new VaryingWindow(this);
  }
}
