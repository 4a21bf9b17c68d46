package candlewright.app.cli;

import candlewright.app.data.Counts;
import candlewright.app.data.ImportOutcome;
import candlewright.app.data.NewInstrument;
import candlewright.core.market.Calendar;
import candlewright.core.market.FundingGaps;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.InstrumentKind;
import candlewright.core.port.BarStore;
import candlewright.core.port.MarketEventStore;
import candlewright.core.port.Origin;
import candlewright.core.port.Provenance;
import candlewright.core.port.WriteSummary;
import candlewright.datafeed.csv.ActionFileImport;
import candlewright.datafeed.csv.ActionImport;
import candlewright.datafeed.csv.EventFile;
import candlewright.datafeed.csv.FundingFileImport;
import candlewright.datafeed.csv.FundingImport;
import candlewright.datafeed.csv.ImportException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads files of funding rates, or of dividends and splits, into the store.
final class EventImport {
  private static final String EVERY = "*.";

  private final Session session;
  private final NewInstrument rules;
  private final @Nullable String entries;
  private final boolean keepSplits;

  /// @param rules give the calendar of an instrument that is not stored
  /// @param entries chooses files of an archive, null for all
  EventImport(Session session, NewInstrument rules, @Nullable String entries, boolean keepSplits) {
    this.session = session;
    this.rules = rules;
    this.entries = entries;
    this.keepSplits = keepSplits;
  }

  /// Imports the files, each instrument of each file in one write, and returns the exit code: 1 if
  /// one failed.
  ///
  /// @param instrument whose events they are; `*.VENUE` takes every symbol of files of funding
  int run(List<Path> files, EventFile.Kind kind, @Nullable String instrument) {
    String whose = instrument;
    if (whose == null) {
      throw new UsageException(
          "Say whose events these are, such as --instrument BTCUSDT.BINANCE"
              + (kind == EventFile.Kind.FUNDING
                  ? ", or --instrument *.BINANCE for every symbol that the files name."
                  : "."));
    }
    boolean every = kind == EventFile.Kind.FUNDING && whose.startsWith(EVERY);
    InstrumentId id =
        UsageException.read(() ->
            every
                ? new InstrumentId("ANY", whose.substring(EVERY.length()))
                : InstrumentId.parse(whose));
    int failed = 0;
    try (BarStore bars = session.wiring().bars();
        MarketEventStore events = session.wiring().events()) {
      for (Path file : files) {
        try {
          if (kind == EventFile.Kind.ACTIONS) {
            readActions(bars, events, file, id);
          } else if (every) {
            readEvery(events, file, id.venue());
          } else {
            readFunding(bars, events, file, id);
          }
        } catch (ImportException e) {
          // The other files are still worth reading.
          session.err().println("candlewright: " + e.getMessage());
          failed++;
        }
      }
    }
    return failed == 0 ? 0 : 1;
  }

  private void readFunding(BarStore bars, MarketEventStore events, Path file, InstrumentId id) {
    FundingImport read = FundingFileImport.read(file, id, entries);
    read.describe().forEach(session.out()::println);
    Optional<Instrument> known = bars.instrument(id);
    if (known.isPresent() && !isPerpetual(known.get().kind())) {
      session
          .out()
          .println(
              "note: "
                  + id
                  + " is stored as "
                  + known.get().kind().code()
                  + ", which pays no funding; import its bars with --kind linear-perpetual if it is"
                  + " a perpetual.");
    }
    say(known, id);
    stored(events.writeFunding(read.rates(), provenance(file)), "settlement");
  }

  private void readEvery(MarketEventStore events, Path file, String venue) {
    WriteSummary summary = WriteSummary.NONE;
    List<FundingImport> all = FundingFileImport.readAll(file, venue, entries);
    long settlements = 0;
    for (FundingImport read : all) {
      if (!read.totals().isEmpty() || !FundingGaps.of(read.rates()).isEmpty()) {
        read.describe().forEach(session.out()::println);
      }
      settlements += read.rates().size();
      summary = summary.plus(events.writeFunding(read.rates(), provenance(file)));
    }
    session
        .out()
        .println(
            file.getFileName()
                + ": "
                + Counts.counted(settlements, "settlement")
                + " of "
                + Counts.counted(all.size(), "instrument")
                + " of "
                + venue);
    stored(summary, "settlement");
  }

  private void readActions(BarStore bars, MarketEventStore events, Path file, InstrumentId id) {
    Optional<Instrument> known = bars.instrument(id);
    Calendar calendar = known.map(Instrument::calendar).orElseGet(() -> calendarOf(id));
    ActionImport read = ActionFileImport.read(file, id, calendar, entries, keepSplits);
    read.describe().forEach(session.out()::println);
    session.out().println("dates are sessions of the calendar " + calendar.code());
    say(known, id);
    stored(events.writeActions(read.actions(), provenance(file)), "action");
  }

  /// Returns the calendar that is said, or that of shares: nothing else pays dividends.
  private Calendar calendarOf(InstrumentId id) {
    InstrumentKind kind = rules.kind() == null ? InstrumentKind.EQUITY : rules.kind();
    return rules.withKind(kind).calendarOf(id);
  }

  private static boolean isPerpetual(InstrumentKind kind) {
    return switch (kind) {
      case LINEAR_PERPETUAL, INVERSE_PERPETUAL -> true;
      case SPOT, EQUITY, FX -> false;
    };
  }

  private void say(Optional<Instrument> known, InstrumentId id) {
    if (known.isEmpty()) {
      session.out().println("note: no bars of " + id + " are stored yet.");
    }
  }

  private void stored(WriteSummary summary, String thing) {
    session.out().println(ImportOutcome.stored(summary, thing));
  }

  private static Provenance provenance(Path file) {
    return new Provenance(Origin.IMPORT, String.valueOf(file.getFileName()));
  }
}
