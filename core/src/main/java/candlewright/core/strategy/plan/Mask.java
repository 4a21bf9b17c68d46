package candlewright.core.strategy.plan;

/// A three-valued condition over all bars of a series as two bit sets: value and known. A value bit
/// is set only where the known bit is, so the value bits alone say where the condition is
/// known-true.
public final class Mask {
  private final int size;
  private final long[] value;
  private final long[] known;

  private Mask(int size, long[] value, long[] known) {
    this.size = size;
    this.value = value;
    this.known = known;
  }

  /// Returns the number of bars.
  public int size() {
    return size;
  }

  /// Tells whether the condition is known to be true on bar `i`.
  public boolean isTrue(int i) {
    return (value[i >> 6] >>> i & 1) != 0;
  }

  /// Tells whether the condition is known on bar `i`.
  public boolean isKnown(int i) {
    return (known[i >> 6] >>> i & 1) != 0;
  }

  /// Returns the first bar at or after `from` where the condition is known-true; {@link #size()} if
  /// there is none.
  public int nextTrue(int from) {
    if (from >= size) {
      return size;
    }
    int word = from >> 6;
    long bits = value[word] & -1L << from;
    while (bits == 0) {
      if (++word == value.length) {
        return size;
      }
      bits = value[word];
    }
    return (word << 6) + Long.numberOfTrailingZeros(bits);
  }

  static Mask constantly(int size, boolean value) {
    long[] known = words(size);
    for (int i = 0; i < known.length; i++) {
      known[i] = -1L;
    }
    clearTail(size, known);
    return new Mask(size, value ? known.clone() : words(size), known);
  }

  static Mask above(double[] left, double[] right, int size) {
    long[] value = words(size);
    long[] known = words(size);
    for (int word = 0; word < value.length; word++) {
      int from = word << 6;
      int to = Math.min(size, from + 64);
      long v = 0;
      long k = 0;
      for (int i = from; i < to; i++) {
        double difference = left[i] - right[i];
        v |= (difference > 0 ? 1L : 0L) << i;
        k |= (Double.isNaN(difference) ? 0L : 1L) << i;
      }
      value[word] = v;
      known[word] = k;
    }
    return new Mask(size, value, known);
  }

  static Mask crossesAbove(double[] left, double[] right, int size) {
    long[] value = words(size);
    long[] known = words(size);
    // The side on which left last was: -1 below, 1 above, 0 not seen apart yet.
    int side = 0;
    for (int word = 0; word < value.length; word++) {
      int from = word << 6;
      int to = Math.min(size, from + 64);
      long v = 0;
      long k = 0;
      for (int i = from; i < to; i++) {
        double a = left[i];
        double b = right[i];
        if (a > b) {
          v |= (side < 0 ? 1L : 0L) << i;
          k |= (side != 0 ? 1L : 0L) << i;
          side = 1;
        } else if (a < b) {
          k |= (side != 0 ? 1L : 0L) << i;
          side = -1;
        } else if (a == b) {
          k |= (side != 0 ? 1L : 0L) << i;
        }
      }
      value[word] = v;
      known[word] = k;
    }
    return new Mask(size, value, known);
  }

  Mask not() {
    long[] result = words(size);
    for (int i = 0; i < result.length; i++) {
      result[i] = ~value[i] & known[i];
    }
    return new Mask(size, result, known);
  }

  /// Known-true where both are; known-false where either is.
  Mask and(Mask other) {
    long[] v = words(size);
    long[] k = words(size);
    for (int i = 0; i < v.length; i++) {
      long eitherFalse = (known[i] & ~value[i]) | (other.known[i] & ~other.value[i]);
      v[i] = value[i] & other.value[i];
      k[i] = v[i] | eitherFalse;
    }
    return new Mask(size, v, k);
  }

  /// Known-true where either is; known-false where both are.
  Mask or(Mask other) {
    return not().and(other.not()).not();
  }

  private static long[] words(int size) {
    return new long[(size + 63) >> 6];
  }

  private static void clearTail(int size, long[] words) {
    if ((size & 63) != 0) {
      words[words.length - 1] &= (1L << size) - 1;
    }
  }
}
