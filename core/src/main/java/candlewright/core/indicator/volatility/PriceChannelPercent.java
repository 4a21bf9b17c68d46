package candlewright.core.indicator.volatility;

import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.WindowExtremes;

/// Where the close lies between the lowest low (0) and the highest high (100) of the last `length`
/// bars; NaN where they are equal. Warm-up: `length - 1` bars.
public final class PriceChannelPercent extends ColumnsKernel {
  private final WindowExtremes highest;
  private final WindowExtremes lowest;

  PriceChannelPercent(int length) {
    this(new WindowExtremes(length, true), new WindowExtremes(length, false), length - 1);
  }

  private PriceChannelPercent(WindowExtremes highest, WindowExtremes lowest, int warmUp) {
    super(3, 1, warmUp);
    this.highest = highest;
    this.lowest = lowest;
  }

  @Override
  protected void step(double[] in, double[] out) {
    highest.add(in[0]);
    lowest.add(in[1]);
    double range = highest.value() - lowest.value();
    out[0] = range == 0 ? Double.NaN : (in[2] - lowest.value()) / range * 100;
  }

  @Override
  public void reset() {
    highest.reset();
    lowest.reset();
  }

  @Override
  public PriceChannelPercent copyState() {
    return new PriceChannelPercent(highest.copyState(), lowest.copyState(), warmUp());
  }
}
