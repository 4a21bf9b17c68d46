package candlewright.app.chart;

import candlewright.app.chart.ChartMarks.Shade;
import candlewright.app.chart.ChartMarks.Trip;
import java.util.List;

/// Draws what is marked on the bars: tinted stretches behind them, trades over them.
///
/// An entry is a triangle below the low of a long trade and above the high of a short one, an exit
/// a ring at its price; a dashed line in the colour of the result joins them. Where trades stand
/// closer than they can be told apart, each entry is a tick and nothing is joined.
final class MarkLayer {
  /// Pixels that an entry needs to be seen by itself.
  private static final double ROOM = 14;

  private static final double GAP = 4;
  private static final double WIDTH = 10;
  private static final double HEIGHT = 8;
  private static final double TICK_WIDTH = 2;
  private static final double RING = 3.5;
  private static final double JOIN = 1;

  private ChartViewport view = new ChartViewport(() -> {});
  private double step;

  /// Says what is in sight.
  void look(ChartViewport shown, double width) {
    view = shown;
    step = width / shown.span();
  }

  /// Tints stretches; those that fall on one pixel are drawn once.
  void shades(Painter painter, List<Shade> shades, double height) {
    double drawn = Double.NEGATIVE_INFINITY;
    int i = firstEndingAfter(shades, (int) Math.floor(view.from()));
    for (; i < shades.size() && shades.get(i).from() < view.to(); i++) {
      Shade shade = shades.get(i);
      double left = Math.max(drawn, Math.floor((shade.from() - view.from()) * step));
      double right = Math.max(Math.floor((shade.to() - view.from()) * step), Math.floor(left) + 1);
      if (right > left) {
        painter.ink(Ink.shade(shade.color()));
        double from = Math.max(0, left);
        painter.rect(from, 0, right - from, height);
        drawn = right;
      }
    }
  }

  private static int firstEndingAfter(List<Shade> shades, int bar) {
    int low = 0;
    int high = shades.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (shades.get(middle).to() <= bar) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  void trips(Painter painter, List<Trip> trips, BarPyramid bars, PriceScale scale, double width) {
    int seen = 0;
    for (Trip trip : trips) {
      seen += isSeen(trip) ? 1 : 0;
    }
    boolean dense = seen * ROOM > width;
    for (Trip trip : trips) {
      if (!dense && isSeen(trip)) {
        painter.ink(trip.gain() ? Ink.UP : Ink.DOWN);
        painter.join(
            x(trip.entryBar()),
            scale.y(trip.entryPrice()),
            x(trip.exitBar()),
            scale.y(trip.exitPrice()),
            JOIN);
      }
    }
    for (Trip trip : trips) {
      if (isSeen(trip)) {
        entry(painter, trip, bars, scale, dense);
        if (!dense && !trip.open()) {
          painter.ink(Ink.TEXT);
          painter.ring(x(trip.exitBar()), scale.y(trip.exitPrice()), RING);
        }
      }
    }
  }

  private boolean isSeen(Trip trip) {
    return trip.exitBar() + 1 > view.from() && trip.entryBar() < view.to();
  }

  /// Half a pixel from the left edge of the column that the wick stands in.
  private double x(int bar) {
    return Math.floor((bar + 0.5 - view.from()) * step) + 0.5;
  }

  private void entry(Painter painter, Trip trip, BarPyramid bars, PriceScale scale, boolean dense) {
    int bar = trip.entryBar();
    double tip =
        trip.isLong()
            ? Math.min(
                Math.floor(scale.y(bars.low(0, bar))) + GAP, scale.top() + scale.height() - HEIGHT)
            : Math.max(Math.floor(scale.y(bars.high(0, bar))) - GAP, scale.top() + HEIGHT);
    painter.ink(trip.isLong() ? Ink.UP : Ink.DOWN);
    if (dense) {
      painter.rect(
          x(bar) - TICK_WIDTH / 2, trip.isLong() ? tip : tip - HEIGHT / 2, TICK_WIDTH, HEIGHT / 2);
    } else {
      painter.triangle(x(bar), tip, WIDTH, trip.isLong() ? HEIGHT : -HEIGHT);
    }
  }
}
