package candlewright.core.indicator.volatility;

import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.WindowMoments;

/// Linear regression channel: the end of the straight line through the last `length` values and so
/// many deviations round it. Only the line's newest point is given, because its other points are
/// not known when their bars close. Warm-up: `length - 1` bars.
public final class DeviationChannel extends ColumnsKernel {
  private final double multiplier;
  private final boolean fromLine;
  private final FittedLine line;
  private final WindowMoments window;

  /// @param length at least 2
  /// @param fromLine whether deviations are those from the line rather than from the mean
  /// @param scale decimals of the input, or OFF_GRID
  DeviationChannel(int length, double multiplier, boolean fromLine, int scale) {
    this(
        multiplier, fromLine, new FittedLine(length), new WindowMoments(length, scale), length - 1);
  }

  private DeviationChannel(
      double multiplier, boolean fromLine, FittedLine line, WindowMoments window, int warmUp) {
    super(1, 3, warmUp);
    this.multiplier = multiplier;
    this.fromLine = fromLine;
    this.line = line;
    this.window = window;
  }

  @Override
  protected void step(double[] in, double[] out) {
    line.add(in[0]);
    window.add(in[0]);
    double middle = line.end();
    double distance = multiplier * (fromLine ? line.residual() : window.deviation(false));
    out[0] = middle + distance;
    out[1] = middle;
    out[2] = middle - distance;
  }

  @Override
  public void reset() {
    line.reset();
    window.reset();
  }

  @Override
  public DeviationChannel copyState() {
    return new DeviationChannel(
        multiplier, fromLine, line.copyState(), window.copyState(), warmUp());
  }
}
