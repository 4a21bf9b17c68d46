package candlewright.app.ui.data;

import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Numbers;
import candlewright.app.ui.kit.Texts;
import candlewright.core.market.Decimals;
import candlewright.datafeed.csv.BarFilePreview;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The first rows of a file, as they will be read and as they lie in it; the heads of the second
/// table say what is in which column, and can be changed.
final class PreviewView {
  private static final double ROW = 24;
  private static final double RAW = 128;
  private static final List<String> ROLES =
      List.of(
          "time",
          "close_time",
          "date",
          "clock",
          "open",
          "high",
          "low",
          "close",
          "volume",
          "bid_open",
          "bid_high",
          "bid_low",
          "bid_close",
          "ask_open",
          "ask_high",
          "ask_low",
          "ask_close",
          "-");

  private final TableView<BarFilePreview.Row> read = table("preview-read", "preview.read");
  private final TableView<BarFilePreview.Row> raw = table("preview-raw", "preview.raw");
  private final ObservableList<BarFilePreview.Row> rows = FXCollections.observableArrayList();
  private final SplitPane root = new SplitPane();
  private List<String> columns = List.of();
  private List<String> header = List.of();
  private int width;
  private int priceScale;
  private int volumeScale;
  private @Nullable ImportDraft draft;

  PreviewView() {
    read.setItems(rows);
    raw.setItems(rows);
    read.setRowFactory(_ -> new MarkedRow());
    read.getColumns().add(column("line", 56, true, row -> Numbers.count(row.line())));
    read.getColumns()
        .add(
            column(
                "time",
                140,
                false,
                row ->
                    row.bar().map(bar -> Numbers.exact(bar.time())).orElse(Texts.of("missing"))));
    read.getColumns().add(number("open", BarFilePreview.Values::open));
    read.getColumns().add(number("high", BarFilePreview.Values::high));
    read.getColumns().add(number("low", BarFilePreview.Values::low));
    read.getColumns().add(number("close", BarFilePreview.Values::close));
    read.getColumns().add(number("volume", BarFilePreview.Values::volume));
    TableColumn<BarFilePreview.Row, String> problem =
        column("problem", 224, false, BarFilePreview.Row::problem);
    problem.getStyleClass().add("problem");
    read.getColumns().add(problem);
    root.setOrientation(Orientation.VERTICAL);
    root.getItems().setAll(titled("preview.read", read), titled("preview.raw", raw));
    root.setDividerPositions(0.5);
  }

  private static TableView<BarFilePreview.Row> table(String id, String name) {
    TableView<BarFilePreview.Row> table = new TableView<>();
    table.setId(id);
    table.setAccessibleText(Texts.of(name));
    table.getStyleClass().add("data-table");
    table.setFixedCellSize(ROW);
    table.setPlaceholder(Labels.styled(Texts.of("preview.none"), "empty-text"));
    table.setMinHeight(80);
    return table;
  }

  private static VBox titled(String key, TableView<BarFilePreview.Row> table) {
    Label title = Labels.styled(Texts.of(key), "panel-title");
    Label about = Labels.styled(Texts.of(key + ".about"), "label-small");
    VBox head = new VBox(title, about);
    head.getStyleClass().add("preview-head");
    VBox.setVgrow(table, Priority.ALWAYS);
    VBox box = new VBox(head, table);
    box.getStyleClass().add("panel");
    return box;
  }

  /// A row that is marked if it is left out.
  private static final class MarkedRow extends TableRow<BarFilePreview.Row> {
    @Override
    protected void updateItem(BarFilePreview.@Nullable Row row, boolean isEmpty) {
      super.updateItem(row, isEmpty);
      getStyleClass().remove("left-out");
      if (!isEmpty && row != null && row.bar().isEmpty()) {
        getStyleClass().add("left-out");
      }
    }
  }

  private static TableColumn<BarFilePreview.Row, String> column(
      String id, double wide, boolean right, Function<BarFilePreview.Row, String> text) {
    TableColumn<BarFilePreview.Row, String> column = new TableColumn<>(Texts.of("preview." + id));
    column.setPrefWidth(wide);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(
        cell -> new ReadOnlyObjectWrapper<>(text.apply(cell.getValue())).getReadOnlyProperty());
    if (right) {
      column.getStyleClass().add("number");
    }
    return column;
  }

