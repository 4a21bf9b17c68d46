package candlewright.core.indicator.momentum;

import candlewright.core.indicator.AverageKind;
import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.ScalarKernel;
import candlewright.core.market.Decimals;

/// True strength index (Blau 1991): the twice smoothed change in relation to its twice smoothed
/// size, -100 to 100, and an exponential average of that; 0 where nothing moved. Warm-up: one bar,
/// and the lengths less one each if the averages begin with a mean.
public final class Tsi extends ColumnsKernel {
  private final ScalarKernel firstChange;
  private final ScalarKernel secondChange;
  private final ScalarKernel firstSize;
  private final ScalarKernel secondSize;
  private final ScalarKernel signal;
  private double previous = Double.NaN;

  /// @param first length of the first smoothing
  /// @param second length of the smoothing of the first one
  /// @param signal length of the signal line
  /// @param average an exponential average
  public Tsi(int first, int second, int signal, AverageKind average) {
    this(
        average.make(first, Decimals.OFF_GRID),
        average.make(second, Decimals.OFF_GRID),
        average.make(first, Decimals.OFF_GRID),
        average.make(second, Decimals.OFF_GRID),
        average.make(signal, Decimals.OFF_GRID));
  }

  private Tsi(
      ScalarKernel firstChange,
      ScalarKernel secondChange,
      ScalarKernel firstSize,
      ScalarKernel secondSize,
      ScalarKernel signal) {
    super(1, 2, 1 + firstChange.warmUp() + secondChange.warmUp() + signal.warmUp());
    this.firstChange = firstChange;
    this.secondChange = secondChange;
    this.firstSize = firstSize;
    this.secondSize = secondSize;
    this.signal = signal;
  }

  @Override
  protected void step(double[] in, double[] out) {
    double change = in[0] - previous;
    previous = in[0];
    double smoothed = secondChange.update(firstChange.update(change));
    double size = secondSize.update(firstSize.update(Math.abs(change)));
    out[0] = ratio(smoothed, size);
    out[1] = signal.update(out[0]);
  }

  /// Returns `100 value / size` kept within -100 and 100 against rounding, 0 where both are zero.
  static double ratio(double value, double size) {
    return size == 0 ? 0 : 100 * Math.clamp(value / size, -1.0, 1.0);
  }

  @Override
  public void reset() {
    firstChange.reset();
    secondChange.reset();
    firstSize.reset();
    secondSize.reset();
    signal.reset();
    previous = Double.NaN;
  }

  @Override
  public Tsi copyState() {
    Tsi copy =
        new Tsi(
            firstChange.copyState(),
            secondChange.copyState(),
            firstSize.copyState(),
            secondSize.copyState(),
            signal.copyState());
    copy.previous = previous;
    return copy;
  }
}
