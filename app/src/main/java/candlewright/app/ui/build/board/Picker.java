package candlewright.app.ui.build.board;

import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Texts;
import candlewright.core.strategy.edit.Block;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A list that is narrowed by typing; Enter or a click takes one.
final class Picker {
  private static final double WIDTH = 340;
  private static final double ROW = 28;
  private static final int ROWS = 9;

  /// Something that can be taken.
  ///
  /// @param detail stands at its right, quieter
  /// @param value what it stands for; null for nothing
  /// @param block of the library that it is, if it is one
  record Option(String title, String detail, @Nullable Object value, @Nullable Block block) {
    static Option of(String title, @Nullable Object value) {
      return new Option(title, "", value, null);
    }

    /// Tells whether it holds a text.
    boolean matches(String query) {
      String wanted = query.strip().replace('_', ' ').toLowerCase(Locale.ROOT);
      return title.toLowerCase(Locale.ROOT).contains(wanted);
    }
  }

  private final Function<String, List<Option>> find;
  private final Consumer<Option> take;
  private final TextField field = new TextField();
  private final ListView<Option> list = new ListView<>();
  private final VBox root = new VBox(8, field, list);

  /// @param find what a text stands for, the likeliest first
  /// @param shown what is marked to begin with
  Picker(
      String prompt,
      Function<String, List<Option>> find,
      @Nullable Object shown,
      Consumer<Option> take) {
    this.find = find;
    this.take = take;
    field.setId("picker-field");
    field.setPromptText(prompt);
    field.setAccessibleText(prompt);
    field.textProperty().subscribe(this::search);
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
    list.setId("picker-list");
    list.getStyleClass().add("plain-list");
    list.setAccessibleText(prompt);
    list.setFocusTraversable(false);
    list.setFixedCellSize(ROW);
    list.setCellFactory(_ -> new Cell());
    list.setPlaceholder(Labels.styled(Texts.of("board.nothing"), "label-small"));
    int rows = Math.clamp(list.getItems().size(), 3, ROWS);
    list.setMinHeight(ROW * rows + 4);
    list.setPrefHeight(ROW * rows + 4);
    root.setPrefWidth(WIDTH);
    list.getItems().stream()
        .filter(option -> option.value() != null && option.value().equals(shown))
        .findFirst()
        .ifPresent(list.getSelectionModel()::select);
    list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - rows / 2));
  }

  Region node() {
    return root;
  }

  TextField field() {
    return field;
  }

  private void search(String typed) {
    list.getItems().setAll(find.apply(typed));
    list.getSelectionModel().selectFirst();
    list.scrollTo(0);
  }

  /// Looks again, after what can be taken has changed.
  void refresh() {
    int selected = list.getSelectionModel().getSelectedIndex();
    list.getItems().setAll(find.apply(field.getText()));
    list.getSelectionModel().select(Math.max(0, selected));
  }

  private void steer(KeyEvent event) {
    switch (event.getCode()) {
      case UP -> move(-1);
      case DOWN -> move(1);
      case PAGE_UP -> move(-ROWS);
      case PAGE_DOWN -> move(ROWS);
      case ENTER -> takeSelected();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void move(int rows) {
    if (!list.getItems().isEmpty()) {
      int present = list.getSelectionModel().getSelectedIndex();
      int next = Math.clamp((long) present + rows, 0, list.getItems().size() - 1);
      list.getSelectionModel().select(next);
      list.scrollTo(Math.max(0, next - ROWS / 2));
    }
  }

  private void takeSelected() {
    Option option = list.getSelectionModel().getSelectedItem();
    if (option != null) {
      take.accept(option);
    }
  }

  private final class Cell extends ListCell<Option> {
    private final Label title = new Label();
    private final Label detail = Labels.styled("", "label-small");
    private final HBox content;

    private Cell() {
      Region gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      title.setMinWidth(0);
      detail.setMinWidth(Region.USE_PREF_SIZE);
      content = new HBox(8, title, gap, detail);
      content.setAlignment(Pos.CENTER_LEFT);
      setPrefWidth(0);
      setOnMouseClicked(event -> {
        if (event.getButton() == MouseButton.PRIMARY && !isEmpty()) {
          getListView().getSelectionModel().select(getIndex());
          takeSelected();
        }
      });
    }

    @Override
    protected void updateItem(@Nullable Option option, boolean empty) {
      super.updateItem(option, empty);
      Node graphic = option == null ? null : content;
      title.setText(option == null ? "" : option.title());
      detail.setText(option == null ? "" : option.detail());
      setGraphic(graphic);
      setAccessibleText(
          option == null ? null : (option.title() + " " + option.detail()).strip());
    }
  }
}
