package candlewright.core.strategy.plan;

/// Compares one bar after the other.
final class ScalarComparer implements PairComparer {
  @Override
  public void compare(
      double[] left, double[] right, int from, int to, long[] above, long[] below, long[] known) {
    for (int start = from; start < to; start += 64) {
      int end = Math.min(to, start + 64);
      long up = 0;
      long down = 0;
      for (int i = start; i < end; i++) {
        double a = left[i];
        double b = right[i];
        up |= (a > b ? 1L : 0L) << i;
        down |= (a < b ? 1L : 0L) << i;
      }
      int word = start >> 6;
      above[word] = up;
      below[word] = down;
      long apart = up | down;
      // Ties and unknown bars are rare, so that they are told apart only where there are some.
      known[word] =
          apart == MaskRun.bars(start, to) ? apart : apart | ties(left, right, start, end);
    }
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

  private static long ties(double[] left, double[] right, int start, int end) {
    long bits = 0;
    for (int i = start; i < end; i++) {
      bits |= (left[i] == right[i] ? 1L : 0L) << i;
    }
    return bits;
  }
}
