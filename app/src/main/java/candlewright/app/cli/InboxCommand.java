package candlewright.app.cli;

import candlewright.core.market.InstrumentId;
import candlewright.core.market.SeriesKey;
import candlewright.core.port.BarStore;
import candlewright.datafeed.csv.BarFileName;
import candlewright.datafeed.csv.ImportOptions;
import candlewright.datafeed.csv.ImportReport;
import candlewright.datafeed.csv.Inbox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  /// By the heading of an import's report: everything there is to say about that import, until it
  /// is said.
  private final Map<String, List<String>> untold = new HashMap<>();

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
        Inbox inbox = new Inbox(watched, (file, name) -> take(store, file, name), this::tell)) {
      if (once) {
        say("Looking once into " + watched.toAbsolutePath() + ".");
        // The first look sees the files, the second finds them at rest.
        inbox.look();
        inbox.look();
        say(CandlewrightCommand.counted(imported, "file") + " imported, " + failed + " failed.");
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

  private ImportReport take(BarStore store, Path file, BarFileName name) {
    InstrumentId id = new InstrumentId(name.symbol(), name.venue().orElse(venue));
    SeriesKey key = new SeriesKey(id, name.timeframe());
    FileImport.Result result =
        new FileImport(store, NewInstrument.AS_FOUND, session)
            .run(file, key, sessions -> ImportOptions.of(key, sessions));
    untold.put(result.report().describe().getFirst(), result.lines());
    return result.report();
  }

  private void tell(Inbox.Outcome outcome) {
    if (outcome.imported()) {
      imported++;
    } else {
      failed++;
    }
    List<String> all = untold.remove(outcome.lines().getFirst());
    Set<String> lines = new LinkedHashSet<>(all == null ? List.of() : all);
    lines.addAll(outcome.lines());
    session
        .out()
        .println((outcome.imported() ? "imported " : "failed ") + outcome.file().getFileName());
    lines.forEach(line -> session.out().println("  " + line));
    session.out().flush();
  }

  private void say(String sentence) {
    session.out().println(sentence);
    session.out().flush();
  }
}
