package candlewright.app.cli;

import candlewright.app.data.BarLookup;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.Timeframe;
import candlewright.core.port.BarStore;
import candlewright.core.port.EventSummary;
import candlewright.core.port.MarketEventStore;
import candlewright.core.port.SeriesSummary;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Options that choose one series or several.
final class SeriesChoice {
  @Option(names = "--instrument", paramLabel = "SYMBOL.VENUE", description = "Only this one.")
  private @Nullable String instrument;

  @Option(names = "--timeframe", paramLabel = "TIMEFRAME", description = "Only this one.")
  private @Nullable String timeframe;

  List<SeriesSummary> of(BarStore store) {
    InstrumentId id = UsageException.read(this::id);
    Timeframe wanted = UsageException.read(this::wanted);
    if (id != null) {
      // Says what is meant when the name is misspelt.
      new BarLookup(store, _ -> {}).instrument(id);
    }
    List<SeriesSummary> chosen = matching(store);
    if (chosen.isEmpty() && (id != null || wanted != null)) {
      throw new CommandException(
          "No stored series matches. 'candlewright data list' shows what there is.");
    }
    return chosen;
  }

  /// Returns the chosen series, maybe none.
  List<SeriesSummary> matching(BarStore store) {
    InstrumentId id = UsageException.read(this::id);
    Timeframe wanted = UsageException.read(this::wanted);
    return store.catalogue().stream()
        .filter(series -> id == null || series.key().instrument().equals(id))
        .filter(series -> wanted == null || series.key().timeframe() == wanted)
        .toList();
  }

  /// Returns the funding, dividends and splits of the chosen instruments; none if a timeframe is
  /// chosen, for they have none.
  List<EventSummary> events(MarketEventStore store) {
    InstrumentId id = UsageException.read(this::id);
    if (UsageException.read(this::wanted) != null) {
      return List.of();
    }
    return store.catalogue().stream()
        .filter(events -> id == null || events.instrument().equals(id))
        .toList();
  }

  private @Nullable InstrumentId id() {
    return instrument == null ? null : InstrumentId.parse(instrument);
  }

  private @Nullable Timeframe wanted() {
    return timeframe == null ? null : Timeframe.parse(timeframe);
  }
}
