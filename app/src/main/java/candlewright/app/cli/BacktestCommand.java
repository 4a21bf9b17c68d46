package candlewright.app.cli;

import candlewright.backtest.capsule.Capsule;
import candlewright.backtest.review.HtmlReport;
import candlewright.backtest.review.Run;
import candlewright.backtest.review.RunJson;
import candlewright.backtest.settings.RunSettings;
import candlewright.backtest.simulate.SimulationSettings;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.TimeRange;
import candlewright.core.market.Timeframe;
import candlewright.core.port.BarStore;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.Templates;
import candlewright.core.strategy.plan.Feeds;
import candlewright.core.trading.FeeModel;
import candlewright.core.trading.FeeRate;
import candlewright.core.trading.SlippageModel;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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
  private final Session session;

  @Parameters(
      paramLabel = "STRATEGY",
      arity = "0..1",
      description = "A name from 'strategy list', or a YAML or JSON file; by default sma-cross.")
  private @Nullable String strategy;

  @Option(names = "--instrument", paramLabel = "SYMBOL.VENUE", description = "What to trade.")
  private @Nullable String instrument;

  @Option(
      names = "--timeframe",
      paramLabel = "TIMEFRAME",
      description =
          "1m 3m 5m 15m 30m 1h 2h 4h 6h 12h 1d 1w 1M; built from smaller bars if need be.")
  private @Nullable String timeframe;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "First moment, UTC: 2024-07-01 or 2024-07-01T12:30:00Z.")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "DATE", description = "End, exclusive, written alike.")
  private @Nullable String to;

  @Option(
      names = "--cash",
      paramLabel = "AMOUNT",
      description = "Cash at the start, in the quote currency; by default the profile's.")
  private @Nullable String cash;

  @Option(
      names = "--fee",
      paramLabel = "FRACTION",
      description = "Fee on every fill: 0.001 is 0.1 %%; by default the profile's.")
  private @Nullable String fee;

  @Option(
      names = "--slippage-ticks",
      paramLabel = "TICKS",
      description =
          "How many ticks worse a fill is that takes liquidity; by default the profile's slippage.")
  private @Nullable String slippageTicks;

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
      names = "--profile",
      paramLabel = "NAME",
      description =
          "What the run assumes, a name from 'settings presets'; by default that of the settings"
              + " file, or realistic.")
  private @Nullable String profile;

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description =
          "A YAML or JSON file with any of the above and all other settings; the command line goes"
              + " before it. 'settings show' prints one.")
  private @Nullable Path settingsFile;

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
    RunSettings file = UsageException.read(() -> SettingsFile.read(settingsFile, profile));
    StrategyDefinition definition =
        UsageException.read(() ->
            StrategyChoice.of(choose(strategy, file.strategy(), Templates.USUAL)).definition());
    ParameterValues values =
        UsageException.read(() -> StrategyChoice.values(definition, merged(file.set(), set)));
    InstrumentId id =
        UsageException.read(
            () -> InstrumentId.parse(required("instrument", instrument, file.instrument())));
    Timeframe wanted =
        UsageException.read(
            () -> Timeframe.parse(required("timeframe", timeframe, file.timeframe())));
    SimulationSettings settings = UsageException.read(() -> settings(file.engine()));
    TimeRange range =
        UsageException.read(() ->
            Moments.range(
                moment(choose(from, file.from(), "")), moment(choose(to, file.to(), ""))));
    Map<String, InstrumentId> roles =
        UsageException.read(() -> FeedChoice.ids(merged(file.with(), with)));
    execute(definition, values, id, wanted, range, roles, settings);
  }

  /// Returns the settings of the file with what the options say instead.
  private SimulationSettings settings(SimulationSettings file) {
    SimulationSettings settings = file;
    if (cash != null) {
      settings = settings.withCash(SimulationSettings.parseCash(cash));
    }
    if (fee != null) {
      settings = settings.withFees(new FeeModel.Percentage(FeeRate.parse(fee)));
    }
    if (slippageTicks != null) {
      SlippageModel slippage = new SlippageModel.Ticks(whole(slippageTicks));
      settings = settings.withMatch(settings.match().withSlippage(slippage));
    }
    return settings;
  }

  private void execute(
      StrategyDefinition definition,
      ParameterValues values,
      InstrumentId id,
      Timeframe wanted,
      TimeRange range,
      Map<String, InstrumentId> ids,
      SimulationSettings settings) {
    try (BarStore store = session.wiring().bars()) {
      BarLookup lookup = new BarLookup(store, session.err()::println);
      Instrument traded = lookup.instrument(id);
      // All earlier bars too: what an indicator says does not depend on where trading begins.
      BarSeries bars = lookup.bars(id, wanted, new TimeRange(Long.MIN_VALUE, range.to()));
      if (bars.indexAtOrAfter(range.from()) == bars.size()) {
        throw lookup.nothing(id, wanted, range);
      }
      Map<String, BarSeries> roles =
          FeedChoice.roles(
              definition, ids, lookup, wanted, new TimeRange(Long.MIN_VALUE, range.to()));
      Feeds feeds = new Feeds(bars, roles);
      Run run = Run.of(definition, values, traded, feeds, range.from(), settings);
      String document = RunJson.of(run);
      if (json != null && !isStandardOutput(json)) {
        OutputFile.write(json, document);
      }
      if (html != null) {
        OutputFile.write(html, HtmlReport.of(run));
      }
      if (capsule != null) {
        Capsule made = Capsule.of(run, feeds, VersionCommand.build(), withData);
        OutputFile.write(capsule, made.toBytes());
      }
      if (!noSave) {
        new RunKeeper(session, store).keep(run, feeds, document);
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

  private static Map<String, String> merged(Map<String, String> file, Map<String, String> options) {
    Map<String, String> texts = new LinkedHashMap<>(file);
    texts.putAll(options);
    return texts;
  }

  private static String required(String name, @Nullable String option, String file) {
    String value = choose(option, file, "");
    if (value.isEmpty()) {
      throw new IllegalArgumentException(
          "Say which "
              + name
              + ", such as --"
              + name
              + (name.equals("instrument") ? " BTCUSDT.DEMO" : " 1h")
              + ".");
    }
    return value;
  }

  private static String choose(@Nullable String option, String file, String otherwise) {
    if (option != null) {
      return option;
    }
    return file.isEmpty() ? otherwise : file;
  }

  private static @Nullable Long moment(String text) {
    return text.isEmpty() ? null : Moments.parse(text);
  }

  private static int whole(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "--slippage-ticks must be a whole number, was '" + text + "'", e);
    }
  }

  private static boolean isStandardOutput(Path path) {
    return path.toString().equals("-");
  }
}
