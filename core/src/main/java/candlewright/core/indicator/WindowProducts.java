package candlewright.core.indicator;

import candlewright.core.market.Decimals;
import java.util.Arrays;

/// The sum of the products of the last `length` pairs, such as price times volume, the same
/// whatever bar the feeding began at: exact on decimal grids, else added up afresh for each bar,
/// oldest pair first.
public final class WindowProducts {
  private final int length;
  private final double firstPower;
  private final double secondPower;
  private final long[] first;
  private final long[] second;
  private final ExactSum exact;
  private final ValueWindow products;
  private final boolean onGrid;
  private int next;
  private int count;

  /// @param length at least 1
  /// @param firstScale decimals of every first value of a pair, or {@link Decimals#OFF_GRID}
  /// @param secondScale decimals of every second value, or {@link Decimals#OFF_GRID}
  public WindowProducts(int length, int firstScale, int secondScale) {
    this.length = length;
    onGrid = firstScale != Decimals.OFF_GRID && secondScale != Decimals.OFF_GRID;
    firstPower = onGrid ? Decimals.power(firstScale) : 1;
    secondPower = onGrid ? Decimals.power(secondScale) : 1;
    first = new long[onGrid ? length : 0];
    second = new long[onGrid ? length : 0];
    exact = new ExactSum();
    products = new ValueWindow(onGrid ? 1 : length);
  }

  private WindowProducts(WindowProducts other) {
    length = other.length;
    onGrid = other.onGrid;
    firstPower = other.firstPower;
    secondPower = other.secondPower;
    first = other.first.clone();
    second = other.second.clone();
    exact = other.exact.copyState();
    products = other.products.copyState();
    next = other.next;
    count = other.count;
  }

  /// Adds a pair of numbers and drops the one `length` pairs before it.
  public void add(double a, double b) {
    if (onGrid) {
      exact.subtractProduct(first[next], second[next]);
      first[next] = (long) Math.rint(a * firstPower);
      second[next] = (long) Math.rint(b * secondPower);
      exact.addProduct(first[next], second[next]);
      next = next + 1 == length ? 0 : next + 1;
    } else {
      products.add(a * b);
    }
    if (count < length) {
      count++;
    }
  }

  /// Tells whether the window holds `length` pairs.
  public boolean isFull() {
    return count == length;
  }

  /// Returns the sum, or NaN while the window is not full.
  public double sum() {
    if (count < length) {
      return Double.NaN;
    }
    return onGrid ? exact.value() / (firstPower * secondPower) : products.sum(length);
  }

  public void reset() {
    Arrays.fill(first, 0);
    Arrays.fill(second, 0);
    exact.reset();
    products.reset();
    next = 0;
    count = 0;
  }

  public WindowProducts copyState() {
    return new WindowProducts(this);
  }
}
