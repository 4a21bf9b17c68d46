package candlewright.app.cli;

import candlewright.core.market.InstrumentId;
import candlewright.core.market.SeriesKey;
import candlewright.core.port.BarStore;
import candlewright.datafeed.csv.BarFileName;
import candlewright.datafeed.csv.ImportOptions;
import candlewright.datafeed.csv.ImportReport;
import candlewright.datafeed.csv.Inbox;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
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
final class InboxCommand implements Runnable {
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Session session;

  @Option(
      names = "--folder",
      paramLabel = "FOLDER",
      description = "What to watch; by default 'inbox' in the folder of your data.")
  private Path folder = Path.of("");

  @Option(
      names = "--venue",
      paramLabel = "VENUE",
      description = "Of files whose names say none; by default ${DEFAULT-VALUE}.")
  private String venue = "CSV";

  @Option(names = "--once", description = "Imports what is there now and stops.")
  private boolean once;

  InboxCommand(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    Path watched = folder.toString().isEmpty() ? session.home().inbox() : folder;
    try (BarStore store = session.wiring().bars();
        Inbox inbox = new Inbox(watched, (file, name) -> take(store, file, name), this::tell)) {
      if (once) {
        // The first look sees the files, the second finds them at rest.
        inbox.look();
        inbox.look();
      } else {
        session.out().println("Watching " + watched.toAbsolutePath() + "; Ctrl+C stops.");
        session.out().flush();
        watch(inbox);
      }
    }
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

  private ImportReport take(BarStore store, Path file, BarFileName name) {
    InstrumentId id = new InstrumentId(name.symbol(), name.venue().orElse(venue));
    SeriesKey key = new SeriesKey(id, name.timeframe());
    return new FileImport(store, new NewInstrument(null, null, null, null), session)
        .run(file, key, sessions -> ImportOptions.of(key, sessions))
        .report();
  }

  private void tell(Inbox.Outcome outcome) {
    session
        .out()
        .println((outcome.imported() ? "imported " : "failed ") + outcome.file().getFileName());
    outcome.lines().forEach(line -> session.out().println("  " + line));
    session.out().flush();
  }
}
