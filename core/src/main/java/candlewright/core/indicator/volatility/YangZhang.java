package candlewright.core.indicator.volatility;

import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.WindowMoments;
import candlewright.core.indicator.WindowSum;
import candlewright.core.market.Decimals;

/// Yang and Zhang's volatility (2000), annualised and in per cent: the variance of the overnight
/// gaps, plus `k` times that from open to close, plus `1 - k` times Rogers and Satchell's, with `k
/// = 0.34 / (1.34 + (length + 1) / (length - 1))` and sample variances.
///
/// A price that is not positive has no logarithm: unknown until it left the window. Warm-up:
/// `length` bars.
public final class YangZhang extends ColumnsKernel {
  private final int length;
  private final double periods;
  private final WindowMoments gaps;
  private final WindowMoments bodies;
  private final WindowSum ranges;
  private double previous = Double.NaN;

  /// @param length at least 2
  /// @param periods bars in a year
  YangZhang(int length, double periods) {
    this(
        length,
        periods,
        new WindowMoments(length, Decimals.OFF_GRID),
        new WindowMoments(length, Decimals.OFF_GRID),
        new WindowSum(length, Decimals.OFF_GRID));
  }

  private YangZhang(
      int length, double periods, WindowMoments gaps, WindowMoments bodies, WindowSum ranges) {
    super(4, 1, length);
    this.length = length;
    this.periods = periods;
    this.gaps = gaps;
    this.bodies = bodies;
    this.ranges = ranges;
  }

  @Override
  protected void step(double[] in, double[] out) {
    gaps.add(BarVariance.log(in[0], previous));
    bodies.add(BarVariance.log(in[3], in[0]));
    ranges.add(BarVariance.rogersSatchell(in));
    previous = in[3];
    double k = 0.34 / (1.34 + (length + 1.0) / (length - 1));
    double variance = gaps.variance(true) + k * bodies.variance(true) + (1 - k) * ranges.mean();
    out[0] = 100 * Math.sqrt(variance * periods);
  }

  @Override
  public void reset() {
    gaps.reset();
    bodies.reset();
    ranges.reset();
    previous = Double.NaN;
  }

  @Override
  public YangZhang copyState() {
    YangZhang copy =
        new YangZhang(length, periods, gaps.copyState(), bodies.copyState(), ranges.copyState());
    copy.previous = previous;
    return copy;
  }
}
