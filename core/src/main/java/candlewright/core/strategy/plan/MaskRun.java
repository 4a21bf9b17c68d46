package candlewright.core.strategy.plan;

import candlewright.core.signal.CombinationKernel;
import candlewright.core.signal.SignalKernel;
import candlewright.core.signal.Truth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A mask step at work: 64 bars make a word, and a value bit is set only where the known bit is.
/// Bits beyond the last bar of a run are clear.
abstract sealed class MaskRun extends StepRun {
  final long[] value;
  final long[] known;

  MaskRun(int room) {
    value = new long[(room + 63) >> 6];
    known = new long[value.length];
  }

  final boolean isTrue(int i) {
    return (value[i >> 6] >>> i & 1) != 0;
  }

  final boolean isKnown(int i) {
    return (known[i >> 6] >>> i & 1) != 0;
  }

  final Truth truth(int i) {
    return isKnown(i) ? Truth.of(isTrue(i)) : Truth.UNKNOWN;
  }

  /// Returns the bits of the bars from `start` to its word's end or to `count`.
  private static long bars(int start, int count) {
    return count - start >= 64 ? -1L : (1L << (count - start)) - 1;
  }

  static final class Constantly extends MaskRun {
    private final boolean always;

    Constantly(int room, boolean always) {
      super(room);
      this.always = always;
    }

    @Override
    void run(int bar, int count) {
      for (int start = 0; start < count; start += 64) {
        long bits = bars(start, count);
        known[start >> 6] = bits;
        value[start >> 6] = always ? bits : 0;
      }
    }
  }

  /// Reads a comparison that it may share with others.
  interface Paired {
    Comparison comparison();
  }

  /// True where the left column is above the right one, or below it.
  static final class Apart extends MaskRun implements Paired {
    private final Comparison comparison;
    private final long[] apart;

    @Override
    public Comparison comparison() {
      return comparison;
    }

    Apart(int room, Comparison comparison, boolean above) {
      super(room);
      this.comparison = comparison;
      this.apart = above ? comparison.above : comparison.below;
    }

    @Override
    void run(int bar, int count) {
      for (int word = 0; word << 6 < count; word++) {
        value[word] = apart[word];
        known[word] = comparison.above[word] | comparison.below[word] | comparison.ties(word);
      }
    }
  }

  /// True where the left column comes out on one side having last been on the other.
  static final class Crosses extends MaskRun implements Paired {
    private final Comparison comparison;
    private final boolean upward;

    /// The side on which it last was: -1 lower, 1 upper, 0 not seen apart since the last unknown
    /// bar.
    private int side;

    @Override
    public Comparison comparison() {
      return comparison;
    }

    /// Makes the mask of the left column crossing above the right one, or below it if not `upward`.
    Crosses(int room, Comparison comparison, boolean upward) {
      super(room);
      this.comparison = comparison;
      this.upward = upward;
    }

    @Override
    void run(int bar, int count) {
      for (int start = 0; start < count; start += 64) {
        int word = start >> 6;
        int length = Math.min(64, count - start);
        long upper = upward ? comparison.above[word] : comparison.below[word];
        long lower = upward ? comparison.below[word] : comparison.above[word];
        long all = bars(start, count);
        if (side != 0 && (upper | lower) == all) {
          // No tie and nothing unknown: the side before a bar is that of its neighbour.
          long before = upper << 1 | (side > 0 ? 1 : 0);
          value[word] = upper & ~before;
          known[word] = all;
          side = (upper >>> (length - 1) & 1) != 0 ? 1 : -1;
        } else {
          oneByOne(word, length, upper, lower, comparison.ties(word));
        }
      }
    }

