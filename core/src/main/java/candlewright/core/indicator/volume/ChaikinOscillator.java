package candlewright.core.indicator.volume;

import candlewright.core.indicator.AverageKind;
import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.ScalarKernel;
import candlewright.core.market.Decimals;

/// Chaikin oscillator: a fast less a slow exponential average of the accumulation/distribution
/// line. Warm-up: the longer length less 1, whatever the seed.
///
/// Reads high, low, close, volume.
final class ChaikinOscillator extends ColumnsKernel {
  private final AccumulationDistribution line;
  private final ScalarKernel fast;
  private final ScalarKernel slow;
  private int seen;

  /// @param average an exponential average
  ChaikinOscillator(int fast, int slow, AverageKind average) {
    this(
        Math.max(fast, slow) - 1,
        new AccumulationDistribution(),
        average.make(fast, Decimals.OFF_GRID),
        average.make(slow, Decimals.OFF_GRID));
  }

  private ChaikinOscillator(
      int warmUp, AccumulationDistribution line, ScalarKernel fast, ScalarKernel slow) {
    super(4, 1, warmUp);
    this.line = line;
    this.fast = fast;
    this.slow = slow;
  }

  @Override
  protected void step(double[] in, double[] out) {
    double value = line.update(in[0], in[1], in[2], in[3]);
    double difference = fast.update(value) - slow.update(value);
    if (seen < warmUp()) {
      seen++;
      out[0] = Double.NaN;
    } else {
      out[0] = difference;
    }
  }

  @Override
  public void reset() {
    line.reset();
    fast.reset();
    slow.reset();
    seen = 0;
  }

  @Override
  public ChaikinOscillator copyState() {
    ChaikinOscillator copy =
        new ChaikinOscillator(warmUp(), line.copyState(), fast.copyState(), slow.copyState());
    copy.seen = seen;
    return copy;
  }
}
