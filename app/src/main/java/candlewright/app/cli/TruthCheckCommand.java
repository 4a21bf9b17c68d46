package candlewright.app.cli;

import candlewright.app.data.BarLookup;
import candlewright.app.data.RunDataLookup;
import candlewright.backtest.review.RunInputs;
import candlewright.backtest.settings.RunSettings;
import candlewright.backtest.simulate.MarketData;
import candlewright.backtest.simulate.SimulationSettings;
import candlewright.backtest.validate.Finding;
import candlewright.backtest.validate.Trial;
import candlewright.backtest.validate.TruthCheck;
import candlewright.backtest.validate.Verdict;
import candlewright.core.market.Instrument;
import candlewright.core.port.BarStore;
import candlewright.core.port.MarketEventStore;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.plan.Feeds;
import candlewright.core.strategy.plan.Plan;
import candlewright.core.strategy.plan.StrategyCompiler;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Says whether the result of a strategy over stored bars can be believed.
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Says whether the result of a strategy over stored bars can be believed.",
      "Looks for what was not known yet, for decisions that depend on where the bars begin, for"
          + " profits that costs or a delay would take, for too few trades, and for trades on odd"
          + " bars. Ends with 1 if a check fails."
    },
    footer = {
      "",
      "Example:",
      "  candlewright check sma-cross --instrument BTCUSDT.DEMO --timeframe 1h"
    })
final class TruthCheckCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(
      paramLabel = "STRATEGY",
      arity = "0..1",
      description =
          "A name from 'strategy list', or a YAML or JSON file; by default that of the settings"
              + " file.")
  private @Nullable String strategy;

  @Mixin private FeedChoice feeds = new FeedChoice();

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "A parameter of the strategy; may be repeated.")
  private Map<String, String> set = new LinkedHashMap<>();

  @Mixin private RunOptions options = new RunOptions();

  TruthCheckCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    RunSettings file = UsageException.read(options::settings);
    StrategyDefinition definition =
        UsageException.read(() ->
            StrategyChoice.of(
                    RunOptions.required("strategy", strategy, file.strategy()),
                    session.wiring().strategies())
                .definition());
    ParameterValues values =
        UsageException.read(
            () -> StrategyChoice.values(definition, RunOptions.merged(file.set(), set)));
    SimulationSettings settings = file.engine();
    if (!file.detail().isEmpty()) {
      session
          .err()
          .println(
              "A check goes by the setting 'intrabar', not by the smaller bars of 'detail';"
                  + " 'backtest' goes by them.");
    }
    try (BarStore store = session.wiring().bars();
        MarketEventStore events = session.wiring().events()) {
      BarLookup lookup = new BarLookup(store, session.err()::println);
      Feeds bars = feeds.of(definition, lookup, Long.MAX_VALUE);
      Instrument instrument = lookup.instrument(bars.traded().instrument());
      Plan plan = StrategyCompiler.compile(definition, values);
      MarketData data = new RunDataLookup(lookup, events, settings).of(instrument, bars);
      RunInputs.requireRaw(data, settings.holding());
      TruthCheck check =
          TruthCheck.of(Trial.of(plan, bars, List.of(data.series(plan, 0)), settings));
      print(check, session.out());
      return check.verdict() == Verdict.FAIL ? 1 : 0;
    }
  }

  private static void print(TruthCheck check, PrintWriter out) {
    for (Finding finding : check.findings()) {
      out.println(word(finding.verdict()) + "  " + finding.topic() + ": " + finding.sentence());
      if (!finding.remedy().isEmpty()) {
        out.println("      What to do: " + finding.remedy() + ".");
      }
      table(finding.rows(), out);
    }
    out.println();
    out.println("Verdict: " + word(check.verdict()).strip());
  }

  private static String word(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }

  private static void table(List<List<String>> rows, PrintWriter out) {
    if (rows.isEmpty()) {
      return;
    }
    int[] widths = new int[rows.getFirst().size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder("      ");
      for (int i = 0; i < widths.length; i++) {
        line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
      }
      out.println(line.toString().stripTrailing());
    }
  }
}
