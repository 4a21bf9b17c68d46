package candlewright.core.indicator;

/// A sum of products of whole numbers, exact in 128 bits.
///
/// Products of units below 2^53 of up to 100,000 bars stay below 2^123.
public final class ProductSum {
  private long high;
  private long low;

  public ProductSum() {}

  private ProductSum(ProductSum other) {
    high = other.high;
    low = other.low;
  }

  /// Adds `a * b`.
  public void add(long a, long b) {
    long product = a * b;
    low += product;
    high += Math.multiplyHigh(a, b) + (Long.compareUnsigned(low, product) < 0 ? 1 : 0);
  }

  /// Takes `a * b` away.
  public void subtract(long a, long b) {
    add(-a, b);
  }

  /// Adds the product of two sums, of which the last 128 bits are kept.
  public void add(ProductSum a, ProductSum b) {
    long product = a.low * b.low;
    low += product;
    high +=
        Math.unsignedMultiplyHigh(a.low, b.low)
            + a.high * b.low
            + a.low * b.high
            + (Long.compareUnsigned(low, product) < 0 ? 1 : 0);
  }

  /// Changes the sign of the sum.
  public void negate() {
    low = -low;
    high = ~high + (low == 0 ? 1 : 0);
  }

  /// Makes this sum `factor` times as large, of which the last 128 bits are kept.
  public void multiply(long factor) {
    long product = low * factor;
    // low counts without a sign, factor is at least 0.
    high = high * factor + Math.unsignedMultiplyHigh(low, factor);
    low = product;
  }

  /// Takes over another sum.
  public void set(ProductSum other) {
    high = other.high;
    low = other.low;
  }

  /// Returns the sum as a double.
  public double value() {
    if (high == low >> 63) {
      return low;
    }
    if (high >= 0) {
      return positive(high, low);
    }
    return -positive(~high + (low == 0 ? 1 : 0), -low);
  }

  private static double positive(long high, long low) {
    double lower = low >= 0 ? low : (low >>> 1) * 2.0;
    return high * 0x1p64 + lower;
  }

  public void reset() {
    high = 0;
    low = 0;
  }

  public ProductSum copyState() {
    return new ProductSum(this);
  }
}
