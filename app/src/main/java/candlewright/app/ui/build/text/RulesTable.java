package candlewright.app.ui.build.text;

import candlewright.app.ui.build.BuildViewModel;
import candlewright.app.ui.kit.Attachable;
import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Texts;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.edit.Address;
import candlewright.core.strategy.edit.Board;
import candlewright.core.strategy.edit.Chip;
import candlewright.core.strategy.edit.Edit;
import candlewright.core.strategy.edit.Kind;
import candlewright.core.strategy.edit.Outcome;
import candlewright.core.strategy.edit.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.util.Callback;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The rows of a strategy as a table whose numbers are edited in place.
public final class RulesTable implements Attachable {
  private final BuildViewModel model;
  private final TableView<Line> table = new TableView<>();
  private final Label refusal = Labels.styled("", "field-problem");
  private final VBox root = new VBox(table, refusal);
  private boolean showing;
  private Subscription attached = Subscription.EMPTY;

  /// A row of the table.
  ///
  /// @param section what it belongs to, for people
  private record Line(String section, Row row) {}

  public RulesTable(BuildViewModel model) {
    this.model = model;
    table.setId("rules-table");
    table.setAccessibleText(Texts.of("rules.table"));
    table.getStyleClass().addAll("data-table", "rules-table");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setPlaceholder(Labels.styled(Texts.of("rules.none"), "empty-text"));
    column("rules.counts", 48, 48, _ -> new CountsCell());
    column("rules.section", 136, 160, _ -> new SectionCell());
    column("rules.rule", 140, 520, _ -> new RuleCell());
    column("rules.numbers", 300, 2_000, _ -> new NumbersCell());
    refusal.setId("rules-refusal");
    refusal.setWrapText(true);
    refusal.setMinHeight(Region.USE_PREF_SIZE);
    refusal.getStyleClass().add("rules-refusal");
    VBox.setVgrow(table, Priority.ALWAYS);
    root.getStyleClass().add("panel");
    root.setMinSize(0, 0);
  }

  private void column(
      String title,
      double least,
      double most,
      Callback<TableColumn<Line, Line>, TableCell<Line, Line>> cells) {
    TableColumn<Line, Line> column = new TableColumn<>(Texts.of(title));
    column.setMinWidth(least);
    column.setMaxWidth(most);
    column.setPrefWidth(Math.min(most, least * 1.4));
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(data -> new SimpleObjectProperty<>(data.getValue()));
    column.setCellFactory(cells);
    table.getColumns().add(column);
  }

  @Override
  public Region node() {
    return root;
  }

  /// Puts the cursor into the table.
  public void focus() {
    table.requestFocus();
  }

  @Override
  public void attach() {
    refusal.textProperty().bind(model.refusalProperty());
    refusal.visibleProperty().bind(Bindings.isNotEmpty(refusal.textProperty()));
    refusal.managedProperty().bind(refusal.visibleProperty());
    attached =
        Subscription.combine(
            model.boardProperty().subscribe(this::take),
            model.selectionProperty().subscribe(this::select),
            table
                .getSelectionModel()
                .selectedItemProperty()
                .subscribe(line -> {
                  if (line != null && !showing) {
                    model.select(List.of(line.row.address()));
                  }
                }),
            () -> {
              refusal.textProperty().unbind();
              refusal.visibleProperty().unbind();
              refusal.managedProperty().unbind();
            });
  }

  @Override
  public void detach() {
    attached.unsubscribe();
  }

  private void take(Board board) {
    showing = true;
    List<Line> lines = new ArrayList<>();
    for (Board.Section section : board.sections()) {
      for (Row row : section.rows()) {
        lines.add(new Line(name(section, row), row));
      }
    }
    table.getItems().setAll(lines);
    showing = false;
  }

