package candlewright.app.cli;

import candlewright.app.data.BarLookup;
import candlewright.app.data.Counts;
import candlewright.app.data.DemoData;
import candlewright.app.data.RunKeeper;
import candlewright.backtest.review.HtmlReport;
import candlewright.backtest.review.Run;
import candlewright.backtest.review.RunJson;
import candlewright.backtest.settings.Preset;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Instrument;
import candlewright.core.market.Timeframe;
import candlewright.core.port.BarStore;
import candlewright.core.port.RunStore;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.Templates;
import candlewright.datafeed.venue.DemoMarket;
import candlewright.datafeed.venue.ReplaySpeed;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Fills the store from the built-in market and tests the default strategy on it.
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Fills the store with two years of a built-in market, tests the default strategy on it,"
          + " and writes a report. Needs no data and no network; doing it again changes nothing."
    })
final class DemoCommand implements Runnable {
  private final Session session;

  @Option(names = "--data-only", description = "Only fills the store.")
  private boolean dataOnly;

  @Option(
      names = "--stream",
      paramLabel = "SPEED",
      description =
          "Instead prints live bars of the market as they close, at 1 to 100000 times the pace of a"
              + " real one, until Ctrl+C.")
  private @Nullable Double stream;

  @Option(
      names = "--timeframe",
      paramLabel = "TIMEFRAME",
      description = "Of the streamed bars; by default ${DEFAULT-VALUE}.")
  private String timeframe = "1m";

  @Option(names = "--bars", paramLabel = "NUMBER", description = "Ends the stream after so many.")
  private long bars = Long.MAX_VALUE;

  DemoCommand(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    DemoMarket market = new DemoMarket(DemoMarket.STANDARD_SEED);
    if (stream != null) {
      double factor = stream;
      ReplaySpeed speed = UsageException.read(() -> new ReplaySpeed(factor));
      UsageException.read(() -> new DemoStream(session, market, Timeframe.parse(timeframe), bars))
          .run(speed);
      return;
    }
    try (BarStore store = session.wiring().bars()) {
      fill(store, market);
      if (!dataOnly) {
        test(store, market.instruments().getFirst());
      }
    }
  }

  private void fill(BarStore store, DemoMarket market) {
    DemoData.Filled filled;
    try (Progress progress = new Progress(session, "Generating the demo market")) {
      filled = DemoData.fill(store, market, progress::show);
    }
    session
        .out()
        .println(
            "Demo market: "
                + Counts.counted(filled.instruments(), "instrument")
                + ", "
                + Counts.counted(filled.bars(), "minute bar")
                + ".");
  }

  private void test(BarStore store, Instrument instrument) {
    StrategyDefinition definition = Templates.usual();
    BarSeries bars =
        new BarLookup(store, session.err()::println)
            .bars(instrument.id(), Timeframe.ONE_HOUR, DemoMarket.HISTORY);
    Run run =
        Run.of(
            definition,
            ParameterValues.of(definition, Map.of()),
            instrument,
            bars,
            Preset.REALISTIC.settings());
    try (RunStore runs = session.wiring().runs()) {
      new RunKeeper(runs, store, session.clock()).keep(run, RunJson.of(run));
    }
    RunText.print(run, session.out());
    session.out().println("Kept as run " + run.id() + ".");
    Path report =
        session
            .home()
            .reports()
            .resolve(definition.name() + "-" + instrument.id().symbol() + "-1h.html");
    OutputFile.write(report, HtmlReport.of(run));
    session.out().println("Report: " + report);
  }
}
