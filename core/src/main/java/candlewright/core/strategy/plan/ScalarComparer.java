package candlewright.core.strategy.plan;

/// Compares one bar after the other.
final class ScalarComparer implements PairComparer {
  @Override
  public void compare(
      double[] left, double[] right, int from, int to, long[] above, long[] below, long[] known) {
    for (int start = from; start < to; start += 64) {
      int end = Math.min(to, start + 64);
      int word = start >> 6;
      if (end - start == 64 && areApart(left, right, start, below, word)) {
        above[word] = ~below[word];
        known[word] = -1L;
      } else {
        tell(left, right, start, end, above, below, known);
      }
    }
  }

  /// Compares a word on all of whose bars the columns are apart, by the signs of their differences:
  /// a difference is 0 only for what is equal. Returns false if they are not.
  private static boolean areApart(
      double[] left, double[] right, int start, long[] below, int word) {
    long down = 0;
    for (int i = start; i < start + 64; i++) {
      double difference = left[i] - right[i];
      if (!(Math.abs(difference) > 0)) {
        return false;
      }
      down |= (Double.doubleToRawLongBits(difference) >>> 63) << i;
    }
    below[word] = down;
    return true;
  }

  private static void tell(
      double[] left, double[] right, int start, int end, long[] above, long[] below, long[] known) {
    long up = 0;
    long down = 0;
    long equal = 0;
    for (int i = start; i < end; i++) {
      double a = left[i];
      double b = right[i];
      up |= (a > b ? 1L : 0L) << i;
      down |= (a < b ? 1L : 0L) << i;
      equal |= (a == b ? 1L : 0L) << i;
    }
    int word = start >> 6;
    above[word] = up;
    below[word] = down;
    known[word] = up | down | equal;
  }

  @Override
  public boolean singlesFirst() {
    return false;
  }

  @Override
  public boolean compare(float[] left, float[] right, int words, long[] above, long[] below) {
    long apart = -1;
    for (int word = 0; word < words; word++) {
      long up = 0;
      long down = 0;
      for (int i = word << 6; i < (word + 1) << 6; i++) {
        up |= (left[i] > right[i] ? 1L : 0L) << i;
        down |= (left[i] < right[i] ? 1L : 0L) << i;
      }
      above[word] = up;
      below[word] = down;
      apart &= up | down;
    }
    return apart == -1;
  }
}
