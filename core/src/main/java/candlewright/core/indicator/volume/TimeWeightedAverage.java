package candlewright.core.indicator.volume;

import candlewright.core.indicator.ColumnsKernel;

/// Average of the bars' prices `(open + high + low + close) / 4` since the anchor, every bar
/// counting the same.
///
/// Reads open, high, low, close, session. No warm-up. A value depends on the bars since the anchor,
/// or since the feeding began where that is later.
final class TimeWeightedAverage extends ColumnsKernel {
  private final Anchor anchor;
  private long stretch = Long.MIN_VALUE;
  private double total;
  private long bars;

  TimeWeightedAverage(Anchor anchor) {
    super(5, 1, 0);
    this.anchor = anchor;
  }

  @Override
  protected void step(double[] in, double[] out) {
    long now = anchor.stretch(in[4]);
    if (now != stretch) {
      reset();
      stretch = now;
    }
    total += in[0] + in[1] + in[2] + in[3];
    bars++;
    out[0] = total / (4.0 * bars);
  }

  @Override
  public void reset() {
    stretch = Long.MIN_VALUE;
    total = 0;
    bars = 0;
  }

  @Override
  public TimeWeightedAverage copyState() {
    TimeWeightedAverage copy = new TimeWeightedAverage(anchor);
    copy.stretch = stretch;
    copy.total = total;
    copy.bars = bars;
    return copy;
  }
}
