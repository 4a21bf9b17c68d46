package candlewright.app.ui.data;

import candlewright.app.data.CatalogueEntry;
import candlewright.app.data.SeriesSurvey;
import candlewright.app.ui.kit.Attachable;
import candlewright.app.ui.kit.Formatting;
import candlewright.app.ui.kit.Icons;
import candlewright.app.ui.kit.Numbers;
import candlewright.app.ui.kit.Texts;
import candlewright.app.ui.kit.UiAction;
import candlewright.core.market.Timeframe;
import candlewright.core.port.Origin;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The stored series as a table with filters.
final class CatalogueView implements Attachable {
  private static final double ROW = 28;

  /// Place of the column of spans, whose head names the time zone.
  private static final int SPAN = 3;

  private static final double SELDOM_MISSING = 0.999;
  private static final double MUCH_MISSING = 0.97;

  private final CatalogueViewModel model;
  private final List<UiAction> rowActions;
  private final Runnable open;
  private final TextField filter = new TextField();
  private final ChoiceButton<Origin> source;
  private final ChoiceButton<Timeframe> timeframe;
  private final Label count = new Label();
  private final CheckBox all = new CheckBox();
  private final TableView<CatalogueRow> table = new TableView<>();
  private final SortedList<CatalogueRow> sorted;
  private final HBox bar;
  private final VBox root;
  private final ListChangeListener<CatalogueRow> changed = _ -> takeSelection();
  private Subscription attached = Subscription.EMPTY;

  /// @param rowActions what can be done with a series, for its menu
  /// @param open shows the selected series in a chart
  CatalogueView(CatalogueViewModel model, List<UiAction> rowActions, Runnable open) {
    this.model = model;
    this.rowActions = rowActions;
    this.open = open;
    source =
        new ChoiceButton<>(
            "catalogue-source",
            Texts.of("catalogue.source"),
            List.of(Origin.values()),
            origin -> Texts.of("origin." + origin.name()),
            model.sourceProperty());
    timeframe =
        new ChoiceButton<>(
            "catalogue-timeframe",
            Texts.of("catalogue.timeframe"),
            List.of(Timeframe.values()),
            Timeframe::code,
            model.timeframeProperty());
    sorted = new SortedList<>(model.listed());
    bar = toolbar();
    root = new VBox(table);
    root.getStyleClass().add("panel");
    root.setId("catalogue");
    VBox.setVgrow(table, Priority.ALWAYS);
    makeTable();
  }

  private HBox toolbar() {
    filter.setId("catalogue-filter");
    filter.setPromptText(Texts.of("catalogue.filter"));
    filter.setAccessibleText(Texts.of("catalogue.filter"));
    filter.setPrefWidth(176);
    StackPane field = new StackPane(filter, Icons.of(Feather.SEARCH, Icons.SMALL));
    field.getStyleClass().add("filter-field");
    field.setAlignment(Pos.CENTER_LEFT);
    field.getChildren().getLast().setMouseTransparent(true);
    count.getStyleClass().add("label-small");
    count.setId("catalogue-count");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox tools = new HBox(8, field, source, timeframe, gap, count);
    tools.setAlignment(Pos.CENTER_LEFT);
    tools.getStyleClass().add("pane-bar");
    return tools;
  }

