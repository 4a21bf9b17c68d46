package candlewright.backtest.simulate;

import candlewright.core.market.BarSeries;

/// The annualised deviation of simple returns from close to close.
final class Volatility {
  private Volatility() {}

  /// Returns the sample deviation times the root of the bars of a year, as a fraction; NaN if there
  /// are fewer returns than asked for or a close was 0.
  ///
  /// @param bar whose close is the last that counts
  /// @param length returns, from 2
  static double annualised(BarSeries bars, int bar, int length) {
    int first = bar - length;
    if (first < 0) {
      return Double.NaN;
    }
    double sum = 0;
    for (int i = first + 1; i <= bar; i++) {
      sum += bars.close(i) / bars.close(i - 1) - 1;
    }
    double mean = sum / length;
    double squares = 0;
    for (int i = first + 1; i <= bar; i++) {
      double off = bars.close(i) / bars.close(i - 1) - 1 - mean;
      squares += off * off;
    }
    double deviation =
        Math.sqrt(squares / (length - 1))
            * Math.sqrt(bars.calendar().barsPerYear(bars.timeframe()));
    return Double.isFinite(deviation) ? deviation : Double.NaN;
  }
}
