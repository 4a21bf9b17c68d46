package candlewright.core.indicator.volatility;

import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.WindowSum;
import candlewright.core.market.Decimals;

/// Annualised volatility in per cent from the mean of what single bars say of the variance, such as
/// Parkinson's, Garman and Klass's, Rogers and Satchell's. A bar that is not positive says nothing:
/// unknown until it left the window. Warm-up: `length - 1` bars.
public final class RangeVolatility extends ColumnsKernel {
  private final BarVariance variance;
  private final double periods;
  private final WindowSum window;

  /// @param inputs how many columns `variance` reads
  /// @param periods bars in a year
  RangeVolatility(int inputs, BarVariance variance, int length, double periods) {
    this(inputs, variance, periods, new WindowSum(length, Decimals.OFF_GRID), length - 1);
  }

  private RangeVolatility(
      int inputs, BarVariance variance, double periods, WindowSum window, int warmUp) {
    super(inputs, 1, warmUp);
    this.variance = variance;
    this.periods = periods;
    this.window = window;
  }

  @Override
  protected void step(double[] in, double[] out) {
    window.add(variance.of(in));
    out[0] = 100 * Math.sqrt(window.mean() * periods);
  }

  @Override
  public void reset() {
    window.reset();
  }

  @Override
  public RangeVolatility copyState() {
    return new RangeVolatility(inputs(), variance, periods, window.copyState(), warmUp());
  }
}
