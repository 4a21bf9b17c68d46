package candlewright.app.chart;

import candlewright.app.chart.Painter.Dash;
import candlewright.app.chart.Painter.Lettering;
import java.util.List;

/// Draws grids, separators, both axes and the tag of the last price.
final class AxisLayer {
  /// No label comes closer to another one or to a tag.
  static final double LABEL_PIXELS = 14;

  static final double TAG_HEIGHT = 18;

  /// Steps of 1, 2 and 5 then lie 80 pixels apart on average.
  private static final double TICK_PIXELS = 50;

  private static final double LEAST_TICK_PIXELS = 28;
  private static final double INDENT = 8;

  // Where the last label of the pane stands.
  private double written;

  /// Finds the round values of a pane.
  static void ticks(ChartPane pane) {
    double pixels = Math.clamp(pane.scale().height() / 4, LEAST_TICK_PIXELS, TICK_PIXELS);
    pane.ticks().find(pane.scale(), pixels);
  }

  void grid(
      Painter painter, ChartPane pane, TimeTicks times, double top, double height, double width) {
    painter.ink(Ink.GRID);
    for (int i = 0; i < times.count(); i++) {
      painter.rule(Math.floor(times.x(i)), top, height, true, Dash.SOLID);
    }
    if (pane.hasBand()) {
      painter.ink(Ink.STRONG_LINE);
      painter.rule(0, Math.rint(pane.scale().y(pane.bandLow())), width, false, Dash.DASHED);
      painter.rule(0, Math.rint(pane.scale().y(pane.bandHigh())), width, false, Dash.DASHED);
      return;
    }
    for (int i = 0; i < pane.ticks().count(); i++) {
      painter.rule(0, Math.rint(pane.scale().y(pane.ticks().value(i))), width, false, Dash.SOLID);
    }
  }

  void draw(
      Painter painter,
      ChartModel model,
      ChartBars bars,
      ChartLayout layout,
      List<ChartPane> panes,
      TimeTicks times) {
    double width = layout.plotWidth();
    double height = layout.plotHeight();
    boolean up = bars.lastClose() >= bars.pyramid().open(0, bars.size() - 1);
    PriceScale prices = panes.getFirst().scale();
    double last = Math.rint(prices.y(bars.lastClose()));
    boolean seen = layout.height(0) > 0 && last >= 0 && last < layout.height(0);
    if (seen) {
      painter.ink(up ? Ink.UP : Ink.DOWN);
      painter.rule(0, last, width, false, Dash.DOTTED);
    }
    painter.ink(Ink.BACKGROUND);
    painter.rect(width, 0, layout.width() - width, layout.height());
    painter.rect(0, height, layout.width(), layout.height() - height);
    painter.ink(Ink.LINE);
    painter.rule(width, 0, height, true, Dash.SOLID);
    for (int i = 1; i <= panes.size(); i++) {
      painter.rule(0, layout.top(i) - 1, layout.width(), false, Dash.SOLID);
    }
    painter.ink(Ink.FAINT_TEXT);
    for (int i = 0; i < panes.size(); i++) {
      labels(painter, panes.get(i), layout, i, seen ? last : Double.NaN);
    }
    times(painter, times, height + (layout.height() - height) / 2);
    if (seen) {
      painter.ink(up ? Ink.UP : Ink.DOWN);
      painter.tag(width + 1, last - TAG_HEIGHT / 2, ChartLayout.AXIS - 1, TAG_HEIGHT);
      painter.ink(Ink.TAG_TEXT);
      painter.text(
          PriceText.of(bars.lastClose(), bars.decimals()),
          width + INDENT,
          last,
          Lettering.SMALL_STRONG);
    }
  }

  private void labels(Painter painter, ChartPane pane, ChartLayout layout, int place, double tag) {
    written = Double.NaN;
    if (pane.hasBand()) {
      label(painter, pane, layout, place, pane.bandLow(), Double.NaN, 0);
      label(painter, pane, layout, place, (pane.bandLow() + pane.bandHigh()) / 2, Double.NaN, 0);
      label(painter, pane, layout, place, pane.bandHigh(), Double.NaN, 0);
      return;
    }
    for (int i = 0; i < pane.ticks().count(); i++) {
      double value = pane.ticks().value(i);
      if (place == 0 && value < 0) {
        // No price is negative, though the room below the bars may be.
        continue;
      }
      label(
          painter,
          pane,
          layout,
          place,
          value,
          place == 0 ? tag : Double.NaN,
          pane.ticks().decimals(i));
    }
  }

  private void label(
      Painter painter,
      ChartPane pane,
      ChartLayout layout,
      int place,
      double value,
      double tag,
      int decimals) {
    double y = Math.rint(pane.scale().y(value));
    double top = layout.top(place);
    if (Math.abs(y - tag) < LABEL_PIXELS + 2
        || Math.abs(y - written) < LABEL_PIXELS
        || y < top + LABEL_PIXELS / 2
        || y > top + layout.height(place) - LABEL_PIXELS / 2) {
      return;
    }
    written = y;
    boolean fraction = pane.hasBand() && value != Math.rint(value);
    painter.text(
        Math.abs(value) >= 1e6 && place > 0
            ? PriceText.compact(value)
            : PriceText.of(value, fraction ? 1 : decimals),
        layout.plotWidth() + INDENT,
        y,
        Lettering.SMALL);
  }

  private static void times(Painter painter, TimeTicks times, double middle) {
    for (int i = 0; i < times.count(); i++) {
      boolean strong = times.rank(i) != TimeTicks.Rank.TIME;
      Lettering lettering = strong ? Lettering.SMALL_STRONG : Lettering.SMALL;
      painter.ink(strong ? Ink.TEXT : Ink.FAINT_TEXT);
      String label = times.label(i);
      double width = painter.width(label, lettering);
      // A label cut in half at the edge says less than none.
      painter.text(label, Math.max(2, Math.rint(times.x(i) - width / 2)), middle, lettering);
    }
  }
}
