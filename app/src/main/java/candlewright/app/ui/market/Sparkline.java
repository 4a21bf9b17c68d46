package candlewright.app.ui.market;

import java.util.Collections;
import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polyline;

/// A line of closes without axes.
final class Sparkline extends Region {
  private static final double WIDTH = 48;
  private static final double HEIGHT = 18;

  private final Polyline line = new Polyline();

  Sparkline() {
    line.getStyleClass().add("sparkline");
    line.setManaged(false);
    getChildren().add(line);
    setMinSize(WIDTH, HEIGHT);
    setPrefSize(WIDTH, HEIGHT);
    setMaxSize(WIDTH, HEIGHT);
  }

  void show(List<Double> values) {
    ObservableList<Double> points = line.getPoints();
    points.clear();
    if (values.size() < 2) {
      return;
    }
    double low = Collections.min(values);
    double high = Collections.max(values);
    for (int i = 0; i < values.size(); i++) {
      double height = high > low ? (values.get(i) - low) / (high - low) : 0.5;
      points.add(1 + i * (WIDTH - 2) / (values.size() - 1));
      points.add(HEIGHT - 2 - height * (HEIGHT - 4));
    }
  }
}
