package candlewright.core.indicator.momentum;

import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.Grid;
import candlewright.core.indicator.WindowSum;

/// Chande's QStick (1994): the simple average of close less open. Warm-up: `length - 1` bars.
public final class Qstick extends ColumnsKernel {
  private final int scale;
  private final WindowSum bodies;

  /// @param scale decimals of the inputs, or OFF_GRID
  public Qstick(int length, int scale) {
    this(scale, new WindowSum(length, scale), length - 1);
  }

  private Qstick(int scale, WindowSum bodies, int warmUp) {
    super(2, 1, warmUp);
    this.scale = scale;
    this.bodies = bodies;
  }

  @Override
  protected void step(double[] in, double[] out) {
    bodies.add(Grid.snap(in[1] - in[0], scale));
    out[0] = bodies.mean();
  }

  @Override
  public void reset() {
    bodies.reset();
  }

  @Override
  public Qstick copyState() {
    return new Qstick(scale, bodies.copyState(), warmUp());
  }
}
