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

  /// Makes a run that writes its bits into `value` and `known`.
  MaskRun(long[] value, long[] known) {
    this.value = value;
    this.known = known;
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
  static long bars(int start, int count) {
    return count - start >= 64 ? -1L : (1L << (count - start)) - 1;
  }

  static final class Constantly extends MaskRun {
    private final boolean always;

    Constantly(boolean always, long[] value, long[] known) {
      super(value, known);
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

  /// What a run that several masks share says of one of them.
  static final class Shared extends MaskRun {
    private final List<StepRun> sources;
    private final long[] sharedValue;
    private final long[] sharedKnown;

    /// Makes a mask that copies the words of the last of `sources`, or is them if they are the same
    /// arrays as its own.
    ///
    /// @param sources what is run for it, in that order
    Shared(
        List<StepRun> sources, long[] sharedValue, long[] sharedKnown, long[] value, long[] known) {
      super(value, known);
      this.sources = List.copyOf(sources);
      this.sharedValue = sharedValue;
      this.sharedKnown = sharedKnown;
    }

    List<StepRun> sources() {
      return sources;
    }

    @Override
    void run(int bar, int count) {
      int words = (count + 63) >> 6;
      System.arraycopy(sharedValue, 0, value, 0, words);
      System.arraycopy(sharedKnown, 0, known, 0, words);
    }
  }

  static final class OfSignal extends MaskRun {
    private SignalKernel kernel;
    private final double[][] inputs;

    OfSignal(SignalKernel kernel, double[][] inputs, long[] value, long[] known) {
      super(value, known);
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

    OfCombination(CombinationKernel kernel, List<MaskRun> parts, long[] value, long[] known) {
      super(value, known);
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

    Not(MaskRun part, long[] value, long[] known) {
      super(value, known);
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

    All(List<MaskRun> parts, long[] value, long[] known) {
      super(value, known);
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

    AnyOf(List<MaskRun> parts, long[] value, long[] known) {
      super(value, known);
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

    AsOf(MaskRun source, int[] indices, long[] value, long[] known) {
      super(value, known);
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
