package candlewright.core.indicator.volume;

import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.trend.Sma;
import candlewright.core.market.Decimals;

/// Ease of movement (Arms): simple average of `divisor * change of the middle * range / volume`. A
/// bar without volume counts as 0. Warm-up: `length` bars.
///
/// Reads high, low, volume.
final class EaseOfMovement extends ColumnsKernel {
  private final double divisor;
  private final Sma average;
  private double lastMiddle = Double.NaN;

  EaseOfMovement(int length, double divisor) {
    this(length, divisor, new Sma(length, Decimals.OFF_GRID));
  }

  private EaseOfMovement(int length, double divisor, Sma average) {
    super(3, 1, length);
    this.divisor = divisor;
    this.average = average;
  }

  @Override
  protected void step(double[] in, double[] out) {
    double middle = (in[0] + in[1]) / 2;
    if (Double.isNaN(lastMiddle)) {
      out[0] = Double.NaN;
    } else {
      double volume = in[2];
      out[0] =
          average.update(
              volume > 0 ? (middle - lastMiddle) * ((in[0] - in[1]) * divisor / volume) : 0);
    }
    lastMiddle = middle;
  }

  @Override
  public void reset() {
    average.reset();
    lastMiddle = Double.NaN;
  }

  @Override
  public EaseOfMovement copyState() {
    EaseOfMovement copy = new EaseOfMovement(warmUp(), divisor, average.copyState());
    copy.lastMiddle = lastMiddle;
    return copy;
  }
}
