package candlewright.core.indicator.volatility;

import candlewright.core.indicator.AverageKind;
import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.ScalarKernel;
import candlewright.core.indicator.WindowSum;
import candlewright.core.market.Decimals;

/// Mass index (Dorsey 1992): the sum over `length` bars of the exponential average of high less low
/// over the exponential average of that average. Where the latter is 0 the sum is unknown until
/// that bar left the window. Warm-up: `2 * (smooth - 1) + length - 1` bars.
public final class MassIndex extends ColumnsKernel {
  private final int length;
  private final ScalarKernel single;
  private final ScalarKernel twice;
  private final WindowSum ratios;

  /// @param kind an exponential average
  /// @param smooth length of both averages
  /// @param length bars that are summed
  /// @param scale decimals of the prices, or OFF_GRID
  MassIndex(AverageKind kind, int smooth, int length, int scale) {
    this(
        length,
        kind.make(smooth, scale),
        kind.make(smooth, Decimals.OFF_GRID),
        new WindowSum(length, Decimals.OFF_GRID),
        2 * (smooth - 1) + length - 1);
  }

  private MassIndex(
      int length, ScalarKernel single, ScalarKernel twice, WindowSum ratios, int warmUp) {
    super(2, 1, warmUp);
    this.length = length;
    this.single = single;
    this.twice = twice;
    this.ratios = ratios;
  }

  @Override
  protected void step(double[] in, double[] out) {
    double once = single.update(in[0] - in[1]);
    double again = twice.update(once);
    ratios.add(again == 0 ? Double.NaN : once / again);
    out[0] = ratios.mean() * length;
  }

  @Override
  public void reset() {
    single.reset();
    twice.reset();
    ratios.reset();
  }

  @Override
  public MassIndex copyState() {
    return new MassIndex(
        length, single.copyState(), twice.copyState(), ratios.copyState(), warmUp());
  }
}
