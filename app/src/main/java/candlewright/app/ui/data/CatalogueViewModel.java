package candlewright.app.ui.data;

import candlewright.app.data.CatalogueEntry;
import candlewright.app.data.StoredCatalogue;
import candlewright.app.ui.kit.Texts;
import candlewright.app.ui.work.Jobs;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.Timeframe;
import candlewright.core.port.Origin;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;

/// What is stored: all series, those that are listed, and the one that is shown.
///
/// Series are read to the end one after the other, the shown one first, so that what is missing of
/// them is known a while after they are listed.
public final class CatalogueViewModel {
  /// How far the catalogue is.
  public enum State {
    /// The store was not read yet.
    UNREAD,
    EMPTY,
    FILLED
  }

  private final StoredCatalogue catalogue;
  private final Jobs jobs;
  private final ObservableList<CatalogueRow> rows = FXCollections.observableArrayList();
  private final FilteredList<CatalogueRow> listed = new FilteredList<>(rows);
  private final StringProperty filter = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable Origin> source = new SimpleObjectProperty<>(null);
  private final ObjectProperty<@Nullable Timeframe> timeframe = new SimpleObjectProperty<>(null);
  private final ObjectProperty<@Nullable CatalogueRow> selected = new SimpleObjectProperty<>(null);
  private final ReadOnlyObjectWrapper<CatalogueTotals> totals =
      new ReadOnlyObjectWrapper<>(CatalogueTotals.of(List.of()));
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.UNREAD);
  private final Deque<CatalogueRow> unsurveyed = new ArrayDeque<>();

  /// What is shown once it is listed.
  private @Nullable SeriesKey wanted;

  private boolean surveying;
  private boolean closed;
  private int request;

  public CatalogueViewModel(StoredCatalogue catalogue, Jobs jobs) {
    this.catalogue = catalogue;
    this.jobs = jobs;
    filter.subscribe(_ -> applyFilter());
    source.subscribe(_ -> applyFilter());
    timeframe.subscribe(_ -> applyFilter());
  }

  /// All series, by instrument and timeframe.
  public ObservableList<CatalogueRow> rows() {
    return rows;
  }

  /// Those that pass the filters.
  public ObservableList<CatalogueRow> listed() {
    return listed;
  }

  /// Part of an instrument's name, in any case.
  public StringProperty filterProperty() {
    return filter;
  }

  /// The origin that at least one bar must have; null for any.
  public ObjectProperty<@Nullable Origin> sourceProperty() {
    return source;
  }

  /// The timeframe listed; null for all.
  public ObjectProperty<@Nullable Timeframe> timeframeProperty() {
    return timeframe;
  }

  /// The series that is shown; null where there is none.
  public ObjectProperty<@Nullable CatalogueRow> selectedProperty() {
    return selected;
  }

  public ReadOnlyObjectProperty<CatalogueTotals> totalsProperty() {
    return totals.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  public Optional<CatalogueRow> row(SeriesKey key) {
    return rows.stream().filter(row -> row.key().equals(key)).findFirst();
  }

  /// Shows a series, now or once it is stored.
  public void select(SeriesKey key) {
    wanted = key;
    row(key).ifPresent(this::show);
  }

  private void show(CatalogueRow row) {
    wanted = null;
    if (!listed.contains(row)) {
      filter.set("");
      source.set(null);
      timeframe.set(null);
    }
    selected.set(row);
  }

  /// Returns what an action on several series is about: the ticked ones that are listed, or else
  /// the one that is shown.
  public List<SeriesKey> chosen() {
    List<SeriesKey> ticked =
        listed.stream().filter(row -> row.tickedProperty().get()).map(CatalogueRow::key).toList();
    CatalogueRow shown = selected.get();
    return !ticked.isEmpty() ? ticked : shown == null ? List.of() : List.of(shown.key());
  }

  /// Ticks all listed series, or none if all are.
  public void tickAll() {
    boolean all = listed.stream().allMatch(row -> row.tickedProperty().get());
    listed.forEach(row -> row.tickedProperty().set(!all));
  }

  /// Reads the store anew.
  public void refresh() {
    int asked = ++request;
    jobs.load(
        Texts.of("job.catalogue"),
        _ -> catalogue.entries(),
        found -> {
          if (asked == request) {
            take(found);
          }
        },
        () -> {});
  }

  /// Reads nothing any more.
  public void close() {
    closed = true;
  }

  /// Takes series off the list before the store has let them go.
  void hide(List<SeriesKey> keys) {
    CatalogueRow shown = selected.get();
    int place = shown == null ? -1 : listed.indexOf(shown);
    rows.removeIf(row -> keys.contains(row.key()));
    keepSelection(place);
    tell();
  }

  private void take(List<CatalogueEntry> found) {
    List<CatalogueRow> fresh = new ArrayList<>();
    for (CatalogueEntry entry : found) {
      CatalogueRow row = row(entry.key()).orElseGet(() -> new CatalogueRow(entry));
      row.update(entry);
      fresh.add(row);
    }
    CatalogueRow shown = selected.get();
    int place = shown == null ? -1 : listed.indexOf(shown);
    if (!fresh.equals(rows)) {
      rows.setAll(fresh);
    }
    keepSelection(place);
    SeriesKey key = wanted;
    if (key != null) {
      row(key).ifPresent(this::show);
    }
    unsurveyed.clear();
    rows.stream().filter(row -> row.surveyProperty().get() == null).forEach(unsurveyed::add);
    tell();
    surveyNext();
  }

  /// Selects the row in the place of one that is gone.
  private void keepSelection(int place) {
    if (selected.get() == null || !rows.contains(selected.get())) {
      selected.set(listed.isEmpty() ? null : listed.get(Math.clamp(place, 0, listed.size() - 1)));
    }
  }

  private void tell() {
    totals.set(CatalogueTotals.of(rows));
    state.set(rows.isEmpty() ? State.EMPTY : State.FILLED);
  }

  private void surveyNext() {
    if (surveying || closed) {
      return;
    }
    CatalogueRow shown = selected.get();
    CatalogueRow row = shown != null && unsurveyed.remove(shown) ? shown : unsurveyed.poll();
    if (row == null) {
      return;
    }
    surveying = true;
    CatalogueEntry entry = row.entry();
    jobs.load(
        Texts.of("job.survey", row.key()),
        _ -> catalogue.survey(row.key()),
        survey -> {
          // Bars that came meanwhile are surveyed after the catalogue is read again.
          if (row.entry().equals(entry) && rows.contains(row)) {
            row.surveyed(survey);
          }
          surveyed();
        },
        this::surveyed);
  }

  private void surveyed() {
    surveying = false;
    totals.set(CatalogueTotals.of(rows));
    surveyNext();
  }

  private void applyFilter() {
    String wantedText = filter.get().strip().toUpperCase(Locale.ROOT);
    Origin origin = source.get();
    Timeframe length = timeframe.get();
    listed.setPredicate(row ->
        row.key().instrument().toString().toUpperCase(Locale.ROOT).contains(wantedText)
            && (origin == null || row.entry().origins().contains(origin))
            && (length == null || row.key().timeframe() == length));
  }
}
