package candlewright.core.indicator;

import candlewright.core.market.Decimals;

/// The sum of the products of two values' distances from their means, `Σ (x - mean x)(y - mean y)`,
/// over the last `length` pairs: what variance, covariance and correlation are made of. Feed the
/// same value twice for the variance. It is the same whatever bar the feeding began at.
///
/// On decimal grids it is `(n Σxy - Σx Σy) / n` in 128-bit whole numbers, so nothing cancels and
/// equal values give exactly 0. Where a window is so long and holds values of so many units that
/// this could need more bits, and off the grid, it takes two passes over the window, oldest first.
public final class WindowCovariance {
  /// `n²` times the greatest `|x|` and the greatest `|y|` bounds both products: 2^126 at most.
  private static final double REACH = 0x1p63;

  private final int length;
  private final boolean onGrid;
  private final double firstPower;
  private final double secondPower;

  /// Units up to which the whole numbers are sure to suffice.
  private final double most;

  /// On a grid in units.
  private final ValueWindow first;

  private final ValueWindow second;
  private final ExactSum products = new ExactSum();
  private final ExactSum firstSum = new ExactSum();
  private final ExactSum secondSum = new ExactSum();
  private final ExactSum work = new ExactSum();

  /// How many pairs of the window have more units than `most`.
  private int large;

  /// @param length at least 1
  /// @param firstScale decimals of every x, or {@link Decimals#OFF_GRID}
  /// @param secondScale decimals of every y, or {@link Decimals#OFF_GRID}
  public WindowCovariance(int length, int firstScale, int secondScale) {
    this.length = length;
    onGrid = firstScale != Decimals.OFF_GRID && secondScale != Decimals.OFF_GRID;
    firstPower = onGrid ? Decimals.power(firstScale) : 1;
    secondPower = onGrid ? Decimals.power(secondScale) : 1;
    most = REACH / length;
    first = new ValueWindow(length);
    second = new ValueWindow(length);
  }

  private WindowCovariance(WindowCovariance other) {
    length = other.length;
    onGrid = other.onGrid;
    firstPower = other.firstPower;
    secondPower = other.secondPower;
    most = other.most;
    first = other.first.copyState();
    second = other.second.copyState();
    products.set(other.products);
    firstSum.set(other.firstSum);
    secondSum.set(other.secondSum);
    large = other.large;
  }

  /// Adds a pair and drops the one `length` pairs before it. NaN empties the window.
  public void add(double x, double y) {
    if (Double.isNaN(x + y)) {
      reset();
      return;
    }
    if (onGrid) {
      addUnits(Math.rint(x * firstPower), Math.rint(y * secondPower));
    } else {
      first.add(x);
      second.add(y);
    }
  }

  private void addUnits(double x, double y) {
    if (isFull()) {
      count(first.oldest(), second.oldest(), -1);
    }
    first.add(x);
    second.add(y);
    count(x, y, 1);
  }

  /// Lets a pair enter the sums with sign 1 or leave them with -1.
  private void count(double x, double y, int sign) {
    long units = sign * (long) x;
    products.addProduct(units, (long) y);
    firstSum.add(units);
    secondSum.add(sign * (long) y);
    if (Math.abs(x) > most || Math.abs(y) > most) {
      large += sign;
    }
  }

  /// Tells whether the window holds `length` pairs.
  public boolean isFull() {
    return first.isFull();
  }

  /// Returns the sum of the products of the distances, or NaN while the window is not full.
  public double sum() {
    if (!isFull()) {
      return Double.NaN;
    }
    if (!onGrid || large > 0) {
      return twoPasses() / (firstPower * secondPower);
    }
    // n Σxy - Σx Σy = -(Σx Σy - n Σxy)
    work.set(products);
    work.multiply(length);
    work.negate();
    work.addProduct(firstSum, secondSum);
    return 0 - work.value() / (length * firstPower * secondPower);
  }

  private double twoPasses() {
    double firstMean = first.mean(length);
    double secondMean = second.mean(length);
    double total = 0;
    for (int i = 0; i < length; i++) {
      total += (first.at(i) - firstMean) * (second.at(i) - secondMean);
    }
    return total;
  }

  public void reset() {
    products.reset();
    firstSum.reset();
    secondSum.reset();
    first.reset();
    second.reset();
    large = 0;
  }

  public WindowCovariance copyState() {
    return new WindowCovariance(this);
  }
}
