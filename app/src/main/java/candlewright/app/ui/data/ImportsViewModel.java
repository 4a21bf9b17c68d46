package candlewright.app.ui.data;

import candlewright.app.data.FileImport;
import candlewright.app.data.FileStamp;
import candlewright.app.data.ImportChoices;
import candlewright.app.data.WriteTurn;
import candlewright.app.ui.kit.Texts;
import candlewright.app.ui.work.Jobs;
import candlewright.app.ui.work.Toast;
import candlewright.app.ui.work.Toasts;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.Timeframe;
import candlewright.core.port.BarStore;
import candlewright.core.port.StoreException;
import candlewright.datafeed.csv.BarFileEntries;
import candlewright.datafeed.csv.BarFileName;
import candlewright.datafeed.csv.BarFilePreview;
import candlewright.datafeed.csv.EventFile;
import candlewright.datafeed.csv.ImportException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Files on their way into the store: each is looked at, corrected if need be, read, and told
/// about.
public final class ImportsViewModel {
  /// The share of an import's progress that reading the file is.
  private static final double READING = 0.95;

  private final BarStore store;
  private final WriteTurn turn;
  private final Jobs jobs;
  private final Toasts toasts;
  private final CatalogueViewModel catalogue;
  private final Runnable changed;
  private final ObservableList<ImportDraft> drafts = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable ImportDraft> shown = new SimpleObjectProperty<>(null);

  /// What the names and the first rows of a file suggest.
  private record Suggestion(
      Optional<String> symbol,
      Optional<String> venue,
      Optional<Timeframe> timeframe,
      String entries) {}

  /// What a look at a file has found; no preview if it cannot be opened or the choices do not go
  /// together.
  private record Seen(
      FileStamp stamp,
      @Nullable BarFilePreview preview,
      @Nullable Instrument known,
      String fault) {}

  /// What became of an import: a result, or why there is none.
  private record Ending(FileImport.@Nullable Result result, String fault) {}

  /// @param changed called when the store has changed
  public ImportsViewModel(
      BarStore store,
      WriteTurn turn,
      Jobs jobs,
      Toasts toasts,
      CatalogueViewModel catalogue,
      Runnable changed) {
    this.store = store;
    this.turn = turn;
    this.jobs = jobs;
    this.toasts = toasts;
    this.catalogue = catalogue;
    this.changed = changed;
  }

  /// The files, in the order they came.
  public ObservableList<ImportDraft> drafts() {
    return drafts;
  }

  /// The file whose page is shown; null for the catalogue.
  public ObjectProperty<@Nullable ImportDraft> shownProperty() {
    return shown;
  }

  /// Takes files in and shows the first; one that is there already is looked at again.
  public void add(List<Path> files) {
    ImportDraft first = null;
    for (Path file : files) {
      ImportDraft draft =
          drafts.stream()
              .filter(each -> each.file().equals(file) && each.isOpen())
              .findFirst()
              .orElse(null);
      if (draft == null) {
        draft = new ImportDraft(file);
        drafts.add(draft);
        suggest(draft);
      } else {
        look(draft);
      }
      first = first == null ? draft : first;
    }
    if (first != null) {
      shown.set(first);
    }
  }

  /// Takes a file off the list; a running import is stopped.
  public void drop(ImportDraft draft) {
    var job = draft.jobProperty().get();
    if (job != null) {
      job.cancel();
    }
    int place = drafts.indexOf(draft);
    drafts.remove(draft);
    if (draft == shown.get()) {
      List<ImportDraft> open = drafts.stream().filter(ImportDraft::isOpen).toList();
      shown.set(
          open.stream()
              .filter(each -> drafts.indexOf(each) >= place)
              .findFirst()
              .orElse(open.isEmpty() ? null : open.getLast()));
    }
  }

  /// Goes back to the catalogue; finished imports leave the list.
  public void leave() {
    drafts.removeIf(draft -> draft.stateProperty().get() == ImportState.DONE);
    shown.set(null);
  }

