package candlewright.core.strategy.plan;

/// Where one column is above, below or equal to another in the present tile, 64 bars to a word; all
/// masks over the same two columns share it.
final class Comparison extends StepRun {
  private final double[] left;
  private final double[] right;

  /// Bits of the bars on which the left column is above the right one.
  final long[] above;

  /// Bits of the bars on which the left column is below the right one.
  final long[] below;

  private int count;

  /// Compares two columns whose first bar of the tile is at index 0.
  Comparison(double[] left, double[] right) {
    this.left = left;
    this.right = right;
    above = new long[(left.length + 63) >> 6];
    below = new long[above.length];
  }

  @Override
  void run(int bar, int bars) {
    count = bars;
    for (int start = 0; start < bars; start += 64) {
      int end = Math.min(bars, start + 64);
      long up = 0;
      long down = 0;
      for (int i = start; i < end; i++) {
        double a = left[i];
        double b = right[i];
        up |= (a > b ? 1L : 0L) << i;
        down |= (a < b ? 1L : 0L) << i;
      }
      above[start >> 6] = up;
      below[start >> 6] = down;
    }
  }

  /// Returns the bits of the bars of a word on which the columns are equal; unknown is not equal.
  long ties(int word) {
    long bits = 0;
    int end = Math.min(count, (word + 1) << 6);
    for (int i = word << 6; i < end; i++) {
      bits |= (left[i] == right[i] ? 1L : 0L) << i;
    }
    return bits;
  }
}
