package candlewright.core.indicator.momentum;

import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.Grid;
import candlewright.core.indicator.WindowExtremes;

/// Fisher transform (Ehlers 2002): the place of the median price in its recent range, smoothed by a
/// third, transformed by `0.5 log((1 + x) / (1 - x))` and added to half the value before; the
/// trigger is the value before, 0 on the first bar. Where the range is zero the place is its
/// middle. Warm-up: `length - 1` bars.
public final class Fisher extends ColumnsKernel {
  private static final double WEIGHT = 0.33;
  private static final double LARGEST = 0.999;

  private final int scale;
  private final double limit;
  private final WindowExtremes highest;
  private final WindowExtremes lowest;
  private double position;
  private double fisher;

  /// @param scale decimals of the inputs, or OFF_GRID
  /// @param limit a place beyond it counts as 0.999: Ehlers' 0.99, or 0.999 for no step
  public Fisher(int length, int scale, double limit) {
    this(
        scale,
        limit,
        new WindowExtremes(length, true),
        new WindowExtremes(length, false),
        length - 1);
  }

  private Fisher(
      int scale, double limit, WindowExtremes highest, WindowExtremes lowest, int warmUp) {
    super(2, 2, warmUp);
    this.scale = scale;
    this.limit = limit;
    this.highest = highest;
    this.lowest = lowest;
  }

  @Override
  protected void step(double[] in, double[] out) {
    double sum = Grid.snap(in[0] + in[1], scale);
    highest.add(sum);
    lowest.add(sum);
    out[0] = Double.NaN;
    out[1] = Double.NaN;
    if (!highest.isFull()) {
      return;
    }
    double span = highest.value() - lowest.value();
    double place = span > 0 ? 2 * ((sum - lowest.value()) / span - 0.5) : 0;
    position = WEIGHT * place + (1 - WEIGHT) * position;
    if (Math.abs(position) > limit) {
      position = Math.copySign(LARGEST, position);
    }
    out[1] = fisher;
    fisher = 0.5 * StrictMath.log((1 + position) / (1 - position)) + 0.5 * fisher;
    out[0] = fisher;
  }

  @Override
  public void reset() {
    highest.reset();
    lowest.reset();
    position = 0;
    fisher = 0;
  }

  @Override
  public Fisher copyState() {
    Fisher copy = new Fisher(scale, limit, highest.copyState(), lowest.copyState(), warmUp());
    copy.position = position;
    copy.fisher = fisher;
    return copy;
  }
}
