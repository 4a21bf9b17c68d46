package candlewright.app.cli;

import candlewright.app.data.BarLookup;
import candlewright.app.data.Program;
import candlewright.app.data.RunDataLookup;
import candlewright.app.data.RunKeeper;
import candlewright.backtest.capsule.Capsule;
import candlewright.backtest.review.HtmlReport;
import candlewright.backtest.review.Run;
import candlewright.backtest.review.RunJson;
import candlewright.backtest.settings.RunSettings;
import candlewright.backtest.simulate.MarketData;
import candlewright.backtest.simulate.SimulationSettings;
import candlewright.core.market.BarSeries;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.TimeRange;
import candlewright.core.market.Timeframe;
import candlewright.core.port.BarStore;
import candlewright.core.port.MarketEventStore;
import candlewright.core.port.RunStore;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.Templates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Runs a strategy over stored bars.
@Command(
    name = "backtest",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Runs a strategy over stored bars and shows what it would have earned.",
    footer = {
      "",
      "Example:",
      "  candlewright backtest sma-cross --instrument BTCUSDT.DEMO --timeframe 1h \\",
      "      --set fast=20 --set slow=100 --fee 0.001 --html report.html"
    })
final class BacktestCommand implements Runnable {
  /// So many bars later than asked a series may begin without a word: a weekend of daily bars.
  private static final int EARLY_BARS = 4;

  private final Session session;

  @Parameters(
      paramLabel = "STRATEGY",
      arity = "0..1",
      description = "A name from 'strategy list', or a YAML or JSON file; by default sma-cross.")
  private @Nullable String strategy;

  @Option(
      names = "--instrument",
      paramLabel = "SYMBOL.VENUE",
      split = ",",
      description = "What to trade; may be repeated, then all share one account.")
  private List<String> instruments = new ArrayList<>();

  @Option(
      names = "--timeframe",
      paramLabel = "TIMEFRAME",
      description =
          "1m 3m 5m 15m 30m 1h 2h 4h 6h 12h 1d 1w 1M; built from smaller bars if need be.")
  private @Nullable String timeframe;

