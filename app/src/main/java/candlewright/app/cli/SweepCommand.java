package candlewright.app.cli;

import candlewright.app.data.BarLookup;
import candlewright.app.data.Counts;
import candlewright.backtest.settings.RunSettings;
import candlewright.backtest.simulate.SimulationSettings;
import candlewright.backtest.sweep.Constraint;
import candlewright.backtest.sweep.ParameterGrid;
import candlewright.backtest.sweep.ParameterRange;
import candlewright.backtest.sweep.Sweep;
import candlewright.backtest.sweep.SweepFigure;
import candlewright.backtest.sweep.SweepTable;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.TimeRange;
import candlewright.core.market.Timeframe;
import candlewright.core.port.BarStore;
import candlewright.core.port.MarketEventStore;
import candlewright.core.strategy.Parameter;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.Templates;
import candlewright.core.strategy.plan.Feeds;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Runs a strategy with many combinations of parameter values over stored bars.
@Command(
    name = "sweep",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Tries many combinations of a strategy's parameters over stored bars.",
    footer = {
      "",
      "Example:",
      "  candlewright sweep sma-cross --range fast=5:50:1 --range slow=20:200:5 \\",
      "      --where \"fast<slow\" --instrument BTCUSDT.DEMO --timeframe 1h --sort sharpe"
    })
final class SweepCommand implements Runnable {
  private final Session session;

  @Parameters(
      paramLabel = "STRATEGY",
      arity = "0..1",
      description = "A name from 'strategy list', or a YAML or JSON file; by default sma-cross.")
  private @Nullable String strategy;

  @Option(
      names = "--range",
      paramLabel = "NAME=VALUES",
      description =
          "Values of a parameter: from:to:step, or with commas between them; may be repeated.")
  private Map<String, String> ranges = new LinkedHashMap<>();

