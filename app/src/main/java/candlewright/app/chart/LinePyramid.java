package candlewright.app.chart;

import java.util.Arrays;

/// One column of values at the resolutions of {@link BarPyramid}: least and greatest value of each
/// block, NaN where a block has none. Level 0 is the values themselves; only blocks of eight and
/// more are kept beside them.
///
/// Grows at its end only, in O(log n). Used by one thread.
final class LinePyramid {
  private static final int MOST_LEVELS = 32;

  /// The first level that is kept beside the values.
  private static final int KEPT = 3;

  private final double[][] least = new double[MOST_LEVELS][];
  private final double[][] greatest = new double[MOST_LEVELS][];
  private int size;
  private int levels;

  /// Takes the array over.
  LinePyramid(double[] values) {
    least[0] = values;
    greatest[0] = values;
    size = values.length;
    levels = 1;
    while (size(levels - 1) > 1) {
      addLevel();
    }
  }

  int size() {
    return size;
  }

  /// Returns the number of blocks of a level; above the coarsest level it is still one.
  int size(int level) {
    return (int) (((long) size + (1L << level) - 1) >> level);
  }

  /// Returns a value; NaN where it is unknown or `i` lies outside.
  double value(int i) {
    return i >= 0 && i < size ? least[0][i] : Double.NaN;
  }

  double least(int level, int i) {
    int known = Math.min(level, levels - 1);
    if (known == 0 || known >= KEPT) {
      return least[known][i];
    }
    return lesser(least(known - 1, 2 * i), least(known - 1, right(known - 1, i)));
  }

  double greatest(int level, int i) {
    int known = Math.min(level, levels - 1);
    if (known == 0 || known >= KEPT) {
      return greatest[known][i];
    }
    return greater(greatest(known - 1, 2 * i), greatest(known - 1, right(known - 1, i)));
  }

  /// Returns the second half of block `i` one level up, or its first where that is all.
  private int right(int below, int i) {
    return Math.min(2 * i + 1, size(below) - 1);
  }

  private static double lesser(double a, double b) {
    return Double.isNaN(a) ? b : Double.isNaN(b) ? a : Math.min(a, b);
  }

  private static double greater(double a, double b) {
    return Double.isNaN(a) ? b : Double.isNaN(b) ? a : Math.max(a, b);
  }

  /// Replaces the last value, or adds one if `i` is their number.
  ///
  /// @throws IndexOutOfBoundsException if `i` is neither
  void set(int i, double value) {
    if (i != size && (i != size - 1 || size == 0)) {
      throw new IndexOutOfBoundsException("only the end of " + size + " values changes, not " + i);
    }
    size = Math.max(size, i + 1);
    if (i >= least[0].length) {
      least[0] = Arrays.copyOf(least[0], i + (i >> 2) + 16);
      greatest[0] = least[0];
    }
    least[0][i] = value;
    for (int level = KEPT; level < levels; level++) {
      int block = i >> level;
      if (block >= least[level].length) {
        least[level] = Arrays.copyOf(least[level], block + (block >> 2) + 16);
        greatest[level] = Arrays.copyOf(greatest[level], block + (block >> 2) + 16);
      }
      merge(level, block);
    }
    if (size(levels - 1) > 1) {
      addLevel();
    }
  }

  private void addLevel() {
    int level = levels++;
    if (level < KEPT) {
      return;
    }
    int blocks = size(level);
    least[level] = new double[blocks];
    greatest[level] = new double[blocks];
    for (int i = 0; i < blocks; i++) {
      merge(level, i);
    }
  }

  private void merge(int level, int i) {
    int below = level - 1;
    int right = right(below, i);
    least[level][i] = lesser(least(below, 2 * i), least(below, right));
    greatest[level][i] = greater(greatest(below, 2 * i), greatest(below, right));
  }
}
