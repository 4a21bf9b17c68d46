package candlewright.core.signal;

import java.util.Arrays;

/// The last bars as bodies and shadows, and what counts as long, short or near among them; how many
/// bars ago a bar was is 0 for the last one.
///
/// The body lies between open and close, the upper shadow between it and the high, the lower shadow
/// between it and the low; a bar is white if close >= open, else black. The measures are TA-Lib's
/// candle settings with their published defaults: each compares with the mean over the 10 or 5 bars
/// before the bar in question, added up afresh so that it does not matter where the feeding began.
final class Candles {
  private static final int LONG_MEAN = 10;
  private static final int SHORT_MEAN = 5;

  private final int size;

  /// Open, high, low and close of each bar; rings whose oldest bar is at `next` once they are full.
  private final double[] open;

  private final double[] high;
  private final double[] low;
  private final double[] close;
  private int next;
  private int count;

  /// @param size how many bars are remembered
  Candles(int size) {
    this.size = size;
    open = new double[size];
    high = new double[size];
    low = new double[size];
    close = new double[size];
  }

  /// Adds a bar: open, high, low, close, none of them NaN.
  void add(double[] bar) {
    open[next] = bar[0];
    high[next] = bar[1];
    low[next] = bar[2];
    close[next] = bar[3];
    next = next + 1 == size ? 0 : next + 1;
    count = Math.min(size, count + 1);
  }

  int size() {
    return size;
  }

  boolean isFull() {
    return count == size;
  }

  void reset() {
    Arrays.fill(open, 0);
    Arrays.fill(high, 0);
    Arrays.fill(low, 0);
    Arrays.fill(close, 0);
    next = 0;
    count = 0;
  }

  Candles copyState() {
    Candles copy = new Candles(size);
    System.arraycopy(open, 0, copy.open, 0, size);
    System.arraycopy(high, 0, copy.high, 0, size);
    System.arraycopy(low, 0, copy.low, 0, size);
    System.arraycopy(close, 0, copy.close, 0, size);
    copy.next = next;
    copy.count = count;
    return copy;
  }

  private int slot(int ago) {
    int slot = next - 1 - ago;
    return slot < 0 ? slot + size : slot;
  }

  double open(int ago) {
    return open[slot(ago)];
  }

  double high(int ago) {
    return high[slot(ago)];
  }

  double low(int ago) {
    return low[slot(ago)];
  }

  double close(int ago) {
    return close[slot(ago)];
  }

  double top(int ago) {
    return Math.max(open(ago), close(ago));
  }

  double bottom(int ago) {
    return Math.min(open(ago), close(ago));
  }

  double body(int ago) {
    return Math.abs(close(ago) - open(ago));
  }

  double range(int ago) {
    return high(ago) - low(ago);
  }

  double upperShadow(int ago) {
    return high(ago) - top(ago);
  }

  double lowerShadow(int ago) {
    return bottom(ago) - low(ago);
  }

  boolean isWhite(int ago) {
    return close(ago) >= open(ago);
  }

  boolean isBlack(int ago) {
    return !isWhite(ago);
  }

  /// Tells whether one body lies wholly above another.
  boolean isBodyAbove(int ago, int otherAgo) {
    return bottom(ago) > top(otherAgo);
  }

  /// Tells whether one body lies wholly below another.
  boolean isBodyBelow(int ago, int otherAgo) {
    return top(ago) < bottom(otherAgo);
  }

  boolean isLong(int ago) {
    return body(ago) > meanBody(ago);
  }

  boolean isShort(int ago) {
    return body(ago) < meanBody(ago);
  }

  boolean isDoji(int ago) {
    return body(ago) <= 0.1 * meanRange(ago, LONG_MEAN);
  }

  boolean hasNoUpperShadow(int ago) {
    return upperShadow(ago) < 0.1 * meanRange(ago, LONG_MEAN);
  }

  boolean hasNoLowerShadow(int ago) {
    return lowerShadow(ago) < 0.1 * meanRange(ago, LONG_MEAN);
  }

  boolean hasUpperShadow(int ago) {
    return upperShadow(ago) > 0.1 * meanRange(ago, LONG_MEAN);
  }

  boolean hasLowerShadow(int ago) {
    return lowerShadow(ago) > 0.1 * meanRange(ago, LONG_MEAN);
  }

  /// Returns what still counts as near in prices.
  double near(int ago) {
    return 0.2 * meanRange(ago, SHORT_MEAN);
  }

  /// Returns what counts as far in prices.
  double far(int ago) {
    return 0.6 * meanRange(ago, SHORT_MEAN);
  }

  /// Returns what still counts as the same price.
  double same(int ago) {
    return 0.05 * meanRange(ago, SHORT_MEAN);
  }

  double meanShadow(int ago) {
    double sum = 0;
    for (int i = ago + LONG_MEAN; i > ago; i--) {
      sum += range(i) - body(i);
    }
    return sum / LONG_MEAN / 2;
  }

  private double meanBody(int ago) {
    double sum = 0;
    for (int i = ago + LONG_MEAN; i > ago; i--) {
      sum += body(i);
    }
    return sum / LONG_MEAN;
  }

  private double meanRange(int ago, int length) {
    double sum = 0;
    for (int i = ago + length; i > ago; i--) {
      sum += range(i);
    }
    return sum / length;
  }
}
