package candlewright.app.bench;

import candlewright.backtest.settings.Preset;
import candlewright.backtest.simulate.Simulation;
import candlewright.backtest.simulate.SimulationSettings;
import candlewright.backtest.simulate.TradedSeries;
import candlewright.core.indicator.Kernel;
import candlewright.core.indicator.trend.Ema;
import candlewright.core.indicator.trend.Sma;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Column;
import candlewright.core.market.FundingRates;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentKind;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.TimeRange;
import candlewright.core.port.BarStore;
import candlewright.core.port.SeriesSummary;
import candlewright.core.strategy.Distance;
import candlewright.core.strategy.Exit;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.Sizing;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.Templates;
import candlewright.core.strategy.plan.Plan;
import candlewright.core.strategy.plan.StrategyCompiler;
import candlewright.core.trading.FeeRate;
import candlewright.datafeed.store.SqliteBarStore;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ta4j.core.TradingRecord;

/// Prints a table of figures and ratios and adds it to `core/docs/measurements.md`.
///
/// Real minutes of BTCUSDT are used where they lie beside the checkout, else the demo market's.
public final class Bench {
  private static final String REAL =
      "shared/data/crypto_1m/BTCUSDT_1m_2024-07-01_2025-06-30.csv.gz";
  private static final int ROUNDS = 15;
  private static final int PROCESSES = 5;
  private static final String FEE = "0.001";
  private static final long SETTLEMENT = 8 * 3_600_000L;
  private static final long YEAR = 365L * 86_400_000;
  private static final long MINUTE = 60_000;
  private static final int INSTRUMENTS = 50;
  private static final int SMALL_HEAP = 600;

  private final Path root;
  private final Path launcher;
  private final List<String> rows = new ArrayList<>();

  /// Options for the Java machine of processes.
  private String heap = "";

  private Bench(Path root) {
    this.root = root;
    this.launcher = root.resolve("app/target/candlewright/bin/candlewright");
  }

  /// Runs everything.
  ///
  /// @param arguments the folder of the checkout
  public static void main(String[] arguments) throws IOException, InterruptedException {
    new Bench(Path.of(arguments[0]).toAbsolutePath().normalize()).run();
  }

  private void run() throws IOException, InterruptedException {
    String before = load();
    Path home = Files.createTempDirectory("candlewright-bench");
    try {
      portfolio(home);
      String instrument = processes(home);
      try (BarStore store = SqliteBarStore.open(home, InstantSource.system())) {
        SeriesSummary summary =
            store.catalogue().stream()
                .filter(s -> s.key().instrument().toString().equals(instrument))
                .findFirst()
                .orElseThrow();
        BarSeries bars = read(store, summary);
        engine(bars, store.instrument(summary.key().instrument()).orElseThrow());
        indicators(bars);
        PlanBench.run(bars, ROUNDS, (name, value, unit) -> row(name, value, unit, ""));
      }
    } finally {
      delete(home);
    }
    publish(before);
  }

  /// Whole processes on an empty home; returns the instrument that is stored afterwards.
  private String processes(Path home) throws IOException, InterruptedException {
    Path real = root.resolveSibling(REAL).normalize();
    if (!Files.exists(real)) {
      time("demo, whole process", home, "demo", "--data-only");
      time("backtest sma-cross, two years of minutes", home, backtest("BTCUSDT.DEMO"));
      return "BTCUSDT.DEMO";
    }
    String[] load = {
      "import", real.toString(), "--instrument", "BTCUSDT.BINANCE", "--timeframe", "1m"
    };
    double[] imports = new double[PROCESSES];
    for (int i = 0; i < PROCESSES; i++) {
      delete(home);
      imports[i] = seconds(home, load);
    }
    row("import a year of minutes from gz, whole process, wall", Race.median(imports), "s", "");
    time("backtest sma-cross over it, whole process, wall", home, backtest("BTCUSDT.BINANCE"));
    return "BTCUSDT.BINANCE";
  }

  /// Many instruments on one account, and one instrument over ten years in a small heap.
  private void portfolio(Path home) throws IOException, InterruptedException {
    GeneratedMarket.store(home, INSTRUMENTS, (int) (YEAR / MINUTE));
    sync(home);
    String ids =
        IntStream.range(0, INSTRUMENTS)
            .mapToObj(GeneratedMarket::id)
            .collect(Collectors.joining(","));
    time(
        "backtest sma-cross over 50 instruments of a year of minutes each, whole process, wall",
        home,
        backtest(ids));
    delete(home);
    GeneratedMarket.store(home, 1, 10 * (int) (YEAR / MINUTE));
    sync(home);
    heap = "-Xmx" + SMALL_HEAP + "m";
    time(
        "backtest sma-cross over ten years of minutes in a heap of " + SMALL_HEAP + " MB, wall",
        home,
        backtest(GeneratedMarket.id(0)));
    heap = "";
    delete(home);
  }

