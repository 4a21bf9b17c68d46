package candlewright.app.ui.build;

import candlewright.app.Home;
import candlewright.app.Wiring;
import candlewright.app.data.BarLookup;
import candlewright.app.data.LookupException;
import candlewright.app.data.Program;
import candlewright.app.data.RunDataLookup;
import candlewright.app.data.RunKeeper;
import candlewright.app.ui.kit.Texts;
import candlewright.app.ui.work.Job;
import candlewright.app.ui.work.Jobs;
import candlewright.backtest.capsule.Capsule;
import candlewright.backtest.review.HtmlReport;
import candlewright.backtest.review.Run;
import candlewright.backtest.review.RunJson;
import candlewright.backtest.simulate.MarketData;
import candlewright.backtest.simulate.SimulationSettings;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.Timeframe;
import candlewright.core.port.BarStore;
import candlewright.core.port.MarketEventStore;
import candlewright.core.port.RunStore;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.StrategyDefinition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Tests of the strategy on the board over all stored bars, kept as the command line keeps them.
/// Lives on the screen's thread.
public final class FullTests {
  private final BarStore bars;
  private final Path home;
  private final SimulationSettings settings;
  private final Jobs jobs;
  private final InstantSource clock;
  private final ReadOnlyObjectWrapper<@Nullable Job> running = new ReadOnlyObjectWrapper<>(null);
  private final ReadOnlyObjectWrapper<@Nullable Outcome> outcome =
      new ReadOnlyObjectWrapper<>(null);

  /// What came of a test.
  ///
  /// @param run null if it could not be made
  /// @param refusal why not, as a sentence; else empty
  public record Outcome(@Nullable Run run, String refusal) {}

  /// @param bars of the store that runs are kept beside
  /// @param home folder of the store
  /// @param settings assumptions of the run
  public FullTests(
      BarStore bars, Path home, SimulationSettings settings, Jobs jobs, InstantSource clock) {
    this.bars = bars;
    this.home = home;
    this.settings = settings;
    this.jobs = jobs;
    this.clock = clock;
  }

  /// The test under way; null for none.
  public ReadOnlyObjectProperty<@Nullable Job> runningProperty() {
    return running.getReadOnlyProperty();
  }

  /// What came of the last test; null before the first and while one is under way.
  public ReadOnlyObjectProperty<@Nullable Outcome> outcomeProperty() {
    return outcome.getReadOnlyProperty();
  }

  /// Starts a test, unless one is under way.
  ///
  /// @param ids what is traded, at least one
  public void start(StrategyDefinition definition, List<InstrumentId> ids, Timeframe timeframe) {
    if (running.get() != null) {
      return;
    }
    outcome.set(null);
    running.set(
        jobs.start(
            Texts.of("job.test", definition.name()),
            progress -> answer(definition, ids, timeframe, progress),
            outcome::set,
            () -> {},
            () -> running.set(null)));
  }

  /// Ends the test under way at its next step.
  public void cancel() {
    Job job = running.get();
    if (job != null) {
      job.cancel();
    }
  }

  private Outcome answer(
      StrategyDefinition definition,
      List<InstrumentId> ids,
      Timeframe timeframe,
      DoubleConsumer progress) {
    try {
      return new Outcome(test(definition, ids, timeframe, progress), "");
    } catch (LookupException | IllegalArgumentException e) {
      // What a person can mend on the board or in the store, said in a sentence there.
      return new Outcome(null, String.valueOf(e.getMessage()));
    }
  }

  private Run test(
      StrategyDefinition definition,
      List<InstrumentId> ids,
      Timeframe timeframe,
      DoubleConsumer progress) {
    Wiring wiring = new Wiring(new Home(home), clock);
    try (MarketEventStore events = wiring.events()) {
      progress.accept(0);
      // Bars outside the sessions are left out silently: the data catalogue tells of them.
      BarLookup lookup = new BarLookup(bars, _ -> {});
      List<MarketData> data =
          new RunDataLookup(lookup, events, settings)
              .of(definition, ids, timeframe, null, Long.MAX_VALUE, Map.of());
      progress.accept(0.1);
      Run run =
          Run.of(
              definition,
              ParameterValues.of(definition, Map.of()),
              data,
              Long.MIN_VALUE,
              settings,
              part -> progress.accept(0.1 + 0.8 * part));
      String document = RunJson.of(run);
      progress.accept(0.95);
      try (RunStore runs = wiring.runs()) {
        new RunKeeper(runs, bars, clock).keep(run, document);
      }
      return run;
    }
  }

  /// Writes the report of a run as one page and hands its file on.
  public void report(Run run, Consumer<Path> written) {
    write(run, ".html", () -> HtmlReport.of(run).getBytes(StandardCharsets.UTF_8), written);
  }

  /// Writes a run as a file that can be run again anywhere, and hands the file on.
  public void capsule(Run run, Consumer<Path> written) {
    write(run, ".capsule", () -> Capsule.of(run, Program.build(), false).toBytes(), written);
  }

  /// Makes what a file holds.
  private interface Content {
    byte[] make() throws IOException;
  }

  private void write(Run run, String kind, Content content, Consumer<Path> written) {
    jobs.load(
        Texts.of("job.test.write", run.id() + kind),
        _ -> {
          Path folder = new Home(home).reports();
          Path target = folder.resolve(run.id() + kind);
          Path beside = Files.createTempFile(folder, run.id(), kind);
          Files.write(beside, content.make());
          return Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
        },
        written,
        () -> {});
  }
}
