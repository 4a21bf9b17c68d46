package candlewright.backtest.measure.formula;

import java.util.Arrays;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;

/// A figure of every window of a series, one for each window that is full.
public final class Rolling {
  private Rolling() {}

  /// Returns the figure of the first `window` values, of those from the second on, and so forth;
  /// nothing if there are fewer.
  public static double[] of(double[] values, int window, ToDoubleFunction<double[]> figure) {
    double[] results = new double[windows(values.length, window)];
    for (int i = 0; i < results.length; i++) {
      results[i] = figure.applyAsDouble(Arrays.copyOfRange(values, i, i + window));
    }
    return results;
  }

  /// Returns the figure of the windows of two series side by side.
  public static double[] of(
      double[] values, double[] others, int window, ToDoubleBiFunction<double[], double[]> figure) {
    double[] results = new double[windows(values.length, window)];
    for (int i = 0; i < results.length; i++) {
      results[i] =
          figure.applyAsDouble(
              Arrays.copyOfRange(values, i, i + window), Arrays.copyOfRange(others, i, i + window));
    }
    return results;
  }

  private static int windows(int size, int window) {
    if (window < 1) {
      throw new IllegalArgumentException("a window holds at least 1 value, was " + window);
    }
    return Math.max(0, size - window + 1);
  }
}
