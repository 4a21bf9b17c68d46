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
}
