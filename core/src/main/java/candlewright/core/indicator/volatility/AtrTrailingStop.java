package candlewright.core.indicator.volatility;

import candlewright.core.indicator.ColumnsKernel;

/// Trailing stop `multiplier` average true ranges from the close (Vervoort 2009): it only rises
/// while two closes in a row lie above it, only falls while two lie below it, and else starts anew
/// on the other side of the close. The first one lies below. Warm-up: that of the average true
/// range.
public final class AtrTrailingStop extends ColumnsKernel {
  private final Atr atr;
  private final double multiplier;
  private double stop = Double.NaN;
  private double previousClose = Double.NaN;

  AtrTrailingStop(Atr atr, double multiplier) {
    super(3, 2, atr.warmUp());
    this.atr = atr;
    this.multiplier = multiplier;
  }

  @Override
  protected void step(double[] in, double[] out) {
    double close = in[2];
    double distance = multiplier * atr.update(in[0], in[1], close);
    if (Double.isNaN(stop) || (close > stop && previousClose <= stop)) {
      stop = close - distance;
    } else if (close > stop) {
      stop = Math.max(stop, close - distance);
    } else if (close < stop && previousClose < stop) {
      stop = Math.min(stop, close + distance);
    } else {
      stop = close + distance;
    }
    previousClose = close;
    out[0] = stop;
    out[1] = Double.isNaN(stop) ? Double.NaN : close >= stop ? 1 : -1;
  }

  @Override
  public void reset() {
    atr.reset();
    stop = Double.NaN;
    previousClose = Double.NaN;
  }

  @Override
  public AtrTrailingStop copyState() {
    AtrTrailingStop copy = new AtrTrailingStop(atr.copyState(), multiplier);
    copy.stop = stop;
    copy.previousClose = previousClose;
    return copy;
  }
}
