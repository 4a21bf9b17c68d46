package candlewright.app.ui.build.strip;

import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Texts;
import candlewright.backtest.measure.Metric;
import java.util.HashMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// Net profit, trades, profit factor, win rate, greatest drawdown and Sharpe ratio, two in a row.
final class SixFigures extends GridPane {
  private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");
  private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
  private static final int COLUMNS = 2;

  private final Map<String, Label> values = new HashMap<>();

  /// @param prefix of the ids of the numbers, for tests
  SixFigures(String prefix) {
    getStyleClass().add("six-figures");
    for (int i = 0; i < FigureText.IDS.size(); i++) {
      String id = FigureText.IDS.get(i);
      Metric metric = FigureText.metric(id);
      Label name = Labels.styled(Texts.of("strip.figure." + id), "label-small");
      Label value = Labels.styled("", "figure");
      value.setId(prefix + id);
      name.setMinWidth(USE_PREF_SIZE);
      value.setMinWidth(USE_PREF_SIZE);
      VBox cell = new VBox(name, value);
      Tooltip tooltip = new Tooltip(metric.formula());
      tooltip.setWrapText(true);
      tooltip.setMaxWidth(320);
      Tooltip.install(cell, tooltip);
      values.put(id, value);
      add(cell, i % COLUMNS, i / COLUMNS);
    }
  }

  /// Shows figures by their names in the catalogue; NaN where one is undefined.
  ///
  /// @param cash at the start
  void show(Map<String, Double> figures, double cash) {
    values.forEach((id, label) -> {
      double value = figures.getOrDefault(id, Double.NaN);
      String text = FigureText.of(id, value, cash);
      label.setText(text);
      label.setAccessibleText(FigureText.metric(id).title() + " " + text);
      label.pseudoClassStateChanged(GOOD, FigureText.tone(id, value) == FigureText.Tone.GOOD);
      label.pseudoClassStateChanged(BAD, FigureText.tone(id, value) == FigureText.Tone.BAD);
    });
  }
}
