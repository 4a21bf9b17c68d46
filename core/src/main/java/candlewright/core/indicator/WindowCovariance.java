package candlewright.core.indicator;

import candlewright.core.market.Decimals;
import java.util.Arrays;

/// The sum of the products of two values' distances from their means, `Σ (x - mean x)(y - mean y)`,
/// over the last `length` pairs: what variance, covariance and correlation are made of. Feed the
/// same value twice for the variance. It is the same whatever bar the feeding began at.
///
/// On decimal grids it is `(n Σxy - Σx Σy) / n` in 128-bit whole numbers, so nothing cancels and
/// equal values give exactly 0. Windows of 2,048 and more on grids finer than 8 decimals could need
/// more bits; they are treated like values off the grid: two passes over the window, oldest first.
public final class WindowCovariance {
  private static final int LONG = 2048;
  private static final int FINE = 8;

  private final int length;
  private final boolean onGrid;
  private final double firstPower;
  private final double secondPower;
  private final long[] first;
  private final long[] second;
  private final ProductSum products = new ProductSum();
  private final ProductSum firstSum = new ProductSum();
  private final ProductSum secondSum = new ProductSum();
  private final ProductSum work = new ProductSum();
  private final ValueWindow firstValues;
  private final ValueWindow secondValues;
  private int next;
  private int count;

  /// @param length at least 1
  /// @param firstScale decimals of every x, or {@link Decimals#OFF_GRID}
  /// @param secondScale decimals of every y, or {@link Decimals#OFF_GRID}
  public WindowCovariance(int length, int firstScale, int secondScale) {
    this.length = length;
    onGrid =
        firstScale != Decimals.OFF_GRID
            && secondScale != Decimals.OFF_GRID
            && (length < LONG || (firstScale <= FINE && secondScale <= FINE));
    firstPower = onGrid ? Decimals.power(firstScale) : 1;
    secondPower = onGrid ? Decimals.power(secondScale) : 1;
    first = new long[onGrid ? length : 0];
    second = new long[onGrid ? length : 0];
    firstValues = new ValueWindow(onGrid ? 1 : length);
    secondValues = new ValueWindow(onGrid ? 1 : length);
  }

  private WindowCovariance(WindowCovariance other) {
    length = other.length;
    onGrid = other.onGrid;
    firstPower = other.firstPower;
    secondPower = other.secondPower;
    first = other.first.clone();
    second = other.second.clone();
    products.set(other.products);
    firstSum.set(other.firstSum);
    secondSum.set(other.secondSum);
    firstValues = other.firstValues.copyState();
    secondValues = other.secondValues.copyState();
    next = other.next;
    count = other.count;
  }

  /// Adds a pair and drops the one `length` pairs before it. NaN empties the window.
  public void add(double x, double y) {
    if (Double.isNaN(x + y)) {
      reset();
      return;
    }
    if (onGrid) {
      addUnits((long) Math.rint(x * firstPower), (long) Math.rint(y * secondPower));
    } else {
      firstValues.add(x);
      secondValues.add(y);
    }
    if (count < length) {
      count++;
    }
  }

  private void addUnits(long x, long y) {
    products.subtract(first[next], second[next]);
    products.add(x, y);
    firstSum.add(x - first[next], 1);
    secondSum.add(y - second[next], 1);
    first[next] = x;
    second[next] = y;
    next = next + 1 == length ? 0 : next + 1;
  }

  /// Tells whether the window holds `length` pairs.
  public boolean isFull() {
    return count == length;
  }

  /// Returns the sum of the products of the distances, or NaN while the window is not full.
  public double sum() {
    if (count < length) {
      return Double.NaN;
    }
    if (!onGrid) {
      return twoPasses();
    }
    // n Σxy - Σx Σy = -(Σx Σy - n Σxy)
    work.set(products);
    work.multiply(length);
    work.negate();
    work.add(firstSum, secondSum);
    return 0 - work.value() / (length * firstPower * secondPower);
  }

  private double twoPasses() {
    double firstMean = firstValues.mean(length);
    double secondMean = secondValues.mean(length);
    double total = 0;
    for (int i = 0; i < length; i++) {
      total += (firstValues.at(i) - firstMean) * (secondValues.at(i) - secondMean);
    }
    return total;
  }

  public void reset() {
    Arrays.fill(first, 0);
    Arrays.fill(second, 0);
    products.reset();
    firstSum.reset();
    secondSum.reset();
    firstValues.reset();
    secondValues.reset();
    next = 0;
    count = 0;
  }

  public WindowCovariance copyState() {
    return new WindowCovariance(this);
  }
}
