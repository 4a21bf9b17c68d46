package candlewright.app.ui.data;

import candlewright.app.chart.ChartTheme;
import candlewright.app.data.SeriesSurvey;
import candlewright.app.ui.kit.Attachable;
import candlewright.app.ui.kit.Formatting;
import candlewright.app.ui.kit.Icons;
import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Numbers;
import candlewright.app.ui.kit.Texts;
import candlewright.core.market.Gap;
import candlewright.core.market.Timeframe;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The shown series: what of it is missing, over time and as a list, and the candles round a gap.
final class SeriesView implements Attachable {
  private static final double ROW = 24;
  private static final double LIST = 376;

  private final SeriesViewModel model;
  private final ObservableValue<Boolean> dark;
  private final Label title = Labels.styled("", "panel-title");
  private final Label about = Labels.styled("", "label-small");
  private final Label note = Labels.styled("", "empty-text");
  private final RibbonCanvas ribbon;
  private final GapCanvas chart;
  private final TableView<Gap> list = new TableView<>();
  private final Button copy;
  private final HBox bar;
  private final VBox content;
  private final Label nothing = Labels.styled(Texts.of("series.choose"), "empty-text");
  private final StackPane root;
  private final ListChangeListener<Gap> changed = _ -> show();
  private Subscription attached = Subscription.EMPTY;
  private Subscription followed = Subscription.EMPTY;

  /// @param copyGaps copies the list of gaps as text
  SeriesView(SeriesViewModel model, ObservableValue<Boolean> dark, Runnable copyGaps) {
    this.model = model;
    this.dark = dark;
    ribbon = new RibbonCanvas(model);
    chart = new GapCanvas(model);
    title.setId("series-title");
    about.setId("series-about");
    note.setId("gap-note");
    note.setWrapText(true);
    copy = Icons.button(Feather.COPY, "gaps-copy", Texts.of("action.data.gaps"), copyGaps);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox ranges =
        new HBox(
            2,
            range("30d", () -> model.showLast(30 * Timeframe.ONE_DAY.millis())),
            range("1y", () -> model.showLast(365 * Timeframe.ONE_DAY.millis())),
            range("all", model::showAll));
    ranges.getStyleClass().add("segments");
    ranges.setMaxHeight(Region.USE_PREF_SIZE);
    ranges.setMinWidth(Region.USE_PREF_SIZE);
    about.setMinWidth(0);
    bar = new HBox(10, title, about, gap, ranges, copy);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getStyleClass().add("pane-bar");
    title.setMinWidth(Region.USE_PREF_SIZE);
    Tooltip tip = new Tooltip();
    Tooltip.install(ribbon, tip);
    ribbon.setOnMouseMoved(event -> {
      String words = ribbon.about(event.getX(), event.getY());
      tip.setText(words == null ? Texts.of("ribbon.name") : words);
    });
    makeList();
    StackPane right = new StackPane(chart, note);
    StackPane.setAlignment(note, Pos.CENTER);
    HBox.setHgrow(right, Priority.ALWAYS);
    HBox below = new HBox(list, right);
    below.getStyleClass().add("gaps");
    VBox.setVgrow(below, Priority.ALWAYS);
    content = new VBox(ribbon, below);
    nothing.setWrapText(true);
    nothing.setId("series-nothing");
    root = new StackPane(content, nothing);
    root.getStyleClass().addAll("panel", "series");
    root.setId("series");
  }

  private static Button range(String id, Runnable action) {
    Button button = new Button(Texts.of("ribbon." + id));
    button.setId("ribbon-" + id);
    button.setAccessibleText(Texts.of("ribbon." + id + ".name"));
    button.getStyleClass().add("segment");
    button.setOnAction(_ -> action.run());
    return button;
  }

  private void makeList() {
    list.setId("gap-list");
    list.setAccessibleText(Texts.of("gaps.list"));
    list.getStyleClass().add("data-table");
    list.setFixedCellSize(ROW);
    list.setMinWidth(LIST);
    list.setPrefWidth(LIST);
    list.setMaxWidth(LIST);
    list.setMinHeight(0);
    list.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    list.setPlaceholder(new Label(""));
    list.getColumns().add(column("from", 140, gap -> Numbers.minute(gap.from(), model.zone())));
    list.getColumns().add(column("to", 140, gap -> Numbers.minute(gap.to(), model.zone())));
    TableColumn<Gap, String> missing =
        column("missing", 76, gap -> Numbers.count(gap.missingBars()));
    missing.getStyleClass().add("number");
    missing.setComparator((a, b) ->
        Long.compare(digits(a), digits(b)));
    list.getColumns().add(missing);
  }

