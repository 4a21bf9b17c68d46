package candlewright.core.indicator.trend;

import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.Grid;
import candlewright.core.indicator.WindowSum;
import java.util.Arrays;

/// Vortex indicator (Botes and Siepman 2010): the distances from each high to the low before, and
/// from each low to the high before, added up over `length` bars and divided by the true ranges
/// added up. Warm-up: `length` bars.
///
/// Where the true ranges add up to zero it is NaN.
public final class Vortex extends ColumnsKernel {
  private final int length;
  private final WindowSum plus;
  private final WindowSum minus;
  private final WindowSum ranges;
  private double high;
  private double low;
  private double close;

  /// @param length at least 1
  /// @param scales decimals of high, low and close, or {@link
  ///   candlewright.core.market.Decimals#OFF_GRID}
  public Vortex(int length, int... scales) {
    this(length, Grid.common(scales));
  }

  private Vortex(int length, int scale) {
    this(
        length,
        new WindowSum(length, scale),
        new WindowSum(length, scale),
        new WindowSum(length, scale));
    reset();
  }

  private Vortex(int length, WindowSum plus, WindowSum minus, WindowSum ranges) {
    super(3, 2, length);
    this.length = length;
    this.plus = plus;
    this.minus = minus;
    this.ranges = ranges;
  }

  @Override
  protected void step(double[] in, double[] out) {
    // On the first bar what is before is NaN, which leaves the windows empty.
    plus.add(Math.abs(in[0] - low));
    minus.add(Math.abs(in[1] - high));
    ranges.add(Math.max(in[0], close) - Math.min(in[1], close));
    high = in[0];
    low = in[1];
    close = in[2];
    double range = ranges.mean();
    if (range == 0) {
      Arrays.fill(out, 0, 2, Double.NaN);
      return;
    }
    out[0] = plus.mean() / range;
    out[1] = minus.mean() / range;
  }

  @Override
  public void reset() {
    plus.reset();
    minus.reset();
    ranges.reset();
    high = Double.NaN;
    low = Double.NaN;
    close = Double.NaN;
  }

  @Override
  public Vortex copyState() {
    Vortex copy = new Vortex(length, plus.copyState(), minus.copyState(), ranges.copyState());
    copy.high = high;
    copy.low = low;
    copy.close = close;
    return copy;
  }
}
