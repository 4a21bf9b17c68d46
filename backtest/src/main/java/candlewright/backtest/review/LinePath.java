package candlewright.backtest.review;

/// A line through one value per bar. A long line keeps first, lowest, highest and last value of
/// each pixel column (M4, Jugel et al. 2014), so that it looks as if every value were drawn.
final class LinePath {
  /// Up to this many values all are drawn.
  private static final int DRAW_ALL = 2 * Svg.PLOT;

  private final StringBuilder out;
  private final ValueAxis axis;
  private long lastX = Long.MIN_VALUE;
  private long lastY = Long.MIN_VALUE;

  private LinePath(StringBuilder out, ValueAxis axis) {
    this.out = out;
    this.axis = axis;
  }

  /// Appends path data that goes on from a point at the left edge.
  ///
  /// @param start value before the first bar
  /// @param values one for each bar
  static void append(StringBuilder out, ValueAxis axis, double start, double[] values) {
    int size = values.length;
    LinePath path = new LinePath(out, axis);
    out.append('M');
    path.point(0, start);
    if (size <= DRAW_ALL) {
      for (int i = 0; i < size; i++) {
        path.point(Svg.x(i, size), values[i]);
      }
    } else {
      for (int column = 0; column < Svg.PLOT; column++) {
        int from = (int) ((long) column * size / Svg.PLOT);
        int to = (int) ((column + 1L) * size / Svg.PLOT);
        path.column(column + 0.5, from, to, values);
      }
    }
  }

  private void column(double x, int from, int to, double[] values) {
    double first = values[from];
    double low = first;
    double high = first;
    double last = first;
    boolean highIsLater = true;
    for (int i = from + 1; i < to; i++) {
      last = values[i];
      if (last < low) {
        low = last;
        highIsLater = false;
      } else if (last > high) {
        high = last;
        highIsLater = true;
      }
    }
    point(x, first);
    point(x, highIsLater ? low : high);
    point(x, highIsLater ? high : low);
    point(x, last);
  }

  private void point(double x, double value) {
    double y = axis.y(value);
    long tenthsX = Math.round(x * 10);
    long tenthsY = Math.round(y * 10);
    if (tenthsX == lastX && tenthsY == lastY) {
      return;
    }
    if (lastX != Long.MIN_VALUE) {
      out.append(' ');
    }
    Svg.append(out, x);
    out.append(' ');
    Svg.append(out, y);
    lastX = tenthsX;
    lastY = tenthsY;
  }
}