  /// Returns a count without what stands between its thousands.
  private static long digits(String count) {
    return Long.parseLong(count.replaceAll("\\D", ""));
  }

  private static TableColumn<Gap, String> column(
      String id, double width, Function<Gap, String> text) {
    TableColumn<Gap, String> column = new TableColumn<>(Texts.of("gaps." + id));
    column.setMinWidth(width);
    column.setPrefWidth(width);
    column.setReorderable(false);
    column.setCellValueFactory(
        cell -> new ReadOnlyObjectWrapper<>(text.apply(cell.getValue())).getReadOnlyProperty());
    return column;
  }

  @Override
  public Region node() {
    return root;
  }

  /// Returns the name of the series and its tools, to stand over it.
  Region bar() {
    return bar;
  }

  /// Puts the cursor into the list of gaps.
  void focusList() {
    list.requestFocus();
  }

  @Override
  public void attach() {
    list.setItems(model.gaps());
    model.gaps().addListener(changed);
    attached =
        Subscription.combine(
            list.getSelectionModel().selectedItemProperty().subscribe(this::choose),
            model.gapProperty().subscribe(this::take),
            model.windowProperty().subscribe(_ -> ribbon.requestLayout()),
            model.aroundProperty().subscribe(_ -> show()),
            model.rowProperty().subscribe(this::follow),
            () -> followed.unsubscribe(),
            dark.subscribe(this::color),
            Formatting.nowProperty().subscribe(_ -> reformat()),
            () -> model.gaps().removeListener(changed));
  }

  @Override
  public void detach() {
    attached.unsubscribe();
    list.setItems(null);
  }

  /// Shows a series, and again once it was read.
  private void follow(@Nullable CatalogueRow row) {
    followed.unsubscribe();
    followed = row == null ? Subscription.EMPTY : row.surveyProperty().subscribe(_ -> show());
    show();
  }

  private void color(boolean isDark) {
    ChartTheme theme = isDark ? ChartTheme.DARK : ChartTheme.LIGHT;
    ribbon.setTheme(theme);
    chart.setTheme(theme);
  }

  private void choose(@Nullable Gap gap) {
    if (gap != null) {
      model.gapProperty().set(gap);
    }
  }

  private void take(@Nullable Gap gap) {
    if (gap == null) {
      list.getSelectionModel().clearSelection();
    } else if (!gap.equals(list.getSelectionModel().getSelectedItem())) {
      list.getSelectionModel().select(gap);
      list.scrollTo(gap);
    }
    show();
  }

  private void reformat() {
    list.getColumns().get(0).setText(Formatting.inZone("gaps.from"));
    list.getColumns().get(1).setText(Formatting.inZone("gaps.to"));
    list.refresh();
    show();
  }

  private void show() {
    CatalogueRow row = model.rowProperty().get();
    SeriesSurvey survey = row == null ? null : row.surveyProperty().get();
    content.setVisible(row != null);
    nothing.setVisible(row == null);
    title.setText(row == null ? Texts.of("series.none") : row.key().toString());
    about.setText(survey == null ? "" : about(survey));
    copy.setDisable(model.gaps().isEmpty());
    ribbon.requestLayout();
    chart.requestLayout();
    chart.setVisible(model.aroundProperty().get() != null);
    note.setVisible(!chart.isVisible());
    note.setText(
        survey == null
            ? Texts.of("ribbon.reading")
            : Texts.of(model.gaps().isEmpty() ? "gaps.none" : "gaps.choose"));
  }

  private static String about(SeriesSurvey survey) {
    StringBuilder text =
        new StringBuilder(
            Texts.of(
                "series.about",
                survey.gaps().list().size(),
                survey.gaps().missingBars(),
                survey.withoutVolume()));
    if (survey.offGrid() > 0) {
      text.append(Texts.of("series.offgrid", survey.offGrid()));
    }
    if (!survey.damaged().isEmpty()) {
      text.append(Texts.of("series.damaged", survey.damaged().size()));
    }
    return text.toString();
  }
}
