package candlewright.core.indicator.volatility;

import candlewright.core.indicator.AverageKind;
import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.ScalarKernel;
import candlewright.core.indicator.ValueWindow;

/// Chaikin's volatility: by how many per cent the exponential average of high less low changed over
/// `change` bars; NaN where it was 0. Warm-up: `length - 1 + change` bars.
public final class ChaikinVolatility extends ColumnsKernel {
  private final ScalarKernel average;
  private final ValueWindow averages;

  /// @param kind an exponential average
  /// @param scale decimals of the prices, or OFF_GRID
  ChaikinVolatility(AverageKind kind, int length, int change, int scale) {
    this(kind.make(length, scale), new ValueWindow(change), length - 1 + change);
  }

  private ChaikinVolatility(ScalarKernel average, ValueWindow averages, int warmUp) {
    super(2, 1, warmUp);
    this.average = average;
    this.averages = averages;
  }

  @Override
  protected void step(double[] in, double[] out) {
    double now = average.update(in[0] - in[1]);
    double before = averages.isFull() ? averages.oldest() : Double.NaN;
    out[0] = before == 0 ? Double.NaN : 100 * (now - before) / before;
    if (!Double.isNaN(now)) {
      averages.add(now);
    }
  }

  @Override
  public void reset() {
    average.reset();
    averages.reset();
  }

  @Override
  public ChaikinVolatility copyState() {
    return new ChaikinVolatility(average.copyState(), averages.copyState(), warmUp());
  }
}