  @Option(
      names = "--where",
      paramLabel = "CONSTRAINT",
      description = "Tries only what satisfies it, such as \"fast<slow\"; may be repeated.")
  private List<String> constraints = new ArrayList<>();

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "A parameter that is not swept; may be repeated.")
  private Map<String, String> set = new LinkedHashMap<>();

  @Option(names = "--instrument", paramLabel = "SYMBOL.VENUE", description = "What to trade.")
  private @Nullable String instrument;

  @Option(
      names = "--timeframe",
      paramLabel = "TIMEFRAME",
      description =
          "1m 3m 5m 15m 30m 1h 2h 4h 6h 12h 1d 1w 1M; built from smaller bars if need be.")
  private @Nullable String timeframe;

  @Option(
      names = "--with",
      paramLabel = "ROLE=SYMBOL.VENUE",
      description = "The instrument that plays a role of the strategy; may be repeated.")
  private Map<String, String> with = new LinkedHashMap<>();

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "First moment, UTC: 2024-07-01 or 2024-07-01T12:30:00Z.")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "DATE", description = "End, exclusive, written alike.")
  private @Nullable String to;

  @Mixin private RunOptions options = new RunOptions();

  @Option(
      names = "--sort",
      paramLabel = "FIGURE",
      defaultValue = "net-profit",
      description =
          "net-profit trades drawdown marked-drawdown win-rate profit-factor sharpe exposure; by"
              + " default net-profit.")
  private String sort = "net-profit";

  @Option(
      names = "--top",
      paramLabel = "COUNT",
      defaultValue = "20",
      description = "How many of the best are shown; by default 20.")
  private int top;

  @Option(
      names = "--marked-drawdown",
      description =
          "Measures the fall of equity at every close too; the sweep takes several times as long.")
  private boolean marked;

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      defaultValue = "1",
      description = "Of the random choice of results that are run twice; by default 1.")
  private long seed;

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      description =
          "Writes every combination as CSV; - for standard output and nothing else on it.")
  private @Nullable Path csv;

  @Option(names = "--json", paramLabel = "FILE", description = "The same as JSON.")
  private @Nullable Path json;

  SweepCommand(Session session) {
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
    ParameterGrid grid = UsageException.read(() -> grid(definition, file.set()));
    SweepFigure by = UsageException.read(this::figure);
    InstrumentId id =
        UsageException.read(() ->
            InstrumentId.parse(RunOptions.required("instrument", instrument, file.instrument())));
    Timeframe wanted =
        UsageException.read(
            () -> Timeframe.parse(RunOptions.required("timeframe", timeframe, file.timeframe())));
    TimeRange range =
        UsageException.read(() ->
            Moments.range(
                moment(RunOptions.choose(from, file.from(), "")),
                moment(RunOptions.choose(to, file.to(), ""))));
    Map<String, InstrumentId> ids =
        UsageException.read(() -> FeedChoice.ids(RunOptions.merged(file.with(), with)));
    try (BarStore store = session.wiring().bars();
        MarketEventStore events = session.wiring().events()) {
      BarLookup lookup = new BarLookup(store, session.err()::println);
      Instrument traded = lookup.instrument(id);
      // All earlier bars too: what an indicator says does not depend on where trading begins.
      TimeRange fed = new TimeRange(Long.MIN_VALUE, range.to());
      BarSeries bars = lookup.bars(id, wanted, fed);
      if (bars.indexAtOrAfter(range.from()) == bars.size()) {
        throw lookup.nothing(id, wanted, range);
      }
      if (events.catalogue().stream().anyMatch(stored -> stored.instrument().equals(id))) {
        session
            .err()
            .println(
                "A sweep leaves out the stored funding, dividends and splits of "
                    + id
                    + "; 'backtest' counts them.");
      }
      if (!file.detail().isEmpty()) {
        session
            .err()
            .println(
                "A sweep goes by the setting 'intrabar', not by the smaller bars of 'detail';"
                    + " 'backtest' goes by them.");
      }
      Map<String, BarSeries> roles = FeedChoice.roles(definition, ids, lookup, wanted, fed);
      Sweep sweep =
          new Sweep(grid, traded, new Feeds(bars, roles), range.from(), file.engine(), marked);
      publish(sweep(sweep, grid, by, bars.size()), by, bars, traded, file.engine());
    }
  }

  private SweepFigure figure() {
    SweepFigure by = SweepFigure.parse(sort);
    if (by == SweepFigure.MARKED_DRAWDOWN && !marked) {
      throw new IllegalArgumentException("To sort by marked-drawdown, add --marked-drawdown.");
    }
    if (top < 1) {
      throw new IllegalArgumentException("--top must be at least 1, was " + top + ".");
    }
    if (isStandardOutput(csv) && isStandardOutput(json)) {
      throw new IllegalArgumentException(
          "Only one of --csv and --json can be standard output; name a file for the other.");
    }
    return by;
  }

  /// @param written parameter values of the settings file; a range goes before one
  private ParameterGrid grid(StrategyDefinition definition, Map<String, String> written) {
    Map<String, String> said = new LinkedHashMap<>(written);
    said.keySet().removeAll(ranges.keySet());
    said.putAll(set);
    List<ParameterRange> swept =
        ranges.entrySet().stream()
            .map(range -> ParameterRange.parse(definition, range.getKey(), range.getValue()))
            .toList();
    ParameterValues fixed = StrategyChoice.values(definition, said);
    Map<String, Double> chosen = new LinkedHashMap<>();
    said.keySet().forEach(name -> chosen.put(name, fixed.asMap().getOrDefault(name, Double.NaN)));
    List<String> names = definition.parameters().stream().map(Parameter::name).toList();
    return ParameterGrid.of(
        definition,
        chosen,
        swept,
        constraints.stream().map(text -> Constraint.parse(text, names)).toList());
  }

  private SweepTable sweep(Sweep sweep, ParameterGrid grid, SweepFigure by, int bars) {
    session
        .err()
        .println(
            Counts.counted(grid.size(), "combination")
                + (grid.size() == grid.all() ? "" : " of " + Counts.number(grid.all()))
                + " over "
                + Counts.counted(bars, "bar")
                + ".");
    session.err().flush();
    int threads = Runtime.getRuntime().availableProcessors();
    try (ExecutorService workers = Executors.newFixedThreadPool(threads);
        Progress progress = new Progress(session, "Sweeping")) {
      Thread current = Thread.currentThread();
      Sweep.Work work =
          new Sweep.Work(
              workers,
              threads,
              current::isInterrupted,
              part -> {
                synchronized (progress) {
                  progress.show(part);
                }
              });
      return sweep.run(work, new Sweep.Check(by, top, seed));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      CommandException failure = new CommandException("The sweep was canceled.");
      failure.initCause(e);
      throw failure;
    }
  }

  private void publish(
      SweepTable table,
      SweepFigure by,
      BarSeries bars,
      Instrument traded,
      SimulationSettings settings) {
    SweepText text = new SweepText(table, marked);
    if (csv != null && !isStandardOutput(csv)) {
      OutputFile.write(csv, text.csv());
    }
    if (json != null && !isStandardOutput(json)) {
      OutputFile.write(json, text.json(bars.key().toString(), settings));
    }
    if (isStandardOutput(csv)) {
      session.out().print(text.csv());
    } else if (isStandardOutput(json)) {
      session.out().print(text.json(bars.key().toString(), settings));
    } else {
      text.print(session.out(), by, top, bars.key().toString(), settings, traded.quote());
    }
  }

  private static @Nullable Long moment(String text) {
    return text.isEmpty() ? null : Moments.parse(text);
  }

  private static boolean isStandardOutput(@Nullable Path path) {
    return path != null && path.toString().equals("-");
  }
}
