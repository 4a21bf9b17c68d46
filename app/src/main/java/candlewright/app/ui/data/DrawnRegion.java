package candlewright.app.ui.data;

import candlewright.app.chart.ChartTheme;
import candlewright.app.chart.Ink;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// A region that draws itself whole, once after something changed.
abstract class DrawnRegion extends Region {
  static final Font SMALL = Font.font("Candlewright Sans", 11);
  private static final double FOCUS_RING = 2;

  private final Canvas canvas = new Canvas();
  private ChartTheme theme = ChartTheme.DARK;

  DrawnRegion() {
    getChildren().add(canvas);
    setFocusTraversable(true);
    focusedProperty().subscribe(_ -> requestLayout());
  }

  /// Draws with other colours.
  final void setTheme(ChartTheme wanted) {
    theme = wanted;
    requestLayout();
  }

  final Color color(Ink ink) {
    return theme.colors().getOrDefault(ink, Color.GRAY);
  }

  /// Draws on a cleared ground.
  abstract void draw(GraphicsContext pen, double width, double height);

  @Override
  protected void layoutChildren() {
    double width = Math.floor(getWidth());
    double height = Math.floor(getHeight());
    canvas.setWidth(width);
    canvas.setHeight(height);
    GraphicsContext pen = canvas.getGraphicsContext2D();
    pen.setFill(color(Ink.BACKGROUND));
    pen.fillRect(0, 0, width, height);
    pen.setFont(SMALL);
    if (width > 0 && height > 0) {
      draw(pen, width, height);
    }
    if (isFocused()) {
      pen.setStroke(color(Ink.ACCENT));
      pen.setLineWidth(FOCUS_RING);
      pen.strokeRect(1, 1, width - FOCUS_RING, height - FOCUS_RING);
    }
  }

  static void text(
      GraphicsContext pen, String text, double x, double y, TextAlignment alignment, Color color) {
    pen.setFill(color);
    pen.setTextAlign(alignment);
    pen.setTextBaseline(VPos.CENTER);
    pen.fillText(text, x, y);
  }
}
