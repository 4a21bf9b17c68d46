package candlewright.core.strategy.plan;

import java.util.Arrays;
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

  /// Whether the left column is above or below the right one on every bar of the latest run, which
  /// fill words.
  boolean apart;

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
      apart = false;
      comparer.compare(left, right, 0, count, above, below, known);
      return;
    }
    // Rounding keeps the order: what is apart as singles is apart the same way as doubles.
    int words = count >> 6;
    apart = comparer.compare(leftSingles, rightSingles, words, above, below);
    if (apart) {
      Arrays.fill(known, 0, words, -1L);
    } else {
      tell(words);
    }
    if ((count & 63) != 0) {
      apart = false;
      comparer.compare(left, right, words << 6, count, above, below, known);
    }
  }

  /// Compares words by their doubles where singles tie.
  private void tell(int words) {
    for (int word = 0; word < words; word++) {
      if ((above[word] | below[word]) == -1L) {
        known[word] = -1L;
      } else {
        int start = word << 6;
        comparer.compare(left, right, start, start + 64, above, below, known);
      }
    }
  }
}
