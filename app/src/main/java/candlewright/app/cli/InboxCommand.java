package candlewright.app.cli;

import candlewright.app.data.Counts;
import candlewright.app.data.FileImport;
import candlewright.app.data.StoreInbox;
import candlewright.core.market.InstrumentId;
import candlewright.core.port.BarStore;
import candlewright.datafeed.csv.Inbox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Imports whatever is put into a folder.
@Command(
    name = "inbox",
    mixinStandardHelpOptions = true,
    description = {
      "Watches a folder and imports the files that are put into it, named SYMBOL_TIMEFRAME.csv or"
          + " SYMBOL.VENUE_TIMEFRAME.csv (also .json, .gz, .zip), until it is stopped with Ctrl+C.",
      "Files move to 'done' or 'failed' in that folder, each with a report beside it."
    })
final class InboxCommand implements Callable<Integer> {
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Session session;

  /// Of the file that is being read.
  private @Nullable Progress progress;

  private int imported;
  private int failed;

  @Option(
      names = "--folder",
      paramLabel = "FOLDER",
      description = "What to watch; by default 'inbox' in the folder of your data.")
  private @Nullable Path folder;

  @Option(
      names = "--venue",
      paramLabel = "VENUE",
      description = "Of files whose names say none; by default ${DEFAULT-VALUE}.")
  private String venue = "CSV";

  @Option(
      names = "--once",
      description = "Imports what is there now and stops; the exit code is 1 if a file failed.")
  private boolean once;

  InboxCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    UsageException.read(() -> new InstrumentId("SYMBOL", venue));
    Path watched = folder == null ? session.home().inbox() : existing(folder);
    try (BarStore store = session.wiring().bars();
        StoreInbox filled = new StoreInbox(watched, venue, store, this::watch, this::tell)) {
      Inbox inbox = filled.inbox();
      if (once) {
        say("Looking once into " + watched.toAbsolutePath() + ".");
        // The first look sees the files, the second finds them at rest.
        inbox.look();
        inbox.look();
        say(Counts.counted(imported, "file") + " imported, " + failed + " failed.");
        return failed == 0 ? 0 : 1;
      }
      say("Watching " + watched.toAbsolutePath() + "; Ctrl+C stops.");
      watch(inbox);
      return 0;
    }
  }

  /// Returns a folder that a person named, which is never created: a misspelt one would stay empty.
  private static Path existing(Path named) {
    if (named.toString().isEmpty() || !Files.isDirectory(named)) {
      throw new CommandException(
          "There is no folder '" + named + "' to look into. Create it or name another one.");
    }
    return named;
  }

  private static void watch(Inbox inbox) {
    try (ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor()) {
      inbox.start(scheduler, PAUSE);
      try {
        scheduler.awaitTermination(Long.MAX_VALUE, TimeUnit.DAYS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private FileImport.Watcher watch(Path file) {
    Progress reading = new Progress(session, "Reading " + file.getFileName());
    progress = reading;
    return (_, bars) -> reading.count(bars, "bars");
  }

  private void tell(Inbox.Outcome outcome) {
    if (progress != null) {
      progress.close();
      progress = null;
    }
    if (outcome.imported()) {
      imported++;
    } else {
      failed++;
    }
    session
        .out()
        .println((outcome.imported() ? "imported " : "failed ") + outcome.file().getFileName());
    outcome.lines().forEach(line -> session.out().println("  " + line));
    session.out().flush();
  }

  private void say(String sentence) {
    session.out().println(sentence);
    session.out().flush();
  }
}
