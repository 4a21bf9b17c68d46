package candlewright.core.strategy.plan;

/// Gathers the tiles of one mask into the mask of all bars.
final class MaskWords {
  private final MaskRun run;
  private final int size;
  private final long[] value;
  private final long[] known;

  MaskWords(Evaluation evaluation, int step) {
    run = evaluation.mask(step);
    size = evaluation.size();
    value = new long[(size + 63) >> 6];
    known = new long[value.length];
  }

  /// Takes over the latest run.
  ///
  /// @param from its first bar, a multiple of 64
  void take(int from, int count) {
    int words = (count + 63) >> 6;
    System.arraycopy(run.value, 0, value, from >> 6, words);
    System.arraycopy(run.known, 0, known, from >> 6, words);
  }

  Mask mask() {
    return new Mask(size, value, known);
  }
}
