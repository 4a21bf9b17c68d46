package candlewright.app.ui.build.strip;

import candlewright.app.chart.ChartTheme;
import candlewright.app.chart.Ink;
import candlewright.app.ui.build.BuildViewModel;
import candlewright.app.ui.build.RowFigures;
import candlewright.app.ui.build.RowStudies;
import candlewright.app.ui.build.RowStudy;
import candlewright.app.ui.build.SeriesColors;
import candlewright.app.ui.build.Strip;
import candlewright.app.ui.build.StripModel;
import candlewright.app.ui.kit.Attachable;
import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Texts;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.edit.Address;
import candlewright.core.strategy.edit.Chip;
import candlewright.core.strategy.edit.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The selected row in detail: its numbers and choices, the bars it is judged on, what it does, and
/// the notes of the strategy.
public final class InspectorView implements Attachable {
  private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");
  private static final Address NOTES = Address.parse("notes");
  private static final double LABELS = 112;

  private final BuildViewModel board;
  private final StripModel strips;
  private final StripParts parts;
  private final InspectorModel model;
  private final RowStudies studies;
  private final Region square = new Region();
  private final Label title = Labels.styled("", "inspector-title");
  private final Label place = Labels.styled("", "label-small");
  private final VBox numbers = new VBox();
  private final VBox choices = new VBox();
  private final SourceEditor source;
  private final Map<String, Label> names = new LinkedHashMap<>();
  private final Map<String, Label> facts = new LinkedHashMap<>();
  private final ValuesView values = new ValuesView();
  private final VBox does = new VBox();
  private final TextArea notes = new TextArea();
  private final VBox head = new VBox();
  private final ScrollPane root;
  private final Map<Address, NumberEditor> editors = new LinkedHashMap<>();
  private final Map<Address, ChoiceEditor> pickers = new LinkedHashMap<>();

  /// Those of the definition on the board; null until they are asked for.
  private @Nullable SeriesColors colors;

  private boolean due;
  private Subscription attached = Subscription.EMPTY;

  public InspectorView(
      BuildViewModel board, StripModel strips, RowStudies studies, StripParts parts) {
    this.board = board;
    this.strips = strips;
    this.studies = studies;
    this.parts = parts;
    model = new InspectorModel(board, this::show);
    source = new SourceEditor(model);
    square.getStyleClass().add("legend-square");
    title.setWrapText(true);
    title.setId("inspector-title");
    place.setWrapText(true);
    place.setId("inspector-place");
    HBox line = new HBox(8, square, title);
    line.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(title, Priority.ALWAYS);
    head.getChildren().addAll(line, place);
    GridPane table = new GridPane();
    table.getStyleClass().add("inspector-facts");
    fact(table, "true", "inspector.true");
    fact(table, "blocks", "inspector.blocks");
    fact(table, "factor", "inspector.factor");
    fact(table, "chance", "inspector.chance");
    does.getChildren()
        .addAll(Labels.styled(Texts.of("inspector.does"), "panel-title"), table, values);
    notes.setId("inspector-notes");
    notes.setAccessibleText(Texts.of("inspector.notes"));
    notes.setPromptText(Texts.of("inspector.notes.prompt"));
    notes.setWrapText(true);
    notes.setPrefRowCount(4);
    VBox written = new VBox(6, Labels.styled(Texts.of("inspector.notes"), "panel-title"), notes);
    VBox all = new VBox(head, numbers, choices, source.node(), does, written);
    for (Node part : List.of(head, choices, source.node(), does, written)) {
      part.getStyleClass().add("inspector-part");
    }
    root = new ScrollPane(all);
    root.setFitToWidth(true);
    root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    root.getStyleClass().addAll("panel", "bare-scroll", "inspector");
    root.setId("inspector");
    root.setMinSize(0, 0);
  }

  private void fact(GridPane table, String id, String text) {
    Label name = Labels.styled(Texts.of(text), "label-small");
    Label value = Labels.styled("", "inspector-fact");
    value.setId("fact-" + id);
    value.setMinWidth(Region.USE_PREF_SIZE);
    name.setMinWidth(0);
    GridPane.setHgrow(name, Priority.ALWAYS);
    name.setMaxWidth(Double.MAX_VALUE);
    table.addRow(facts.size(), name, value);
    names.put(id, name);
    facts.put(id, value);
  }

  @Override
  public Region node() {
    return root;
  }

  /// Puts the cursor into the first field.
  public void focus() {
    if (editors.isEmpty()) {
      notes.requestFocus();
    } else {
      editors.values().iterator().next().lookup(".number-field").requestFocus();
    }
  }

  @Override
  public void attach() {
    colors = null;
    attached =
        Subscription.combine(
            parts.theme().subscribe(this::recolor),
            board.selectionProperty().subscribe((_, _) -> later()),
            board
                .definitionProperty()
                .subscribe((_, _) -> {
                  colors = null;
                  later();
                }),
            strips.stripProperty().subscribe(_ -> figures()),
            strips.pValuesProperty().subscribe(_ -> tell()),
            studies.studyProperty().subscribe(_ -> tell()),
            notes
                .focusedProperty()
                .subscribe(focused -> {
                  if (!focused) {
                    keepNotes();
                  }
                }));
    show();
  }

  /// Shows the row once after all that a change brings: another definition and another selection.
  private void later() {
    if (!due && !model.isApplying()) {
      due = true;
      Platform.runLater(() -> {
        due = false;
        show();
      });
    }
  }

