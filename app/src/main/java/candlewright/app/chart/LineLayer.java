package candlewright.app.chart;

import java.util.Arrays;

/// Draws columns of values as lines. Where a bar has less than 2 pixels the line runs through the
/// middle of what each block's values span, and that span itself can be tinted. Unknown values
/// leave a gap.
final class LineLayer {
  private double[] x = new double[256];
  private double[] y = new double[256];
  private int count;

  private double least;
  private double greatest;

  /// Begins to look for the range of several lines.
  void begin() {
    least = Double.POSITIVE_INFINITY;
    greatest = Double.NEGATIVE_INFINITY;
  }

  /// Widens the range by what is in sight of a line.
  ///
  /// @param factor what its values are multiplied by
  void look(LinePyramid line, int level, ChartViewport view, double factor) {
    int last = Math.min(view.lastBar() >> level, line.size(level) - 1);
    for (int i = view.firstBar() >> level; i <= last; i++) {
      if (factor * line.least(level, i) < least) {
        least = factor * line.least(level, i);
      }
      if (factor * line.greatest(level, i) > greatest) {
        greatest = factor * line.greatest(level, i);
      }
    }
  }

  double least() {
    return least;
  }

  double greatest() {
    return greatest;
  }

  /// Draws a line in the present colour.
  ///
  /// @param factor what its values are multiplied by
  void draw(
      Painter painter,
      LinePyramid line,
      int level,
      ChartViewport view,
      PriceScale scale,
      double factor,
      double width,
      double stroke) {
    double step = width / view.span();
    double wide = 1L << level;
    // One block more at each side, so that lines leave the plot rather than end in it.
    int first = Math.max(0, (view.firstBar() >> level) - 1);
    int last = Math.min((view.lastBar() >> level) + 1, line.size(level) - 1);
    count = 0;
    for (int i = first; i <= last; i++) {
      double low = line.least(level, i);
      if (Double.isNaN(low)) {
        stroke(painter, stroke);
        continue;
      }
      add(
          (i * wide + wide / 2 - view.from()) * step,
          scale.y(factor * (level == 0 ? low : (low + line.greatest(level, i)) / 2)));
    }
    stroke(painter, stroke);
  }

  /// Draws a line that stays level until its value changes, in the present colour; for bars of 2
  /// pixels and more.
  void steps(
      Painter painter,
      LinePyramid line,
      ChartViewport view,
      PriceScale scale,
      double width,
      double stroke) {
    double step = width / view.span();
    int last = Math.min(view.lastBar() + 1, line.size() - 1);
    count = 0;
    double before = Double.NaN;
    for (int i = Math.max(0, view.firstBar() - 1); i <= last; i++) {
      double value = line.value(i);
      if (Double.isNaN(value)) {
        stroke(painter, stroke);
      } else {
        double left = (i - view.from()) * step;
        double height = scale.y(value);
        if (count == 0 || value != before) {
          add(left, height);
        } else {
          // Goes on level: its end moves.
          count--;
        }
        add(left + step, height);
      }
      before = value;
    }
    stroke(painter, stroke);
  }

  /// Fills from the least to the greatest value of each block in the present colour.
  void spread(
      Painter painter,
      LinePyramid line,
      int level,
      ChartViewport view,
      PriceScale scale,
      double width) {
    double step = width / view.span();
    double wide = 1L << level;
    int last = Math.min(view.lastBar() >> level, line.size(level) - 1);
    for (int i = view.firstBar() >> level; i <= last; i++) {
      double low = line.least(level, i);
      if (!Double.isNaN(low)) {
        double left = Math.floor((i * wide - view.from()) * step);
        double right = Math.floor(((i + 1) * wide - view.from()) * step);
        double top = Math.floor(scale.y(line.greatest(level, i)));
        painter.rect(left, top, right - left, Math.max(1, Math.floor(scale.y(low)) - top));
      }
    }
  }

  /// Draws the closes of bars or blocks in the present colour.
  void closes(
      Painter painter,
      BarPyramid bars,
      int level,
      ChartViewport view,
      PriceScale scale,
      double width) {
    double step = width / view.span();
    double wide = 1L << level;
    int first = Math.max(0, (view.firstBar() >> level) - 1);
    int last = Math.min((view.lastBar() >> level) + 1, bars.size(level) - 1);
    count = 0;
    for (int i = first; i <= last; i++) {
      add((i * wide + wide / 2 - view.from()) * step, scale.y(bars.close(level, i)));
    }
    stroke(painter, 1.5);
  }

  /// Draws columns from zero, one colour for each sign.
  void histogram(
      Painter painter,
      LinePyramid line,
      int level,
      ChartViewport view,
      PriceScale scale,
      double width) {
    double step = width / view.span();
    double wide = 1L << level;
    double thick = Math.max(1, Math.floor(step * wide * 0.7));
    double zero = Math.rint(scale.y(0));
    int first = view.firstBar() >> level;
    int last = Math.min(view.lastBar() >> level, line.size(level) - 1);
    for (int pass = 0; pass < 2; pass++) {
      painter.ink(pass == 0 ? Ink.UP_VOLUME : Ink.DOWN_VOLUME);
      for (int i = first; i <= last; i++) {
        double value = pass == 0 ? line.greatest(level, i) : line.least(level, i);
        if (pass == 0 ? value > 0 : value < 0) {
          double end = Math.rint(scale.y(value));
          painter.rect(
              Math.floor((i * wide + wide / 2 - view.from()) * step - thick / 2),
              Math.min(zero, end),
              thick,
              Math.max(1, Math.abs(end - zero)));
        }
      }
    }
  }

  private void add(double px, double py) {
    if (count == x.length) {
      x = Arrays.copyOf(x, 2 * count);
      y = Arrays.copyOf(y, 2 * count);
    }
    x[count] = px;
    y[count++] = py;
  }

  private void stroke(Painter painter, double width) {
    if (count > 1) {
      painter.polyline(x, y, count, width);
    }
    count = 0;
  }
}
