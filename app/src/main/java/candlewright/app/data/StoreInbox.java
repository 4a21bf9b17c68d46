package candlewright.app.data;

import candlewright.core.market.InstrumentId;
import candlewright.core.market.SeriesKey;
import candlewright.core.port.BarStore;
import candlewright.datafeed.csv.BarFileName;
import candlewright.datafeed.csv.ImportOptions;
import candlewright.datafeed.csv.ImportReport;
import candlewright.datafeed.csv.Inbox;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/// An inbox whose files go into a store.
public final class StoreInbox implements AutoCloseable {
  private final BarStore store;
  private final String venue;
  private final Function<Path, FileImport.Watcher> watchers;
  private final Consumer<Inbox.Outcome> told;
  private final Inbox inbox;

  /// By the heading of an import's report: everything there is to say about that import, until it
  /// is said.
  private final Map<String, List<String>> untold = new HashMap<>();

  /// @param venue of files whose names say none
  /// @param watchers gives one for the import of a file
  /// @param told takes what became of each file, with all there is to say, on the thread that looks
  public StoreInbox(
      Path folder,
      String venue,
      BarStore store,
      Function<Path, FileImport.Watcher> watchers,
      Consumer<Inbox.Outcome> told) {
    this.store = store;
    this.venue = venue;
    this.watchers = watchers;
    this.told = told;
    this.inbox = new Inbox(folder, this::take, this::tell);
  }

  /// Returns what looks into the folder.
  public Inbox inbox() {
    return inbox;
  }

  /// Returns the names of the files that wait in a folder.
  public static List<String> waiting(Path folder) {
    return Inbox.waiting(folder);
  }

  private ImportReport take(Path file, BarFileName name) {
    InstrumentId id = new InstrumentId(name.symbol(), name.venue().orElse(venue));
    SeriesKey key = new SeriesKey(id, name.timeframe());
    FileImport.Result result =
        new FileImport(store, NewInstrument.AS_FOUND)
            .run(file, key, sessions -> ImportOptions.of(key, sessions), watchers.apply(file));
    untold.put(result.report().describe().getFirst(), result.lines());
    return result.report();
  }

  private void tell(Inbox.Outcome outcome) {
    List<String> all = untold.remove(outcome.lines().getFirst());
    Set<String> lines = new LinkedHashSet<>(all == null ? List.of() : all);
    lines.addAll(outcome.lines());
    told.accept(new Inbox.Outcome(outcome.file(), outcome.imported(), List.copyOf(lines)));
  }

  @Override
  public void close() {
    inbox.close();
  }
}
