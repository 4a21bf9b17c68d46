package candlewright.app.ui.data;

import candlewright.app.data.StoreInbox;
import candlewright.app.data.WriteTurn;
import candlewright.app.ui.kit.Texts;
import candlewright.app.ui.work.CanceledException;
import candlewright.app.ui.work.Jobs;
import candlewright.app.ui.work.Toast;
import candlewright.app.ui.work.Toasts;
import candlewright.core.port.BarStore;
import candlewright.datafeed.csv.Inbox;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoubleConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The folder whose files are imported by themselves: whether it is watched, what waits in it, and
/// what became of the files before.
public final class InboxViewModel {
  private static final String VENUE = "CSV";
  private static final int MOST_RESULTS = 20;
  private static final long PAUSE_SECONDS = 1;

  private final Path folder;
  private final BarStore store;
  private final WriteTurn turn;
  private final Jobs jobs;
  private final Executor screen;
  private final Toasts toasts;
  private final Runnable changed;
  private final BooleanProperty watched = new SimpleBooleanProperty(false);
  private final ObservableList<String> waiting = FXCollections.observableArrayList();
  private final ObservableList<Inbox.Outcome> results = FXCollections.observableArrayList();
  private final List<Inbox.Outcome> untold = new ArrayList<>();
  private final AtomicReference<@Nullable StoreInbox> inbox = new AtomicReference<>();
  private volatile DoubleConsumer progress = _ -> {};
  private @Nullable ScheduledExecutorService clock;

  /// Counts how often the watch was begun or ended: what an earlier one asks is dropped.
  private int watches;

  private boolean looking;

  /// @param folder made if need be
  /// @param screen runs what it is given on the screen's thread
  /// @param changed called when the store has changed
  public InboxViewModel(
      Path folder,
      BarStore store,
      WriteTurn turn,
      Jobs jobs,
      Executor screen,
      Toasts toasts,
      Runnable changed) {
    this.folder = folder;
    this.store = store;
    this.turn = turn;
    this.jobs = jobs;
    this.screen = screen;
    this.toasts = toasts;
    this.changed = changed;
    watched.subscribe(this::watch);
  }

  public Path folder() {
    return folder;
  }

  /// Whether the folder is looked into every second.
  public BooleanProperty watchedProperty() {
    return watched;
  }

  /// The names of the files that are there, as of the last look.
  public ObservableList<String> waiting() {
    return waiting;
  }

  /// What became of files, the newest first.
  public ObservableList<Inbox.Outcome> results() {
    return results;
  }

  /// Lists what waits.
  public void refresh() {
    jobs.load(Texts.of("job.inbox"), _ -> StoreInbox.waiting(folder), this::listed, () -> {});
  }

  /// Imports what is there now.
  public void importNow() {
    look(2);
  }

  /// Ends the watching.
  public void close() {
    watch(false);
    StoreInbox open = looking ? null : inbox.getAndSet(null);
    if (open != null) {
      open.close();
    }
  }

  private void watch(boolean on) {
    watches++;
    ScheduledExecutorService running = clock;
    if (running != null) {
      running.shutdownNow();
      clock = null;
    }
    if (on) {
      ScheduledExecutorService fresh =
          Executors.newSingleThreadScheduledExecutor(
              Thread.ofPlatform().daemon().name("inbox").factory());
      clock = fresh;
      int asked = watches;
      var _ =
          fresh.scheduleWithFixedDelay(
              () -> screen.execute(() -> lookAgain(asked)), 0, PAUSE_SECONDS, TimeUnit.SECONDS);
    }
  }

  private void lookAgain(int asking) {
    if (asking == watches && !looking) {
      jobs.load(
          Texts.of("job.inbox"),
          _ -> StoreInbox.waiting(folder),
          found -> {
            listed(found);
            if (!found.isEmpty() && asking == watches) {
              // One look a second: a file is taken once two looks find it the same.
              look(1);
            }
          },
          () -> watched.set(false));
    }
  }

  private void listed(List<String> found) {
    if (!waiting.equals(found)) {
      waiting.setAll(found);
    }
  }

  private void look(int times) {
    if (looking) {
      return;
    }
    looking = true;
    jobs.start(
        Texts.of("job.inbox.import"),
        reported -> {
          progress = reported;
          StoreInbox opened = opened();
          return turn.take(
              reported,
              () -> {
                for (int i = 0; i < times; i++) {
                  opened.inbox().look();
                  reported.accept(1);
                }
                return true;
              });
        },
        _ -> {},
        () -> {},
        () -> {
          looking = false;
          tell();
          refresh();
          changed.run();
        });
  }

  private StoreInbox opened() {
    StoreInbox known = inbox.get();
    if (known != null) {
      return known;
    }
    StoreInbox fresh = new StoreInbox(folder, VENUE, store, _ -> this::read, this::note);
    inbox.set(fresh);
    return fresh;
  }

  private void read(double fraction, long bars) {
    try {
      progress.accept(fraction);
    } catch (CanceledException e) {
      // What is begun is finished, so that no file lies half imported; then the job ends.
      progress = _ -> {};
    }
  }

  private void note(Inbox.Outcome outcome) {
    synchronized (untold) {
      untold.add(outcome);
    }
  }

  private void tell() {
    List<Inbox.Outcome> fresh;
    synchronized (untold) {
      fresh = List.copyOf(untold);
      untold.clear();
    }
    for (Inbox.Outcome outcome : fresh) {
      results.addFirst(outcome);
      if (results.size() > MOST_RESULTS) {
        results.removeLast();
      }
      toasts.raise(
          outcome.imported() ? Toast.Kind.DONE : Toast.Kind.CAUTION,
          Texts.of(
              outcome.imported() ? "toast.inbox.imported" : "toast.inbox.failed",
              outcome.file().getFileName()));
    }
  }
}
