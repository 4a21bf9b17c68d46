package candlewright.app.ui.market;

import candlewright.app.ui.kit.Icons;
import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Texts;
import candlewright.core.indicator.IndicatorType;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
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
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Looks an indicator up by what is typed; Enter or a click adds it and leaves the search open for
/// the next.
final class IndicatorPicker {
  private static final double WIDTH = 480;
  private static final double ROW = 28;
  private static final int ROWS = 12;

  private final IndicatorSearch search;
  private final Consumer<IndicatorType> add;
  private final Predicate<IndicatorType> there;
  private final TextField field = new TextField();
  private final ListView<IndicatorType> list = new ListView<>();
  private final Label nothing = Labels.styled("", "label-small");
  private final VBox root;

  /// @param add puts an indicator on the chart
  /// @param there tells whether it is there already
  IndicatorPicker(
      List<IndicatorType> types, Consumer<IndicatorType> add, Predicate<IndicatorType> there) {
    this.search = new IndicatorSearch(types);
    this.add = add;
    this.there = there;
    field.setId("indicator-search");
    field.setPromptText(Texts.of("indicators.prompt", types.size()));
    field.setAccessibleText(Texts.of("indicators.search"));
    field.textProperty().subscribe(this::find);
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
    list.setId("indicator-list");
    list.setAccessibleText(Texts.of("indicators.list"));
    list.setFixedCellSize(ROW);
    list.setPrefHeight(ROW * ROWS + 2);
    list.setCellFactory(_ -> new Row());
    list.setPlaceholder(nothing);
    list.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ENTER) {
        event.consume();
        addSelected();
      }
    });
    Label hint = Labels.styled(Texts.of("indicators.hint"), "label-small");
    root = new VBox(8, field, list, hint);
    root.getStyleClass().add("picker");
    root.setPrefWidth(WIDTH);
  }

  Region node() {
    return root;
  }

  Node focus() {
    return field;
  }

  private void find(String typed) {
    List<IndicatorType> found = search.find(typed);
    nothing.setText(found.isEmpty() ? search.nothing(typed) : "");
    list.getItems().setAll(found);
    list.getSelectionModel().selectFirst();
    list.scrollTo(0);
  }

  private void steer(KeyEvent event) {
    switch (event.getCode()) {
      case UP -> move(-1);
      case DOWN -> move(1);
      case PAGE_UP -> move(-ROWS);
      case PAGE_DOWN -> move(ROWS);
      case ENTER -> addSelected();
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

  private void addSelected() {
    IndicatorType type = list.getSelectionModel().getSelectedItem();
    if (type != null) {
      add.accept(type);
      list.refresh();
      field.selectAll();
    }
  }

  /// A title, its name in definitions, where it belongs, and a tick where it is on the chart.
  private final class Row extends ListCell<IndicatorType> {
    private final Label title = new Label();
    private final Label name = Labels.styled("", "label-small");
    private final Label family = Labels.styled("", "label-small");
    private final Node tick = Icons.of(Feather.CHECK, Icons.SMALL);
    private final HBox content;

    private Row() {
      Region gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      content = new HBox(8, title, name, gap, tick, family);
      content.setAlignment(Pos.CENTER_LEFT);
      family.setMinWidth(Region.USE_PREF_SIZE);
      title.setMinWidth(Region.USE_PREF_SIZE);
      name.setMinWidth(0);
      setPrefWidth(0);
      setOnMouseClicked(event -> {
        if (event.getButton() == MouseButton.PRIMARY && !isEmpty()) {
          addSelected();
        }
      });
    }

    @Override
    protected void updateItem(@Nullable IndicatorType type, boolean empty) {
      super.updateItem(type, empty);
      if (empty || type == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      title.setText(type.title());
      // The library's own names are long and say what the title says.
      int library = type.name().indexOf('.');
      name.setText(library < 0 ? type.name() : type.name().substring(0, library));
      String place =
          Texts.of(type.outputs().getFirst().unit().isOverlay() ? "study.overlay" : "study.pane");
      family.setText(Texts.of("indicators.family", Texts.of("family." + type.family()), place));
      tick.setVisible(there.test(type));
      setGraphic(content);
      setAccessibleText(title.getText() + ", " + family.getText());
    }
  }
}
