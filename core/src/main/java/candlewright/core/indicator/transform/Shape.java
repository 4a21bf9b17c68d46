package candlewright.core.indicator.transform;

import candlewright.core.indicator.ScalarKernel;
import candlewright.core.indicator.ValueWindow;

/// Skewness or excess kurtosis of the last `length` values, of a sample (adjusted Fisher-Pearson,
/// as spreadsheets give it) or of a population. Warm-up: `length - 1` values. NaN where all of them
/// are equal. Works in two passes over the window, oldest value first.
final class Shape extends ScalarKernel {
  private final boolean kurtosis;
  private final boolean sample;
  private final ValueWindow window;

  Shape(int length, boolean kurtosis, boolean sample) {
    this(kurtosis, sample, new ValueWindow(length));
  }

  private Shape(boolean kurtosis, boolean sample, ValueWindow window) {
    super(window.length() - 1);
    this.kurtosis = kurtosis;
    this.sample = sample;
    this.window = window;
  }

  @Override
  protected double next(double value) {
    window.add(value);
    if (!window.isFull()) {
      return Double.NaN;
    }
    int length = window.length();
    double mean = window.mean(length);
    double second = 0;
    double third = 0;
    double fourth = 0;
    for (int i = 0; i < length; i++) {
      double distance = window.at(i) - mean;
      double square = distance * distance;
      second += square;
      third += square * distance;
      fourth += square * square;
    }
    double n = length;
    double variance = second / n;
    if (!(variance > 0)) {
      return Double.NaN;
    }
    if (kurtosis) {
      double excess = fourth / n / (variance * variance) - 3;
      return sample ? (n - 1) / ((n - 2) * (n - 3)) * ((n + 1) * excess + 6) : excess;
    }
    double skewness = third / n / (variance * Math.sqrt(variance));
    return sample ? Math.sqrt(n * (n - 1)) / (n - 2) * skewness : skewness;
  }

  @Override
  public void reset() {
    window.reset();
  }

  @Override
  public Shape copyState() {
    return new Shape(kurtosis, sample, window.copyState());
  }
}
