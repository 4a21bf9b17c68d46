package candlewright.core.signal;

import java.util.Arrays;

/// Holds the slope of the straight line of least squares through the last values against a
/// threshold.
final class Slope implements SignalKernel {
  private final boolean above;
  private final double threshold;
  private final boolean inPercent;

  /// The last values, a ring whose oldest is at `next` once it is full.
  private final double[] values;

  private int next;
  private int count;

  /// @param length values in the line, at least 2
  /// @param inPercent whether the slope is taken in percent of the mean of the values
  Slope(int length, boolean above, double threshold, boolean inPercent) {
    this.above = above;
    this.threshold = threshold;
    this.inPercent = inPercent;
    values = new double[length];
  }

  @Override
  public int warmUp() {
    return values.length - 1;
  }

  @Override
  public Truth update(double[] in) {
    if (Double.isNaN(in[0])) {
      reset();
      return Truth.UNKNOWN;
    }
    values[next] = in[0];
    next = next + 1 == values.length ? 0 : next + 1;
    count = Math.min(values.length, count + 1);
    return count < values.length ? Truth.UNKNOWN : judge();
  }

  private Truth judge() {
    int n = values.length;
    double middle = (n - 1) / 2.0;
    double first = values[next];
    double products = 0;
    double sum = 0;
    for (int i = 0; i < n; i++) {
      int slot = next + i < n ? next + i : next + i - n;
      // Differences from the first value, so that the slope of a flat line is exactly 0.
      double difference = values[slot] - first;
      products += (i - middle) * difference;
      sum += difference;
    }
    double squares = n * ((double) n * n - 1) / 12;
    double slope = products / squares;
    if (inPercent) {
      double mean = first + sum / n;
      if (mean == 0) {
        return Truth.UNKNOWN;
      }
      slope = slope / Math.abs(mean) * 100;
    }
    return Truth.of(above ? slope > threshold : slope < threshold);
  }

  @Override
  public void reset() {
    Arrays.fill(values, 0);
    next = 0;
    count = 0;
  }

  @Override
  public SignalKernel copyState() {
    Slope copy = new Slope(values.length, above, threshold, inPercent);
    System.arraycopy(values, 0, copy.values, 0, values.length);
    copy.next = next;
    copy.count = count;
    return copy;
  }
}
