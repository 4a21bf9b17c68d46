package candlewright.core.indicator.volatility;

import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.WindowExtremes;

/// Chandelier exit (Le Beau): for a long position the highest high of `length` bars less so many
/// average true ranges, for a short one the lowest low plus as many. Warm-up: `length` bars.
public final class ChandelierExit extends ColumnsKernel {
  private final double multiplier;
  private final Atr atr;
  private final WindowExtremes highest;
  private final WindowExtremes lowest;

  /// @param scale decimals of the prices, or OFF_GRID
  ChandelierExit(int length, double multiplier, int scale) {
    this(
        multiplier,
        Atr.wilder(length, scale),
        new WindowExtremes(length, true),
        new WindowExtremes(length, false));
  }

  private ChandelierExit(
      double multiplier, Atr atr, WindowExtremes highest, WindowExtremes lowest) {
    super(3, 2, atr.warmUp());
    this.multiplier = multiplier;
    this.atr = atr;
    this.highest = highest;
    this.lowest = lowest;
  }

  @Override
  protected void step(double[] in, double[] out) {
    highest.add(in[0]);
    lowest.add(in[1]);
    double distance = multiplier * atr.update(in[0], in[1], in[2]);
    out[0] = highest.value() - distance;
    out[1] = lowest.value() + distance;
  }

  @Override
  public void reset() {
    atr.reset();
    highest.reset();
    lowest.reset();
  }

  @Override
  public ChandelierExit copyState() {
    return new ChandelierExit(multiplier, atr.copyState(), highest.copyState(), lowest.copyState());
  }
}
