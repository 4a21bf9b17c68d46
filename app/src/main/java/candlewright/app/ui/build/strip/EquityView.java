package candlewright.app.ui.build.strip;

import candlewright.app.chart.ChartTheme;
import candlewright.app.chart.Ink;
import candlewright.app.ui.kit.Texts;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/// A small picture of equity: the likely curve, the band from the worst to the best assumptions
/// around it, and the cash it began with. It draws when something changed, once in a pulse.
final class EquityView extends Region {
  private static final double BAND_OPACITY = 0.2;
  private static final double LINE = 2;
  private static final double[] DASHES = {3, 3};
  private static final double MARGIN = 4;

  private final Canvas canvas = new Canvas();
  private final ObjectProperty<ChartTheme> theme = new SimpleObjectProperty<>(ChartTheme.DARK);
  private @Nullable Curves curves;

  /// What is drawn.
  ///
  /// @param likely at each close, in the account's currency
  /// @param best as many
  /// @param worst as many
  /// @param cash at the start
  @SuppressWarnings("ArrayRecordComponent") // As many as bars, drawn and never compared.
  record Curves(double[] likely, double[] best, double[] worst, double cash) {}

  EquityView(String id) {
    setId(id);
    getChildren().add(canvas);
    getStyleClass().add("equity-view");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    theme.subscribe(this::requestLayout);
  }

  ObjectProperty<ChartTheme> themeProperty() {
    return theme;
  }

  /// Shows curves; null for none.
  void show(@Nullable Curves shown) {
    curves = shown;
    int last = shown == null ? -1 : shown.likely.length - 1;
    setAccessibleText(
        shown == null || last < 0
            ? Texts.of("strip.equity.none")
            : Texts.of(
                "strip.equity.text",
                FigureText.signedPercent(shown.likely[last] / shown.cash - 1),
                FigureText.signedPercent(shown.worst[last] / shown.cash - 1),
                FigureText.signedPercent(shown.best[last] / shown.cash - 1)));
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double width = Math.floor(getWidth());
    double height = Math.floor(getHeight());
    canvas.setWidth(width);
    canvas.setHeight(height);
    GraphicsContext graphics = canvas.getGraphicsContext2D();
    graphics.clearRect(0, 0, width, height);
    Curves shown = curves;
    if (shown != null && shown.likely.length > 0 && width > 2 * MARGIN && height > 2 * MARGIN) {
      draw(graphics, shown, (int) width, height);
    }
  }

  private void draw(GraphicsContext graphics, Curves shown, int width, double height) {
    int size = shown.likely.length;
    int points = Math.min(width, size);
    double least = shown.cash;
    double greatest = shown.cash;
    double[] low = new double[points];
    double[] high = new double[points];
    double[] middle = new double[points];
    for (int k = 0; k < points; k++) {
      int from = (int) ((long) k * size / points);
      int to = (int) ((long) (k + 1) * size / points);
      low[k] = Double.POSITIVE_INFINITY;
      high[k] = Double.NEGATIVE_INFINITY;
      for (int i = from; i < to; i++) {
        low[k] = Math.min(low[k], Math.min(shown.worst[i], shown.likely[i]));
        high[k] = Math.max(high[k], Math.max(shown.best[i], shown.likely[i]));
      }
      middle[k] = shown.likely[to - 1];
      least = Math.min(least, low[k]);
      greatest = Math.max(greatest, high[k]);
    }
    double range = greatest > least ? greatest - least : 1;
    double step = points > 1 ? (width - 1.0) / (points - 1) : 0;
    double[] x = new double[2 * points];
    double[] y = new double[2 * points];
    for (int k = 0; k < points; k++) {
      x[k] = k * step;
      y[k] = place(high[k], greatest, range, height);
      x[2 * points - 1 - k] = k * step;
      y[2 * points - 1 - k] = place(low[k], greatest, range, height);
    }
    Color accent = theme.get().color(Ink.ACCENT);
    graphics.setFill(accent.deriveColor(0, 1, 1, BAND_OPACITY));
    graphics.fillPolygon(x, y, 2 * points);
    double begun = Math.floor(place(shown.cash, greatest, range, height)) + 0.5;
    graphics.setStroke(theme.get().color(Ink.FAINT_TEXT));
    graphics.setLineWidth(1);
    graphics.setLineDashes(DASHES);
    graphics.strokeLine(0, begun, width, begun);
    graphics.setLineDashes();
    for (int k = 0; k < points; k++) {
      y[k] = place(middle[k], greatest, range, height);
    }
    graphics.setStroke(accent);
    graphics.setLineWidth(LINE);
    graphics.strokePolyline(x, y, points);
  }

  private static double place(double value, double greatest, double range, double height) {
    return MARGIN + (greatest - value) / range * (height - 2 * MARGIN);
  }
}
