package candlewright.backtest.sweep;

/// Mean and deviation of the returns from period to period, kept up as they come (Welford 1962).
final class PeriodReturns {
  /// Returns that differ by less than this are the same: a quotient near 1 is rounded by 1e-16.
  private static final double ROUNDING = 1e-14;

  private double previous;
  private double mean;
  private double squares;
  private int count;

  PeriodReturns(double start) {
    previous = start;
  }

  /// Takes the equity at the end of a period.
  void add(double equity) {
    double value = equity / previous - 1;
    previous = equity;
    count++;
    double distance = value - mean;
    mean += distance / count;
    squares += distance * (value - mean);
  }

  /// Returns mean over sample deviation (n - 1), annualised (Sharpe 1994); NaN with fewer than two
  /// periods or without deviation.
  ///
  /// @param riskFree rate of one period
  double sharpeRatio(double periodsPerYear, double riskFree) {
    if (count < 2) {
      return Double.NaN;
    }
    double deviation = Math.sqrt(squares / (count - 1));
    return deviation < ROUNDING
        ? Double.NaN
        : (mean - riskFree) / deviation * Math.sqrt(periodsPerYear);
  }
}
