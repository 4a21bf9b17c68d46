package candlewright.app.cli;

import candlewright.app.data.Counts;
import candlewright.core.market.CorporateActions;
import candlewright.core.market.FundingGap;
import candlewright.core.market.FundingGaps;
import candlewright.core.market.FundingRates;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.TimeRange;
import candlewright.core.port.EventKind;
import candlewright.core.port.EventSummary;
import candlewright.core.port.MarketEventStore;
import candlewright.datafeed.csv.EventExport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What the commands show and write of stored funding, dividends and splits.
final class StoredEvents {
  private StoredEvents() {}

  /// Returns a table of what is stored, no lines if nothing is.
  static List<String> list(List<EventSummary> events) {
    List<String> lines = new ArrayList<>();
    if (events.isEmpty()) {
      return lines;
    }
    lines.add(
        String.format(
            Locale.ROOT,
            "%-22s %-9s %6s  %-16s  %-16s",
            "Instrument",
            "Events",
            "Number",
            "First, UTC",
            "Last, UTC"));
    for (EventSummary summary : events) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%-22s %-9s %,6d  %-16s  %-16s",
              summary.instrument(),
              summary.kind().text(),
              summary.count(),
              Moments.minute(summary.first()),
              Moments.minute(summary.last())));
    }
    return lines;
  }

  /// Returns which settlements are missing, the largest gaps of an instrument only.
  static List<String> gaps(List<EventSummary> events, MarketEventStore store, int shown) {
    List<String> lines = new ArrayList<>();
    for (EventSummary summary : events) {
      if (summary.kind() == EventKind.FUNDING) {
        FundingRates rates = store.funding(summary.instrument(), TimeRange.ALL);
        describe(rates.instrument(), FundingGaps.of(rates), shown, lines);
      }
    }
    return lines;
  }

  private static void describe(InstrumentId id, FundingGaps gaps, int shown, List<String> lines) {
    lines.add(
        id
            + " funding: "
            + (gaps.isEmpty()
                ? "no gaps"
                : Counts.counted(gaps.list().size(), "gap")
                    + ", "
                    + Counts.counted(gaps.settlements(), "settlement")
                    + " missing"));
    List<FundingGap> largest =
        gaps.list().size() <= shown
            ? gaps.list()
            : gaps.list().stream()
                .sorted((a, b) -> Long.compare(b.settlements(), a.settlements()))
                .limit(shown)
                .toList();
    for (FundingGap gap : largest) {
      lines.add(
          "  "
              + Moments.minute(gap.first())
              + " to "
              + Moments.minute(gap.last())
              + "  "
              + Counts.counted(gap.settlements(), "settlement"));
    }
    if (largest.size() < gaps.list().size()) {
      lines.add("  the " + shown + " largest; --all shows every one");
    }
  }

  /// Writes a file for the funding and one for the actions of each instrument; answers a line for
  /// each file.
  static List<String> export(List<EventSummary> events, MarketEventStore store, Path folder) {
    List<String> lines = new ArrayList<>();
    Set<InstrumentId> withActions = new LinkedHashSet<>();
    for (EventSummary summary : events) {
      InstrumentId id = summary.instrument();
      if (summary.kind() == EventKind.FUNDING) {
        Path file = folder.resolve(EventExport.fundingName(id));
        EventExport.write(store.funding(id, TimeRange.ALL), file);
        lines.add(id + " funding: " + file);
      } else {
        withActions.add(id);
      }
    }
    for (InstrumentId id : withActions) {
      Path file = folder.resolve(EventExport.actionsName(id));
      CorporateActions actions = store.actions(id, TimeRange.ALL);
      EventExport.write(actions, file);
      lines.add(id + " dividends and splits: " + file);
    }
    return lines;
  }
}
