package candlewright.core.indicator.momentum;

import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.Grid;
import candlewright.core.indicator.ValueWindow;
import candlewright.core.indicator.WindowSum;

/// Kaufman's efficiency ratio (1995): the size of the change over `length` bars in relation to the
/// way the price took, 0 to 1; NaN where it did not move. Warm-up: `length` bars.
public final class EfficiencyRatio extends ColumnsKernel {
  private final int length;
  private final int scale;
  private final ValueWindow history;
  private final WindowSum way;

  /// @param scale decimals of the input, or OFF_GRID
  public EfficiencyRatio(int length, int scale) {
    this(length, scale, new ValueWindow(length + 1), new WindowSum(length, scale));
  }

  private EfficiencyRatio(int length, int scale, ValueWindow history, WindowSum way) {
    super(1, 1, length);
    this.length = length;
    this.scale = scale;
    this.history = history;
    this.way = way;
  }

  @Override
  protected void step(double[] in, double[] out) {
    double before = history.ago(0);
    history.add(in[0]);
    out[0] = Double.NaN;
    if (Double.isNaN(before)) {
      return; // The first bar.
    }
    way.add(Math.abs(Grid.snap(in[0] - before, scale)));
    if (way.isFull() && way.mean() > 0) {
      double step = Math.abs(Grid.snap(in[0] - history.ago(length), scale)) / length;
      out[0] = Math.min(1, step / way.mean());
    }
  }

  @Override
  public void reset() {
    history.reset();
    way.reset();
  }

  @Override
  public EfficiencyRatio copyState() {
    return new EfficiencyRatio(length, scale, history.copyState(), way.copyState());
  }
}