  /// Takes all choices about how the file is written back.
  public void reset(ImportDraft draft) {
    draft.delimiterProperty().set(null);
    draft.decimalProperty().set(null);
    draft.zoneProperty().set("");
    draft.dateOrderProperty().set(null);
    draft.columnsProperty().set(null);
    draft.divisorProperty().set(1);
    draft.refuseOffGridProperty().set(false);
  }

  /// Begins the import of a file that is ready.
  public void start(ImportDraft draft) {
    switch (draft.stateProperty().get()) {
      case READY, FAILED, CANCELED -> begin(draft);
      case LOOKING, REFUSED, RUNNING, DONE -> {
        // Nothing can be begun.
      }
    }
  }

  private void begin(ImportDraft draft) {
    ImportChoices choices = draft.choices();
    FileStamp stamp = draft.stamp();
    draft.running();
    draft.started(
        jobs.start(
            Texts.of("job.import", draft.name()),
            progress -> turn.take(progress, () -> read(draft.file(), stamp, choices, progress)),
            ending -> end(draft, choices.key(), ending),
            draft::canceled,
            () -> {
              draft.ended();
              changed.run();
            }));
  }

  /// Begins the import of every file that is ready.
  public void startAll() {
    List.copyOf(drafts).stream()
        .filter(draft -> draft.stateProperty().get() == ImportState.READY)
        .forEach(this::begin);
  }

  private Ending read(
      Path file, @Nullable FileStamp stamp, ImportChoices choices, DoubleConsumer progress) {
    if (!FileStamp.of(file).equals(stamp)) {
      return new Ending(null, Texts.of("import.changed", String.valueOf(file.getFileName())));
    }
    try {
      FileImport.Result result =
          new FileImport(store, choices.rules())
              .run(
                  file,
                  choices.key(),
                  choices::options,
                  // The rest is for the store, which then sorts the bars in.
                  (fraction, _) -> progress.accept(READING * fraction));
      return new Ending(result, "");
    } catch (ImportException | StoreException | IllegalArgumentException e) {
      return new Ending(null, sentence(e));
    }
  }

  private void end(ImportDraft draft, SeriesKey key, Ending ending) {
    FileImport.Result result = ending.result();
    if (result == null) {
      draft.failed(ending.fault());
      tell(draft, Toast.Kind.CAUTION, Texts.of("toast.import.failed", draft.name()));
      return;
    }
    draft.done(result);
    if (result.outcome().isEmpty()) {
      draft.failed(Texts.of("import.nothing"));
      tell(draft, Toast.Kind.CAUTION, Texts.of("toast.import.failed", draft.name()));
      return;
    }
    catalogue.select(key);
    long added = result.outcome().get().summary().added();
    tell(draft, Toast.Kind.DONE, Texts.of("toast.imported", draft.name(), added, key));
  }

  /// Tells a person who looks at something else.
  private void tell(ImportDraft draft, Toast.Kind kind, String text) {
    if (shown.get() != draft) {
      toasts.raise(kind, text);
    }
  }

  private void suggest(ImportDraft draft) {
    draft.nextLook();
    jobs.load(
        Texts.of("job.look", draft.name()),
        _ -> suggestion(draft.file()),
        found -> {
          found.symbol().ifPresent(draft.symbolProperty()::set);
          found.venue().ifPresent(draft.venueProperty()::set);
          found.timeframe().ifPresent(draft.timeframeProperty()::set);
          draft.entriesProperty().set(found.entries().isEmpty() ? null : found.entries());
          follow(draft);
          look(draft);
        },
        () -> {});
  }

  private Suggestion suggestion(Path file) {
    String name = String.valueOf(file.getFileName());
    BarFileEntries.Entry entry = BarFileEntries.entry(name);
    Suggestion found =
        new Suggestion(
            Optional.ofNullable(entry.symbol()),
            Optional.empty(),
            Optional.ofNullable(entry.timeframe()),
            "");
    try {
      BarFileName said = BarFileName.parse(name);
      found =
          new Suggestion(
              Optional.of(said.symbol()), said.venue(), Optional.of(said.timeframe()), "");
    } catch (IllegalArgumentException e) {
      // The name follows no rule; what can be guessed of it stays.
      found = new Suggestion(found.symbol(), found.venue(), found.timeframe(), "");
    }
    Suggestion within = withinArchive(file, found);
    return within.venue().isPresent() ? within : atKnownVenue(within);
  }

