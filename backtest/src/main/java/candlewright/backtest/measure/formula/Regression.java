package candlewright.backtest.measure.formula;

/// A straight line `y = intercept + slope * x` through the pairs that are known on both sides, by
/// ordinary least squares.
///
/// All of it is NaN with fewer than two pairs or if x does not vary.
///
/// @param slope rise for each unit of x
/// @param intercept y at x = 0
/// @param correlation Pearson's; NaN if y does not vary
/// @param slopeError standard error of the slope; NaN with fewer than three pairs
/// @param residualError standard error of the estimate, the root of the squared residuals over n -
///   2; NaN with fewer than three pairs
/// @param pairs how many were known
public record Regression(
    double slope,
    double intercept,
    double correlation,
    double slopeError,
    double residualError,
    int pairs) {
  /// A mean square below this is rounding, not variation.
  private static final double NO_VARIATION = 1e-30;

  /// Fits the line.
  ///
  /// @throws IllegalArgumentException if the sides differ in length
  public static Regression of(double[] x, double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(
          "a regression needs as many x as y, was " + x.length + " and " + y.length);
    }
    int pairs = 0;
    double sumX = 0;
    double sumY = 0;
    for (int i = 0; i < x.length; i++) {
      if (!Double.isNaN(x[i]) && !Double.isNaN(y[i])) {
        pairs++;
        sumX += x[i];
        sumY += y[i];
      }
    }
    double meanX = sumX / pairs;
    double meanY = sumY / pairs;
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (int i = 0; i < x.length; i++) {
      if (!Double.isNaN(x[i]) && !Double.isNaN(y[i])) {
        xx += (x[i] - meanX) * (x[i] - meanX);
        xy += (x[i] - meanX) * (y[i] - meanY);
        yy += (y[i] - meanY) * (y[i] - meanY);
      }
    }
    if (pairs < 2 || xx / pairs < NO_VARIATION) {
      return new Regression(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, pairs);
    }
    double slope = xy / xx;
    double correlation =
        yy / pairs < NO_VARIATION
            ? Double.NaN
            : Math.clamp(xy / (Math.sqrt(xx) * Math.sqrt(yy)), -1.0, 1.0);
    double residual =
        pairs < 3 ? Double.NaN : Math.sqrt(Math.max(0, yy - slope * xy) / (pairs - 2));
    return new Regression(
        slope, meanY - slope * meanX, correlation, residual / Math.sqrt(xx), residual, pairs);
  }

  /// Fits values over their index 0, 1, 2 …
  public static Regression overIndex(double[] values) {
    double[] index = new double[values.length];
    for (int i = 0; i < index.length; i++) {
      index[i] = i;
    }
    return of(index, values);
  }
}
