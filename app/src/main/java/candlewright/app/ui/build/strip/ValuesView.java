package candlewright.app.ui.build.strip;

import candlewright.app.chart.ChartTheme;
import candlewright.app.chart.Ink;
import candlewright.app.ui.build.RowStudy;
import candlewright.app.ui.kit.Texts;
import candlewright.core.market.Decimals;
import java.math.BigDecimal;
import java.math.MathContext;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// How often an operand has which value: a bar for each part of its range, those on the side that
/// the row asks for in the row's colour, and a line where the number is.
final class ValuesView extends Region {
  private static final double HEIGHT = 64;
  private static final double LABEL = 16;
  private static final MathContext DIGITS = new MathContext(5);

  private final Canvas canvas = new Canvas();
  private ChartTheme theme = ChartTheme.DARK;
  private RowStudy.@Nullable Values values;
  private int color;

  ValuesView() {
    setId("inspector-values");
    getChildren().add(canvas);
    setMinHeight(HEIGHT + LABEL);
    setPrefHeight(HEIGHT + LABEL);
    setMaxHeight(HEIGHT + LABEL);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
  }

  void theme(ChartTheme wanted) {
    theme = wanted;
    requestLayout();
  }

  /// @param series the row's colour
  void show(RowStudy.@Nullable Values shown, int series) {
    values = shown;
    color = series;
    setVisible(shown != null);
    setManaged(shown != null);
    if (shown != null) {
      setAccessibleText(
          Texts.of(
              "inspector.values",
              shown.name(),
              text(shown.least()),
              text(shown.greatest()),
              text(shown.threshold())));
    }
    requestLayout();
  }

  private static String text(double value) {
    return Decimals.text(new BigDecimal(value).round(DIGITS).doubleValue());
  }

  @Override
  protected void layoutChildren() {
    double width = Math.floor(getWidth());
    canvas.setWidth(width);
    canvas.setHeight(HEIGHT + LABEL);
    GraphicsContext graphics = canvas.getGraphicsContext2D();
    graphics.clearRect(0, 0, width, HEIGHT + LABEL);
    RowStudy.Values shown = values;
    if (shown != null && width > 0) {
      draw(graphics, shown, width);
    }
  }

  private void draw(GraphicsContext graphics, RowStudy.Values shown, double width) {
    int most = 1;
    for (int count : shown.bars()) {
      most = Math.max(most, count);
    }
    int parts = shown.bars().length;
    double range = shown.greatest() - shown.least();
    for (int i = 0; i < parts; i++) {
      double middle = shown.least() + (i + 0.5) * range / parts;
      boolean asked = shown.above() ? middle > shown.threshold() : middle < shown.threshold();
      graphics.setFill(theme.color(asked ? Ink.series(color) : Ink.LINE));
      double left = Math.floor(i * width / parts);
      double right = Math.floor((i + 1) * width / parts) - 1;
      double height = Math.ceil(shown.bars()[i] * HEIGHT / most);
      graphics.fillRect(left, HEIGHT - height, Math.max(1, right - left), height);
    }
    graphics.setFont(Font.font("Candlewright Sans", 11));
    graphics.setTextBaseline(VPos.CENTER);
    graphics.setFill(theme.color(Ink.FAINT_TEXT));
    double at = (shown.threshold() - shown.least()) / range * width;
    boolean inside = at >= 0 && at <= width;
    write(graphics, text(shown.least()), 0, TextAlignment.LEFT);
    write(graphics, text(shown.greatest()), width, TextAlignment.RIGHT);
    if (inside) {
      graphics.setFill(theme.color(Ink.TEXT));
      graphics.fillRect(Math.min(width - 1, Math.floor(at)), 0, 1, HEIGHT);
      if (at > width / 5 && at < width * 4 / 5) {
        write(graphics, text(shown.threshold()), at, TextAlignment.CENTER);
      }
    }
  }

  private static void write(
      GraphicsContext graphics, String text, double x, TextAlignment alignment) {
    graphics.setTextAlign(alignment);
    graphics.fillText(text, x, HEIGHT + LABEL / 2);
  }
}
