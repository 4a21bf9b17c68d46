package candlewright.backtest.simulate;

import candlewright.core.market.BarSeries;

/// How much a price moved.
final class Volatility {
  private Volatility() {}

  /// Returns the sample deviation (n - 1) of the simple returns of the last `length` bars; NaN if
  /// there are too few bars.
  ///
  /// @param bar the last of them
  static double ofReturns(BarSeries bars, int bar, int length) {
    if (length < 2 || bar < length) {
      return Double.NaN;
    }
    double[] returns = new double[length];
    double sum = 0;
    for (int i = 0; i < length; i++) {
      int at = bar - length + 1 + i;
      returns[i] = bars.close(at) / bars.close(at - 1) - 1;
      sum += returns[i];
    }
    double mean = sum / length;
    double squares = 0;
    for (double each : returns) {
      squares += (each - mean) * (each - mean);
    }
    return Math.sqrt(squares / (length - 1));
  }
}
