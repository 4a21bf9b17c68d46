package candlewright.backtest.sweep;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// Looks at as many prices at once as the processor has lanes for.
final class LaneTouchFinder implements TouchFinder {
  private static final VectorSpecies<Double> LANES = DoubleVector.SPECIES_PREFERRED;

  @Override
  public int first(double[] low, double[] high, int from, int to, double below, double above) {
    for (int i = from; i < to; i += LANES.length()) {
      VectorMask<Double> falls =
          DoubleVector.fromArray(LANES, low, i).compare(VectorOperators.LE, below);
      VectorMask<Double> rises =
          DoubleVector.fromArray(LANES, high, i).compare(VectorOperators.GE, above);
      long bits = falls.or(rises).toLong();
      if (bits != 0) {
        // What lies beyond the end does not count.
        return Math.min(to, i + Long.numberOfTrailingZeros(bits));
      }
    }
    return to;
  }
}
