package candlewright.app.cli;

import candlewright.app.data.SeriesExport;
import candlewright.core.market.SeriesKey;
import candlewright.core.port.BarStore;
import candlewright.core.port.EventSummary;
import candlewright.core.port.MarketEventStore;
import candlewright.core.port.SeriesSummary;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Writes stored series and events as CSV files.
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Writes SYMBOL_TIMEFRAME.csv for one series or all, and SYMBOL.VENUE_funding.csv and"
          + " SYMBOL.VENUE_actions.csv for what else is stored."
    })
final class ExportCommand implements Runnable {
  private final Session session;
  @Mixin private SeriesChoice choice = new SeriesChoice();

  @Option(
      names = "--to-folder",
      paramLabel = "FOLDER",
      description = "Where to write; by default the current folder.")
  private Path folder = Path.of("");

  ExportCommand(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    try (BarStore store = session.wiring().bars();
        MarketEventStore eventStore = session.wiring().events()) {
      List<EventSummary> events = choice.events(eventStore);
      List<SeriesSummary> chosen = events.isEmpty() ? choice.of(store) : choice.matching(store);
      List<SeriesKey> wanted = chosen.stream().map(SeriesSummary::key).toList();
      for (SeriesKey key : wanted) {
        session.out().println(key + ": " + SeriesExport.write(store, key, folder));
      }
      StoredEvents.export(events, eventStore, folder).forEach(session.out()::println);
      if (wanted.isEmpty() && events.isEmpty()) {
        session.out().println("Nothing is stored yet, so nothing was written.");
      }
    }
  }
}