  /// Waits until what was just written has reached the disk, which would else be written under the
  /// eyes of the first measured processes. It stays in the system's memory, as a store does that is
  /// in use.
  private static void sync(Path home) throws IOException {
    try (var paths = Files.walk(home)) {
      for (Path file : paths.filter(Files::isRegularFile).toList()) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
          channel.force(true);
        }
      }
    }
  }

  private static String[] backtest(String instrument) {
    return new String[] {
      "backtest", "sma-cross", "--instrument", instrument, "--timeframe", "1m", "--fee", FEE
    };
  }

  private void time(String name, Path home, String... arguments)
      throws IOException, InterruptedException {
    double[] seconds = new double[PROCESSES];
    // Processes of two threads take twice their time where others want both cores.
    String before = "load average " + load() + " before";
    for (int i = 0; i < PROCESSES; i++) {
      seconds[i] = seconds(home, arguments);
    }
    row(name, Race.median(seconds), "s", before);
  }

  private double seconds(Path home, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("CANDLEWRIGHT_HOME", home.toString());
    builder.environment().put("JAVA_TOOL_OPTIONS", heap);
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    long start = System.nanoTime();
    Process process = builder.start();
    if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
      throw new IllegalStateException("failed: " + command);
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private BarSeries read(BarStore store, SeriesSummary summary) {
    SeriesKey key = summary.key();
    Race race = new Race().add("read", () -> store.read(key, TimeRange.ALL).bars().close(0));
    double millis = race.run(ROUNDS)[0] / 1e6;
    row("read " + summary.bars() + " minutes into columns, CPU", millis, "ms", "");
    row("stored size", summary.bytes() / (double) summary.bars(), "B/bar", "");
    // ta4j's cache grows by copying, so that twice the bars cost it far more than twice the time.
    long start = summary.firstOpenTime();
    return store.read(key, new TimeRange(start, start + YEAR)).bars();
  }

  private void engine(BarSeries bars, Instrument instrument) {
    SimulationSettings settings =
        SimulationSettings.usual(SimulationSettings.parseCash("10000000"), FeeRate.parse(FEE), 0);
    StrategyDefinition template = Templates.usual();
    // A fixed quantity, as ta4j trades, and cash enough for every trade.
    StrategyDefinition definition =
        new StrategyDefinition(
            template.name(),
            template.title(),
            template.notes(),
            template.parameters(),
            template.entryLong(),
            template.exitLong(),
            new Sizing.FixedQuantity(new Scalar.Literal(1)));
    Plan cross = StrategyCompiler.compile(definition, ParameterValues.of(definition, Map.of()));
    Plan hold =
        StrategyCompiler.compile(
            Templates.named("buy-and-hold"),
            ParameterValues.of(Templates.named("buy-and-hold"), Map.of()));
    Distance stop = new Distance.AtrMultiple(new Scalar.Literal(2), new Scalar.Literal(14));
    Distance target = new Distance.AtrMultiple(new Scalar.Literal(3), new Scalar.Literal(14));
    Plan bracket = plan(definition, new Exit.StopLoss(stop), new Exit.TakeProfit(target));
    Plan trailing = plan(definition, new Exit.TrailingStop(target, null));
    Instrument perpetual =
        Instrument.of(
            instrument.id(),
            InstrumentKind.LINEAR_PERPETUAL,
            instrument.base(),
            instrument.quote(),
            instrument.tick(),
            instrument.lot(),
            instrument.calendar());
    FundingRates funding = funding(bars);
    SimulationSettings slipping = SimulationSettings.usual(settings.cash(), FeeRate.parse(FEE), 2);
    Race race =
        new Race()
            .add("trades", () -> trades(new Simulation(cross, instrument, bars, settings)))
            .add("drawdown", () -> drawdown(new Simulation(cross, instrument, bars, settings)))
            .add("buy-and-hold", () -> trades(new Simulation(hold, instrument, bars, settings)))
            .add("bracket", () -> drawdown(funded(bracket, perpetual, bars, funding, slipping)))
            .add("trailing", () -> drawdown(funded(trailing, perpetual, bars, funding, slipping)));
    double[] nanos = race.run(ROUNDS);
    // Not in turn with ours: each of its runs leaves a quarter of a gigabyte, and whoever comes
    // next
    // would pay for memory that was never touched before.
    Ta4jRivals rivals = new Ta4jRivals(bars);
    Race rivalRace =
        new Race()
            .add("ta4j", () -> rivals.crossing(10, 30, Double.parseDouble(FEE)).getPositionCount());
    double perBar = nanos[0] / bars.size();
    double rival = rivalRace.run(ROUNDS)[0] / bars.size();
    row(
        "event loop, sma-cross 10/30 with fee, trades, CPU",
        perBar,
        "ns/bar",
        ratio(rival, perBar));
    row("with equity and drawdown at every close, CPU", nanos[1] / bars.size(), "ns/bar", "");
    row(
        "with ATR bracket, slippage and funding, equity and drawdown, CPU",
        nanos[3] / bars.size(),
        "ns/bar",
        "");
    row(
        "with trailing stop, slippage and funding, equity and drawdown, CPU",
        nanos[4] / bars.size(),
        "ns/bar",
        "");
    row("event loop, buy-and-hold, CPU", nanos[2] / bars.size(), "ns/bar", "");
    row("ta4j 0.22.2, the same crossing, trades, CPU", rival, "ns/bar", "");
    int ours = new Simulation(cross, instrument, bars, settings).finish().trades().size();
    TradingRecord theirs = rivals.crossing(10, 30, Double.parseDouble(FEE));
    row("trades, ours and ta4j's", ours, "", "ta4j " + theirs.getPositionCount());
    RunBench.run(bars, instrument, bracket, slipping, this::row);
    SweepBench.run(bars, instrument, definition, settings, rivals, this::row);
    SweepBench.runBrackets(
        bars,
        instrument,
        definition,
        Preset.REALISTIC.settings().withCash(settings.cash()),
        this::row);
  }

  private static double trades(Simulation simulation) {
    return simulation.finish().trades().size();
  }

  private static Plan plan(StrategyDefinition definition, Exit... exits) {
    StrategyDefinition left =
        new StrategyDefinition(
            definition.name(),
            definition.title(),
            definition.notes(),
            definition.parameters(),
            definition.universe(),
            null,
            definition.operands(),
            definition.regime(),
            definition.entryLong(),
            definition.exitLong(),
            definition.entryShort(),
            definition.exitShort(),
            definition.orders(),
            null,
            List.of(exits),
            definition.sizing(),
            List.of());
    return StrategyCompiler.compile(left, ParameterValues.of(left, Map.of()));
  }

  /// Returns settlements every eight hours, of -0.01 to 0.03 % in turn.
  private static FundingRates funding(BarSeries bars) {
    long first = Math.ceilDiv(bars.openTime(0), SETTLEMENT) * SETTLEMENT;
    int count = (int) Math.ceilDiv(bars.knownAt(bars.size() - 1) - first, SETTLEMENT);
    long[] times = new long[count];
    long[] rates = new long[count];
    int[] hours = new int[count];
    for (int i = 0; i < count; i++) {
      times[i] = first + i * SETTLEMENT;
      rates[i] = (i % 5 - 1) * 1_000_000_000_000L;
      hours[i] = 8;
    }
    return FundingRates.of(bars.instrument(), times, rates, hours);
  }

  private static Simulation funded(
      Plan plan,
      Instrument instrument,
      BarSeries bars,
      FundingRates funding,
      SimulationSettings settings) {
    TradedSeries series = TradedSeries.of(instrument, plan, bars, 0, plan.evaluate(bars));
    return new Simulation(List.of(series.withFunding(funding)), settings);
  }

  private static double drawdown(Simulation simulation) {
    return simulation.finish().deepestFall();
  }

  private void indicators(BarSeries bars) {
    double[] close = new double[bars.size()];
    bars.copy(Column.CLOSE, 0, close.length, close, 0);
    double[] out = new double[close.length];
    Ta4jRivals rivals = new Ta4jRivals(bars);
    Race race =
        new Race()
            .add("SMA 20", () -> run(new Sma(20, bars.priceScale()), close, out))
            .add("ta4j", () -> rivals.sma(20))
            .add("EMA 20", () -> run(new Ema(20, bars.priceScale()), close, out))
            .add("ta4j", () -> rivals.ema(20));
    double[] nanos = race.run(ROUNDS);
    for (int i = 0; i < nanos.length; i += 2) {
      double ours = nanos[i] / close.length;
      double theirs = nanos[i + 1] / close.length;
      row(race.name(i) + ", CPU", ours, "ns/bar", ratio(theirs, ours));
    }
    IndicatorRace.run(bars, rivals, ROUNDS, this::row);
  }

  private static double run(Kernel kernel, double[] in, double[] out) {
    kernel.run(new double[][] {in}, new double[][] {out}, 0, in.length);
    return out[in.length - 1];
  }

  private static String ratio(double theirs, double ours) {
    return String.format(Locale.ROOT, "%.0f x ta4j", theirs / ours);
  }

  private void row(String name, double value, String unit, String ratio) {
    rows.add(String.format(Locale.ROOT, "| %s | %.2f %s | %s |", name, value, unit, ratio));
  }

  private static String load() {
    return String.format(
        Locale.ROOT, "%.1f", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private void publish(String loadBefore) throws IOException {
    StringBuilder text = new StringBuilder();
    text.append("\n## ").append(LocalDate.now(ZoneOffset.UTC)).append("\n\n");
    text.append(Runtime.getRuntime().availableProcessors())
        .append(" cores, Java ")
        .append(Runtime.version())
        .append(", load average ")
        .append(loadBefore)
        .append(" before and ")
        .append(load())
        .append(" after; medians of ")
        .append(ROUNDS)
        .append(" rounds or ")
        .append(PROCESSES)
        .append(" processes.\n\n| what | value | ratio |\n|---|---|---|\n");
    rows.forEach(row -> text.append(row).append('\n'));
    System.out.print(text);
    Path file = root.resolve("core/docs/measurements.md");
    Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var paths = Files.walk(folder)) {
      for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
