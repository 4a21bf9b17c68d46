package candlewright.core.strategy.plan;

/// Compares two columns bar by bar. All ways to do so give the same bits.
public interface PairComparer {
  /// One bar after the other, on every machine.
  PairComparer SCALAR = new ScalarComparer();

  /// Compares bars `from` to `to` (exclusive): bar `i` is bit `i & 63` of word `i >> 6`. Bits
  /// beyond the last bar are clear. Nothing is known of a bar on which either column is NaN.
  ///
  /// @param from a multiple of 64
  /// @param above gets the bits of the bars on which the left column is above the right one
  /// @param below gets those on which it is below
  /// @param known gets those on which both columns are numbers
  void compare(
      double[] left, double[] right, int from, int to, long[] above, long[] below, long[] known);

  /// Tells whether it pays to compare columns of singles first and doubles only where they tie.
  boolean singlesFirst();

  /// Compares words of bars by their singles.
  ///
  /// @param words how many, from the first
  /// @param above gets the bits of the bars on which the left column is above the right one
  /// @param below gets those on which it is below
  /// @return whether it is one or the other on every bar
  boolean compare(float[] left, float[] right, int words, long[] above, long[] below);
}
