package candlewright.core.indicator.volatility;

import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.WindowExtremes;
import candlewright.core.indicator.WindowSum;

/// Choppiness index (Dreiss): `100 * log10(sum of true ranges / (highest high - lowest low)) /
/// log10(length)`. Near 100 the price goes nowhere, near 0 straight. NaN where the window has no
/// range; above 100 only after a gap before its first bar. Warm-up: `length` bars.
public final class Choppiness extends ColumnsKernel {
  private final int length;
  private final TrueRange trueRange;
  private final WindowSum sum;
  private final WindowExtremes highest;
  private final WindowExtremes lowest;

  /// @param length at least 2
  /// @param scale decimals of the prices, or OFF_GRID
  Choppiness(int length, int scale) {
    this(
        length,
        new TrueRange(),
        new WindowSum(length, scale),
        new WindowExtremes(length, true),
        new WindowExtremes(length, false));
  }

  private Choppiness(
      int length,
      TrueRange trueRange,
      WindowSum sum,
      WindowExtremes highest,
      WindowExtremes lowest) {
    super(3, 1, length);
    this.length = length;
    this.trueRange = trueRange;
    this.sum = sum;
    this.highest = highest;
    this.lowest = lowest;
  }

  @Override
  protected void step(double[] in, double[] out) {
    sum.add(trueRange.update(in[0], in[1], in[2]));
    highest.add(in[0]);
    lowest.add(in[1]);
    double range = highest.value() - lowest.value();
    double total = sum.mean() * length;
    // The path is never shorter than the range but for rounding.
    out[0] =
        range == 0
            ? Double.NaN
            : 100 * StrictMath.log10(Math.max(1, total / range)) / StrictMath.log10(length);
  }

  @Override
  public void reset() {
    trueRange.reset();
    sum.reset();
    highest.reset();
    lowest.reset();
  }

  @Override
  public Choppiness copyState() {
    return new Choppiness(
        length, trueRange.copyState(), sum.copyState(), highest.copyState(), lowest.copyState());
  }
}
