package candlewright.core.indicator;

/// A sum of whole numbers and of their products, exact in 128 bits.
///
/// Products of units below 2^53 of up to 100,000 bars stay below 2^123.
public final class ExactSum {
  private long high;
  private long low;

  public ExactSum() {}

  private ExactSum(ExactSum other) {
    set(other);
  }

  /// Adds a number.
  public void add(long number) {
    add(number >> 63, number);
  }

  /// Adds `a * b`.
  public void addProduct(long a, long b) {
    add(Math.multiplyHigh(a, b), a * b);
  }

  /// Takes `a * b` away.
  public void subtractProduct(long a, long b) {
    addProduct(-a, b);
  }

  /// Adds the product of two sums, of which the last 128 bits are kept.
  public void addProduct(ExactSum a, ExactSum b) {
    add(Math.unsignedMultiplyHigh(a.low, b.low) + a.high * b.low + a.low * b.high, a.low * b.low);
  }

  /// Adds another sum.
  public void add(ExactSum other) {
    add(other.high, other.low);
  }

  /// Takes another sum away.
  public void subtract(ExactSum other) {
    high -= other.high + (Long.compareUnsigned(low, other.low) < 0 ? 1 : 0);
    low -= other.low;
  }

  private void add(long upper, long lower) {
    low += lower;
    high += upper + (Long.compareUnsigned(low, lower) < 0 ? 1 : 0);
  }

  /// Changes the sign of the sum.
  public void negate() {
    low = -low;
    high = ~high + (low == 0 ? 1 : 0);
  }

  /// Makes this sum `factor` times as large, of which the last 128 bits are kept.
  ///
  /// @param factor at least 0
  public void multiply(long factor) {
    high = high * factor + Math.unsignedMultiplyHigh(low, factor);
    low *= factor;
  }

  /// Takes over another sum.
  public void set(ExactSum other) {
    high = other.high;
    low = other.low;
  }

  /// Returns the sum as a double, always the same for the same sum: rounded once up to 63 bits,
  /// above that off by less than one unit in its last place.
  public double value() {
    if (high == low >> 63) {
      return low;
    }
    return high >= 0 ? positive(high, low) : -positive(~high + (low == 0 ? 1 : 0), -low);
  }

  private static double positive(long high, long low) {
    double lower = low >= 0 ? low : (low >>> 1) * 2.0;
    return high * 0x1p64 + lower;
  }

  public void reset() {
    high = 0;
    low = 0;
  }

  public ExactSum copyState() {
    return new ExactSum(this);
  }
}
