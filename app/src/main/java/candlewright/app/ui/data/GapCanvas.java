package candlewright.app.ui.data;

import candlewright.app.chart.Ink;
import candlewright.app.ui.kit.Numbers;
import candlewright.app.ui.kit.Texts;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Gap;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/// The candles on both sides of a gap, with the gap between them.
final class GapCanvas extends DrawnRegion {
  private static final double PADDING = 12;
  private static final double AXIS = 20;
  private static final double BODY = 0.7;
  private static final double BAND = 0.3;
  private static final double LEAST_BAND = 16;
  private static final double HEAD = 18;
  private static final double HALF_LABEL = 60;

  private final SeriesViewModel model;

  GapCanvas(SeriesViewModel model) {
    this.model = model;
    setId("gap-chart");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(Texts.of("gap.chart"));
    setFocusTraversable(false);
    setMinSize(200, 96);
  }

  @Override
  void draw(GraphicsContext pen, double width, double height) {
    Gap gap = model.gapProperty().get();
    BarSeries bars = model.aroundProperty().get();
    if (gap == null || bars == null || bars.isEmpty()) {
      return;
    }
    int after = bars.indexAtOrAfter(gap.to());
    // A long gap is drawn shorter than it is, lest the candles vanish.
    double whole = (width - 2 * PADDING) / (bars.size() + gap.missingBars());
    double band = Math.clamp(gap.missingBars() * whole, LEAST_BAND, width * BAND);
    double step = (width - 2 * PADDING - band) / bars.size();
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < bars.size(); i++) {
      low = Math.min(low, bars.low(i));
      high = Math.max(high, bars.high(i));
    }
    double span = high > low ? high - low : 1;
    double top = HEAD + PADDING / 2;
    double room = height - top - PADDING / 2 - AXIS;
    double bandAt = PADDING + after * step;
    Color red = color(Ink.DOWN);
    pen.setFill(color(Ink.BACKGROUND).interpolate(red, 0.16));
    pen.fillRect(bandAt, HEAD, band, height - AXIS - HEAD);
    text(
        pen,
        Texts.of("gap.missing", gap.missingBars()),
        Math.clamp(bandAt + band / 2, HALF_LABEL, width - HALF_LABEL),
        HEAD / 2 + 2,
        TextAlignment.CENTER,
        red);
    for (int i = 0; i < bars.size(); i++) {
      double left = PADDING + i * step + (i >= after ? band : 0);
      double middle = Math.floor(left + step / 2) + 0.5;
      boolean up = bars.close(i) >= bars.open(i);
      Color ink = color(up ? Ink.UP_FILL : Ink.DOWN_FILL);
      double above = top + room * (high - bars.high(i)) / span;
      double below = top + room * (high - bars.low(i)) / span;
      pen.setStroke(ink);
      pen.setLineWidth(1);
      pen.strokeLine(middle, above, middle, below);
      double open = top + room * (high - bars.open(i)) / span;
      double close = top + room * (high - bars.close(i)) / span;
      double body = Math.max(1, Math.floor(step * BODY));
      pen.setFill(ink);
      pen.fillRect(
          Math.floor(middle - body / 2),
          Math.min(open, close),
          body,
          Math.max(1, Math.abs(open - close)));
    }
    Color faint = color(Ink.FAINT_TEXT);
    double line = height - AXIS / 2;
    text(pen, Numbers.minute(bars.openTime(0), model.zone()), PADDING, line, TextAlignment.LEFT, faint);
    text(
        pen,
        Numbers.minute(bars.openTime(bars.size() - 1), model.zone()),
        width - PADDING,
        line,
        TextAlignment.RIGHT,
        faint);
  }
}
