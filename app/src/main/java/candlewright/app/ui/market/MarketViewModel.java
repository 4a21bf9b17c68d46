package candlewright.app.ui.market;

import candlewright.app.data.Quote;
import candlewright.app.data.StoredMarket;
import candlewright.app.ui.kit.Texts;
import candlewright.app.ui.work.Jobs;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.Timeframe;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;

/// The Market workspace: which instruments there are, which one is shown, and in which timeframe.
public final class MarketViewModel {
  /// The timeframes that have a button, in the order of the keys 1 to 6.
  public static final List<Timeframe> TIMEFRAMES =
      List.of(
          Timeframe.ONE_MINUTE,
          Timeframe.FIVE_MINUTES,
          Timeframe.FIFTEEN_MINUTES,
          Timeframe.ONE_HOUR,
          Timeframe.FOUR_HOURS,
          Timeframe.ONE_DAY);

  private final StoredMarket market;
  private final Jobs jobs;
  private final InstrumentId preferred;
  private final ObservableList<Quote> quotes = FXCollections.observableArrayList();
  // One for all who ask: a wrapper that nobody holds is collected, and its listeners with it.
  private final ObservableList<Quote> readOnlyQuotes =
      FXCollections.unmodifiableObservableList(quotes);
  private final FilteredList<Quote> listed = new FilteredList<>(quotes);
  private final StringProperty filter = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable InstrumentId> selected = new SimpleObjectProperty<>(null);
  private final ObjectProperty<Timeframe> timeframe;
  private final ReadOnlyObjectWrapper<@Nullable ChartContent> chart =
      new ReadOnlyObjectWrapper<>(null);
  private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper(false);
  private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(false);

  /// Counts the requests for bars: an answer to an earlier one is dropped.
  private int request;

  /// @param preferred selected where nothing else was
  public MarketViewModel(
      StoredMarket market, Jobs jobs, InstrumentId preferred, Timeframe timeframe) {
    this.preferred = preferred;
    this.market = market;
    this.jobs = jobs;
    this.timeframe = new SimpleObjectProperty<>(timeframe);
    filter.subscribe(this::applyFilter);
    selected.subscribe(_ -> loadBars());
    this.timeframe.subscribe(_ -> loadBars());
  }

  /// All stored instruments with their last day.
  public ObservableList<Quote> quotes() {
    return readOnlyQuotes;
  }

  /// Those that match the filter.
  public ObservableList<Quote> listed() {
    return listed;
  }

  /// Part of a symbol or venue, in any case.
  public StringProperty filterProperty() {
    return filter;
  }

  public ObjectProperty<@Nullable InstrumentId> selectedProperty() {
    return selected;
  }

  public ObjectProperty<Timeframe> timeframeProperty() {
    return timeframe;
  }

  /// The bars to draw; null before the first are read and where none can be.
  public ReadOnlyObjectProperty<@Nullable ChartContent> chartProperty() {
    return chart.getReadOnlyProperty();
  }

  /// Whether bars are being read for the chart.
  public ReadOnlyBooleanProperty loadingProperty() {
    return loading.getReadOnlyProperty();
  }

  /// Whether the store was looked at and holds nothing.
  public ReadOnlyBooleanProperty emptyProperty() {
    return empty.getReadOnlyProperty();
  }

  /// Returns the quote of the selected instrument.
  public Optional<Quote> selectedQuote() {
    return quotes.stream()
        .filter(quote -> quote.instrument().id().equals(selected.get()))
        .findFirst();
  }

  /// Reads the store anew; if the selected instrument is not stored, selects the preferred one or
  /// else the first.
  public void refresh() {
    jobs.load(Texts.of("job.quotes"), _ -> market.quotes(), this::takeQuotes, () -> {});
  }

  private void takeQuotes(List<Quote> found) {
    quotes.setAll(found);
    empty.set(found.isEmpty());
    if (selectedQuote().isEmpty()) {
      List<InstrumentId> ids = found.stream().map(quote -> quote.instrument().id()).toList();
      selected.set(ids.contains(preferred) ? preferred : ids.isEmpty() ? null : ids.getFirst());
    } else {
      loadBars();
    }
  }

  /// Selects the instrument `step` rows further down the list, as far as there is one.
  public void move(int step) {
    List<InstrumentId> ids = listed.stream().map(quote -> quote.instrument().id()).toList();
    if (!ids.isEmpty()) {
      int place = ids.indexOf(selected.get());
      selected.set(ids.get(Math.clamp((long) place + step, 0, ids.size() - 1)));
    }
  }

  private void applyFilter(String text) {
    String wanted = text.strip().toUpperCase(Locale.ROOT);
    listed.setPredicate(quote -> quote.instrument().id().toString().contains(wanted));
  }

  private void loadBars() {
    int asked = ++request;
    Optional<Quote> quote = selectedQuote();
    if (quote.isEmpty()) {
      chart.set(null);
      loading.set(false);
      return;
    }
    loading.set(true);
    InstrumentId id = quote.get().instrument().id();
    Timeframe wanted = timeframe.get();
    jobs.load(
        Texts.of("job.bars", id, wanted),
        _ -> new ChartContent(quote.get().instrument(), market.bars(id, wanted)),
        content -> {
          if (asked == request) {
            chart.set(content);
            loading.set(false);
          }
        },
        () -> {
          if (asked == request) {
            chart.set(null);
            loading.set(false);
          }
        });
  }
}
