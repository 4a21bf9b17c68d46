package candlewright.app.ui.market;

import candlewright.app.chart.ChartModel;
import candlewright.app.chart.ChartStudy;
import candlewright.app.data.Quote;
import candlewright.app.data.StoredMarket;
import candlewright.app.ui.kit.Texts;
import candlewright.app.ui.settings.Memory;
import candlewright.app.ui.work.Edits;
import candlewright.app.ui.work.Jobs;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.Timeframe;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;

/// The Market workspace: which instruments there are, the charts that show them, and which of the
/// charts is the active one.
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

  /// What the first chart begins with, before anything was chosen.
  private static final List<ChartStudy> FIRST_STUDIES =
      List.of(
          ChartStudy.of("ema", Map.of("length", 20.0)),
          ChartStudy.of("ema", Map.of("length", 50.0)),
          ChartStudy.of("rsi", Map.of()));

  private static final String ARRANGEMENT = "market.arrangement";
  private static final String ACTIVE = "market.active";
  private static final String LINKED = "market.linked";
  private static final InstrumentId PREFERRED = InstrumentId.parse("BTCUSDT.DEMO");

  private final StoredMarket market;
  private final Jobs jobs;
  private final Memory memory;
  private final Supplier<ChartModel> models;
  private final Live live;
  private final Replay replay = new Replay();
  private final ChartViewModel.Shared shared;
  private final ObservableList<Quote> quotes = FXCollections.observableArrayList();
  // One for all who ask: a wrapper that nobody holds is collected, and its listeners with it.
  private final ObservableList<Quote> readOnlyQuotes =
      FXCollections.unmodifiableObservableList(quotes);
  private final FilteredList<Quote> listed = new FilteredList<>(quotes);
  private final StringProperty filter = new SimpleStringProperty("");
  private final ObservableList<ChartViewModel> charts = FXCollections.observableArrayList();
  private final ObservableList<ChartViewModel> readOnlyCharts =
      FXCollections.unmodifiableObservableList(charts);
  private final List<ChartViewModel> made = new ArrayList<>();
  private final ObjectProperty<Arrangement> arrangement;
  private final BooleanProperty linked;
  private final ObjectProperty<ChartViewModel> active;
  private final ObjectProperty<@Nullable InstrumentId> selected = new SimpleObjectProperty<>(null);
  private final ObjectProperty<Timeframe> timeframe =
      new SimpleObjectProperty<>(Timeframe.ONE_HOUR);
  private final ReadOnlyObjectWrapper<@Nullable ChartContent> content =
      new ReadOnlyObjectWrapper<>(null);
  private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper(false);
  private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(false);

  /// @param edits takes what can be undone
  /// @param memory keeps the charts from one start to the next
  /// @param models makes what each chart draws from
  /// @param live plays the demo market on
  public MarketViewModel(
      StoredMarket market,
      Jobs jobs,
      Edits edits,
      Memory memory,
      Supplier<ChartModel> models,
      Live live) {
    this.market = market;
    this.jobs = jobs;
    this.memory = memory;
    this.models = models;
    this.live = live;
    shared =
        new ChartViewModel.Shared(
            market, jobs, edits, memory, replay, live, id -> quoteOf(id).map(Quote::instrument));
    arrangement =
        new SimpleObjectProperty<>(memory.get(ARRANGEMENT, Arrangement::valueOf, Arrangement.ONE));
    linked = new SimpleBooleanProperty(memory.get(LINKED, Boolean::valueOf, true));
    active = new SimpleObjectProperty<>(chart(0));
    filter.subscribe(this::applyFilter);
    arrangement.subscribe(this::arrange);
    active.set(
        charts.get(Math.clamp(memory.get(ACTIVE, Long::parseLong, 1L) - 1, 0, charts.size() - 1)));
    active.subscribe(this::follow);
    content.bind(active.flatMap(ChartViewModel::contentProperty));
    loading.bind(active.flatMap(ChartViewModel::loadingProperty).orElse(false));
    live.momentProperty().subscribe(this::grow);
    live.onStoredAfterEnd(this::refresh);
    live.stateProperty().subscribe((before, now) -> liveChanged(before));
    linked.subscribe(value -> memory.put(LINKED, value.toString()));
  }

  private ChartViewModel chart(int place) {
    while (made.size() <= place) {
      int number = made.size() + 1;
      ChartViewModel next =
          new ChartViewModel(
              number,
              shared,
              models.get(),
              number == 1 ? Timeframe.ONE_HOUR : made.getFirst().timeframeProperty().get(),
              number == 1 ? FIRST_STUDIES : FIRST_STUDIES.subList(0, 2));
      made.add(next);
    }
    return made.get(place);
  }

  private void arrange(Arrangement wanted) {
    memory.put(ARRANGEMENT, wanted.name());
    List<ChartViewModel> shown = IntStream.range(0, wanted.charts()).mapToObj(this::chart).toList();
    if (!shown.contains(active.get())) {
      active.set(shown.getFirst());
    }
    charts.setAll(shown);
    fillCharts();
  }

  /// Makes the watch list and the toolbar follow the active chart.
  private void follow(ChartViewModel now) {
    memory.put(ACTIVE, Integer.toString(now.number()));
    for (ChartViewModel each : made) {
      selected.unbindBidirectional(each.instrumentProperty());
      timeframe.unbindBidirectional(each.timeframeProperty());
    }
    selected.bindBidirectional(now.instrumentProperty());
    timeframe.bindBidirectional(now.timeframeProperty());
  }

  /// Gives each chart an instrument that is stored.
  private void fillCharts() {
    List<InstrumentId> ids = quotes.stream().map(quote -> quote.instrument().id()).toList();
    for (ChartViewModel chart : charts) {
      InstrumentId present = chart.instrumentProperty().get();
      if (present == null || !ids.contains(present)) {
        InstrumentId wanted = chart.remembered(PREFERRED);
        int place = Math.max(0, ids.indexOf(made.getFirst().instrumentProperty().get()));
        chart
            .instrumentProperty()
            .set(
                ids.isEmpty()
                    ? null
                    : ids.contains(wanted) && (chart.number() == 1 || chart.isRemembered())
                        ? wanted
                        : ids.get((place + chart.number() - 1) % ids.size()));
      }
    }
  }

  /// The charts in sight, row by row.
  public ObservableList<ChartViewModel> charts() {
    return readOnlyCharts;
  }

  /// The chart that watch list, toolbar and keys act on.
  public ObjectProperty<ChartViewModel> activeProperty() {
    return active;
  }

  public ObjectProperty<Arrangement> arrangementProperty() {
    return arrangement;
  }

  /// Whether the charts share the crosshair's time and the stretch of time in sight.
  public BooleanProperty linkedProperty() {
    return linked;
  }

  /// Makes the chart `step` places on the active one, from the last on to the first.
  public void activateNext(int step) {
    active.set(charts.get(Math.floorMod(charts.indexOf(active.get()) + step, charts.size())));
  }

  public Replay replay() {
    return replay;
  }

  /// Returns what plays the demo market on.
  public Live live() {
    return live;
  }

  /// Plays the demo market on, or ends that; a replay is ended, since it shows what was known then.
  public void toggleLive() {
    if (live.isOn()) {
      live.stop();
    } else {
      replay.stop();
      live.start();
    }
  }

  private void liveChanged(Live.State before) {
    charts.forEach(ChartViewModel::mark);
    if (before != Live.State.OFF && !live.isOn()) {
      refresh();
    }
  }

  /// Takes in what was stored since the last time.
  private void grow(@Nullable Long known) {
    if (known != null) {
      market.forget();
      jobs.load(Texts.of("job.quotes"), _ -> market.quotes(), this::takeNewer, () -> {});
      charts.forEach(ChartViewModel::growLive);
    }
  }

  /// Renews the quotes of the instruments that are listed, and leaves the charts alone.
  private void takeNewer(List<Quote> found) {
    for (Quote quote : found) {
      for (int i = 0; i < quotes.size(); i++) {
        boolean same = quotes.get(i).instrument().id().equals(quote.instrument().id());
        if (same && !quotes.get(i).equals(quote)) {
          quotes.set(i, quote);
        }
      }
    }
  }

  /// Begins the replay with the bar that holds a time as the last one known.
  public void replayFrom(long time) {
    live.stop();
    active.get().momentOf(time).ifPresent(replay::moveTo);
  }

  /// Plays in the next bars of the active chart; where there are no more, the replay pauses.
  public void replayNext(int bars) {
    if (replay.isOn()) {
      active.get().momentAfter(bars).ifPresentOrElse(replay::moveTo, () -> replay.play(false));
    }
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

  /// The instrument of the active chart.
  public ObjectProperty<@Nullable InstrumentId> selectedProperty() {
    return selected;
  }

  /// The timeframe of the active chart.
  public ObjectProperty<Timeframe> timeframeProperty() {
    return timeframe;
  }

  /// All stored bars of the active chart; null before the first are read and where none can be.
  public ReadOnlyObjectProperty<@Nullable ChartContent> chartProperty() {
    return content.getReadOnlyProperty();
  }

  /// Whether bars are being read for the active chart.
  public ReadOnlyBooleanProperty loadingProperty() {
    return loading.getReadOnlyProperty();
  }

  /// Whether the store was looked at and holds nothing.
  public ReadOnlyBooleanProperty emptyProperty() {
    return empty.getReadOnlyProperty();
  }

  /// Returns the quote of the selected instrument.
  public Optional<Quote> selectedQuote() {
    InstrumentId id = selected.get();
    return id == null ? Optional.empty() : quoteOf(id);
  }

  private Optional<Quote> quoteOf(InstrumentId id) {
    return quotes.stream().filter(quote -> quote.instrument().id().equals(id)).findFirst();
  }

  /// Reads the store anew; a chart whose instrument is not stored gets the one it had last, or else
  /// one that is.
  public void refresh() {
    market.forget();
    jobs.load(Texts.of("job.quotes"), _ -> market.quotes(), this::takeQuotes, () -> {});
  }

  private void takeQuotes(List<Quote> found) {
    quotes.setAll(found);
    empty.set(found.isEmpty());
    List<ChartViewModel> staying =
        charts.stream()
            .filter(chart -> {
              InstrumentId id = chart.instrumentProperty().get();
              return id != null && quoteOf(id).isPresent();
            })
            .toList();
    fillCharts();
    staying.forEach(ChartViewModel::load);
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
}
