package candlewright.app.chart;

/// Averaged bars ("average bar" charts): close = (O + H + L + C) / 4, open = mean of the averaged
/// bar before (of the bar's own open and close in the first), high and low take the averaged open
/// and close in. Source: D. Valcu, Using the Heikin-Ashi Technique, Stocks & Commodities, February
/// 2004.
final class HeikinAshi {
  private HeikinAshi() {}

  /// Returns the averaged bars; the volumes stay.
  static BarPyramid of(BarPyramid bars) {
    int n = bars.size();
    double[] open = new double[n];
    double[] high = new double[n];
    double[] low = new double[n];
    double[] close = new double[n];
    double[] volume = new double[n];
    for (int i = 0; i < n; i++) {
      close[i] = close(bars, i);
      open[i] =
          i == 0 ? (bars.open(0, 0) + bars.close(0, 0)) / 2 : (open[i - 1] + close[i - 1]) / 2;
      high[i] = Math.max(bars.high(0, i), Math.max(open[i], close[i]));
      low[i] = Math.min(bars.low(0, i), Math.min(open[i], close[i]));
      volume[i] = bars.volume(0, i);
    }
    return new BarPyramid(open, high, low, close, volume);
  }

  /// Works the end of `averaged` out anew after bars from `from` on have changed.
  static void update(BarPyramid bars, BarPyramid averaged, int from) {
    for (int i = from; i < bars.size(); i++) {
      double close = close(bars, i);
      double open =
          i == 0
              ? (bars.open(0, 0) + bars.close(0, 0)) / 2
              : (averaged.open(0, i - 1) + averaged.close(0, i - 1)) / 2;
      averaged.set(
          i,
          open,
          Math.max(bars.high(0, i), Math.max(open, close)),
          Math.min(bars.low(0, i), Math.min(open, close)),
          close,
          bars.volume(0, i));
    }
  }

  private static double close(BarPyramid bars, int i) {
    return (bars.open(0, i) + bars.high(0, i) + bars.low(0, i) + bars.close(0, i)) / 4;
  }
}
