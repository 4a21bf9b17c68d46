package candlewright.app.ui.data;

import candlewright.app.data.SeriesExport;
import candlewright.app.data.WriteTurn;
import candlewright.app.ui.kit.Texts;
import candlewright.app.ui.work.Edits;
import candlewright.app.ui.work.Jobs;
import candlewright.app.ui.work.Toast;
import candlewright.app.ui.work.Toasts;
import candlewright.core.market.SeriesKey;
import candlewright.core.port.BarStore;
import candlewright.core.port.Origin;
import candlewright.core.port.SetAside;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What is done to stored series: they are deleted and brought back, and written to files.
///
/// Deleted series are set aside in the store until the window is closed. Those that are still there
/// at a start were left by a program that ended without closing it; they stay until a person has
/// decided about them.
public final class StoredSeriesViewModel {
  private final BarStore store;
  private final WriteTurn turn;
  private final Jobs jobs;
  private final Toasts toasts;
  private final Edits edits;
  private final CatalogueViewModel catalogue;
  private final Runnable changed;
  private final Set<String> own = new HashSet<>();
  private final ObservableList<SetAside> left = FXCollections.observableArrayList();

  private record Taken(String name, long bars) {}

  /// @param changed called when the store has changed
  public StoredSeriesViewModel(
      BarStore store,
      WriteTurn turn,
      Jobs jobs,
      Toasts toasts,
      Edits edits,
      CatalogueViewModel catalogue,
      Runnable changed) {
    this.store = store;
    this.turn = turn;
    this.jobs = jobs;
    this.toasts = toasts;
    this.edits = edits;
    this.catalogue = catalogue;
    this.changed = changed;
  }

  /// Series that an earlier program deleted and did not give up.
  public ObservableList<SetAside> left() {
    return left;
  }

  /// Looks for series that an earlier program left.
  public void findLeft() {
    jobs.load(
        Texts.of("job.asides"),
        _ -> store.asides(),
        found -> left.setAll(found.stream().filter(each -> !own.contains(each.name())).toList()),
        () -> {});
  }

  /// Brings back all that an earlier program left, or gives it up.
  public void settleLeft(boolean bringBack) {
    List<String> names = left.stream().map(SetAside::name).distinct().toList();
    jobs.start(
        Texts.of(bringBack ? "job.bringback" : "job.forget"),
        progress ->
            turn.take(
                progress,
                () -> {
                  for (String name : names) {
                    if (bringBack) {
                      store.putBack(name);
                    } else {
                      store.forget(name);
                    }
                  }
                  return names;
                }),
        _ -> {},
        () -> {},
        () -> {
          findLeft();
          changed.run();
        });
  }

  /// Deletes series at once; the step can be taken back until the window is closed.
  public void delete(List<SeriesKey> keys) {
    if (keys.isEmpty()) {
      return;
    }
    catalogue.hide(keys);
    jobs.start(
        Texts.of("job.delete", named(keys)),
        progress -> turn.take(progress, () -> take(freeName(), keys)),
        taken -> {
          own.add(taken.name());
          toasts.raise(
              Toast.Kind.DONE,
              Texts.of("toast.deleted", named(keys), taken.bars()),
              edits.done(
                  Texts.of("edit.delete", named(keys)),
                  () -> bringBack(taken.name(), keys),
                  () -> deleteAgain(taken.name(), keys)));
        },
        () -> {},
        changed);
  }

  /// Deletes all series that hold nothing but demo data.
  public void deleteDemo() {
    delete(demo());
  }

  /// Returns the series that hold nothing but demo data.
  public List<SeriesKey> demo() {
    return catalogue.rows().stream()
        .filter(row -> row.entry().origins().equals(List.of(Origin.DEMO)))
        .map(CatalogueRow::key)
        .toList();
  }

  private String freeName() {
    List<String> taken = store.asides().stream().map(SetAside::name).toList();
    int number = 1;
    while (taken.contains("delete " + number)) {
      number++;
    }
    return "delete " + number;
  }

  private Taken take(String name, List<SeriesKey> keys) {
    return new Taken(name, store.setAside(name, keys));
  }

  private void bringBack(String name, List<SeriesKey> keys) {
    jobs.start(
        Texts.of("job.bringback"),
        progress -> turn.take(progress, () -> store.putBack(name)),
        _ -> {
          toasts.raise(Toast.Kind.DONE, Texts.of("toast.broughtback", named(keys)));
          catalogue.select(keys.getFirst());
        },
        () -> {},
        changed);
  }

  private void deleteAgain(String name, List<SeriesKey> keys) {
    catalogue.hide(keys);
    jobs.start(
        Texts.of("job.delete", named(keys)),
        progress -> turn.take(progress, () -> take(name, keys)),
        _ -> {},
        () -> {},
        changed);
  }

  /// Writes each series as a CSV file into a folder.
  public void export(List<SeriesKey> keys, Path folder) {
    if (keys.isEmpty()) {
      return;
    }
    jobs.start(
        Texts.of("job.export", named(keys)),
        progress -> {
          List<Path> files = new ArrayList<>();
          for (SeriesKey key : keys) {
            progress.accept((double) files.size() / keys.size());
            files.add(SeriesExport.write(store, key, folder));
          }
          return files;
        },
        files ->
            toasts.raise(
                Toast.Kind.DONE,
                files.size() == 1
                    ? Texts.of("toast.exported.one", files.getFirst().getFileName(), folder)
                    : Texts.of("toast.exported", files.size(), folder)),
        () -> toasts.raise(Toast.Kind.INFORMATION, Texts.of("toast.export.canceled", folder)),
        () -> {});
  }

  /// Gives up what this window deleted.
  ///
  /// @param background runs before the store is closed
  public void close(Executor background) {
    List<String> names = List.copyOf(own);
    if (!names.isEmpty()) {
      background.execute(() -> names.forEach(store::forget));
    }
  }

  private static String named(List<SeriesKey> keys) {
    return keys.size() == 1 ? keys.getFirst().toString() : Texts.of("series.count", keys.size());
  }
}