  private TableColumn<BarFilePreview.Row, String> number(
      String id, Function<BarFilePreview.Values, Double> value) {
    return column(
        id,
        96,
        true,
        row ->
            row.bar()
                .map(value)
                .map(each -> text(each, id.equals("volume") ? volumeScale : priceScale))
                .orElse(Texts.of("missing")));
  }

  /// Returns the decimals that the numbers have at most.
  private int scale(List<Function<BarFilePreview.Values, Double>> values) {
    int scale = 0;
    for (BarFilePreview.Row row : rows) {
      BarFilePreview.Values bar = row.bar().orElse(null);
      for (var value : values) {
        String number = bar == null ? "" : Decimals.text(value.apply(bar));
        int point = number.indexOf('.');
        scale = Math.max(scale, point < 0 ? 0 : number.length() - point - 1);
      }
    }
    return scale;
  }

  /// Returns a number with noughts up to so many decimals.
  private static String text(double value, int scale) {
    String number = Decimals.text(value);
    int point = number.indexOf('.');
    int decimals = point < 0 ? 0 : number.length() - point - 1;
    return number + (point < 0 && scale > 0 ? "." : "") + "0".repeat(Math.max(0, scale - decimals));
  }

  Region node() {
    return root;
  }

  /// Shows how a file would be read; what is changed goes to its choices.
  void show(@Nullable ImportDraft of, @Nullable BarFilePreview preview) {
    draft = of;
    rows.setAll(preview == null ? List.of() : preview.rows());
    priceScale =
        scale(
            List.of(
                BarFilePreview.Values::open,
                BarFilePreview.Values::high,
                BarFilePreview.Values::low,
                BarFilePreview.Values::close));
    volumeScale = scale(List.of(BarFilePreview.Values::volume));
    read.refresh();
    int most = rows.stream().mapToInt(row -> row.values().size()).max().orElse(0);
    List<String> roles =
        preview == null
            ? List.of()
            : preview.reading().map(BarFilePreview.Reading::columns).orElse(List.of());
    List<String> names = preview == null ? List.of() : preview.header();
    if (most != width || !roles.equals(columns) || !names.equals(header)) {
      width = most;
      columns = roles;
      header = names;
      makeRawColumns();
    }
  }

  private void makeRawColumns() {
    List<TableColumn<BarFilePreview.Row, String>> fresh = new ArrayList<>();
    fresh.add(column("line", 56, true, row -> Numbers.count(row.line())));
    for (int i = 0; i < width; i++) {
      int place = i;
      TableColumn<BarFilePreview.Row, String> column =
          column(
              "line",
              RAW,
              false,
              row -> place < row.values().size() ? row.values().get(place) : "");
      String name = i < header.size() ? header.get(i) : "";
      column.setText("");
      Label above =
          Labels.styled(name.isEmpty() ? Texts.of("preview.column", i + 1) : name, "label-small");
      VBox head = new VBox(2, above, roleField(place));
      head.getStyleClass().add("role-head");
      column.setGraphic(head);
      fresh.add(column);
    }
    raw.getColumns().setAll(fresh);
  }

  private ComboBox<Choice<String>> roleField(int place) {
    ChoiceField<String> field =
        new ChoiceField<>(
            "role-" + (place + 1),
            Texts.of("preview.role", place + 1),
            ROLES,
            role -> Texts.of("role." + role));
    String role = place < columns.size() ? columns.get(place) : "-";
    field.getItems().stream()
        .filter(choice -> role.equals(choice.value()))
        .findFirst()
        .or(() ->
            field.getItems().stream().filter(choice -> "-".equals(choice.value())).findFirst())
        .ifPresent(field.getSelectionModel()::select);
    field.setOnAction(_ -> {
      Choice<String> chosen = field.getValue();
      if (chosen != null && chosen.value() != null) {
        assign(place, chosen.value());
      }
    });
    return field;
  }

  /// Gives a column a role; a column that had it before is passed over from now on.
  private void assign(int place, String role) {
    ImportDraft of = draft;
    if (of == null || !of.isOpen()) {
      return;
    }
    List<String> changed = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      String now = i < columns.size() ? columns.get(i) : "-";
      changed.add(i == place ? role : now.equals(role) ? "-" : now);
    }
    if (!changed.equals(columns)) {
      of.columnsProperty().set(List.copyOf(changed));
    }
  }
}
