package candlewright.app.chart;

import candlewright.app.chart.Painter.Dash;
import candlewright.app.chart.Painter.Lettering;
import org.jspecify.annotations.Nullable;

/// Draws what follows the cursor, on a canvas of its own: crosshair, tags, the prices of the bar at
/// the cursor (the last bar where there is none) and what is being measured.
final class CrosshairLayer {
  private static final double INDENT = 12;
  private static final double FIRST_LINE = 20;
  private static final double LINE_HEIGHT = 20;
  private static final double MARK_HEIGHT = 18;
  private static final double DOT = 3;
  private static final double TAG_INDENT = 8;

  private final ChartModel model;
  private final ChartPicture picture;
  private double x;

  CrosshairLayer(ChartModel model, ChartPicture picture) {
    this.model = model;
    this.picture = picture;
  }

  /// Draws over the base.
  ///
  /// @param cursor where it is, or null
  /// @param span what is measured, or null
  void draw(Painter painter, @Nullable Cursor cursor, @Nullable Span span) {
    painter.clear();
    ChartBars bars = model.bars();
    if (bars == null) {
      return;
    }
    int last = bars.size() - 1;
    int bar = cursor == null ? last : Math.min(last, cursor.bar());
    x = INDENT;
    if (!model.isCompact() && picture.layout().height(0) > FIRST_LINE + LINE_HEIGHT) {
      prices(painter, bars, bar);
    }
    if (span != null) {
      measure(painter, bars, span);
    }
    if (cursor != null) {
      crosshair(painter, bars, cursor, bar);
    }
  }

  private void crosshair(Painter painter, ChartBars bars, Cursor cursor, int bar) {
    ChartLayout layout = picture.layout();
    double width = layout.plotWidth();
    double middle = picture.x(bar);
    if (middle < 0 || middle >= width) {
      return;
    }
    painter.ink(Ink.CROSSHAIR);
    painter.rule(middle, 0, layout.plotHeight(), true, Dash.DASHED);
    int hovered = Double.isNaN(cursor.y()) ? -1 : layout.paneAt(cursor.y());
    if (hovered >= 0) {
      painter.rule(0, Math.floor(cursor.y()), width, false, Dash.DASHED);
    }
    for (int i = 0; i < picture.panes().size(); i++) {
      if (layout.height(i) > 0) {
        values(painter, bars, i, bar, middle, i == hovered ? cursor.y() : Double.NaN);
      }
    }
    String time =
        TimeTicks.full(
            bars.openTime(bar), bars.key().timeframe().isIntraday(), model.zoneProperty().get());
    double wide = painter.width(time, Lettering.SMALL_STRONG) + 2 * TAG_INDENT;
    double left = Math.clamp(middle - wide / 2, 0, Math.max(0, width - wide));
    double height = layout.plotHeight();
    painter.ink(Ink.CROSSHAIR_TAG);
    painter.tag(Math.rint(left), height + 4, Math.rint(wide), ChartLayout.TIME_AXIS - 8);
    painter.ink(Ink.CROSSHAIR_TEXT);
    painter.text(
        time,
        Math.rint(left) + TAG_INDENT,
        height + ChartLayout.TIME_AXIS / 2,
        Lettering.SMALL_STRONG);
  }

  /// Draws the dots on the lines of a pane and its tag: the value under the mouse, else that of the
  /// bar.
  private void values(
      Painter painter, ChartBars bars, int place, int bar, double middle, double mouse) {
    ChartPane pane = picture.panes().get(place);
    ChartStudy shown = pane.study();
    double y = Double.NaN;
    String text = "";
    if (shown == null) {
      double price = Double.isNaN(mouse) ? bars.pyramid().close(0, bar) : pane.scale().value(mouse);
      y = Double.isNaN(mouse) ? pane.scale().y(price) : mouse;
      text = PriceText.of(price, bars.decimals());
    } else {
      StudyLines study = model.lines(shown);
      for (int k = 0; study != null && k < study.lines().size(); k++) {
        StudyLines.Line line = study.lines().get(k);
        double value = line.values().value(bar);
        if (!Double.isNaN(value) && !line.isHistogram()) {
          painter.ink(ChartPicture.color(shown, k));
          painter.dot(middle + 0.5, pane.scale().y(value), DOT);
        }
        if (k == 0) {
          double at = Double.isNaN(mouse) ? value : pane.scale().value(mouse);
          y = pane.scale().y(at);
          text = ChartPane.text(line.output(), at, bars.decimals());
        }
      }
    }
    double top = picture.layout().top(place);
    double half = AxisLayer.TAG_HEIGHT / 2;
    double bottom = top + picture.layout().height(place);
    if (Double.isNaN(y) || y < top || y > bottom || bottom - top < 2 * half) {
      return;
    }
    double width = picture.layout().plotWidth();
    double placed = Math.clamp(Math.rint(y), top + half, bottom - half);
    painter.ink(Ink.CROSSHAIR_TAG);
    painter.tag(width + 1, placed - half, ChartLayout.AXIS - 1, 2 * half);
    painter.ink(Ink.CROSSHAIR_TEXT);
    painter.text(text, width + TAG_INDENT, placed, Lettering.SMALL_STRONG);
  }

