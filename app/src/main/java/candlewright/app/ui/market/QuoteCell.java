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
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// One row of the watch list.
final class QuoteCell extends ListCell<Quote> {
  static final double SYMBOL = 84;
  static final double LAST = 78;
  static final double CHANGE = 54;
  private static final DataFormat INSTRUMENT = new DataFormat("application/x-candlewright-instrument");
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
    setOnDragDetected(this::drag);
    // A row is never wider than the list: a number is not cut and a scroll bar not needed.
    setPrefWidth(0);
  }

  /// Returns the instrument of a row that is dragged.
  static Optional<InstrumentId> dragged(Dragboard board) {
    return board.getContent(INSTRUMENT) instanceof String id
        ? Optional.of(InstrumentId.parse(id))
        : Optional.empty();
  }

  private void drag(MouseEvent event) {
    Quote quote = getItem();
    if (quote != null) {
      InstrumentId id = quote.instrument().id();
      Dragboard board = startDragAndDrop(TransferMode.LINK);
      ClipboardContent content = new ClipboardContent();
      content.put(INSTRUMENT, id.toString());
      content.putString(id.symbol());
      board.setContent(content);
      event.consume();
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
