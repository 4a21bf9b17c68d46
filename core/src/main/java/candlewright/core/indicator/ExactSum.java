package candlewright.core.indicator;

/// An exact sum of integers times integer weights, for windows whose weighted sum may need more
/// than 63 bits.
///
/// Units go up to 2^53. They are split at bit 26 and both parts are summed, which is exact as long
/// as the weights add up to at most 2^33: a linear weighting of the longest window there is.
public final class ExactSum {
  private static final int SPLIT = 26;
  private static final long MASK = (1L << SPLIT) - 1;

  private long high;
  private long low;

  public ExactSum() {}

  private ExactSum(ExactSum other) {
    high = other.high;
    low = other.low;
  }

  /// Adds `units` times `weight`.
  public void add(long units, long weight) {
    high += (units >> SPLIT) * weight;
    low += (units & MASK) * weight;
  }

  /// Adds another sum.
  public void add(ExactSum other) {
    high += other.high;
    low += other.low;
  }

  /// Takes another sum away.
  public void subtract(ExactSum other) {
    high -= other.high;
    low -= other.low;
  }

  /// Returns the sum as a double: rounded once up to 62 bits, and always the same for the same sum.
  public double value() {
    long upper = high + (low >> SPLIT);
    long lower = low & MASK;
    if (Math.abs(upper) < 1L << (62 - SPLIT)) {
      return (upper << SPLIT) + lower;
    }
    return upper * 0x1p26 + lower;
  }

  public void reset() {
    high = 0;
    low = 0;
  }

  public ExactSum copyState() {
    return new ExactSum(this);
  }
}
