package candlewright.app.cli;

import candlewright.app.data.FileImport;
import candlewright.app.data.ImportChoices;
import candlewright.app.data.NewInstrument;
import candlewright.core.market.Calendar;
import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.InstrumentKind;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.Timeframe;
import candlewright.core.port.BarStore;
import candlewright.datafeed.csv.BarFileEntries;
import candlewright.datafeed.csv.DateOrder;
import candlewright.datafeed.csv.EventFile;
import candlewright.datafeed.csv.ImportException;
import candlewright.datafeed.csv.ImportOptions;
import candlewright.datafeed.csv.PriceSide;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Reads files of bars into the store.
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Reads files of bars, funding rates, dividends and splits (CSV, JSON, gz, zip) into the"
          + " store.",
      "How a file is written is found out and shown; the options below overrule it."
    },
    footer = {
      "",
      "Example:",
      "  candlewright import BTCUSDT_1m.csv.gz --instrument BTCUSDT.BINANCE --timeframe 1m",
      "  candlewright import funding.zip --funding --instrument *.BINANCE"
    })
final class ImportCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "The files, in any order.")
  private List<Path> files = List.of();

  @Option(names = "--instrument", paramLabel = "SYMBOL.VENUE", description = "Whose bars they are.")
  private @Nullable String instrument;

  @Option(names = "--timeframe", paramLabel = "TIMEFRAME", description = "The length of a bar.")
  private @Nullable String timeframe;

  @Option(
      names = "--funding",
      description = "The files hold funding rates; *.VENUE takes every instrument they name.")
  private boolean funding;

  @Option(
      names = "--actions",
      description =
          "Takes dividends and splits: from LEAN's factor files, Yahoo's tables or daily"
              + " bars with an adjusted close.")
  private boolean actions;

  @Option(
      names = "--keep-splits",
      description = "With --actions: keeps splits that the prices beside them contain already.")
  private boolean keepSplits;

  @Option(
      names = "--entries",
      paramLabel = "PATTERN",
      description = "Only these files of an archive: a beginning of their names, or with *.")
  private @Nullable String entries;

  @Option(names = "--list", description = "Only lists the files in an archive.")
  private boolean list;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description =
          "Of a new instrument: spot, linear-perpetual, inverse-perpetual, equity or fx; by"
              + " default what the venue suggests.")
  private @Nullable String kind;

  @Option(names = "--tick", paramLabel = "STEP", description = "Price step of a new instrument.")
  private @Nullable String tick;

  @Option(names = "--lot", paramLabel = "STEP", description = "Quantity step of a new instrument.")
  private @Nullable String lot;

  @Option(
      names = "--calendar",
      paramLabel = "NAME",
      description = "Of a new instrument: 24/7, us-equities or fx.")
  private @Nullable String calendar;

  @Option(
      names = "--currency",
      paramLabel = "CODE",
      description =
          "Of a new instrument: what its prices are in; by default what its symbol ends with, else"
              + " USD.")
  private @Nullable String currency;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "Of times that name none, such as UTC or America/New_York.")
  private @Nullable String zone;

  @Option(
      names = "--columns",
      paramLabel = "NAMES",
      split = ",",
      description = "What is in which column, such as time,open,high,low,close,volume.")
  private @Nullable List<String> columns;

  @Option(names = "--delimiter", paramLabel = "CHAR", description = "Between values.")
  private @Nullable Character delimiter;

  @Option(names = "--decimal", paramLabel = "CHAR", description = "The decimal mark: . or ,")
  private @Nullable Character decimal;

  @Option(
      names = "--date-order",
      paramLabel = "ORDER",
      description = "Of dates like 03/04/2017: ${COMPLETION-CANDIDATES}.")
  private @Nullable DateOrder dateOrder;

  @Option(
      names = "--side",
      paramLabel = "SIDE",
      description = "Of files with bid and ask: ${COMPLETION-CANDIDATES}; by default BID.")
  private PriceSide side = PriceSide.BID;

  @Option(
      names = "--price-divisor",
      paramLabel = "NUMBER",
      description = "Divides every price: 10000 for LEAN's equities.")
  private int priceDivisor = 1;

  @Option(
      names = "--refuse-off-grid",
      description = "Leaves out bars that are not on the timeframe's grid.")
  private boolean refuseOffGrid;

  ImportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (list) {
      files.forEach(this::list);
      return 0;
    }
    NewInstrument rules = UsageException.read(this::rules);
    if (areEvents()) {
      refuseOptionsOfBars();
      return new EventImport(session, rules, entries, keepSplits)
          .run(files, eventKind(), instrument);
    }
    SeriesKey key = UsageException.read(this::key);
    UsageException.read(() -> options(key, rules.calendarOf(key.instrument())));
    int failed = 0;
    try (BarStore store = session.wiring().bars()) {
      for (Path file : files) {
        try {
          failed += read(store, rules, file, key) ? 0 : 1;
        } catch (ImportException e) {
          // The other files are still worth reading.
          session.err().println("candlewright: " + e.getMessage());
          failed++;
        }
      }
    }
    return failed == 0 ? 0 : 1;
  }

  /// Tells whether the files hold events: as said, or because no timeframe is said and they look
  /// so.
  private boolean areEvents() {
    if (funding && actions) {
      throw new UsageException("Say --funding or --actions, not both.");
    }
    if (funding || actions) {
      if (timeframe != null) {
        throw new UsageException("--timeframe is for bars; leave it out or leave out the other.");
      }
      return true;
    }
    return timeframe == null && eventKind() != EventFile.Kind.OTHER;
  }

  private void refuseOptionsOfBars() {
    if (Stream.of(zone, columns, delimiter, decimal, dateOrder).anyMatch(Objects::nonNull)) {
      throw new UsageException(
          "--zone, --columns, --delimiter, --decimal and --date-order are for bars; leave them"
              + " out: files of funding, dividends and splits are read by the names of their"
              + " columns.");
    }
  }

  private EventFile.Kind eventKind() {
    if (funding || actions) {
      return funding ? EventFile.Kind.FUNDING : EventFile.Kind.ACTIONS;
    }
    List<EventFile.Kind> kinds = files.stream().map(EventFile::kindOf).distinct().toList();
    return kinds.size() == 1 ? kinds.getFirst() : EventFile.Kind.OTHER;
  }

  private SeriesKey key() {
    if (instrument == null || timeframe == null) {
      throw new IllegalArgumentException(
          "Say whose bars these are and how long a bar is, such as --instrument"
              + " BTCUSDT.BINANCE --timeframe 1m.");
    }
    return new SeriesKey(InstrumentId.parse(instrument), Timeframe.parse(timeframe));
  }

  private void list(Path file) {
    session.out().println(file.getFileName() + ":");
    BarFileEntries.describe(file).forEach(series -> session.out().println("  " + series));
  }

  /// Reads a file and tells whether anything of it could be kept.
  private boolean read(BarStore store, NewInstrument rules, Path file, SeriesKey key) {
    FileImport.Result result;
    try (Progress progress = new Progress(session, "Reading " + file.getFileName())) {
      result =
          new FileImport(store, rules)
              .run(
                  file,
                  key,
                  sessions -> options(key, sessions),
                  (_, bars) -> progress.count(bars, "bars"));
    }
    result.lines().forEach(session.out()::println);
    boolean nothing = result.report().kept() == 0 && result.report().rowsRead() > 0;
    if (nothing) {
      session
          .err()
          .println(
              "candlewright: nothing of "
                  + file
                  + " was kept. If it holds funding rates or dividends and splits, say --funding or"
                  + " --actions instead of --timeframe.");
    }
    return !nothing;
  }

  private NewInstrument rules() {
    return new NewInstrument(
        kind == null ? null : InstrumentKind.parse(kind),
        tick == null ? null : Increment.parse(tick),
        lot == null ? null : Increment.parse(lot),
        calendar == null ? null : Calendar.parse(calendar),
        currency == null ? null : Instrument.currency("instrument's", currency));
  }

  private ImportOptions options(SeriesKey key, Calendar sessions) {
    return new ImportChoices(
            key,
            NewInstrument.AS_FOUND,
            delimiter,
            zone == null ? null : ImportChoices.zone(zone),
            columns,
            decimal,
            dateOrder,
            refuseOffGrid,
            entries,
            side,
            priceDivisor)
        .options(sessions);
  }
}
