package candlewright.app.ui.market;

import candlewright.core.market.BarSeries;
import candlewright.core.market.Increment;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/// Where the chart is: a line of closes, one per pixel at most.
public final class ChartPane extends Pane {
  private static final double MARGIN = 16;
  private static final Color ON_DARK = Color.web("#968EFF");
  private static final Color ON_LIGHT = Color.web("#5546D6");

  private final Canvas canvas = new Canvas();
  private @Nullable BarSeries bars;
  private Color line = ON_DARK;

  public ChartPane() {
    setId("chart");
    setFocusTraversable(true);
    canvas.widthProperty().bind(widthProperty());
    canvas.heightProperty().bind(heightProperty());
    widthProperty().addListener(_ -> draw());
    heightProperty().addListener(_ -> draw());
    getChildren().add(canvas);
  }

  /// Shows bars from the newest on.
  ///
  /// @param tick the step of their prices
  public void show(BarSeries shown, Increment tick) {
    bars = shown;
    setAccessibleText(shown.key() + ", " + tick.value(tick.nearest(last(shown))));
    draw();
  }

  /// Chooses the colours.
  public void setDark(boolean dark) {
    line = dark ? ON_DARK : ON_LIGHT;
    draw();
  }

  private static double last(BarSeries series) {
    return series.close(series.size() - 1);
  }

  private void draw() {
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, getWidth(), getHeight());
    if (bars == null || getWidth() < 2 * MARGIN || getHeight() < 2 * MARGIN) {
      return;
    }
    int n = Math.min(bars.size(), (int) (getWidth() - 2 * MARGIN));
    int from = bars.size() - n;
    double low = Double.MAX_VALUE;
    double high = 0;
    for (int i = from; i < bars.size(); i++) {
      low = Math.min(low, bars.close(i));
      high = Math.max(high, bars.close(i));
    }
    double scale = (getHeight() - 2 * MARGIN) / Math.max(high - low, Double.MIN_NORMAL);
    double[] x = new double[n];
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = MARGIN + i;
      y[i] = getHeight() - MARGIN - (bars.close(from + i) - low) * scale;
    }
    g.setStroke(line);
    g.setLineWidth(1.5);
    g.strokePolyline(x, y, n);
  }
}
