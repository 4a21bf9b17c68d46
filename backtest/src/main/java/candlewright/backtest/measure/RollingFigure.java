package candlewright.backtest.measure;

/// A figure of successive windows of periods.
public final class RollingFigure {
  private final long[] days;
  private final double[] values;

  /// Takes over the arrays, which have the same length.
  RollingFigure(long[] days, double[] values) {
    this.days = days;
    this.values = values;
  }

  /// Returns the number of windows.
  public int size() {
    return values.length;
  }

  /// Returns the date of the last period of window `i`, in days since 1970-01-01.
  public long day(int i) {
    return days[i];
  }

  /// Returns the figure of window `i`; NaN if it is not defined there.
  public double value(int i) {
    return values[i];
  }
}
