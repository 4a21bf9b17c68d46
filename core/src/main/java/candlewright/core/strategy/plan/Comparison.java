package candlewright.core.strategy.plan;

import org.jspecify.annotations.Nullable;

/// Where one column is above or below another in the present tile; all masks over the same two
/// columns share it.
final class Comparison extends StepRun {
  private final PairComparer comparer;
  private final double[] left;
  private final double[] right;

  /// The columns rounded to singles; null where only doubles are compared.
  private final float @Nullable [] leftSingles;

  private final float @Nullable [] rightSingles;

  /// Bits of the bars on which the left column is above the right one.
  final long[] above;

  /// Bits of the bars on which the left column is below the right one.
  final long[] below;

  /// Bits of the bars on which both columns are numbers.
  final long[] known;

  /// Compares two columns whose first bar of the tile is at index 0.
  Comparison(
      PairComparer comparer,
      double[] left,
      double[] right,
      float @Nullable [] leftSingles,
      float @Nullable [] rightSingles,
      Buffers buffers) {
    this.comparer = comparer;
    this.left = left;
    this.right = right;
    this.leftSingles = leftSingles;
    this.rightSingles = rightSingles;
    above = buffers.words();
    below = buffers.words();
    known = buffers.words();
  }

  @Override
  void run(int bar, int count) {
    if (leftSingles == null || rightSingles == null) {
      comparer.compare(left, right, 0, count, above, below, known);
      return;
    }
    // Rounding keeps the order: what is apart as singles is apart the same way as doubles.
    int words = count >> 6;
    comparer.compare(leftSingles, rightSingles, words, above, below);
    for (int word = 0; word < words; word++) {
      if ((above[word] | below[word]) == -1L) {
        known[word] = -1L;
      } else {
        int start = word << 6;
        comparer.compare(left, right, start, start + 64, above, below, known);
      }
    }
    if ((count & 63) != 0) {
      comparer.compare(left, right, words << 6, count, above, below, known);
    }
  }
}
