package candlewright.core.indicator.transform;

import candlewright.core.indicator.ScalarKernel;
import candlewright.core.indicator.ValueWindow;
import candlewright.core.indicator.WindowSum;

/// The mean distance of the last `length` values from their mean. Warm-up: `length - 1` values.
final class MeanDeviation extends ScalarKernel {
  private final WindowSum mean;
  private final ValueWindow values;

  MeanDeviation(int length, int scale) {
    this(length, new WindowSum(length, scale), new ValueWindow(length));
  }

  private MeanDeviation(int length, WindowSum mean, ValueWindow values) {
    super(length - 1);
    this.mean = mean;
    this.values = values;
  }

  @Override
  protected double next(double value) {
    mean.add(value);
    values.add(value);
    if (!values.isFull()) {
      return Double.NaN;
    }
    double center = mean.mean();
    int length = values.length();
    double total = 0;
    for (int i = 0; i < length; i++) {
      total += Math.abs(values.at(i) - center);
    }
    return total / length;
  }

  @Override
  public void reset() {
    mean.reset();
    values.reset();
  }

  @Override
  public MeanDeviation copyState() {
    return new MeanDeviation(warmUp() + 1, mean.copyState(), values.copyState());
  }
}
