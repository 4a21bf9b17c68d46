package candlewright.core.indicator.trend;

import candlewright.core.indicator.ScalarKernel;
import candlewright.core.market.Decimals;

/// Hull moving average (Hull 2005): the weighted average over the root of the length of twice the
/// weighted average over half the length less the one over all of it; half and root are cut to
/// whole numbers. Warm-up: `length - 1 + root - 1` bars.
public final class Hma extends ScalarKernel {
  private final Wma half;
  private final Wma full;
  private final Wma smooth;

  /// @param length at least 1
  /// @param scale decimals of the input, or {@link Decimals#OFF_GRID}
  public Hma(int length, int scale) {
    this(
        new Wma(half(length), scale),
        new Wma(length, scale),
        new Wma(root(length), Decimals.OFF_GRID));
  }

  private Hma(Wma half, Wma full, Wma smooth) {
    super(full.warmUp() + smooth.warmUp());
    this.half = half;
    this.full = full;
    this.smooth = smooth;
  }

  static int half(int length) {
    return Math.max(1, length / 2);
  }

  static int root(int length) {
    return (int) Math.sqrt(length);
  }

  @Override
  protected double next(double value) {
    return smooth.update(2 * half.update(value) - full.update(value));
  }

  @Override
  public void reset() {
    half.reset();
    full.reset();
    smooth.reset();
  }

  @Override
  public Hma copyState() {
    return new Hma(half.copyState(), full.copyState(), smooth.copyState());
  }
}
