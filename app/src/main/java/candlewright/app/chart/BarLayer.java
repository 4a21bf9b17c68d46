package candlewright.app.chart;

/// Draws bars and volumes with whole-pixel rectangles, one colour after the other; where a bar has
/// less than 2 pixels, blocks of the pyramid instead.
final class BarLayer {
  /// Part of the pane that the largest volume takes.
  static final double VOLUME_PART = 0.17;

  private static final double BODY_PART = 0.7;

  /// Below this many pixels a bar is one column from low to high.
  private static final double BODY_PIXELS = 3;

  private double least;
  private double greatest;
  private double largestVolume;

  // The mapping of the present frame.
  private int level;
  private int first;
  private int last;
  private double from;
  private double step;

  /// Finds what is in sight.
  ///
  /// @param closes whether only closes count, as on a line
  void look(BarPyramid bars, ChartViewport view, double width, boolean closes) {
    level = bars.levelFor(view.span(), width);
    first = view.firstBar() >> level;
    last = view.lastBar() >> level;
    from = view.from();
    step = width / view.span();
    least = Double.POSITIVE_INFINITY;
    greatest = Double.NEGATIVE_INFINITY;
    largestVolume = 0;
    for (int i = first; i <= last; i++) {
      boolean single = closes && level == 0;
      least = Math.min(least, single ? bars.close(0, i) : bars.low(level, i));
      greatest = Math.max(greatest, single ? bars.close(0, i) : bars.high(level, i));
      largestVolume = Math.max(largestVolume, bars.volume(level, i));
    }
  }

  double least() {
    return least;
  }

  double greatest() {
    return greatest;
  }

  /// Returns the level of the pyramid that is drawn.
  int level() {
    return level;
  }

  /// Returns the width of a body: odd, so that the wick is in its middle.
  private int body() {
    double pixels = step * (1L << level);
    int body = pixels < BODY_PIXELS ? 1 : (int) (pixels * BODY_PART);
    return Math.max(1, body % 2 == 0 ? body - 1 : body);
  }

  private double middle(int i) {
    double wide = 1L << level;
    return Math.floor((i * wide + wide / 2 - from) * step);
  }

  private double left(int i) {
    return Math.floor(((double) i * (1L << level) - from) * step);
  }

  private boolean rises(BarPyramid bars, int i) {
    return bars.close(level, i) >= bars.open(level, i);
  }

  void volumes(Painter painter, BarPyramid bars, PriceScale scale) {
    if (largestVolume <= 0) {
      return;
    }
    int body = body();
    double floor = scale.top() + scale.height();
    double unit = scale.height() * VOLUME_PART / largestVolume;
    for (int pass = 0; pass < 2; pass++) {
      painter.ink(pass == 0 ? Ink.UP_VOLUME : Ink.DOWN_VOLUME);
      for (int i = first; i <= last; i++) {
        double height = Math.floor(bars.volume(level, i) * unit);
        if (height > 0 && rises(bars, i) == (pass == 0)) {
          // Blocks stand close together: thin gaps would flicker when they move.
          double left = level == 0 ? middle(i) - (body - 1) / 2.0 : left(i);
          double wide = level == 0 ? body : left(i + 1) - left;
          painter.rect(left, floor - height, wide, height);
        }
      }
    }
  }

  /// Draws bars.
  ///
  /// @param hollow whether the body of a bar that rose is empty
  void candles(Painter painter, BarPyramid bars, PriceScale scale, boolean hollow) {
    int body = body();
    for (int pass = 0; pass < 2; pass++) {
      painter.ink(pass == 0 ? Ink.UP_FILL : Ink.DOWN_FILL);
      for (int i = first; i <= last; i++) {
        if (rises(bars, i) == (pass == 0)) {
          if (hollow && pass == 0 && body > 2) {
            outline(painter, bars, scale, i, body);
          } else {
            candle(painter, bars, scale, i, body);
          }
        }
      }
    }
  }

  private void candle(Painter painter, BarPyramid bars, PriceScale scale, int i, int body) {
    double x = middle(i);
    column(painter, scale, x, 1, bars.high(level, i), bars.low(level, i));
    if (body > 1) {
      double open = bars.open(level, i);
      double close = bars.close(level, i);
      column(
          painter, scale, x - (body - 1) / 2.0, body, Math.max(open, close), Math.min(open, close));
    }
  }

  /// Draws a rising bar: the wick outside of the body, and the edges of the body.
  private void outline(Painter painter, BarPyramid bars, PriceScale scale, int i, int body) {
    double x = middle(i);
    double left = x - (body - 1) / 2.0;
    double open = bars.open(level, i);
    double close = bars.close(level, i);
    column(painter, scale, x, 1, bars.high(level, i), close);
    column(painter, scale, x, 1, open, bars.low(level, i));
    column(painter, scale, left, 1, close, open);
    column(painter, scale, left + body - 1, 1, close, open);
    column(painter, scale, left, body, close, close);
    column(painter, scale, left, body, open, open);
  }

  /// Fills from the pixel of the higher to that of the lower price, at least one, in the pane.
  private static void column(
      Painter painter, PriceScale scale, double x, int width, double high, double low) {
    double floor = scale.top() + scale.height();
    double top = Math.max(scale.top(), Math.floor(scale.y(high)));
    double bottom =
        Math.min(floor, Math.max(Math.floor(scale.y(low)), Math.floor(scale.y(high)) + 1));
    if (bottom > top) {
      painter.rect(x, top, width, bottom - top);
    }
  }
}
