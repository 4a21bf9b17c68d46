package candlewright.core.indicator.momentum;

import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.Grid;
import candlewright.core.indicator.ValueWindow;
import candlewright.core.indicator.WindowSum;

/// Relative vigor index (Ehlers 2002): the moves from open to close in relation to the moves from
/// low to high, both weighted 1, 2, 2, 1 over four bars and added up over `length` bars, and the
/// same weighting of the result as signal. NaN where nothing moved. Warm-up: `length + 5` bars.
public final class RelativeVigor extends ColumnsKernel {
  private final int scale;
  private final ValueWindow moves;
  private final ValueWindow ranges;
  private final WindowSum moveSum;
  private final WindowSum rangeSum;
  private final ValueWindow results;

  /// @param scale decimals of the inputs, or OFF_GRID
  public RelativeVigor(int length, int scale) {
    this(
        scale,
        new ValueWindow(4),
        new ValueWindow(4),
        new WindowSum(length, scale),
        new WindowSum(length, scale),
        new ValueWindow(4),
        length + 5);
  }

  private RelativeVigor(
      int scale,
      ValueWindow moves,
      ValueWindow ranges,
      WindowSum moveSum,
      WindowSum rangeSum,
      ValueWindow results,
      int warmUp) {
    super(4, 2, warmUp);
    this.scale = scale;
    this.moves = moves;
    this.ranges = ranges;
    this.moveSum = moveSum;
    this.rangeSum = rangeSum;
    this.results = results;
  }

  @Override
  protected void step(double[] in, double[] out) {
    moves.add(Grid.snap(in[3] - in[0], scale));
    ranges.add(Grid.snap(in[1] - in[2], scale));
    out[0] = Double.NaN;
    out[1] = Double.NaN;
    if (!moves.isFull()) {
      return;
    }
    moveSum.add(weighted(moves));
    rangeSum.add(weighted(ranges));
    if (!rangeSum.isFull()) {
      return;
    }
    double range = rangeSum.mean();
    out[0] = range > 0 ? moveSum.mean() / range : Double.NaN;
    results.add(out[0]);
    if (results.isFull()) {
      out[1] = weighted(results) / 6;
    }
  }

  private static double weighted(ValueWindow four) {
    return four.ago(0) + 2 * four.ago(1) + 2 * four.ago(2) + four.ago(3);
  }

  @Override
  public void reset() {
    moves.reset();
    ranges.reset();
    moveSum.reset();
    rangeSum.reset();
    results.reset();
  }

  @Override
  public RelativeVigor copyState() {
    return new RelativeVigor(
        scale,
        moves.copyState(),
        ranges.copyState(),
        moveSum.copyState(),
        rangeSum.copyState(),
        results.copyState(),
        warmUp());
  }
}
