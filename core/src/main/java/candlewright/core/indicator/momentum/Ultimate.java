package candlewright.core.indicator.momentum;

import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.Grid;
import candlewright.core.indicator.WindowSum;

/// Williams' ultimate oscillator (1985): buying pressure in relation to the true range over three
/// windows, weighted 4, 2 and 1, from 0 to 100; NaN where a window has no range. Warm-up: the
/// longest length.
public final class Ultimate extends ColumnsKernel {
  private final int scale;
  private final WindowSum[] pressures;
  private final WindowSum[] ranges;
  private double previous = Double.NaN;

  /// @param scale decimals of the inputs, or OFF_GRID
  public Ultimate(int first, int second, int third, int scale) {
    this(
        scale,
        sums(scale, first, second, third),
        sums(scale, first, second, third),
        Math.max(first, Math.max(second, third)));
  }

  private Ultimate(int scale, WindowSum[] pressures, WindowSum[] ranges, int warmUp) {
    super(3, 1, warmUp);
    this.scale = scale;
    this.pressures = pressures;
    this.ranges = ranges;
  }

  private static WindowSum[] sums(int scale, int... lengths) {
    WindowSum[] sums = new WindowSum[lengths.length];
    for (int k = 0; k < sums.length; k++) {
      sums[k] = new WindowSum(lengths[k], scale);
    }
    return sums;
  }

  @Override
  protected void step(double[] in, double[] out) {
    double low = Math.min(in[1], previous);
    double pressure = Grid.snap(in[2] - low, scale);
    double range = Grid.snap(Math.max(in[0], previous) - low, scale);
    out[0] = Double.NaN;
    boolean first = Double.isNaN(previous);
    previous = in[2];
    if (first) {
      return;
    }
    double weighted = 0;
    for (int k = 0; k < 3; k++) {
      pressures[k].add(pressure);
      ranges[k].add(range);
      double mean = ranges[k].mean();
      weighted += (4 >> k) * (mean > 0 ? pressures[k].mean() / mean : Double.NaN);
    }
    out[0] = 100 * (weighted / 7);
  }

  @Override
  public void reset() {
    for (int k = 0; k < 3; k++) {
      pressures[k].reset();
      ranges[k].reset();
    }
    previous = Double.NaN;
  }

  @Override
  public Ultimate copyState() {
    WindowSum[] copiedPressures = new WindowSum[3];
    WindowSum[] copiedRanges = new WindowSum[3];
    for (int k = 0; k < 3; k++) {
      copiedPressures[k] = pressures[k].copyState();
      copiedRanges[k] = ranges[k].copyState();
    }
    Ultimate copy = new Ultimate(scale, copiedPressures, copiedRanges, warmUp());
    copy.previous = previous;
    return copy;
  }
}