  private static Suggestion withinArchive(Path file, Suggestion found) {
    List<BarFileEntries.Series> series;
    try {
      series = BarFileEntries.series(file);
    } catch (ImportException e) {
      // Said when the file is looked at next.
      return found;
    }
    if (series.isEmpty()) {
      return found;
    }
    BarFileEntries.Series first = series.getFirst();
    return new Suggestion(
        Optional.ofNullable(first.symbol()).or(found::symbol),
        found.venue(),
        Optional.ofNullable(first.timeframe()).or(found::timeframe),
        series.size() > 1 ? first.filter() : "");
  }

  /// Takes the venue of a stored instrument if only one has the symbol.
  private Suggestion atKnownVenue(Suggestion found) {
    String symbol = found.symbol().orElse("").toUpperCase(Locale.ROOT);
    List<InstrumentId> ids =
        store.instruments().stream()
            .map(Instrument::id)
            .filter(id -> id.symbol().equals(symbol))
            .toList();
    return ids.size() == 1
        ? new Suggestion(
            found.symbol(), Optional.of(ids.getFirst().venue()), found.timeframe(), found.entries())
        : found;
  }

  /// Looks at the file again whenever a choice changes.
  private void follow(ImportDraft draft) {
    InvalidationListener again =
        _ -> {
          if (draft.isOpen()) {
            look(draft);
          }
        };
    for (Observable choice : draft.choicesMade()) {
      choice.addListener(again);
    }
  }

  private void look(ImportDraft draft) {
    int look = draft.nextLook();
    ImportChoices choices;
    String missing = "";
    try {
      choices = draft.choices();
    } catch (IllegalArgumentException e) {
      // The rows can be looked at all the same.
      missing = sentence(e);
      choices = draft.choicesAsFarAsMade();
    }
    ImportChoices made = choices;
    String first = missing;
    jobs.load(
        Texts.of("job.look", draft.name()),
        _ -> see(draft.file(), made),
        seen -> {
          if (draft.isNewest(look) && drafts.contains(draft) && draft.isOpen()) {
            take(draft, seen, first);
          }
        },
        () -> {});
  }

  private Seen see(Path file, ImportChoices choices) {
    FileStamp stamp = FileStamp.of(file);
    Instrument known = store.instrument(choices.key().instrument()).orElse(null);
    try {
      String events =
          switch (EventFile.kindOf(file)) {
            case FUNDING, ACTIONS -> Texts.of("import.fault.events");
            case OTHER -> "";
          };
      BarFilePreview preview =
          BarFilePreview.of(
              file,
              choices.options(new FileImport(store, choices.rules()).calendar(choices.key())));
      return new Seen(stamp, preview, known, events);
    } catch (ImportException | IllegalArgumentException e) {
      return new Seen(stamp, null, known, sentence(e));
    }
  }

  private static void take(ImportDraft draft, Seen seen, String missing) {
    BarFilePreview preview = seen.preview();
    String wrong = seen.fault();
    if (preview != null && wrong.isEmpty()) {
      Optional<Timeframe> step = preview.reading().flatMap(BarFilePreview.Reading::step);
      if (draft.timeframeProperty().get() == null && step.isPresent()) {
        // Sets off another look, which takes this one's place.
        draft.timeframeProperty().set(step.get());
        return;
      }
      String problem =
          preview
              .problem()
              .map(each -> preview.choiceHelps() ? Texts.of("import.fault.choose", each) : each)
              .orElse("");
      wrong = preview.reading().isEmpty() || missing.isEmpty() ? problem : missing;
    }
    draft.looked(seen.stamp(), preview, seen.known(), wrong.isEmpty() ? missing : wrong);
  }

  private static String sentence(RuntimeException failure) {
    if (failure instanceof ImportException refused && refused.optionsHelp()) {
      return Texts.of("import.fault.choose", refused.problem());
    }
    return Objects.requireNonNullElse(failure.getMessage(), failure.toString());
  }
}
