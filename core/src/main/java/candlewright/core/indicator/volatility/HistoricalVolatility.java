package candlewright.core.indicator.volatility;

import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.WindowMoments;
import candlewright.core.market.Decimals;

/// Annualised standard deviation of the returns of the last `length` bars, logarithmic or simple,
/// in per cent. A value that is not positive has no return: unknown until it left the window.
/// Warm-up: `length` bars.
public final class HistoricalVolatility extends ColumnsKernel {
  private final boolean sample;
  private final boolean simple;
  private final double periods;
  private final WindowMoments window;
  private double previous = Double.NaN;

  /// @param sample whether deviations divide by one less than the length
  /// @param simple whether a return is the quotient less 1 rather than its logarithm
  /// @param periods bars in a year
  HistoricalVolatility(int length, boolean sample, boolean simple, double periods) {
    this(sample, simple, periods, new WindowMoments(length, Decimals.OFF_GRID), length);
  }

  private HistoricalVolatility(
      boolean sample, boolean simple, double periods, WindowMoments window, int warmUp) {
    super(1, 1, warmUp);
    this.sample = sample;
    this.simple = simple;
    this.periods = periods;
    this.window = window;
  }

  @Override
  protected void step(double[] in, double[] out) {
    double quotient = in[0] > 0 && previous > 0 ? in[0] / previous : Double.NaN;
    window.add(simple ? quotient - 1 : StrictMath.log(quotient));
    previous = in[0];
    out[0] = 100 * Math.sqrt(periods) * window.deviation(sample);
  }

  @Override
  public void reset() {
    window.reset();
    previous = Double.NaN;
  }

  @Override
  public HistoricalVolatility copyState() {
    HistoricalVolatility copy =
        new HistoricalVolatility(sample, simple, periods, window.copyState(), warmUp());
    copy.previous = previous;
    return copy;
  }
}
