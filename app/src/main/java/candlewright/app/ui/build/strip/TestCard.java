package candlewright.app.ui.build.strip;

import candlewright.app.ui.build.FullTests;
import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Numbers;
import candlewright.app.ui.kit.Texts;
import candlewright.backtest.measure.AccountCurve;
import candlewright.backtest.review.Run;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What came of a full test: how sure the result is, six figures, equity, and where the run is.
final class TestCard extends VBox {
  private static final double WIDTH = 520;
  private static final double EQUITY = 160;

  private final Button report = new Button(Texts.of("test.report"));

  /// @param open shows a file with the system's own program for it
  TestCard(FullTests tests, FullTests.Outcome outcome, StripParts parts, Consumer<Path> open) {
    super(12);
    setPrefWidth(WIDTH);
    getStyleClass().add("test-card");
    Run run = outcome.run();
    if (run == null) {
      Label title = Labels.styled(Texts.of("test.refused"), "panel-title");
      getChildren().addAll(title, wrapped(outcome.refusal(), "test-refusal", "empty-text"));
      setFocusTraversable(true);
      return;
    }
    double cash = run.measurement().number("start_equity");
    Label title =
        Labels.styled(
            Texts.of("test.title", run.definition().name(), run.marketsText()), "panel-title");
    title.setWrapText(true);
    Label grade =
        wrapped(
            Texts.of(
                "test.grade",
                run.band().grade().name(),
                FigureText.signedPercent(run.band().worst() / 1e8 / cash),
                FigureText.signedPercent(run.band().best() / 1e8 / cash)),
            "test-grade",
            "medium");
    AccountCurve curve = run.curve();
    Label span =
        wrapped(
            Texts.of(
                "test.span",
                run.barCount(),
                Numbers.date(curve.openTime(0), curve.calendar().zone()),
                Numbers.date(curve.openTime(curve.size() - 1), curve.calendar().zone()),
                run.id()),
            "test-span",
            "label-small");
    SixFigures figures = new SixFigures("test-");
    Map<String, Double> values = new LinkedHashMap<>();
    FigureText.IDS.forEach(id -> values.put(id, run.measurement().number(id)));
    figures.show(values, cash);
    EquityView equity = new EquityView("test-equity");
    equity.themeProperty().set(parts.theme().getValue());
    equity.setMinHeight(EQUITY);
    double[] line = curve.equities();
    equity.show(new EquityView.Curves(line, line, line, cash));
    HBox.setHgrow(equity, Priority.ALWAYS);
    report.setId("test-report");
    report.getStyleClass().add("accent");
    report.setOnAction(_ -> tests.report(run, open));
    Button capsule = new Button(Texts.of("test.capsule"));
    capsule.setId("test-capsule");
    Label copied = Labels.styled("", "label-small");
    copied.setId("test-copied");
    copied.setWrapText(true);
    capsule.setOnAction(_ ->
        tests.capsule(
            run,
            file -> {
              ClipboardContent content = new ClipboardContent();
              content.putString(file.toString());
              Clipboard.getSystemClipboard().setContent(content);
              copied.setText(Texts.of("test.copied", file.getFileName()));
            }));
    HBox buttons = new HBox(8, report, capsule, copied);
    buttons.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(title, grade, new HBox(16, equity, figures), span, buttons);
  }

  /// Returns what gets the focus.
  Node first() {
    return getChildren().size() > 2 ? report : this;
  }

  private static Label wrapped(String text, String id, String style) {
    Label label = Labels.styled(text, style);
    label.setId(id);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
