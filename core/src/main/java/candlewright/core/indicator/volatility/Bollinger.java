package candlewright.core.indicator.volatility;

import candlewright.core.indicator.AdaptiveLength;
import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.WindowMoments;

/// Bollinger bands: the mean of the last `length` values and that many standard deviations round
/// it. Warm-up: `length - 1` bars.
///
/// Length or multiplier may be a column; with a column of lengths the warm-up is its limit less 1.
public final class Bollinger extends ColumnsKernel {
  /// What the second input is.
  enum Column {
    NONE,
    LENGTH,
    MULTIPLIER
  }

  static final double LEAST_MULTIPLIER = 0;
  static final double MOST_MULTIPLIER = 100;

  private final int limit;
  private final double multiplier;
  private final boolean sample;
  private final Column column;
  private final WindowMoments window;

  /// @param limit the length, or the greatest one that may be asked for
  /// @param sample whether deviations divide by one less than the length
  /// @param scale decimals of the input, or OFF_GRID
  Bollinger(int limit, double multiplier, boolean sample, Column column, int scale) {
    this(limit, multiplier, sample, column, new WindowMoments(limit, scale));
  }

  private Bollinger(
      int limit, double multiplier, boolean sample, Column column, WindowMoments window) {
    super(column == Column.NONE ? 1 : 2, 3, limit - 1);
    this.limit = limit;
    this.multiplier = multiplier;
    this.sample = sample;
    this.column = column;
    this.window = window;
  }

  @Override
  protected void step(double[] in, double[] out) {
    window.add(in[0]);
    double times = multiplier;
    if (column == Column.LENGTH) {
      window.setLength(Math.max(sample ? 2 : 1, AdaptiveLength.of(in[1], 1, limit)));
    } else if (column == Column.MULTIPLIER) {
      times = Math.max(LEAST_MULTIPLIER, Math.min(MOST_MULTIPLIER, in[1]));
    }
    double mean = window.mean();
    double distance = times * window.deviation(sample);
    out[0] = mean + distance;
    out[1] = mean;
    out[2] = mean - distance;
  }

  @Override
  public void run(double[][] in, double[][] out, int from, int to) {
    if (column != Column.NONE) {
      super.run(in, out, from, to);
      return;
    }
    double[] source = in[0];
    double[] upper = out[0];
    double[] middle = out[1];
    double[] lower = out[2];
    for (int i = from; i < to; i++) {
      window.add(source[i]);
      double mean = window.mean();
      double distance = multiplier * window.deviation(sample);
      upper[i] = mean + distance;
      middle[i] = mean;
      lower[i] = mean - distance;
    }
  }

  @Override
  public void reset() {
    window.reset();
  }

  @Override
  public Bollinger copyState() {
    return new Bollinger(limit, multiplier, sample, column, window.copyState());
  }
}
