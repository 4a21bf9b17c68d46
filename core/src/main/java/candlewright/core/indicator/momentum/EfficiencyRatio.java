package candlewright.core.indicator.momentum;

import candlewright.core.indicator.WindowSum;

/// Kaufman's efficiency ratio (1995): the size of the change over `length` bars in relation to the
/// way the price took, 0 to 1; NaN where it did not move. Warm-up: `length` bars.
public final class EfficiencyRatio extends CompleteBarKernel {
  private final int length;
  private final int scale;
  private final History history;
  private final WindowSum way;

  /// @param scale decimals of the input, or OFF_GRID
  public EfficiencyRatio(int length, int scale) {
    this(length, scale, new History(length + 1), new WindowSum(length, scale));
  }

  private EfficiencyRatio(int length, int scale, History history, WindowSum way) {
    super(1, 1, length);
    this.length = length;
    this.scale = scale;
    this.history = history;
    this.way = way;
  }

  @Override
  void take(double[] in, double[] out) {
    boolean first = history.isEmpty();
    double change = Grid.snap(in[0] - history.ago(0), scale);
    history.add(in[0]);
    out[0] = Double.NaN;
    if (first) {
      return;
    }
    way.add(Math.abs(change));
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
