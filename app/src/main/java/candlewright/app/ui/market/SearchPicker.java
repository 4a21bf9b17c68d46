package candlewright.app.ui.market;

import candlewright.app.ui.kit.Labels;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A field and below it the list of what matches; Enter or a click takes one and leaves the search
/// open for the next.
final class SearchPicker<T> {
  private static final double ROW = 28;

  /// What it says.
  ///
  /// @param id before `-search` and `-list`, the ids of field and list
  /// @param prompt in the empty field
  /// @param field what the field is for, for those who hear it
  /// @param list the same of the list
  /// @param hint below the list
  record Words(String id, String prompt, String field, String list, String hint) {}

  /// What it does.
  ///
  /// @param find returns what matches what was typed, the best first
  /// @param nothing returns what to say where nothing matches
  /// @param take takes one
  /// @param row returns how one looks
  record Deeds<T>(
      Function<String, List<T>> find,
      Function<String, String> nothing,
      Consumer<T> take,
      Function<T, Row> row) {}

  /// How one of the list looks.
  ///
  /// @param parts side by side
  /// @param accessible the same as words
  record Row(List<Node> parts, String accessible) {}

  private final int rows;
  private final Deeds<T> deeds;
  private final TextField field = new TextField();
  private final ListView<T> list = new ListView<>();
  private final Label nothing = Labels.styled("", "label-small");
  private final VBox root;

  /// @param width pixels
  /// @param rows how many are seen at once
  SearchPicker(double width, int rows, Words words, Deeds<T> deeds) {
    this.rows = rows;
    this.deeds = deeds;
    field.setId(words.id() + "-search");
    field.setPromptText(words.prompt());
    field.setAccessibleText(words.field());
    field.textProperty().subscribe(this::find);
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
    list.setId(words.id() + "-list");
    list.setAccessibleText(words.list());
    list.setFixedCellSize(ROW);
    list.setPrefHeight(ROW * rows + 2);
    list.setCellFactory(_ -> new Cell());
    list.setPlaceholder(nothing);
    list.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ENTER) {
        event.consume();
        takeSelected();
      }
    });
    Label hint = Labels.styled(words.hint(), "label-small");
    hint.setWrapText(true);
    root = new VBox(8, field, list, hint);
    root.getStyleClass().add("picker");
    root.setPrefWidth(width);
  }

  Region node() {
    return root;
  }

  /// Returns what takes the cursor first.
  Node focus() {
    return field;
  }

  private void find(String typed) {
    List<T> found = deeds.find().apply(typed);
    nothing.setText(found.isEmpty() ? deeds.nothing().apply(typed) : "");
    list.getItems().setAll(found);
    list.getSelectionModel().selectFirst();
    list.scrollTo(0);
  }

  private void steer(KeyEvent event) {
    switch (event.getCode()) {
      case UP -> move(-1);
      case DOWN -> move(1);
      case PAGE_UP -> move(-rows);
      case PAGE_DOWN -> move(rows);
      case ENTER -> takeSelected();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void move(int step) {
    if (!list.getItems().isEmpty()) {
      int present = list.getSelectionModel().getSelectedIndex();
      int next = Math.clamp((long) present + step, 0, list.getItems().size() - 1);
      list.getSelectionModel().select(next);
      list.scrollTo(Math.max(0, next - rows / 2));
    }
  }

  private void takeSelected() {
    T chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      deeds.take().accept(chosen);
      list.refresh();
      field.selectAll();
    }
  }

  private final class Cell extends ListCell<T> {
    private final HBox content = new HBox(8);

    private Cell() {
      content.setAlignment(Pos.CENTER_LEFT);
      setPrefWidth(0);
      setOnMouseClicked(event -> {
        if (event.getButton() == MouseButton.PRIMARY && !isEmpty()) {
          takeSelected();
        }
      });
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
      super.updateItem(item, empty);
      if (empty || item == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      Row row = deeds.row().apply(item);
      content.getChildren().setAll(row.parts());
      setGraphic(content);
      setAccessibleText(row.accessible());
    }
  }
}
