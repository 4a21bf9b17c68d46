package candlewright.app.ui.market;

import candlewright.app.data.Quote;
import candlewright.app.ui.kit.Icons;
import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Texts;
import candlewright.core.market.InstrumentId;
import java.util.List;
import java.util.Locale;
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

/// Chooses instruments to draw over the bars; Enter or a click adds one or takes it away.
final class ComparePicker {
  private static final double WIDTH = 320;
  private static final double ROW = 28;
  private static final int ROWS = 8;

  private final List<Quote> quotes;
  private final Consumer<InstrumentId> toggle;
  private final Predicate<InstrumentId> there;
  private final TextField field = new TextField();
  private final ListView<Quote> list = new ListView<>();
  private final VBox root;

  /// @param quotes the instruments to choose from
  /// @param toggle adds one or takes it away
  /// @param there tells whether one is drawn
  ComparePicker(List<Quote> quotes, Consumer<InstrumentId> toggle, Predicate<InstrumentId> there) {
    this.quotes = quotes;
    this.toggle = toggle;
    this.there = there;
    field.setId("compare-search");
    field.setPromptText(Texts.of("compare.prompt"));
    field.setAccessibleText(Texts.of("compare.prompt"));
    field.textProperty().subscribe(this::find);
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
    list.setId("compare-list");
    list.setAccessibleText(Texts.of("compare.list"));
    list.setFixedCellSize(ROW);
    list.setPrefHeight(ROW * ROWS + 2);
    list.setCellFactory(_ -> new Row());
    list.setPlaceholder(new Label(Texts.of("compare.nothing")));
    list.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ENTER) {
        event.consume();
        toggleSelected();
      }
    });
    Label hint = Labels.styled(Texts.of("compare.hint"), "label-small");
    hint.setWrapText(true);
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
    String wanted = typed.strip().toUpperCase(Locale.ROOT);
    list.getItems()
        .setAll(
            quotes.stream()
                .filter(quote -> quote.instrument().id().toString().contains(wanted))
                .toList());
    list.getSelectionModel().selectFirst();
  }

  private void steer(KeyEvent event) {
    int present = list.getSelectionModel().getSelectedIndex();
    switch (event.getCode()) {
      case UP -> list.getSelectionModel().select(Math.max(0, present - 1));
      case DOWN ->
          list.getSelectionModel().select(Math.min(list.getItems().size() - 1, present + 1));
      case ENTER -> toggleSelected();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void toggleSelected() {
    Quote quote = list.getSelectionModel().getSelectedItem();
    if (quote != null) {
      toggle.accept(quote.instrument().id());
      list.refresh();
      field.selectAll();
    }
  }

  /// A symbol, its venue, and a tick where it is drawn.
  private final class Row extends ListCell<Quote> {
    private final Label symbol = new Label();
    private final Label venue = Labels.styled("", "label-small");
    private final Node tick = Icons.of(Feather.CHECK, Icons.SMALL);
    private final HBox content;

    private Row() {
      Region gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      content = new HBox(8, symbol, venue, gap, tick);
      content.setAlignment(Pos.CENTER_LEFT);
      setPrefWidth(0);
      setOnMouseClicked(event -> {
        if (event.getButton() == MouseButton.PRIMARY && !isEmpty()) {
          toggleSelected();
        }
      });
    }

    @Override
    protected void updateItem(@Nullable Quote quote, boolean empty) {
      super.updateItem(quote, empty);
      if (empty || quote == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      InstrumentId id = quote.instrument().id();
      symbol.setText(id.symbol());
      venue.setText(id.venue());
      tick.setVisible(there.test(id));
      setGraphic(content);
      setAccessibleText(id.toString());
    }
  }
}
