package candlewright.app.cli;

import candlewright.core.market.Gap;
import candlewright.core.market.Gaps;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.TimeRange;
import candlewright.core.market.Timeframe;
import candlewright.core.port.BarStore;
import candlewright.core.port.DamagedBlock;
import candlewright.core.port.SeriesSummary;
import candlewright.core.port.StoredBars;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Looks at, exports and deletes stored bars.
@Command(
    name = "data",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Lists, checks, exports and deletes stored bars.")
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
      try (BarStore store = session.wiring().bars()) {
        series = choice.of(store);
      }
      if (series.isEmpty()) {
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
      description = "Lists scheduled bars that are missing, and months that are damaged.")
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
      try (BarStore store = session.wiring().bars()) {
        for (SeriesSummary summary : choice.of(store)) {
          StoredBars read = store.read(summary.key(), TimeRange.ALL);
          print(summary.key(), Gaps.of(read.bars()));
          for (DamagedBlock damaged : read.damaged()) {
            session.out().println("  " + damaged.reason());
          }
        }
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
                      : CandlewrightCommand.counted(gaps.size(), "gap")
                          + ", "
                          + CandlewrightCommand.counted(found.missingBars(), "bar")
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
                    + CandlewrightCommand.counted(gap.missingBars(), "bar"));
      }
      if (shown.size() < gaps.size()) {
        session.out().println("  the " + SHOWN + " largest; --all shows every one");
      }
    }
  }

  @Command(
      name = "delete",
      mixinStandardHelpOptions = true,
      description = "Deletes stored bars of one series.")
  private static final class Delete implements Runnable {
    private final Session session;

    @Option(names = "--instrument", paramLabel = "SYMBOL.VENUE", required = true)
    private String instrument;

    @Option(names = "--timeframe", paramLabel = "TIMEFRAME", required = true)
    private String timeframe;

    @Option(names = "--from", paramLabel = "DATE", description = "First moment, UTC.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DATE", description = "End, exclusive.")
    private @Nullable String to;

    Delete(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      SeriesKey key = UsageException.read(this::key);
      TimeRange range =
          UsageException.read(() ->
              Moments.range(
                  from == null ? null : Moments.parse(from),
                  to == null ? null : Moments.parse(to)));
      try (BarStore store = session.wiring().bars()) {
        new BarLookup(store, _ -> {}).instrument(key.instrument());
        delete(store, key, range);
      }
    }

    private void delete(BarStore store, SeriesKey key, TimeRange range) {
      if (!stored(store, key.instrument()).contains(key.timeframe())) {
        throw new CommandException(
            key
                + " is not stored, so nothing was deleted. 'candlewright data list' shows what is.");
      }
      long deleted = store.delete(key, range);
      if (deleted == 0) {
        throw new CommandException(
            key
                + " has no bars from "
                + range
                + ", so nothing was deleted. 'candlewright data list' shows what there is.");
      }
      session
          .out()
          .println("Deleted " + CandlewrightCommand.counted(deleted, "bar") + " of " + key + ".");
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

    private SeriesKey key() {
      return new SeriesKey(InstrumentId.parse(instrument), Timeframe.parse(timeframe));
    }
  }
}
