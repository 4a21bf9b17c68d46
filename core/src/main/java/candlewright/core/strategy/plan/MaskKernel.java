package candlewright.core.strategy.plan;

import java.util.List;

/// The state of one mask while a series is worked through, tile by tile; 64 bars make a word.
///
/// A tile begins at a multiple of 64 bars. Bits beyond the last bar stay clear.
abstract sealed class MaskKernel {
  final long[] value;
  final long[] known;

  /// Makes the words of a mask over `size` bars.
  MaskKernel(int size) {
    value = new long[(size + 63) >> 6];
    known = new long[value.length];
  }

  /// Fills the words of the bars `from` to `to` (exclusive).
  abstract void run(int from, int to);

  /// Returns the bits of the bars of a word that ends at `to` or at its own end.
  private static long bars(int wordStart, int to) {
    int count = to - wordStart;
    return count >= 64 ? -1L : (1L << count) - 1;
  }

  static final class Constantly extends MaskKernel {
    private final boolean always;

    Constantly(int size, boolean always) {
      super(size);
      this.always = always;
    }

    @Override
    void run(int from, int to) {
      for (int start = from; start < to; start += 64) {
        long bits = bars(start, to);
        known[start >> 6] = bits;
        value[start >> 6] = always ? bits : 0;
      }
    }
  }

  /// True where the left column is above the right one.
  static final class Above extends MaskKernel {
    private final Comparison comparison;

    Above(int size, Comparison comparison) {
      super(size);
      this.comparison = comparison;
    }

    @Override
    void run(int from, int to) {
      for (int start = from; start < to; start += 64) {
        int word = (start - from) >> 6;
        value[start >> 6] = comparison.above[word];
        known[start >> 6] = comparison.above[word] | comparison.below[word] | comparison.ties(word);
      }
    }
  }

  /// True where a column comes out on its upper side having last been on its lower one.
  static final class Crosses extends MaskKernel {
    private final Comparison comparison;
    private final boolean upward;

    /// The side on which it last was: -1 lower, 1 upper, 0 not seen apart yet.
    private int side;

    /// Makes the mask of the left column crossing above the right one, or of the right one crossing
    /// above the left if not `upward`.
    Crosses(int size, Comparison comparison, boolean upward) {
      super(size);
      this.comparison = comparison;
      this.upward = upward;
    }

    @Override
    void run(int from, int to) {
      for (int start = from; start < to; start += 64) {
        int word = (start - from) >> 6;
        int count = Math.min(64, to - start);
        long upper = upward ? comparison.above[word] : comparison.below[word];
        long lower = upward ? comparison.below[word] : comparison.above[word];
        long all = bars(start, to);
        if (side != 0 && (upper | lower) == all) {
          // No tie and nothing unknown: the side before a bar is that of its neighbour.
          long before = upper << 1 | (side > 0 ? 1 : 0);
          value[start >> 6] = upper & ~before;
          known[start >> 6] = all;
          side = (upper >>> (count - 1) & 1) != 0 ? 1 : -1;
        } else {
          oneByOne(start >> 6, count, upper, lower, comparison.ties(word));
        }
      }
    }

    private void oneByOne(int word, int count, long upper, long lower, long ties) {
      long v = 0;
      long k = 0;
      for (int i = 0; i < count; i++) {
        long bit = 1L << i;
        if (side != 0 && ((upper | lower | ties) & bit) != 0) {
          k |= bit;
        }
        if ((upper & bit) != 0) {
          v |= side < 0 ? bit : 0;
          side = 1;
        } else if ((lower & bit) != 0) {
          side = -1;
        }
      }
      value[word] = v;
      known[word] = k;
    }
  }

  /// True where the part is known to be false.
  static final class Not extends MaskKernel {
    private final MaskKernel part;

    Not(int size, MaskKernel part) {
      super(size);
      this.part = part;
    }

    @Override
    void run(int from, int to) {
      for (int word = from >> 6; word << 6 < to; word++) {
        value[word] = part.known[word] & ~part.value[word];
        known[word] = part.known[word];
      }
    }
  }

  /// Known-true where all parts are, known-false where any part is.
  static final class All extends MaskKernel {
    private final List<MaskKernel> parts;

    All(int size, List<MaskKernel> parts) {
      super(size);
      this.parts = List.copyOf(parts);
    }

    @Override
    void run(int from, int to) {
      for (int word = from >> 6; word << 6 < to; word++) {
        long allTrue = -1L;
        long anyFalse = 0;
        for (MaskKernel part : parts) {
          allTrue &= part.value[word];
          anyFalse |= part.known[word] & ~part.value[word];
        }
        value[word] = allTrue;
        known[word] = allTrue | anyFalse;
      }
    }
  }

  /// Known-true where any part is, known-false where all parts are.
  static final class AnyOf extends MaskKernel {
    private final List<MaskKernel> parts;

    AnyOf(int size, List<MaskKernel> parts) {
      super(size);
      this.parts = List.copyOf(parts);
    }

    @Override
    void run(int from, int to) {
      for (int word = from >> 6; word << 6 < to; word++) {
        long anyTrue = 0;
        long allFalse = -1L;
        for (MaskKernel part : parts) {
          anyTrue |= part.value[word];
          allFalse &= part.known[word] & ~part.value[word];
        }
        value[word] = anyTrue;
        known[word] = anyTrue | allFalse;
      }
    }
  }
}
