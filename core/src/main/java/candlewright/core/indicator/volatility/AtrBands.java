package candlewright.core.indicator.volatility;

import candlewright.core.indicator.AverageKind;
import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.ScalarKernel;

/// An average of the close and so many average true ranges round it: Keltner's and Stoller's bands.
/// Warm-up: the longer of the two averages'. The multiplier may be a column.
public final class AtrBands extends ColumnsKernel {
  static final double LEAST_MULTIPLIER = 0;
  static final double MOST_MULTIPLIER = 100;

  private final ScalarKernel basis;
  private final Atr atr;
  private final double multiplier;
  private final boolean adaptive;

  /// @param adaptive whether the fourth input is the multiplier
  AtrBands(
      AverageKind kind, int length, double multiplier, Atr atr, boolean adaptive, int closeScale) {
    this(
        kind.make(length, closeScale),
        atr,
        multiplier,
        adaptive,
        Math.max(length - 1, atr.warmUp()));
  }

  private AtrBands(ScalarKernel basis, Atr atr, double multiplier, boolean adaptive, int warmUp) {
    super(adaptive ? 4 : 3, 3, warmUp);
    this.basis = basis;
    this.atr = atr;
    this.multiplier = multiplier;
    this.adaptive = adaptive;
  }

  @Override
  protected void step(double[] in, double[] out) {
    double times =
        adaptive ? Math.max(LEAST_MULTIPLIER, Math.min(MOST_MULTIPLIER, in[3])) : multiplier;
    double middle = basis.update(in[2]);
    double distance = times * atr.update(in[0], in[1], in[2]);
    out[0] = middle + distance;
    out[1] = middle;
    out[2] = middle - distance;
  }

  @Override
  public void reset() {
    basis.reset();
    atr.reset();
  }

  @Override
  public AtrBands copyState() {
    return new AtrBands(basis.copyState(), atr.copyState(), multiplier, adaptive, warmUp());
  }
}
