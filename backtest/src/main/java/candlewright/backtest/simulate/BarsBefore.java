package candlewright.backtest.simulate;

import candlewright.core.market.BarSeries;

/// What the bars before a bar say about how lively a market is, for costs: worked out where a fill
/// asks for it. Bars from before trading began count too.
final class BarsBefore {
  private final BarSeries fed;
  private final int first;

  BarsBefore(TradedSeries series) {
    this.fed = series.fed();
    this.first = series.first();
  }

  /// Returns the mean true range of up to `length` bars before, in quote currency; NaN if there is
  /// none. The very first bar's is its high less its low.
  double trueRange(int bar, int length) {
    int end = first + bar;
    int start = Math.max(0, end - length);
    double sum = 0;
    for (int i = start; i < end; i++) {
      double high = fed.high(i);
      double low = fed.low(i);
      if (i > 0) {
        high = Math.max(high, fed.close(i - 1));
        low = Math.min(low, fed.close(i - 1));
      }
      sum += high - low;
    }
    return sum / (end - start);
  }

  /// Returns the sample standard deviation of the simple returns from close to close of up to
  /// `length` bars before; NaN if there are fewer than two.
  double deviation(int bar, int length) {
    int end = first + bar;
    int start = Math.max(1, end - length);
    int count = end - start;
    if (count < 2) {
      return Double.NaN;
    }
    double sum = 0;
    for (int i = start; i < end; i++) {
      sum += simpleReturn(i);
    }
    double mean = sum / count;
    double squares = 0;
    for (int i = start; i < end; i++) {
      double off = simpleReturn(i) - mean;
      squares += off * off;
    }
    return Math.sqrt(squares / (count - 1));
  }

  private double simpleReturn(int i) {
    return fed.close(i) / fed.close(i - 1) - 1;
  }

  /// Returns the mean volume of up to `length` bars before, in base units or shares; NaN if there
  /// is none.
  double meanVolume(int bar, int length) {
    int end = first + bar;
    int start = Math.max(0, end - length);
    double sum = 0;
    for (int i = start; i < end; i++) {
      sum += fed.volume(i);
    }
    return sum / (end - start);
  }
}
