package candlewright.app.ui.data;

import candlewright.app.data.SeriesSurvey;
import candlewright.app.ui.kit.Attachable;
import candlewright.app.ui.kit.Formatting;
import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Numbers;
import candlewright.app.ui.kit.Overlay;
import candlewright.app.ui.kit.Texts;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.Timeframe;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javafx.collections.ListChangeListener;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Instruments by timeframes: which share of its span each series has.
final class CoverageView implements Attachable {
  /// From which share on a cell has the fullest, the next and the third colour.
  private static final double[] STEPS = {0.995, 0.9, 0.5};

  private final CatalogueViewModel model;
  private final GridPane grid = new GridPane(4, 4);
  private final Map<SeriesKey, Button> cells = new HashMap<>();
  private final Map<SeriesKey, Subscription> watched = new HashMap<>();
  private final Label about = Labels.styled(Texts.of("coverage.about"), "label-small");
  private final VBox root;
  private final ListChangeListener<CatalogueRow> changed = _ -> fill();
  private Subscription attached = Subscription.EMPTY;

  CoverageView(CatalogueViewModel model) {
    this.model = model;
    grid.getStyleClass().add("coverage");
    ScrollPane scroll = new ScrollPane(grid);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("bare-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    root = new VBox(scroll);
    root.getStyleClass().add("panel");
    root.setId("coverage");
  }

  @Override
  public Region node() {
    return root;
  }

  /// Returns what the numbers are, to stand beside the title.
  Node badge() {
    return about;
  }

  /// Puts the cursor onto the first series.
  void focusCells() {
    grid.getChildren().stream()
        .filter(Node::isFocusTraversable)
        .findFirst()
        .ifPresent(Node::requestFocus);
  }

  @Override
  public void attach() {
    model.rows().addListener(changed);
    fill();
    attached =
        Subscription.combine(
            model.selectedProperty().subscribe(this::mark),
            Formatting.nowProperty().subscribe((_, _) -> fill()),
            () -> model.rows().removeListener(changed));
  }

  @Override
  public void detach() {
    attached.unsubscribe();
    forget();
  }

  private void forget() {
    watched.values().forEach(Subscription::unsubscribe);
    watched.clear();
    cells.clear();
  }

  private void fill() {
    forget();
    grid.getChildren().clear();
    grid.getColumnConstraints().clear();
    List<Timeframe> lengths =
        List.copyOf(
            new TreeSet<>(model.rows().stream().map(row -> row.key().timeframe()).toList()));
    List<InstrumentId> ids =
        List.copyOf(
            new TreeSet<>(model.rows().stream().map(row -> row.key().instrument()).toList()));
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(Region.USE_PREF_SIZE);
    grid.getColumnConstraints().add(names);
    for (int i = 0; i < lengths.size(); i++) {
      ColumnConstraints column = new ColumnConstraints(40, 72, 120);
      column.setHgrow(Priority.ALWAYS);
      column.setHalignment(HPos.CENTER);
      grid.getColumnConstraints().add(column);
      Label head = Labels.styled(lengths.get(i).code(), "label-small");
      grid.add(head, i + 1, 0);
    }
    for (int row = 0; row < ids.size(); row++) {
      grid.add(Labels.styled(ids.get(row).toString(), "coverage-name"), 0, row + 1);
      for (int i = 0; i < lengths.size(); i++) {
        add(new SeriesKey(ids.get(row), lengths.get(i)), i + 1, row + 1);
      }
    }
    mark(model.selectedProperty().get());
  }

  private void add(SeriesKey key, int column, int line) {
    CatalogueRow row = model.row(key).orElse(null);
    if (row == null) {
      Label none = Labels.styled(Texts.of("coverage.none"), "cell", "none");
      none.setMaxWidth(Double.MAX_VALUE);
      grid.add(none, column, line);
      return;
    }
    Button cell = new Button();
    cell.setMaxWidth(Double.MAX_VALUE);
    cell.setOnAction(_ -> model.select(key));
    cell.setId("coverage-" + key.instrument().symbol() + "-" + key.timeframe().code());
    cells.put(key, cell);
    watched.put(key, row.surveyProperty().subscribe(survey -> show(cell, key, survey)));
    grid.add(cell, column, line);
  }

  private static void show(Button cell, SeriesKey key, @Nullable SeriesSurvey survey) {
    double there = survey == null ? -1 : survey.complete();
    int step = 0;
    while (step < STEPS.length && there < STEPS[step]) {
      step++;
    }
    cell.getStyleClass().setAll("cell", survey == null ? "unknown" : "step-" + step);
    cell.setText(survey == null ? Texts.of("missing") : Numbers.percent(there, 0));
    String about =
        survey == null
            ? Texts.of("coverage.unknown", key)
            : Texts.of(
                "coverage.cell",
                key,
                Numbers.percent(there, 2),
                survey.bars(),
                survey.gaps().missingBars());
    cell.setAccessibleText(about);
    cell.setTooltip(new Tooltip(about));
  }

  private void mark(@Nullable CatalogueRow selected) {
    cells.forEach((key, cell) ->
        cell.pseudoClassStateChanged(
            Overlay.SELECTED, selected != null && selected.key().equals(key)));
  }
}
