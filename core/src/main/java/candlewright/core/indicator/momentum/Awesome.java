package candlewright.core.indicator.momentum;

import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.Grid;
import candlewright.core.indicator.WindowSum;

/// Williams' awesome oscillator: a short less a long simple average of the median price `(high +
/// low) / 2`. Warm-up: the longer length less one.
public final class Awesome extends ColumnsKernel {
  private final int scale;
  private final WindowSum fast;
  private final WindowSum slow;

  /// @param scale decimals of the inputs, or OFF_GRID
  public Awesome(int fast, int slow, int scale) {
    this(new WindowSum(fast, scale), new WindowSum(slow, scale), scale, Math.max(fast, slow) - 1);
  }

  private Awesome(WindowSum fast, WindowSum slow, int scale, int warmUp) {
    super(2, 1, warmUp);
    this.fast = fast;
    this.slow = slow;
    this.scale = scale;
  }

  /// Takes one bar without NaN and returns the oscillator, NaN during the warm-up.
  double update(double high, double low) {
    double sum = Grid.snap(high + low, scale);
    fast.add(sum);
    slow.add(sum);
    return (fast.mean() - slow.mean()) / 2;
  }

  @Override
  protected void step(double[] in, double[] out) {
    out[0] = update(in[0], in[1]);
  }

  @Override
  public void reset() {
    fast.reset();
    slow.reset();
  }

  @Override
  public Awesome copyState() {
    return new Awesome(fast.copyState(), slow.copyState(), scale, warmUp());
  }
}
