package candlewright.core.strategy.plan;

/// A three-valued condition over all bars of a series as two bit sets: value and known. A value bit
/// is set only where the known bit is, so the value bits alone say where the condition is
/// known-true.
public final class Mask {
  private final int size;
  private final long[] value;
  private final long[] known;

  /// Takes over the words.
  Mask(int size, long[] value, long[] known) {
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

  /// Returns the first bar from `from` to `to` (exclusive) where the condition is known-true; `to`
  /// if there is none.
  public int nextTrue(int from, int to) {
    if (from >= to) {
      return to;
    }
    int word = from >> 6;
    int lastWord = (to - 1) >> 6;
    long bits = value[word] & -1L << from;
    while (bits == 0) {
      if (++word > lastWord) {
        return to;
      }
      bits = value[word];
    }
    return Math.min(to, (word << 6) + Long.numberOfTrailingZeros(bits));
  }

  /// Returns the condition over bars `from` to `to` (exclusive) only, counted from 0.
  public Mask slice(int from, int to) {
    int newSize = to - from;
    return new Mask(newSize, shifted(value, from, newSize), shifted(known, from, newSize));
  }

  private static long[] shifted(long[] words, int from, int size) {
    long[] result = new long[(size + 63) >> 6];
    int skip = from >> 6;
    int shift = from & 63;
    for (int i = 0; i < result.length; i++) {
      long low = words[skip + i] >>> shift;
      boolean more = shift != 0 && skip + i + 1 < words.length;
      result[i] = more ? low | words[skip + i + 1] << (64 - shift) : low;
    }
    if ((size & 63) != 0) {
      result[result.length - 1] &= (1L << (size & 63)) - 1;
    }
    return result;
  }
}
