package candlewright.backtest.simulate;

import candlewright.core.market.BarSeries;

/// How much a price moved from close to close.
final class Volatility {
  private Volatility() {}

  /// Returns the sample deviation (n - 1) of simple returns; NaN if there are fewer than asked for
  /// or a close was 0.
  ///
  /// @param bar whose close is the last that counts
  /// @param length returns, from 2
  static double ofReturns(BarSeries bars, int bar, int length) {
    int first = bar - length;
    if (length < 2 || first < 0) {
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
    double deviation = Math.sqrt(squares / (length - 1));
    return Double.isFinite(deviation) ? deviation : Double.NaN;
  }

  /// Returns the same times the root of the bars of a year, as a fraction.
  static double annualised(BarSeries bars, int bar, int length) {
    return ofReturns(bars, bar, length) * Math.sqrt(bars.calendar().barsPerYear(bars.timeframe()));
  }
}
