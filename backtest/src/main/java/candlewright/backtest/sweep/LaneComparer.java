package candlewright.backtest.sweep;

import candlewright.core.strategy.plan.PairComparer;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// Compares as many bars at once as the processor has lanes for. Comparing is exact, so that it
/// does not matter how many these are.
final class LaneComparer implements PairComparer {
  private static final VectorSpecies<Double> LANES = DoubleVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Float> SINGLES = FloatVector.SPECIES_PREFERRED;

  @Override
  public void compare(
      double[] left, double[] right, int from, int to, long[] above, long[] below, long[] known) {
    int whole = to >> 6;
    for (int word = from >> 6; word < whole; word++) {
      int start = word << 6;
      long up = 0;
      long down = 0;
      for (int i = 0; i < 64; i += LANES.length()) {
        DoubleVector a = DoubleVector.fromArray(LANES, left, start + i);
        DoubleVector b = DoubleVector.fromArray(LANES, right, start + i);
        up |= a.compare(VectorOperators.GT, b).toLong() << i;
        down |= a.compare(VectorOperators.LT, b).toLong() << i;
      }
      above[word] = up;
      below[word] = down;
      long apart = up | down;
      // Ties and unknown bars are rare, so that they are told apart only where there are some.
      known[word] = apart == -1 ? apart : apart | ties(left, right, start);
    }
    if ((to & 63) != 0) {
      lastWord(left, right, to, above, below, known);
    }
  }

  @Override
  public boolean singlesFirst() {
    return true;
  }

  @Override
  public boolean compare(float[] left, float[] right, int words, long[] above, long[] below) {
    long apart = -1;
    for (int word = 0; word < words; word++) {
      int start = word << 6;
      long up = 0;
      long down = 0;
      for (int i = 0; i < 64; i += SINGLES.length()) {
        FloatVector a = FloatVector.fromArray(SINGLES, left, start + i);
        FloatVector b = FloatVector.fromArray(SINGLES, right, start + i);
        up |= a.compare(VectorOperators.GT, b).toLong() << i;
        down |= a.compare(VectorOperators.LT, b).toLong() << i;
      }
      above[word] = up;
      below[word] = down;
      apart &= up | down;
    }
    return apart == -1;
  }

  private static long ties(double[] left, double[] right, int start) {
    long bits = 0;
    for (int i = 0; i < 64; i += LANES.length()) {
      DoubleVector a = DoubleVector.fromArray(LANES, left, start + i);
      DoubleVector b = DoubleVector.fromArray(LANES, right, start + i);
      bits |= a.compare(VectorOperators.EQ, b).toLong() << i;
    }
    return bits;
  }

  private static void lastWord(
      double[] left, double[] right, int to, long[] above, long[] below, long[] known) {
    long up = 0;
    long down = 0;
    long equal = 0;
    for (int i = to & ~63; i < to; i++) {
      up |= (left[i] > right[i] ? 1L : 0L) << i;
      down |= (left[i] < right[i] ? 1L : 0L) << i;
      equal |= (left[i] == right[i] ? 1L : 0L) << i;
    }
    int word = to >> 6;
    above[word] = up;
    below[word] = down;
    known[word] = up | down | equal;
  }
}
