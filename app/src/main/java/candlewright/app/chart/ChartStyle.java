package candlewright.app.chart;

/// How a chart draws prices.
public enum ChartStyle {
  /// Open, high, low and close of each bar.
  CANDLES,
  /// Candles whose body is empty where the bar rose.
  HOLLOW,
  /// Averaged bars, see {@link HeikinAshi}: their prices never traded.
  HEIKIN_ASHI,
  /// Closes joined by a line.
  LINE
}
