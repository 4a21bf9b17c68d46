package candlewright.app.ui.market;

import candlewright.app.data.Quote;
import candlewright.app.ui.kit.Numbers;
import candlewright.app.ui.kit.Texts;
import candlewright.core.market.InstrumentId;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// One row of the watch list.
final class QuoteCell extends ListCell<Quote> {
  static final double SYMBOL = 84;
  static final double LAST = 78;
  static final double CHANGE = 54;
  private static final PseudoClass UP = PseudoClass.getPseudoClass("up");
  private static final PseudoClass DOWN = PseudoClass.getPseudoClass("down");

  private final Label symbol = new Label();
  private final Sparkline trend = new Sparkline();
  private final Label last = new Label();
  private final Label change = new Label();
  private final HBox row;

  QuoteCell() {
    symbol.getStyleClass().add("medium");
    symbol.setMinWidth(SYMBOL);
    symbol.setPrefWidth(SYMBOL);
    width(last, LAST);
    width(change, CHANGE);
    change.getStyleClass().add("change");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    row = new HBox(symbol, trend, gap, last, change);
    row.setAlignment(Pos.CENTER_LEFT);
    addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
    setOnMouseClicked(this::click);
    setOnDragDetected(_ -> startFullDrag());
    // A row is never wider than the list: a number is not cut and a scroll bar not needed.
    setPrefWidth(0);
  }

  /// Returns the instrument of the row that a gesture drags.
  ///
  /// @param source where the gesture began
  static Optional<InstrumentId> dragged(@Nullable Object source) {
    return source instanceof QuoteCell cell
        ? Optional.ofNullable(cell.getItem()).map(quote -> quote.instrument().id())
        : Optional.empty();
  }

  /// A press alone selects nothing: it may be the beginning of a drag, which must leave the chart
  /// it goes to as it is.
  private void press(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && !isEmpty()) {
      getListView().requestFocus();
      event.consume();
    }
  }

  private void click(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress() && !isEmpty()) {
      getListView().getSelectionModel().select(getIndex());
    }
  }

  static void width(Label label, double width) {
    label.setMinWidth(width);
    label.setPrefWidth(width);
    label.setAlignment(Pos.CENTER_RIGHT);
  }

  @Override
  protected void updateItem(@Nullable Quote quote, boolean empty) {
    super.updateItem(quote, empty);
    if (empty || quote == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    symbol.setText(quote.instrument().id().symbol());
    trend.show(quote.trend());
    last.setText(Numbers.price(quote.last(), quote.instrument().tick()));
    change.setText(Numbers.change(quote.change()));
    pseudoClassStateChanged(UP, quote.change() > 0);
    pseudoClassStateChanged(DOWN, quote.change() < 0);
    setGraphic(row);
    setAccessibleText(
        Texts.of("watch.row", quote.instrument().id(), last.getText(), change.getText()));
  }
}