  private void recolor(ChartTheme theme) {
    values.theme(theme);
    color();
  }

  private void color() {
    Row row = model.row();
    square.setVisible(row != null);
    square.setManaged(row != null);
    if (row != null) {
      int series = color(row.address());
      String web = parts.theme().getValue().color(Ink.series(series)).toString().substring(2, 8);
      square.setStyle("-fx-background-color: #" + web + ";");
    }
  }

  private int color(Address row) {
    StrategyDefinition now = board.definitionProperty().get();
    SeriesColors known = colors;
    if (known == null) {
      known = new SeriesColors(now);
      colors = known;
    }
    return known.ofRow(row);
  }

  private void keepNotes() {
    if (!notes.getText().equals(board.definitionProperty().get().notes())) {
      model.set(NOTES, notes.getText());
    }
  }

  private void show() {
    if (model.isApplying()) {
      return;
    }
    Row row = model.row();
    title.setText(row == null ? Texts.of("inspector.nothing") : row.text());
    place.setText(row == null ? "" : place(row));
    place.setManaged(row != null);
    color();
    List<Chip> chips = row == null ? List.of() : model.chips(row);
    numbers(chips);
    choices(chips);
    source.show(row, board.definitionProperty().get());
    if (!notes.isFocused()) {
      notes.setText(board.definitionProperty().get().notes());
    }
    figures();
  }

  private String place(Row row) {
    List<Row> rows =
        board.boardProperty().get().sections().stream()
            .filter(section -> section.rows().contains(row))
            .findFirst()
            .map(section -> section.rows())
            .orElse(List.of());
    String section = row.address().steps().getFirst().replace('_', ' ');
    return Texts.of("inspector.place", rows.indexOf(row) + 1, section);
  }

  /// Keeps the editors of numbers that stay: one of them may be dragged.
  private void numbers(List<Chip> chips) {
    List<NumberEditor> shown = new ArrayList<>();
    List<Address> wanted = new ArrayList<>();
    for (Chip chip : chips) {
      if (chip.editing() instanceof Chip.Editing.Numeral numeral
          && !wanted.contains(chip.address())) {
        wanted.add(chip.address());
        NumberEditor editor = editors.get(chip.address());
        if (editor == null) {
          editor = new NumberEditor(model, chip, numeral);
          editors.put(chip.address(), editor);
        } else {
          editor.show(chip, numeral);
        }
        shown.add(editor);
      }
    }
    editors.keySet().retainAll(wanted);
    if (!numbers.getChildren().equals(shown)) {
      numbers.getChildren().setAll(shown);
    }
  }

  private void choices(List<Chip> chips) {
    List<Node> shown = new ArrayList<>();
    List<Address> wanted = new ArrayList<>();
    for (Chip chip : chips) {
      if (chip.editing() instanceof Chip.Editing.Choice choice
          && choice.choices().size() > 1
          && !wanted.contains(chip.address())) {
        wanted.add(chip.address());
        ChoiceEditor editor = pickers.get(chip.address());
        if (editor == null) {
          editor = new ChoiceEditor(model, chip, LABELS);
          pickers.put(chip.address(), editor);
        }
        editor.show(chip, choice);
        shown.add(editor);
      }
    }
    pickers.keySet().retainAll(wanted);
    if (!choices.getChildren().equals(shown)) {
      choices.getChildren().setAll(shown);
    }
    choices.setVisible(!shown.isEmpty());
    choices.setManaged(!shown.isEmpty());
  }

  private void figures() {
    Row row = model.row();
    studies.show(strips.stripProperty().get(), row == null ? null : row.address());
    tell();
  }

  private void tell() {
    Row row = model.row();
    Strip strip = strips.stripProperty().get();
    RowFigures figures = row == null || strip == null ? null : strip.rows().get(row.address());
    does.setVisible(figures != null);
    does.setManaged(figures != null);
    if (row == null || figures == null) {
      return;
    }
    set("true", Texts.of("inspector.permonth", FigureText.number(figures.perMonth(), 1)));
    Double chance = strips.pValuesProperty().get().get(row.address());
    set(
        "chance",
        chance == null || Double.isNaN(chance)
            ? FigureText.number(Double.NaN, 0)
            : Texts.of("inspector.p", FigureText.number(chance, 3)));
    RowStudy study = studies.studyProperty().get();
    boolean known = study != null && study.row().equals(row.address());
    set(
        "blocks",
        study == null || !known || Double.isNaN(study.blocked())
            ? FigureText.number(Double.NaN, 0)
            : Texts.of("inspector.entries", FigureText.number(Math.abs(study.blocked()), 1)));
    Label blocks = names.get("blocks");
    if (blocks != null) {
      boolean adds = study != null && known && study.blocked() < 0;
      blocks.setText(Texts.of(adds ? "inspector.adds" : "inspector.blocks"));
    }
    set(
        "factor",
        study == null || !known
            ? FigureText.number(Double.NaN, 0)
            : FigureText.number(study.with(), 2) + " / " + FigureText.number(study.without(), 2));
    Label factor = facts.get("factor");
    if (factor != null) {
      factor.pseudoClassStateChanged(
          GOOD, study != null && known && study.with() > study.without());
    }
    int color = color(row.address());
    values.show(study == null || !known ? null : study.values(), color);
  }

  private void set(String id, String text) {
    Label label = facts.get(id);
    if (label != null) {
      label.setText(text);
    }
  }

  @Override
  public void detach() {
    keepNotes();
    attached.unsubscribe();
  }
}
