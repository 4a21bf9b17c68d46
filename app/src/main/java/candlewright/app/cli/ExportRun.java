package candlewright.app.cli;

import candlewright.app.data.BarLookup;
import candlewright.app.data.Program;
import candlewright.app.data.RunDataLookup;
import candlewright.backtest.capsule.Capsule;
import candlewright.backtest.review.Run;
import candlewright.backtest.settings.RunSettings;
import candlewright.backtest.settings.RunSettingsText;
import candlewright.backtest.simulate.SimulationSettings;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.Timeframe;
import candlewright.core.port.BarStore;
import candlewright.core.port.MarketEventStore;
import candlewright.core.port.RunStore;
import candlewright.core.port.StoredRun;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.text.Reading;
import candlewright.core.strategy.text.StrategyText;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Makes the capsule of a kept run: runs it again on the bars that were kept with it, and writes
/// nothing unless the same comes out.
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Writes a kept backtest as a capsule, a file that 'replay' runs again anywhere.")
final class ExportRun implements Runnable {
  private static final String FORMAT = "{\"format\": " + RunSettingsText.FORMAT + ", ";

  private final Session session;

  @Parameters(index = "0", paramLabel = "RUN", description = "The first characters of its id.")
  private String prefix;

  @Parameters(index = "1", paramLabel = "FILE", description = "The capsule to write.")
  private Path file;

  @Option(
      names = "--with",
      paramLabel = "ROLE=SYMBOL.VENUE",
      description = "The instrument that played a role of the strategy; may be repeated.")
  private Map<String, String> with = new LinkedHashMap<>();

  @Option(names = "--with-data", description = "Puts the bars themselves into the capsule.")
  private boolean withData;

  ExportRun(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    Map<String, InstrumentId> named = UsageException.read(() -> FeedChoice.ids(with));
    try (RunStore runs = session.wiring().runs();
        BarStore bars = session.wiring().bars();
        MarketEventStore events = session.wiring().events()) {
      StoredRun kept = RunsCommand.find(runs, prefix);
      JsonNode document = new ObjectMapper().readTree(kept.document());
      StrategyDefinition definition = definition(kept, document);
      BarLookup lookup = BarLookup.ofRun(bars, kept.summary().id());
      JsonNode of = document.required("data");
      SimulationSettings settings = settings(kept, document).engine();
      Map<String, InstrumentId> roles = new LinkedHashMap<>();
      of.path("roles")
          .properties()
          .forEach(
              role -> roles.put(role.getKey(), InstrumentId.parse(role.getValue().asString())));
      roles.putAll(named);
      FeedChoice.requireNamed(definition, roles);
      String detail = of.path("detail").asString("");
      Run run =
          Run.of(
              definition,
              values(definition, document),
              new RunDataLookup(lookup, events, settings)
                  .of(
                      definition,
                      instruments(kept, of),
                      kept.summary().key().timeframe(),
                      detail.isEmpty() ? null : Timeframe.parse(detail),
                      Long.MAX_VALUE,
                      roles),
              from(of),
              settings);
      check(kept, document, run);
      OutputFile.write(file, Capsule.of(run, Program.build(), withData).toBytes());
      session.out().println("Capsule: " + file.toAbsolutePath().normalize());
    }
  }

  /// Documents before format 3 knew one instrument.
  private static List<InstrumentId> instruments(StoredRun kept, JsonNode data) {
    List<InstrumentId> ids = new ArrayList<>();
    for (JsonNode each : data.path("instruments")) {
      ids.add(InstrumentId.parse(each.required("instrument").asString()));
    }
    return ids.isEmpty() ? List.of(kept.summary().key().instrument()) : ids;
  }

  private static long from(JsonNode data) {
    JsonNode from = data.has("from") ? data.required("from") : data.required("firstBar");
    return Instant.parse(from.asString()).toEpochMilli();
  }

  private static void check(StoredRun kept, JsonNode document, Run run) {
    if (!run.resultHash().equals(document.required("resultHash").asString())) {
      boolean sameData = run.dataHash().equals(document.required("dataHash").asString());
      throw new CommandException(
          "Run "
              + kept.summary().id()
              + " comes out otherwise now and so has no capsule: "
              + (sameData
                  ? "the program or the rules of the instrument changed since."
                  : "its bars were kept with it, but funding, dividends and splits are not, and"
                      + " those that are stored now are others than those it was run on. Run it"
                      + " again."));
    }
  }

  private static StrategyDefinition definition(StoredRun kept, JsonNode document) {
    String yaml = document.required("strategy").path("yaml").asString("");
    if (StrategyText.readYaml(yaml) instanceof Reading.Read<StrategyDefinition>(var read, _)) {
      return read;
    }
    throw unreadable(kept);
  }

  private static ParameterValues values(StrategyDefinition definition, JsonNode document) {
    Map<String, Double> numbers = new LinkedHashMap<>();
    document
        .required("strategy")
        .required("parameters")
        .properties()
        .forEach(value -> numbers.put(value.getKey(), value.getValue().asDouble()));
    return ParameterValues.of(definition, numbers);
  }

  private static RunSettings settings(StoredRun kept, JsonNode document) {
    // The same keys as in a settings file, of one format with the document.
    String json = FORMAT + document.required("settings").toString().substring(1);
    if (RunSettingsText.read(json, null) instanceof Reading.Read<RunSettings>(var read, _)) {
      return read;
    }
    throw unreadable(kept);
  }

  private static CommandException unreadable(StoredRun kept) {
    return new CommandException(
        "Run "
            + kept.summary().id()
            + " was kept by another version that did not keep its strategy or settings whole; run"
            + " it again.");
  }
}