  private void prices(Painter painter, ChartBars bars, int bar) {
    double y = FIRST_LINE;
    word(painter, bars.key().instrument().symbol(), y, Ink.TEXT, Lettering.TITLE, 8);
    word(painter, bars.key().timeframe().code(), y, Ink.FAINT_TEXT, Lettering.BODY, 6);
    word(painter, "\u00b7", y, Ink.FAINT_TEXT, Lettering.BODY, 6);
    word(painter, bars.key().instrument().venue(), y, Ink.FAINT_TEXT, Lettering.BODY, 6);
    if (model.styleProperty().get() == ChartStyle.HEIKIN_ASHI) {
      word(painter, "\u00b7 Heikin Ashi", y, Ink.FAINT_TEXT, Lettering.BODY, 6);
    }
    mark(painter, y);
    y += LINE_HEIGHT;
    x = INDENT;
    BarPyramid shown = bars.pyramid(model.styleProperty().get());
    double open = shown.open(0, bar);
    double close = shown.close(0, bar);
    Ink ink = close >= open ? Ink.UP : Ink.DOWN;
    int decimals = bars.decimals();
    value(painter, "O", PriceText.of(open, decimals), y, ink);
    value(painter, "H", PriceText.of(shown.high(0, bar), decimals), y, ink);
    value(painter, "L", PriceText.of(shown.low(0, bar), decimals), y, ink);
    value(painter, "C", PriceText.of(close, decimals), y, ink);
    word(
        painter,
        PriceText.signed((close - open) / open * 100, 2) + " %",
        y,
        ink,
        Lettering.BODY,
        12);
    value(painter, "Vol", PriceText.compact(shown.volume(0, bar)), y, Ink.TEXT);
  }

  /// Writes the word that says what kind of bars these are.
  private void mark(Painter painter, double y) {
    String mark = model.markProperty().get();
    if (!mark.isEmpty()) {
      double wide = painter.width(mark, Lettering.SMALL_STRONG) + 2 * TAG_INDENT;
      painter.ink(Ink.CAUTION_TINT);
      painter.tag(Math.rint(x) + 4, y - MARK_HEIGHT / 2, Math.rint(wide), MARK_HEIGHT);
      painter.ink(Ink.CAUTION);
      painter.text(mark, Math.rint(x) + 4 + TAG_INDENT, y, Lettering.SMALL_STRONG);
    }
  }

  private void value(Painter painter, String name, String text, double y, Ink ink) {
    double wide = painter.width(name, Lettering.BODY) + 4 + painter.width(text, Lettering.BODY);
    if (x + wide > picture.layout().plotWidth()) {
      x += wide;
      return;
    }
    word(painter, name, y, Ink.FAINT_TEXT, Lettering.BODY, 4);
    word(painter, text, y, ink, Lettering.BODY, 10);
  }

  private void word(
      Painter painter, String text, double y, Ink ink, Lettering lettering, double gap) {
    double wide = painter.width(text, lettering);
    // What does not fit beside the axis is left out rather than cut.
    if (x + wide <= picture.layout().plotWidth()) {
      painter.ink(ink);
      painter.text(text, Math.rint(x), y, lettering);
    }
    x += wide + gap;
  }

  private void measure(Painter painter, ChartBars bars, Span span) {
    PriceScale scale = picture.panes().getFirst().scale();
    double start = picture.x(span.fromBar());
    double end = picture.x(span.toBar());
    double top = Math.rint(Math.min(scale.y(span.fromPrice()), scale.y(span.toPrice())));
    double bottom = Math.rint(Math.max(scale.y(span.fromPrice()), scale.y(span.toPrice())));
    double left = Math.min(start, end);
    double wide = Math.abs(end - start) + 1;
    painter.ink(Ink.ACCENT_TINT);
    painter.rect(left, top, wide, Math.max(1, bottom - top));
    painter.ink(Ink.ACCENT);
    painter.rule(left, top, wide, false, Dash.SOLID);
    painter.rule(left, bottom, wide, false, Dash.SOLID);
    String text =
        Measure.between(bars, span.fromBar(), span.fromPrice(), span.toBar(), span.toPrice())
            .text(bars.decimals());
    double tag = painter.width(text, Lettering.SMALL_STRONG) + 2 * TAG_INDENT;
    double tagLeft =
        Math.clamp(left + wide / 2 - tag / 2, 0, Math.max(0, picture.layout().plotWidth() - tag));
    double under = span.toPrice() >= span.fromPrice() ? top - 26 : bottom + 6;
    double tagTop = Math.clamp(under, 0, Math.max(0, picture.layout().height(0) - 20));
    painter.ink(Ink.CROSSHAIR_TAG);
    painter.tag(Math.rint(tagLeft), tagTop, Math.rint(tag), 20);
    painter.ink(Ink.CROSSHAIR_TEXT);
    painter.text(text, Math.rint(tagLeft) + TAG_INDENT, tagTop + 10, Lettering.SMALL_STRONG);
  }
}