  /// Returns what a section is called by people; of the orders also which of them a row is.
  static String name(Board.Section section, Row row) {
    String name =
        section.name().equals("orders")
            ? section.name() + ": " + row.address().last()
            : section.name();
    String words = name.replace('_', ' ').replace('.', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private void select(List<Address> addresses) {
    if (showing) {
      return;
    }
    showing = true;
    table.getSelectionModel().clearSelection();
    if (!addresses.isEmpty()) {
      Row row = model.boardProperty().get().row(addresses.getFirst());
      for (int i = 0; row != null && i < table.getItems().size(); i++) {
        if (table.getItems().get(i).row.address().equals(row.address())) {
          table.getSelectionModel().select(i);
        }
      }
    }
    showing = false;
  }

  /// Returns the numbers of a row, those of what a chip is made of behind it.
  static List<Chip> numbers(Row row) {
    List<Chip> found = new ArrayList<>();
    row.chips().forEach(chip -> gather(chip, found));
    return found;
  }

  private static void gather(Chip chip, List<Chip> found) {
    boolean known = found.stream().anyMatch(each -> each.address().equals(chip.address()));
    if (chip.editing() instanceof Chip.Editing.Numeral && !known) {
      found.add(chip);
    }
    chip.inner().forEach(each -> gather(each, found));
  }

  private static final class SectionCell extends TableCell<Line, Line> {
    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
      super.updateItem(line, empty);
      setText(line == null ? "" : line.section);
    }
  }

  /// A label in a cell does not make its row taller; a text that is as wide as the cell does.
  private static final class RuleCell extends TableCell<Line, Line> {
    private final Text words = new Text();

    RuleCell() {
      words.wrappingWidthProperty().bind(widthProperty().subtract(14));
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
      super.updateItem(line, empty);
      setGraphic(line == null ? null : words);
      if (line != null) {
        words.setText("    ".repeat(line.row.depth()) + line.row.text());
        words.getStyleClass().setAll(line.row.enabled() ? "rule-words" : "rule-words-off");
        setAccessibleText(line.row.text());
      }
    }
  }

  private final class CountsCell extends TableCell<Line, Line> {
    private final CheckBox box = new CheckBox();

    CountsCell() {
      getStyleClass().add("middle");
      box.setOnAction(_ -> {
        Line line = getItem();
        if (line != null) {
          model.apply(new Edit.Enable(List.of(line.row.address()), box.isSelected()));
        }
      });
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
      super.updateItem(line, empty);
      boolean can =
          line != null
              && (line.row.kind() == Kind.CONDITION
                  || line.row.kind() == Kind.EXIT
                  || line.row.kind() == Kind.PROTECTION);
      setGraphic(can ? box : null);
      if (line != null && can) {
        box.setSelected(line.row.enabled());
        box.setId("counts-" + id(line.row.address()));
        box.setAccessibleText(Texts.of("rules.counts.of", line.row.text()));
      }
    }
  }

  private final class NumbersCell extends TableCell<Line, Line> {
    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
      super.updateItem(line, empty);
      if (line == null) {
        setGraphic(null);
        return;
      }
      HBox box = new HBox(6);
      box.setAlignment(Pos.CENTER_LEFT);
      for (Chip chip : numbers(line.row)) {
        Label label = Labels.styled(words(chip), "label-small");
        label.setMinWidth(Region.USE_PREF_SIZE);
        box.getChildren().add(label);
        Chip.Editing.Numeral number = (Chip.Editing.Numeral) chip.editing();
        if (number.parameter().isEmpty()) {
          box.getChildren().add(field(line, chip, number));
        } else {
          Label parameter = Labels.styled(number.parameter(), "badge", "accented");
          parameter.setMinWidth(Region.USE_PREF_SIZE);
          box.getChildren().add(parameter);
        }
      }
      setGraphic(box);
    }

    private TextField field(Line line, Chip chip, Chip.Editing.Numeral number) {
      TextField field = new TextField(text(number.value()));
      field.setId("number-" + id(chip.address()));
      field.setAccessibleText(words(chip) + ", " + line.row.text());
      field.getStyleClass().add("rules-number");
      field.setOnAction(_ -> set(field, chip, number));
      field
          .focusedProperty()
          .subscribe((_, focused) -> {
            if (!focused && field.getScene() != null) {
              set(field, chip, number);
            }
          });
      field.setOnKeyPressed(event -> {
        if (event.getCode() == KeyCode.ESCAPE) {
          field.setText(text(number.value()));
          table.requestFocus();
          event.consume();
        }
      });
      return field;
    }
  }

  /// Returns an address in the letters of an id: `exits-0`.
  private static String id(Address address) {
    return address.toString().replaceAll("[\\[.]+", "-").replace("]", "");
  }

  private static String words(Chip chip) {
    return chip.address().last().replace('_', ' ').replaceAll("^\\[(\\d+)]$", "#$1");
  }

  private static String text(double value) {
    return Double.isNaN(value)
        ? ""
        : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  private void set(TextField field, Chip chip, Chip.Editing.Numeral number) {
    String written = field.getText().strip();
    if (written.equals(text(number.value()))) {
      return;
    }
    double value;
    try {
      value = new BigDecimal(written).doubleValue();
    } catch (NumberFormatException e) {
      // What stands there is no number; the old one comes back.
      field.setText(text(number.value()));
      return;
    }
    Object put = chip.kind() == Kind.PLAIN_NUMBER ? (Object) value : new Scalar.Literal(value);
    if (model.apply(new Edit.Set(chip.address(), put)) instanceof Outcome.Refused) {
      field.setText(text(number.value()));
    }
  }
}