  private void makeTable() {
    table.setId("catalogue-table");
    table.setAccessibleText(Texts.of("catalogue.table"));
    table.getStyleClass().add("data-table");
    table.setFixedCellSize(ROW);
    table.setPlaceholder(new Label(Texts.of("catalogue.nothing")));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setRowFactory(_ -> row());
    table.getColumns().add(tickColumn());
    table
        .getColumns()
        .add(
            text(
                "instrument",
                118,
                row -> row.key().instrument().toString(),
                row -> row.key().instrument()));
    table
        .getColumns()
        .add(
            text(
                "timeframe",
                78,
                row -> row.key().timeframe().code(),
                row -> row.key().timeframe()));
    table
        .getColumns()
        .add(
            number(
                "span",
                196,
                CatalogueView::span,
                row -> row.entry().summary().firstOpenTime(),
                false));
    table
        .getColumns()
        .add(
            number(
                "bars",
                78,
                row -> Numbers.count(row.entry().summary().bars()),
                row -> row.entry().summary().bars(),
                true));
    table.getColumns().add(completeColumn());
    table
        .getColumns()
        .add(
            number(
                "gaps",
                54,
                row -> {
                  SeriesSurvey survey = row.surveyProperty().get();
                  return survey == null
                      ? Texts.of("missing")
                      : Numbers.count(survey.gaps().list().size());
                },
                row -> {
                  SeriesSurvey survey = row.surveyProperty().get();
                  return survey == null ? -1L : (long) survey.gaps().list().size();
                },
                true));
    table
        .getColumns()
        .add(
            number(
                "size",
                70,
                row -> Numbers.bytes(row.entry().summary().bytes()),
                row -> row.entry().summary().bytes(),
                true));
    table.getColumns().add(text("source", 60, CatalogueView::source, CatalogueView::source));
    table.getColumns().add(menuColumn());
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  private TableRow<CatalogueRow> row() {
    TableRow<CatalogueRow> row = new TableRow<>();
    row.setOnMouseClicked(event -> {
      if (event.getClickCount() == 2 && row.getItem() != null) {
        open.run();
      }
    });
    row.setOnContextMenuRequested(event -> {
      if (row.getItem() != null) {
        menu().show(row, event.getScreenX(), event.getScreenY());
      }
    });
    return row;
  }

  private void key(KeyEvent event) {
    CatalogueRow selected = model.selectedProperty().get();
    if (event.getCode() == KeyCode.ENTER && selected != null && !event.isShortcutDown()) {
      open.run();
      event.consume();
    } else if (event.getCode() == KeyCode.SPACE && selected != null) {
      selected.tickedProperty().set(!selected.tickedProperty().get());
      event.consume();
    }
  }

  private ContextMenu menu() {
    ContextMenu menu = new ContextMenu();
    menu.setId("catalogue-menu");
    for (UiAction action : rowActions) {
      MenuItem item = new MenuItem(action.name(), Icons.of(action.icon(), Icons.SMALL));
      item.setId("menu-" + action.id());
      item.setAccelerator(action.combination());
      item.setOnAction(_ -> action.action().run());
      menu.getItems().add(item);
    }
    return menu;
  }

  private TableColumn<CatalogueRow, CatalogueRow> tickColumn() {
    TableColumn<CatalogueRow, CatalogueRow> column = bare("tick", 36);
    all.setId("catalogue-tick-all");
    all.setAccessibleText(Texts.of("catalogue.tick.all"));
    all.setTooltip(new Tooltip(Texts.of("catalogue.tick.all")));
    all.setOnAction(_ -> {
      model.tickAll();
      tellCount();
    });
    column.setGraphic(all);
    column.setCellFactory(_ -> new TickCell());
    return column;
  }

  private final class TickCell extends TableCell<CatalogueRow, CatalogueRow> {
    private final CheckBox box = new CheckBox();
    private @Nullable CatalogueRow bound;

    TickCell() {
      getStyleClass().add("middle");
      box.setFocusTraversable(false);
      box.setOnAction(_ -> tellCount());
    }

    @Override
    protected void updateItem(@Nullable CatalogueRow row, boolean isEmpty) {
      super.updateItem(row, isEmpty);
      if (bound != null) {
        box.selectedProperty().unbindBidirectional(bound.tickedProperty());
        bound = null;
      }
      if (isEmpty || row == null) {
        setGraphic(null);
        return;
      }
      bound = row;
      box.selectedProperty().bindBidirectional(row.tickedProperty());
      box.setAccessibleText(Texts.of("catalogue.tick", row.key()));
      setGraphic(box);
    }
  }

  private TableColumn<CatalogueRow, CatalogueRow> menuColumn() {
    TableColumn<CatalogueRow, CatalogueRow> column = bare("menu", 32);
    column.setCellFactory(_ ->
        new TableCell<>() {
          private final Button button =
              Icons.button(
                  Feather.MORE_HORIZONTAL,
                  "catalogue-more",
                  Texts.of("catalogue.more"),
                  this::show);

          {
            button.setFocusTraversable(false);
            getStyleClass().add("middle");
          }

          private void show() {
            getTableView().getSelectionModel().select(getIndex());
            menu().show(button, Side.BOTTOM, 0, 0);
          }

          @Override
          protected void updateItem(@Nullable CatalogueRow row, boolean isEmpty) {
            super.updateItem(row, isEmpty);
            setGraphic(isEmpty ? null : button);
          }
        });
    return column;
  }

  private static TableColumn<CatalogueRow, CatalogueRow> bare(String id, double width) {
    TableColumn<CatalogueRow, CatalogueRow> column = new TableColumn<>();
    column.setId("column-" + id);
    column.setMinWidth(width);
    column.setMaxWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    column.setResizable(false);
    column.setCellValueFactory(cell -> Bindings.createObjectBinding(cell::getValue));
    return column;
  }

  private static <C extends Comparable<? super C>> TableColumn<CatalogueRow, CatalogueRow> text(
      String id,
      double width,
      Function<CatalogueRow, String> text,
      Function<CatalogueRow, C> order) {
    return number(id, width, text, order, false);
  }

  private static <C extends Comparable<? super C>> TableColumn<CatalogueRow, CatalogueRow> number(
      String id,
      double width,
      Function<CatalogueRow, String> text,
      Function<CatalogueRow, C> order,
      boolean right) {
    TableColumn<CatalogueRow, CatalogueRow> column = new TableColumn<>(Texts.of("catalogue." + id));
    column.setId("column-" + id);
    column.setMinWidth(width);
    column.setPrefWidth(width);
    column.setReorderable(false);
    column.setComparator(Comparator.comparing(order));
    column.setCellValueFactory(cell -> watched(cell.getValue()));
    column.setCellFactory(_ ->
        new TableCell<>() {
          @Override
          protected void updateItem(@Nullable CatalogueRow row, boolean isEmpty) {
            super.updateItem(row, isEmpty);
            setText(isEmpty || row == null ? null : text.apply(row));
          }
        });
    if (right) {
      column.getStyleClass().add("number");
    }
    return column;
  }

  /// Returns the row as a value that changes whenever what is known of it does.
  private static ObservableValue<CatalogueRow> watched(CatalogueRow row) {
    return new RowValue(row);
  }

  private TableColumn<CatalogueRow, CatalogueRow> completeColumn() {
    TableColumn<CatalogueRow, CatalogueRow> column =
        number("complete", 104, _ -> "", CatalogueView::complete, true);
    column.setCellFactory(_ -> new CompleteCell());
    return column;
  }

  private static double complete(CatalogueRow row) {
    SeriesSurvey survey = row.surveyProperty().get();
    return survey == null ? -1 : survey.complete();
  }

  /// How much is there, as a bar and a number.
  private static final class CompleteCell extends TableCell<CatalogueRow, CatalogueRow> {
    private static final double BAR = 44;

    private final Region bar = new Region();
    private final Label number = new Label();
    private final HBox box;

    CompleteCell() {
      bar.getStyleClass().add("part");
      StackPane track = new StackPane(bar);
      track.getStyleClass().add("whole");
      track.setMinWidth(BAR);
      track.setMaxWidth(BAR);
      track.setAlignment(Pos.CENTER_LEFT);
      Region gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      box = new HBox(6, track, gap, number);
      box.setAlignment(Pos.CENTER_LEFT);
      number.setMinWidth(Region.USE_PREF_SIZE);
    }

    @Override
    protected void updateItem(@Nullable CatalogueRow row, boolean isEmpty) {
      super.updateItem(row, isEmpty);
      setGraphic(null);
      if (isEmpty || row == null) {
        return;
      }
      double there = complete(row);
      box.getStyleClass().setAll("complete", grade(there));
      number.setText(there < 0 ? Texts.of("missing") : Numbers.percent(there, 2));
      double width = Math.max(0, there) * BAR;
      bar.setMinWidth(width);
      bar.setMaxWidth(width);
      setGraphic(box);
    }

    private static String grade(double there) {
      if (there < 0) {
        return "unknown";
      }
      return there >= SELDOM_MISSING ? "fine" : there >= MUCH_MISSING ? "some" : "much";
    }
  }

  private static String span(CatalogueRow row) {
    var summary = row.entry().summary();
    ZoneId zone = row.entry().instrument().calendar().zone();
    return Texts.of(
        "catalogue.span.text",
        Numbers.date(summary.firstOpenTime(), zone),
        Numbers.date(summary.lastOpenTime(), zone));
  }

  private static String source(CatalogueRow row) {
    CatalogueEntry entry = row.entry();
    return entry.origins().stream()
        .map(origin -> Texts.of("origin." + origin.name()))
        .collect(Collectors.joining(", "));
  }

  @Override
  public Region node() {
    return root;
  }

  /// Returns the filters, to stand over the table.
  Region bar() {
    return bar;
  }

  void focusTable() {
    table.requestFocus();
  }

  void focusFilter() {
    filter.requestFocus();
  }

  @Override
  public void attach() {
    table.setItems(sorted);
    sorted.comparatorProperty().bind(table.comparatorProperty());
    filter.textProperty().bindBidirectional(model.filterProperty());
    sorted.addListener(changed);
    attached =
        Subscription.combine(
            source.watch(),
            timeframe.watch(),
            table.getSelectionModel().selectedItemProperty().subscribe(this::select),
            model.selectedProperty().subscribe(_ -> takeSelection()),
            model.totalsProperty().subscribe(_ -> tellCount()),
            Formatting.nowProperty()
                .subscribe(_ -> {
                  table.getColumns().get(SPAN).setText(Formatting.inZone("catalogue.span"));
                  table.refresh();
                  tellCount();
                }),
            () -> filter.textProperty().unbindBidirectional(model.filterProperty()),
            sorted.comparatorProperty()::unbind,
            () -> sorted.removeListener(changed));
    takeSelection();
  }

  @Override
  public void detach() {
    attached.unsubscribe();
    table.setItems(null);
  }

  private void select(@Nullable CatalogueRow row) {
    // While the list is filtered, what is shown stays although its row is gone.
    if (row != null) {
      model.selectedProperty().set(row);
    }
  }

  private void takeSelection() {
    CatalogueRow wanted = model.selectedProperty().get();
    int place = sorted.indexOf(wanted);
    if (place < 0) {
      table.getSelectionModel().clearSelection();
    } else if (table.getSelectionModel().getSelectedIndex() != place) {
      table.getSelectionModel().clearAndSelect(place);
      table.scrollTo(Math.max(0, place - 2));
    }
    tellCount();
  }

  private void tellCount() {
    long ticked = model.listed().stream().filter(row -> row.tickedProperty().get()).count();
    String listed = Texts.of("catalogue.count", model.listed().size(), model.rows().size());
    count.setText(ticked == 0 ? listed : Texts.of("catalogue.count.ticked", listed, ticked));
    all.setSelected(ticked > 0 && ticked == model.listed().size());
    all.setIndeterminate(ticked > 0 && ticked < model.listed().size());
  }
}