  @Option(
      names = "--detail",
      paramLabel = "TIMEFRAME",
      description =
          "Smaller bars that say what happened within one, such as 1m; by default the setting"
              + " 'intrabar' does.")
  private @Nullable String detail;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "First moment, UTC: 2024-07-01 or 2024-07-01T12:30:00Z.")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "DATE", description = "End, exclusive, written alike.")
  private @Nullable String to;

  @Mixin private RunOptions options = new RunOptions();

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "A parameter of the strategy; may be repeated.")
  private Map<String, String> set = new LinkedHashMap<>();

  @Option(
      names = "--with",
      paramLabel = "ROLE=SYMBOL.VENUE",
      description = "The instrument that plays a role of the strategy; may be repeated.")
  private Map<String, String> with = new LinkedHashMap<>();

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Writes the result as JSON; - for standard output and nothing else on it.")
  private @Nullable Path json;

  @Option(names = "--html", paramLabel = "FILE", description = "Writes the report as one page.")
  private @Nullable Path html;

  @Option(
      names = "--capsule",
      paramLabel = "FILE",
      description = "Writes the run as one file that 'replay' runs again on any machine.")
  private @Nullable Path capsule;

  @Option(names = "--with-data", description = "Puts the bars themselves into the capsule.")
  private boolean withData;

  @Option(names = "--no-save", description = "Does not keep the run for 'runs list'.")
  private boolean noSave;

  BacktestCommand(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    RunSettings file = UsageException.read(options::settings);
    StrategyDefinition definition =
        UsageException.read(() ->
            StrategyChoice.of(
                    RunOptions.choose(strategy, file.strategy(), Templates.USUAL),
                    session.wiring().strategies())
                .definition());
    ParameterValues values =
        UsageException.read(
            () -> StrategyChoice.values(definition, RunOptions.merged(file.set(), set)));
    List<InstrumentId> ids = UsageException.read(() -> ids(definition, file.instrument()));
    Timeframe wanted =
        UsageException.read(
            () -> Timeframe.parse(RunOptions.required("timeframe", timeframe, file.timeframe())));
    String smaller = RunOptions.choose(detail, file.detail(), "");
    Timeframe within =
        smaller.isEmpty() ? null : UsageException.read(() -> Timeframe.parse(smaller));
    SimulationSettings settings = file.engine();
    TimeRange range =
        UsageException.read(() ->
            Moments.range(
                moment(RunOptions.choose(from, file.from(), "")),
                moment(RunOptions.choose(to, file.to(), ""))));
    Map<String, InstrumentId> roles =
        UsageException.read(() -> FeedChoice.ids(RunOptions.merged(file.with(), with)));
    execute(definition, values, ids, wanted, within, range, roles, settings);
  }

  /// Returns what the options name, or else the file, or else the strategy.
  private List<InstrumentId> ids(StrategyDefinition definition, String file) {
    List<String> texts =
        instruments.isEmpty() && !file.isEmpty() ? List.of(file.split(",")) : instruments;
    if (texts.isEmpty() && !definition.universe().traded().isEmpty()) {
      return definition.universe().traded();
    }
    RunOptions.required("instrument", texts.isEmpty() ? null : texts.getFirst(), "");
    return texts.stream().map(String::strip).map(InstrumentId::parse).toList();
  }

  private void execute(
      StrategyDefinition definition,
      ParameterValues values,
      List<InstrumentId> ids,
      Timeframe wanted,
      @Nullable Timeframe within,
      TimeRange range,
      Map<String, InstrumentId> roles,
      SimulationSettings settings) {
    try (BarStore store = session.wiring().bars();
        MarketEventStore events = session.wiring().events()) {
      BarLookup lookup = new BarLookup(store, session.err()::println);
      FeedChoice.requireNamed(definition, roles);
      if (within != null && (within == wanted || !within.divides(wanted))) {
        throw new UsageException(RunDataLookup.notMadeOf(wanted, within));
      }
      RunDataLookup known = new RunDataLookup(lookup, events, settings);
      List<MarketData> data = known.of(definition, ids, wanted, within, range.to(), roles);
      for (MarketData each : data) {
        BarSeries bars = each.feeds().traded();
        if (range.from() > Long.MIN_VALUE
            && bars.openTime(0) - range.from() > EARLY_BARS * wanted.millis()) {
          lookup.note(bars.key() + " begins only at " + Moments.minute(bars.openTime(0)) + " UTC.");
        }
        if (bars.indexAtOrAfter(range.from()) == bars.size()) {
          throw lookup.nothing(bars.instrument(), wanted, range);
        }
      }
      Run run = Run.of(definition, values, data, range.from(), settings);
      // All figures take their time over long runs.
      String document = json == null && noSave ? "" : RunJson.of(run);
      if (json != null && !isStandardOutput(json)) {
        OutputFile.write(json, document);
      }
      if (html != null) {
        OutputFile.write(html, HtmlReport.of(run));
      }
      if (capsule != null) {
        Capsule made = Capsule.of(run, Program.build(), withData);
        OutputFile.write(capsule, made.toBytes());
      }
      if (!noSave) {
        try (RunStore runs = session.wiring().runs()) {
          new RunKeeper(runs, store, session.clock()).keep(run, document);
        }
      }
      if (json != null && isStandardOutput(json)) {
        session.out().print(document);
        return;
      }
      RunText.print(run, session.out());
      if (!noSave) {
        session.out().println("Kept as run " + run.id() + ".");
      }
      if (html != null) {
        session.out().println("Report: " + html.toAbsolutePath().normalize());
      }
      if (capsule != null) {
        session.out().println("Capsule: " + capsule.toAbsolutePath().normalize());
      }
    }
  }

  private static @Nullable Long moment(String text) {
    return text.isEmpty() ? null : Moments.parse(text);
  }

  private static boolean isStandardOutput(Path path) {
    return path.toString().equals("-");
  }
}
