package candlewright.core.indicator.momentum;

import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.Grid;

/// Wilder's swing index (1978) of two bars, or the sum of all of them since the feeding began; a
/// bar without any move counts 0. Warm-up: one bar.
public final class SwingIndex extends ColumnsKernel {
  private final double limit;
  private final int scale;
  private final boolean accumulate;
  private double previousOpen = Double.NaN;
  private double previousClose = Double.NaN;
  private double sum;

  /// @param limit the limit move: the greatest change of price in a day that the venue allows
  /// @param scale decimals of the inputs, or OFF_GRID
  /// @param accumulate whether to add up
  public SwingIndex(double limit, int scale, boolean accumulate) {
    super(4, 1, 1);
    this.limit = limit;
    this.scale = scale;
    this.accumulate = accumulate;
  }

  @Override
  protected void step(double[] in, double[] out) {
    double index = index(in[0], in[1], in[2], in[3]);
    boolean first = Double.isNaN(previousClose);
    previousOpen = in[0];
    previousClose = in[3];
    out[0] = Double.NaN;
    if (!first) {
      sum += index;
      out[0] = accumulate ? sum : index;
    }
  }

  private double index(double open, double high, double low, double close) {
    double fromHigh = Math.abs(Grid.snap(high - previousClose, scale));
    double fromLow = Math.abs(Grid.snap(low - previousClose, scale));
    double range = Grid.snap(high - low, scale);
    double divisor;
    if (fromHigh >= fromLow && fromHigh >= range) {
      divisor = fromHigh - fromLow / 2;
    } else if (fromLow >= range) {
      divisor = fromLow - fromHigh / 2;
    } else {
      divisor = range;
    }
    double before = Grid.snap(previousClose - previousOpen, scale);
    divisor += Math.abs(before) / 4;
    double change = Grid.snap(close - previousClose, scale);
    double body = Grid.snap(close - open, scale);
    double move = change + body / 2 + before / 4;
    return divisor > 0 ? 50 * (move / divisor) * (Math.max(fromHigh, fromLow) / limit) : 0;
  }

  @Override
  public void reset() {
    previousOpen = Double.NaN;
    previousClose = Double.NaN;
    sum = 0;
  }

  @Override
  public SwingIndex copyState() {
    SwingIndex copy = new SwingIndex(limit, scale, accumulate);
    copy.previousOpen = previousOpen;
    copy.previousClose = previousClose;
    copy.sum = sum;
    return copy;
  }
}
