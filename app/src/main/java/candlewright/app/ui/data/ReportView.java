package candlewright.app.ui.data;

import candlewright.app.data.FileImport;
import candlewright.app.ui.kit.Icons;
import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Numbers;
import candlewright.app.ui.kit.Texts;
import candlewright.core.port.WriteSummary;
import candlewright.datafeed.csv.ImportReport;
import candlewright.datafeed.csv.RowIssue;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What an import has read and stored, and the rows that were left out.
final class ReportView {
  private static final double ROW = 24;

  private final Label title = Labels.styled("", "dialog-title");
  private final HBox figures = new HBox();
  private final TableView<RowIssue> issues = new TableView<>();
  private final Label issuesTitle = Labels.styled("", "panel-title");
  private final TextArea lines = new TextArea();
  private final Button copyButton =
      new Button(Texts.of("report.copy"), Icons.of(Feather.COPY, Icons.SMALL));
  private final VBox root;

  /// @param copy takes the report as text
  /// @param save takes the report as text
  ReportView(Consumer<String> copy, Consumer<String> save) {
    title.setId("report-title");
    figures.getStyleClass().add("kpis");
    figures.setId("report-figures");
    issuesTitle.setId("report-issues-title");
    issues.setId("report-issues");
    issues.setAccessibleText(Texts.of("report.issues"));
    issues.getStyleClass().add("data-table");
    issues.setFixedCellSize(ROW);
    issues.setPlaceholder(Labels.styled(Texts.of("report.issues.none"), "empty-text"));
    issues.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    issues.getColumns().add(column("line", 72, issue -> Numbers.count(issue.line())));
    issues.getColumns().add(column("reason", 250, issue -> issue.problem().text()));
    issues.getColumns().add(column("detail", 300, RowIssue::detail));
    issues.getColumns().add(column("row", 320, RowIssue::excerpt));
    issues.getColumns().getFirst().getStyleClass().add("number");
    issues.getColumns().getFirst().setMaxWidth(96);
    VBox.setVgrow(issues, Priority.ALWAYS);
    lines.setId("report-lines");
    lines.setEditable(false);
    lines.setPrefRowCount(9);
    lines.setMinHeight(96);
    lines.getStyleClass().add("details");
    lines.setAccessibleText(Texts.of("report.lines"));
    copyButton.setId("report-copy");
    // Said on the button: a message in the corner would lie over the way on.
    copyButton.setOnAction(_ -> {
      copy.accept(lines.getText());
      copyButton.setText(Texts.of("report.copied"));
    });
    Button saveButton = new Button(Texts.of("report.save"), Icons.of(Feather.SAVE, Icons.SMALL));
    saveButton.setId("report-save");
    saveButton.setOnAction(_ -> save.accept(lines.getText()));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(8, title, gap, copyButton, saveButton);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("report-head");
    HBox below = new HBox(Labels.styled(Texts.of("report.lines"), "panel-title"));
    below.setAlignment(Pos.CENTER_LEFT);
    below.getStyleClass().add("panel-head");
    HBox above = new HBox(issuesTitle);
    above.setAlignment(Pos.CENTER_LEFT);
    above.getStyleClass().add("panel-head");
    root = new VBox(head, figures, above, issues, below, lines);
    root.getStyleClass().add("panel");
    root.setId("report");
  }

  private static TableColumn<RowIssue, String> column(
      String id, double width, Function<RowIssue, String> text) {
    TableColumn<RowIssue, String> column = new TableColumn<>(Texts.of("report." + id));
    column.setPrefWidth(width);
    column.setMinWidth(60);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(
        cell -> new ReadOnlyObjectWrapper<>(text.apply(cell.getValue())).getReadOnlyProperty());
    return column;
  }

  Region node() {
    return root;
  }

  void show(String file, FileImport.Result result) {
    ImportReport report = result.report();
    WriteSummary stored =
        result.outcome().map(outcome -> outcome.summary()).orElse(WriteSummary.NONE);
    copyButton.setText(Texts.of("report.copy"));
    title.setText(Texts.of("report.title", file, report.key()));
    figures.getChildren().clear();
    figure("read", report.rowsRead());
    figure("added", stored.added());
    figure("replaced", stored.replaced());
    figure("unchanged", stored.unchanged());
    if (stored.outranked() > 0) {
      figure("outranked", stored.outranked());
    }
    figure("rejected", report.rejected());
    figure("repeated", report.identical() + report.conflicting());
    long concerned = report.totals().values().stream().mapToLong(Long::longValue).sum();
    issuesTitle.setText(
        concerned > report.issues().size()
            ? Texts.of("report.issues.first", report.issues().size(), concerned)
            : Texts.of("report.issues"));
    issues.getItems().setAll(report.issues());
    lines.setText(String.join("\n", result.lines()));
  }

  private void figure(String id, long count) {
    Label value = Labels.styled(Numbers.count(count), "kpi-value");
    value.setId("report-" + id);
    VBox cell = new VBox(2, Labels.styled(Texts.of("report.figure." + id), "label-small"), value);
    cell.getStyleClass().add("kpi");
    HBox.setHgrow(cell, Priority.ALWAYS);
    cell.setPrefWidth(140);
    figures.getChildren().add(cell);
  }
}
