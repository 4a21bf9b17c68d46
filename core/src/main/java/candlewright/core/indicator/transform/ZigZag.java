package candlewright.core.indicator.transform;

import candlewright.core.indicator.ColumnsKernel;

/// Turning points of at least `percent` percent. A running extreme is confirmed as turning point by
/// the first bar that lies so far from it and comes at least `minimumBars` bars after it. No
/// warm-up.
///
/// Reads high, low (the close twice for turning points of closes). Gives the direction of the
/// current leg (0 until the first turning point is confirmed), the price of the last confirmed
/// turning point, how many bars ago it was, and the extreme of the current leg so far. The
/// direction is always known.
///
/// A bar that makes a new extreme never confirms it; of equal extremes the later one counts. Until
/// the first confirmation the highest high and the lowest low are both followed.
final class ZigZag extends ColumnsKernel {
  private final double percent;
  private final int minimumBars;
  private int direction;
  private double highest = Double.NEGATIVE_INFINITY;
  private double lowest = Double.POSITIVE_INFINITY;
  private long sinceHighest;
  private long sinceLowest;
  private double pivot = Double.NaN;
  private long sincePivot;

  ZigZag(double percent, int minimumBars) {
    super(2, 4, 0);
    this.percent = percent;
    this.minimumBars = minimumBars;
  }

  @Override
  protected void step(double[] in, double[] out) {
    double high = in[0];
    double low = in[1];
    sinceHighest++;
    sinceLowest++;
    sincePivot++;
    boolean higher = direction >= 0 && high >= highest;
    boolean lower = direction <= 0 && low <= lowest;
    if (higher) {
      highest = high;
      sinceHighest = 0;
    }
    if (lower) {
      lowest = low;
      sinceLowest = 0;
    }
    if (direction <= 0
        && !lower
        && sinceLowest >= minimumBars
        && high >= lowest * (1 + percent / 100)) {
      turn(1, lowest, sinceLowest);
      highest = high;
      sinceHighest = 0;
    } else if (direction >= 0
        && !higher
        && sinceHighest >= minimumBars
        && low <= highest * (1 - percent / 100)) {
      turn(-1, highest, sinceHighest);
      lowest = low;
      sinceLowest = 0;
    }
    boolean known = direction != 0;
    out[0] = direction;
    out[1] = pivot;
    out[2] = known ? sincePivot : Double.NaN;
    out[3] = known ? (direction > 0 ? highest : lowest) : Double.NaN;
  }

  private void turn(int next, double price, long age) {
    direction = next;
    pivot = price;
    sincePivot = age;
  }

  @Override
  public void reset() {
    direction = 0;
    highest = Double.NEGATIVE_INFINITY;
    lowest = Double.POSITIVE_INFINITY;
    sinceHighest = 0;
    sinceLowest = 0;
    pivot = Double.NaN;
    sincePivot = 0;
  }

  @Override
  public ZigZag copyState() {
    ZigZag copy = new ZigZag(percent, minimumBars);
    copy.direction = direction;
    copy.highest = highest;
    copy.lowest = lowest;
    copy.sinceHighest = sinceHighest;
    copy.sinceLowest = sinceLowest;
    copy.pivot = pivot;
    copy.sincePivot = sincePivot;
    return copy;
  }
}
