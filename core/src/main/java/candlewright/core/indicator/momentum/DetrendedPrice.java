package candlewright.core.indicator.momentum;

import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.ValueWindow;
import candlewright.core.indicator.trend.Sma;

/// Detrended price oscillator without looking ahead: the price `length / 2 + 1` bars ago less
/// today's simple average, or today's price less the average of then. Warm-up: `length - 1` bars or
/// the shift, whichever is longer; with the average of then both added.
public final class DetrendedPrice extends ColumnsKernel {
  private final int shift;
  private final boolean pastAverage;
  private final Sma average;

  /// Past prices, or past averages.
  private final ValueWindow past;

  /// @param scale decimals of the input, or OFF_GRID
  /// @param pastAverage whether the average rather than the price is the past one
  public DetrendedPrice(int length, int scale, boolean pastAverage) {
    this(length / 2 + 1, pastAverage, new Sma(length, scale), new ValueWindow(length / 2 + 2));
  }

  private DetrendedPrice(int shift, boolean pastAverage, Sma average, ValueWindow past) {
    super(1, 1, pastAverage ? average.warmUp() + shift : Math.max(average.warmUp(), shift));
    this.shift = shift;
    this.pastAverage = pastAverage;
    this.average = average;
    this.past = past;
  }

  @Override
  protected void step(double[] in, double[] out) {
    double mean = average.update(in[0]);
    past.add(pastAverage ? mean : in[0]);
    double then = past.isFull() ? past.ago(shift) : Double.NaN;
    out[0] = pastAverage ? in[0] - then : then - mean;
  }

  @Override
  public void reset() {
    average.reset();
    past.reset();
  }

  @Override
  public DetrendedPrice copyState() {
    return new DetrendedPrice(shift, pastAverage, average.copyState(), past.copyState());
  }
}
