package candlewright.app.chart;

import candlewright.core.market.BarSeries;

/// The closes of another instrument at the bars of a chart: at each bar the close of the last of
/// its bars that opened no later, NaN before its first. Both have the same timeframe.
///
/// It is drawn rebased: multiplied so that it meets the chart's close at the first bar in sight.
/// Used by one thread once it was made.
final class ComparedLine {
  private final BarSeries series;
  private final LinePyramid values;

  /// @param openTime of the chart's bars, of which the first `size` count
  ComparedLine(BarSeries series, long[] openTime, int size) {
    this.series = series;
    double[] closes = new double[size];
    int k = -1;
    for (int i = 0; i < size; i++) {
      while (k + 1 < series.size() && series.openTime(k + 1) <= openTime[i]) {
        k++;
      }
      closes[i] = k < 0 ? Double.NaN : series.close(k);
    }
    values = new LinePyramid(closes);
  }

  BarSeries series() {
    return series;
  }

  LinePyramid values() {
    return values;
  }

  /// Takes over what the chart's bars have grown by.
  void grow(ChartBars bars) {
    for (int i = values.size(); i < bars.size(); i++) {
      int after = series.indexAtOrAfter(bars.openTime(i) + 1);
      values.set(i, after == 0 ? Double.NaN : series.close(after - 1));
    }
  }

  /// Returns what values are multiplied by, so that the line begins at the chart's close at bar
  /// `base`, or at its own first bar if that comes later; NaN if it has none.
  double factor(BarPyramid bars, int base) {
    int from = from(base);
    return from < 0 ? Double.NaN : bars.close(0, from) / values.value(from);
  }

  /// Returns the simple return from bar `base`, or from its own first bar, to bar `bar`.
  double change(int base, int bar) {
    int from = from(base);
    return from < 0 ? Double.NaN : values.value(bar) / values.value(from) - 1;
  }

  /// Returns the first bar at or after `base` that it knows, or -1.
  private int from(int base) {
    if (series.isEmpty() || base >= values.size()) {
      return -1;
    }
    int i = base;
    while (i < values.size() && !(values.value(i) > 0)) {
      i++;
    }
    return i < values.size() ? i : -1;
  }
}
