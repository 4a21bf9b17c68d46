package candlewright.core.indicator.momentum;

import candlewright.core.indicator.AverageKind;
import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.ScalarKernel;
import candlewright.core.market.Decimals;

/// Stochastic momentum index (Blau 1993): the twice smoothed distance of the close from the middle
/// of the window's range in relation to half the twice smoothed range, -100 to 100, and an
/// exponential average of that; 0 where there is no range. Warm-up: `length - 1` bars, and the
/// other lengths less one each if the averages begin with a mean.
public final class Smi extends ColumnsKernel {
  private final HighLow range;
  private final ScalarKernel firstDistance;
  private final ScalarKernel secondDistance;
  private final ScalarKernel firstRange;
  private final ScalarKernel secondRange;
  private final ScalarKernel signal;

  /// @param length bars of the range
  /// @param first length of the first smoothing
  /// @param second length of the smoothing of the first one
  /// @param signal length of the signal line
  /// @param average an exponential average
  public Smi(int length, int first, int second, int signal, AverageKind average) {
    this(
        new HighLow(length, false),
        average.make(first, Decimals.OFF_GRID),
        average.make(second, Decimals.OFF_GRID),
        average.make(first, Decimals.OFF_GRID),
        average.make(second, Decimals.OFF_GRID),
        average.make(signal, Decimals.OFF_GRID),
        length - 1);
  }

  private Smi(
      HighLow range,
      ScalarKernel firstDistance,
      ScalarKernel secondDistance,
      ScalarKernel firstRange,
      ScalarKernel secondRange,
      ScalarKernel signal,
      int rangeWarmUp) {
    super(3, 2, rangeWarmUp + firstDistance.warmUp() + secondDistance.warmUp() + signal.warmUp());
    this.range = range;
    this.firstDistance = firstDistance;
    this.secondDistance = secondDistance;
    this.firstRange = firstRange;
    this.secondRange = secondRange;
    this.signal = signal;
  }

  @Override
  protected void step(double[] in, double[] out) {
    range.add(in[0], in[1], 0);
    double high = range.highest();
    double low = range.lowest();
    // Twice the distance against the whole range is the distance against half of it.
    double distance = secondDistance.update(firstDistance.update((in[2] - high) + (in[2] - low)));
    double span = secondRange.update(firstRange.update(high - low));
    out[0] = Tsi.ratio(distance, span);
    out[1] = signal.update(out[0]);
  }

  @Override
  public void reset() {
    range.reset();
    firstDistance.reset();
    secondDistance.reset();
    firstRange.reset();
    secondRange.reset();
    signal.reset();
  }

  @Override
  public Smi copyState() {
    return new Smi(
        range.copyState(),
        firstDistance.copyState(),
        secondDistance.copyState(),
        firstRange.copyState(),
        secondRange.copyState(),
        signal.copyState(),
        warmUp() - firstDistance.warmUp() - secondDistance.warmUp() - signal.warmUp());
  }
}
