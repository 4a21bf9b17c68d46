package candlewright.app.chart;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Paints on a canvas.
final class CanvasPainter implements Painter {
  private static final double[] DASHES = {3, 3};
  private static final double[] DOTS = {1, 3};
  private static final double CORNER = 2;
  private static final double RING_WIDTH = 1.5;
  private static final double OUTLINE = 1.5;
  private static final int TABLE = 256;

  private final Canvas canvas;
  private final GraphicsContext graphics;
  private final Map<Lettering, Font> fonts = new EnumMap<>(Lettering.class);
  // Advances of the Latin characters: measuring a text must not lay it out.
  private final Map<Lettering, double[]> advances = new EnumMap<>(Lettering.class);
  private Map<Ink, Color> colors = ChartTheme.DARK.colors();
  private final double[] cornerX = new double[3];
  private final double[] cornerY = new double[3];
  private Ink ink = Ink.BACKGROUND;
  private Lettering lettering = Lettering.SMALL;

  CanvasPainter(Canvas canvas) {
    this.canvas = canvas;
    graphics = canvas.getGraphicsContext2D();
    fonts.put(Lettering.SMALL, Font.font("Candlewright Sans", 11));
    fonts.put(Lettering.SMALL_STRONG, Font.font("Candlewright Sans Medium", 11));
    fonts.put(Lettering.BODY, Font.font("Candlewright Sans", 12));
    fonts.put(Lettering.TITLE, Font.font("Candlewright Sans Semi Bold", 13));
    Text probe = new Text();
    for (Lettering each : Lettering.values()) {
      double[] table = new double[TABLE];
      probe.setFont(fonts.get(each));
      for (char c = ' '; c < TABLE; c++) {
        probe.setText("" + c);
        table[c] = probe.getLayoutBounds().getWidth();
      }
      advances.put(each, table);
    }
    graphics.setTextBaseline(VPos.CENTER);
    graphics.setLineCap(StrokeLineCap.BUTT);
    graphics.setLineJoin(StrokeLineJoin.BEVEL);
    graphics.setFont(fonts.get(lettering));
  }

  /// Draws in these colours from now on.
  void theme(ChartTheme theme) {
    colors = theme.colors();
  }

  @Override
  public void clear() {
    graphics.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
  }

  @Override
  public void ink(Ink wanted) {
    ink = wanted;
    graphics.setFill(colors.get(ink));
  }

  @Override
  public void rect(double x, double y, double width, double height) {
    graphics.fillRect(x, y, width, height);
  }

  @Override
  public void tag(double x, double y, double width, double height) {
    graphics.fillRoundRect(x, y, width, height, 2 * CORNER, 2 * CORNER);
  }

  @Override
  public void dot(double x, double y, double radius) {
    graphics.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  @Override
  public void ring(double x, double y, double radius) {
    graphics.setFill(colors.get(Ink.BACKGROUND));
    graphics.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    graphics.setFill(colors.get(ink));
    graphics.setStroke(colors.get(ink));
    graphics.setLineWidth(RING_WIDTH);
    double middle = radius - RING_WIDTH / 2;
    graphics.strokeOval(x - middle, y - middle, 2 * middle, 2 * middle);
  }

  @Override
  public void triangle(double x, double y, double width, double height) {
    corners(x, y, width, height, OUTLINE);
    graphics.setFill(colors.get(Ink.BACKGROUND));
    graphics.fillPolygon(cornerX, cornerY, cornerX.length);
    corners(x, y, width, height, 0);
    graphics.setFill(colors.get(ink));
    graphics.fillPolygon(cornerX, cornerY, cornerX.length);
  }

  private void corners(double x, double y, double width, double height, double more) {
    double down = Math.signum(height);
    cornerX[0] = x;
    cornerX[1] = x - width / 2 - more;
    cornerX[2] = x + width / 2 + more;
    cornerY[0] = y - down * more;
    cornerY[1] = y + height + down * more;
    cornerY[2] = cornerY[1];
  }

  @Override
  public void join(double fromX, double fromY, double toX, double toY, double width) {
    graphics.setStroke(colors.get(ink));
    graphics.setLineWidth(width);
    graphics.setLineDashes(DASHES);
    graphics.strokeLine(fromX, fromY, toX, toY);
    graphics.setLineDashes();
  }

  @Override
  public void rule(double x, double y, double length, boolean vertical, Dash dash) {
    if (dash == Dash.SOLID) {
      graphics.fillRect(x, y, vertical ? 1 : length, vertical ? length : 1);
      return;
    }
    graphics.setStroke(colors.get(ink));
    graphics.setLineWidth(1);
    graphics.setLineDashes(dash == Dash.DASHED ? DASHES : DOTS);
    if (vertical) {
      graphics.strokeLine(x + 0.5, y, x + 0.5, y + length);
    } else {
      graphics.strokeLine(x, y + 0.5, x + length, y + 0.5);
    }
    graphics.setLineDashes();
  }

  @Override
  public void polyline(double[] x, double[] y, int count, double width) {
    graphics.setStroke(colors.get(ink));
    graphics.setLineWidth(width);
    graphics.strokePolyline(x, y, count);
  }

  @Override
  public void clip(double x, double y, double width, double height) {
    graphics.save();
    graphics.beginPath();
    graphics.rect(x, y, width, height);
    graphics.clip();
  }

  @Override
  public void unclip() {
    graphics.restore();
    // Restored with the rest of the state.
    graphics.setFont(fonts.get(lettering));
    graphics.setFill(colors.get(ink));
  }

  @Override
  public void text(String text, double x, double middle, Lettering wanted) {
    if (wanted != lettering) {
      lettering = wanted;
      graphics.setFont(fonts.get(wanted));
    }
    graphics.fillText(text, x, middle);
  }

  @Override
  public double width(String text, Lettering wanted) {
    double[] table = Objects.requireNonNull(advances.get(wanted));
    double width = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // A minus is as wide as a plus in a face with even digits.
      width += c < TABLE ? table[c] : table['+'];
    }
    return width;
  }
}