    private void oneByOne(int word, int length, long upper, long lower, long ties) {
      long v = 0;
      long k = 0;
      for (int i = 0; i < length; i++) {
        long bit = 1L << i;
        if (((upper | lower | ties) & bit) == 0) {
          side = 0;
          continue;
        }
        k |= side != 0 ? bit : 0;
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

    @Override
    Object state() {
      return side;
    }

    @Override
    void restore(@Nullable Object state) {
      if (state instanceof Integer other) {
        side = other;
      }
    }
  }

  static final class OfSignal extends MaskRun {
    private SignalKernel kernel;
    private final double[][] inputs;

    OfSignal(SignalKernel kernel, double[][] inputs, int room) {
      super(room);
      this.kernel = kernel;
      this.inputs = inputs;
    }

    @Override
    void run(int bar, int count) {
      kernel.run(inputs, count, value, known);
    }

    @Override
    Object state() {
      return kernel.copyState();
    }

    @Override
    void restore(@Nullable Object state) {
      if (state instanceof SignalKernel other) {
        kernel = other.copyState();
      }
    }
  }

  static final class OfCombination extends MaskRun {
    private CombinationKernel kernel;
    private final List<MaskRun> parts;
    private final Truth[] truths;

    OfCombination(CombinationKernel kernel, List<MaskRun> parts, int room) {
      super(room);
      this.kernel = kernel;
      this.parts = List.copyOf(parts);
      truths = new Truth[parts.size()];
    }

    @Override
    void run(int bar, int count) {
      for (int start = 0; start < count; start += 64) {
        long v = 0;
        long k = 0;
        int end = Math.min(count, start + 64);
        for (int i = start; i < end; i++) {
          for (int part = 0; part < truths.length; part++) {
            truths[part] = parts.get(part).truth(i);
          }
          Truth truth = kernel.update(truths);
          long bit = 1L << i;
          k |= truth.isKnown() ? bit : 0;
          v |= truth == Truth.TRUE ? bit : 0;
        }
        value[start >> 6] = v;
        known[start >> 6] = k;
      }
    }

    @Override
    Object state() {
      return kernel.copyState();
    }

    @Override
    void restore(@Nullable Object state) {
      if (state instanceof CombinationKernel other) {
        kernel = other.copyState();
      }
    }
  }

  /// True where the part is known to be false.
  static final class Not extends MaskRun {
    private final MaskRun part;

    Not(int room, MaskRun part) {
      super(room);
      this.part = part;
    }

    @Override
    void run(int bar, int count) {
      for (int word = 0; word << 6 < count; word++) {
        value[word] = part.known[word] & ~part.value[word];
        known[word] = part.known[word];
      }
    }
  }

  /// Known-true where all parts are, known-false where any part is.
  static final class All extends MaskRun {
    private final List<MaskRun> parts;

    All(int room, List<MaskRun> parts) {
      super(room);
      this.parts = List.copyOf(parts);
    }

    @Override
    void run(int bar, int count) {
      for (int word = 0; word << 6 < count; word++) {
        long allTrue = -1L;
        long anyFalse = 0;
        for (MaskRun part : parts) {
          allTrue &= part.value[word];
          anyFalse |= part.known[word] & ~part.value[word];
        }
        value[word] = allTrue;
        known[word] = allTrue | anyFalse;
      }
    }
  }

  /// Known-true where any part is, known-false where all parts are.
  static final class AnyOf extends MaskRun {
    private final List<MaskRun> parts;

    AnyOf(int room, List<MaskRun> parts) {
      super(room);
      this.parts = List.copyOf(parts);
    }

    @Override
    void run(int bar, int count) {
      for (int word = 0; word << 6 < count; word++) {
        long anyTrue = 0;
        long allFalse = -1L;
        for (MaskRun part : parts) {
          anyTrue |= part.value[word];
          allFalse &= part.known[word] & ~part.value[word];
        }
        value[word] = anyTrue;
        known[word] = anyTrue | allFalse;
      }
    }
  }

  static final class AsOf extends MaskRun {
    private final MaskRun source;
    private final int[] indices;

    AsOf(MaskRun source, int[] indices, int room) {
      super(room);
      this.source = source;
      this.indices = indices;
    }

    @Override
    void run(int bar, int count) {
      for (int start = 0; start < count; start += 64) {
        long v = 0;
        long k = 0;
        int end = Math.min(count, start + 64);
        for (int i = start; i < end; i++) {
          int index = indices[bar + i];
          if (index >= 0 && source.isKnown(index)) {
            k |= 1L << i;
            v |= source.isTrue(index) ? 1L << i : 0;
          }
        }
        value[start >> 6] = v;
        known[start >> 6] = k;
      }
    }
  }
}
