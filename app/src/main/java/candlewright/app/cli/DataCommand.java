package candlewright.app.cli;

import candlewright.app.data.BarLookup;
import candlewright.app.data.Counts;
import candlewright.core.market.Gap;
import candlewright.core.market.Gaps;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.TimeRange;
import candlewright.core.market.Timeframe;
import candlewright.core.port.BarStore;
import candlewright.core.port.DamagedBlock;
import candlewright.core.port.EventSummary;
import candlewright.core.port.MarketEventStore;
import candlewright.core.port.SeriesSummary;
import candlewright.core.port.StoredBars;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Looks at, exports and deletes stored bars and events.
@Command(
    name = "data",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Lists, checks, exports and deletes what is stored.")
final class DataCommand {
  private DataCommand() {}

  static CommandLine line(Session session) {
    CommandLine line = new CommandLine(new DataCommand());
    line.addSubcommand("list", new ListSeries(session));
    line.addSubcommand("gaps", new ListGaps(session));
    line.addSubcommand("export", new ExportCommand(session));
    line.addSubcommand("delete", new Delete(session));
    return line;
  }

  @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists what is stored.")
  private static final class ListSeries implements Runnable {
    private final Session session;
    @Mixin private SeriesChoice choice = new SeriesChoice();

    ListSeries(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      List<SeriesSummary> series;
      List<EventSummary> events;
      try (BarStore store = session.wiring().bars();
          MarketEventStore eventStore = session.wiring().events()) {
        events = choice.events(eventStore);
        series = events.isEmpty() ? choice.of(store) : choice.matching(store);
      }
      print(series, events.isEmpty());
      StoredEvents.list(events).forEach(session.out()::println);
    }

    private void print(List<SeriesSummary> series, boolean nothingElse) {
      if (series.isEmpty()) {
        if (!nothingElse) {
          return;
        }
        session
            .out()
            .println("Nothing is stored yet. Try 'candlewright demo' or 'candlewright import'.");
        return;
      }
      session
          .out()
          .println(
              String.format(
                  Locale.ROOT,
                  "%-22s %-4s %11s  %-16s  %-16s %9s",
                  "Instrument",
                  "Bars",
                  "Number",
                  "First, UTC",
                  "Last, UTC",
                  "Size"));
      for (SeriesSummary summary : series) {
        session
            .out()
            .println(
                String.format(
                    Locale.ROOT,
                    "%-22s %-4s %,11d  %-16s  %-16s %,6d KB",
                    summary.key().instrument(),
                    summary.key().timeframe(),
                    summary.bars(),
                    Moments.minute(summary.firstOpenTime()),
                    Moments.minute(summary.lastOpenTime()),
                    (summary.bytes() + 1023) / 1024));
      }
    }
  }

  @Command(
      name = "gaps",
      mixinStandardHelpOptions = true,
      description =
          "Lists scheduled bars and funding settlements that are missing, and damaged months.")
  private static final class ListGaps implements Runnable {
    private static final int SHOWN = 20;

    private final Session session;
    @Mixin private SeriesChoice choice = new SeriesChoice();

    @Option(names = "--all", description = "Shows every gap, not only the largest.")
    private boolean all;

    ListGaps(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      try (BarStore store = session.wiring().bars();
          MarketEventStore eventStore = session.wiring().events()) {
        List<EventSummary> events = choice.events(eventStore);
        for (SeriesSummary summary : events.isEmpty() ? choice.of(store) : choice.matching(store)) {
          StoredBars read = store.read(summary.key(), TimeRange.ALL);
          print(summary.key(), Gaps.of(read.bars()));
          for (DamagedBlock damaged : read.damaged()) {
            session.out().println("  " + damaged.reason());
          }
        }
        StoredEvents.gaps(events, eventStore, all ? Integer.MAX_VALUE : SHOWN)
            .forEach(session.out()::println);
      }
    }

    private void print(SeriesKey key, Gaps found) {
      List<Gap> gaps = found.list();
      session
          .out()
          .println(
              key
                  + ": "
                  + (gaps.isEmpty()
                      ? "no gaps"
                      : Counts.counted(gaps.size(), "gap")
                          + ", "
                          + Counts.counted(found.missingBars(), "bar")
                          + " missing"));
      List<Gap> shown =
          all
              ? gaps
              : gaps.stream()
                  .sorted((a, b) -> Long.compare(b.missingBars(), a.missingBars()))
                  .limit(SHOWN)
                  .toList();
      for (Gap gap : shown) {
        session
            .out()
            .println(
                "  "
                    + Moments.minute(gap.from())
                    + " to "
                    + Moments.minute(gap.to())
                    + "  "
                    + Counts.counted(gap.missingBars(), "bar"));
      }
      if (shown.size() < gaps.size()) {
        session.out().println("  the " + SHOWN + " largest; --all shows every one");
      }
    }
  }

  @Command(
      name = "delete",
      mixinStandardHelpOptions = true,
      description = "Deletes stored bars of one series, funding, or dividends and splits.")
  private static final class Delete implements Runnable {
    private final Session session;

    @Option(names = "--instrument", paramLabel = "SYMBOL.VENUE", required = true)
    private String instrument;

    @ArgGroup(multiplicity = "1")
    private What what = new What();

    private static final class What {
      @Option(names = "--timeframe", paramLabel = "TIMEFRAME", description = "The bars of this.")
      private @Nullable String timeframe;

      @Option(names = "--funding", description = "The funding settlements.")
      private boolean funding;

      @Option(names = "--actions", description = "The dividends and splits.")
      private boolean actions;
    }

    @Option(names = "--from", paramLabel = "DATE", description = "First moment, UTC.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DATE", description = "End, exclusive.")
    private @Nullable String to;

    Delete(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      TimeRange range =
          UsageException.read(() ->
              Moments.range(
                  from == null ? null : Moments.parse(from),
                  to == null ? null : Moments.parse(to)));
      String timeframe = what.timeframe;
      if (timeframe == null) {
        deleteEvents(UsageException.read(() -> InstrumentId.parse(instrument)), range);
        return;
      }
      SeriesKey key =
          UsageException.read(
              () -> new SeriesKey(InstrumentId.parse(instrument), Timeframe.parse(timeframe)));
      try (BarStore store = session.wiring().bars()) {
        new BarLookup(store, _ -> {}).instrument(key.instrument());
        delete(store, key, range);
      }
    }

    private void deleteEvents(InstrumentId id, TimeRange range) {
      long deleted;
      try (MarketEventStore store = session.wiring().events()) {
        deleted =
            (what.funding ? store.deleteFunding(id, range) : 0)
                + (what.actions ? store.deleteActions(id, range) : 0);
      }
      String kind = what.funding ? "funding" : "dividends and splits";
      if (deleted == 0) {
        throw new CommandException(
            id
                + " has no "
                + kind
                + " from "
                + range
                + ", so nothing was deleted. 'candlewright data list' shows what there is.");
      }
      session
          .out()
          .println(
              "Deleted "
                  + Counts.counted(deleted, what.funding ? "settlement" : "action")
                  + " of "
                  + id
                  + ".");
    }

    private void delete(BarStore store, SeriesKey key, TimeRange range) {
      if (!stored(store, key.instrument()).contains(key.timeframe())) {
        throw new CommandException(
            key
                + " is not stored, so nothing was deleted. 'candlewright data list' shows what"
                + " is.");
      }
      long deleted = store.delete(key, range);
      if (deleted == 0) {
        throw new CommandException(
            key
                + " has no bars from "
                + range
                + ", so nothing was deleted. 'candlewright data list' shows what there is.");
      }
      session.out().println("Deleted " + Counts.counted(deleted, "bar") + " of " + key + ".");
      if (stored(store, key.instrument()).isEmpty()) {
        session
            .out()
            .println(
                "No bars of "
                    + key.instrument()
                    + " are left; its rules (tick, lot, calendar) stay.");
      }
    }

    private static List<Timeframe> stored(BarStore store, InstrumentId id) {
      return store.catalogue().stream()
          .map(SeriesSummary::key)
          .filter(key -> key.instrument().equals(id))
          .map(SeriesKey::timeframe)
          .toList();
    }
  }
}
