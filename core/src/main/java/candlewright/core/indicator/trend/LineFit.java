package candlewright.core.indicator.trend;

/// The outputs of a least-squares line.
final class LineFit {
  static final int OUTPUTS = 6;

  private LineFit() {}

  /// Writes value, slope, intercept, forecast, r squared and angle.
  ///
  /// @param mean of the values
  /// @param slope of the line, a bar
  /// @param length how many values, at least 2
  /// @param squares sum of the values' squared deviations from the mean
  static void write(double mean, double slope, int length, double squares, double[] out) {
    double reach = 0.5 * (length - 1) * slope;
    double places = length * ((double) length * length - 1) / 12;
    out[0] = mean + reach;
    out[1] = slope;
    out[2] = mean - reach;
    out[3] = mean + reach + slope;
    out[4] = squares == 0 ? Double.NaN : Math.min(1, slope * slope * places / squares);
    out[5] = StrictMath.toDegrees(StrictMath.atan(slope));
  }
}
