package candlewright.app.ui.market;

import candlewright.app.data.Quote;
import candlewright.app.ui.kit.Attachable;
import candlewright.app.ui.kit.Formatting;
import candlewright.app.ui.kit.Icons;
import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Numbers;
import candlewright.app.ui.kit.Texts;
import candlewright.core.market.InstrumentId;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The stored instruments with their last day, and the selected one in more detail.
final class WatchListView implements Attachable {
  private static final double ROW = 36;

  private final MarketViewModel model;
  private final Label count = new Label();
  private final TextField filter = new TextField();
  private final ListView<Quote> list = new ListView<>();
  private final GridPane facts = new GridPane();
  private final VBox root;
  private final ListChangeListener<Quote> quotesChanged = _ -> takeSelection();
  private Subscription attached = Subscription.EMPTY;

  WatchListView(MarketViewModel model) {
    this.model = model;
    count.getStyleClass().addAll("chip", "caption");
    filter.setId("watch-filter");
    filter.setPromptText(Texts.of("watch.filter"));
    filter.setAccessibleText(Texts.of("watch.filter"));
    StackPane field = new StackPane(filter, Icons.of(Feather.SEARCH, Icons.SMALL));
    field.getStyleClass().add("filter-field");
    field.setAlignment(Pos.CENTER_LEFT);
    field.getChildren().getLast().setMouseTransparent(true);
    list.setId("watch-list");
    list.setAccessibleText(Texts.of("watch.title"));
    list.setFixedCellSize(ROW);
    list.setCellFactory(_ -> new QuoteCell());
    list.setPlaceholder(new Label(Texts.of("watch.nothing")));
    VBox.setVgrow(list, Priority.ALWAYS);
    facts.getStyleClass().add("facts");
    root = new VBox(field, columns(), list, facts);
    root.getStyleClass().add("panel");
    root.setId("watch");
  }

  private static HBox columns() {
    Label symbol = new Label(Texts.of("watch.symbol"));
    symbol.setMinWidth(QuoteCell.SYMBOL);
    Label trend = new Label(Texts.of("watch.trend"));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Label last = new Label(Texts.of("watch.last"));
    QuoteCell.width(last, QuoteCell.LAST);
    Label change = new Label(Texts.of("watch.change"));
    QuoteCell.width(change, QuoteCell.CHANGE);
    HBox columns = new HBox(symbol, trend, gap, last, change);
    columns.setAlignment(Pos.CENTER_LEFT);
    columns.getStyleClass().add("table-head");
    return columns;
  }

  @Override
  public Region node() {
    return root;
  }

  /// Returns the number of instruments, to stand beside the title.
  Label badge() {
    return count;
  }

  /// Puts the cursor onto the selected instrument.
  void focusList() {
    list.requestFocus();
  }

  /// Puts the cursor where instruments are filtered.
  void focusFilter() {
    filter.requestFocus();
  }

  @Override
  public void attach() {
    list.setItems(model.listed());
    filter.textProperty().bindBidirectional(model.filterProperty());
    count.textProperty().bind(Bindings.size(model.quotes()).asString());
    // Told by the listed ones: all quotes may be new while the filter still counts the old.
    model.listed().addListener(quotesChanged);
    attached =
        Subscription.combine(
            list.getSelectionModel().selectedItemProperty().subscribe(this::select),
            model.selectedProperty().subscribe(_ -> takeSelection()),
            model.chartProperty().subscribe(_ -> showFacts()),
            Formatting.nowProperty()
                .subscribe(_ -> {
                  list.refresh();
                  showFacts();
                }),
            () -> filter.textProperty().unbindBidirectional(model.filterProperty()),
            count.textProperty()::unbind,
            () -> model.listed().removeListener(quotesChanged));
  }

  @Override
  public void detach() {
    attached.unsubscribe();
    list.setItems(null);
  }

  private void select(@Nullable Quote quote) {
    // While the list is filtered, what is shown stays although its row is gone.
    if (quote != null) {
      model.selectedProperty().set(quote.instrument().id());
    }
  }

  private void takeSelection() {
    InstrumentId wanted = model.selectedProperty().get();
    for (int i = 0; i < model.listed().size(); i++) {
      if (model.listed().get(i).instrument().id().equals(wanted)) {
        if (list.getSelectionModel().getSelectedIndex() != i) {
          list.getSelectionModel().select(i);
          list.scrollTo(i);
        }
        return;
      }
    }
    list.getSelectionModel().clearSelection();
  }

  private void showFacts() {
    facts.getChildren().clear();
    model.selectedQuote().ifPresent(this::fillFacts);
  }

  private void fillFacts(Quote quote) {
    var instrument = quote.instrument();
    Label symbol = Labels.styled(instrument.id().symbol(), "panel-title");
    Label kind = new Label(Texts.of("kind." + instrument.kind().name(), instrument.settlement()));
    kind.getStyleClass().add("label-small");
    facts.add(symbol, 0, 0, 2, 1);
    facts.add(kind, 2, 0, 2, 1);
    GridPane.setHalignment(kind, HPos.RIGHT);
    fact(1, 0, "fact.high", Numbers.price(quote.high(), instrument.tick()));
    fact(1, 2, "fact.low", Numbers.price(quote.low(), instrument.tick()));
    fact(2, 0, "fact.volume", Numbers.quantity(quote.volume()));
    fact(2, 2, "fact.venue", instrument.id().venue());
    ChartContent content = model.chartProperty().get();
    if (content != null) {
      Label about =
          Labels.styled(
              Texts.of("chart.about", content.instrument().id().venue(), content.bars().size()),
              "label-small");
      about.setId("chart-about");
      facts.add(about, 0, 4, 4, 1);
    }
    fact(3, 0, "fact.tick", instrument.tick().toString());
    fact(3, 2, "fact.lot", instrument.lot().toString());
  }

  private void fact(int row, int column, String name, String value) {
    Label label = Labels.styled(Texts.of(name), "label-small");
    Label number = Labels.styled(value, "fact");
    GridPane.setHgrow(number, Priority.ALWAYS);
    GridPane.setHalignment(number, HPos.RIGHT);
    facts.add(label, column, row);
    facts.add(number, column + 1, row);
  }
}
