package candlewright.app.ui.build.strip;

import candlewright.app.chart.ChartTheme;
import candlewright.app.chart.Ink;
import candlewright.app.ui.kit.Labels;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// A square in the colour of something drawn, with its name.
final class LegendItem extends HBox {
  LegendItem(ChartTheme theme, Ink ink, String name) {
    super(6);
    Region square = new Region();
    square.getStyleClass().add("legend-square");
    String color = theme.color(ink).toString().substring(2, 8).toUpperCase(Locale.ROOT);
    square.setStyle("-fx-background-color: #" + color + ";");
    Label text = Labels.styled(name, "label-small");
    text.setMinWidth(USE_PREF_SIZE);
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(square, text);
  }
}
