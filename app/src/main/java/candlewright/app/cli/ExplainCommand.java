package candlewright.app.cli;

import candlewright.app.data.BarLookup;
import candlewright.core.market.BarSeries;
import candlewright.core.port.BarStore;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.plan.Decision;
import candlewright.core.strategy.plan.Explainer;
import candlewright.core.strategy.plan.Explanation;
import candlewright.core.strategy.plan.Feeds;
import candlewright.core.strategy.plan.Plan;
import candlewright.core.strategy.plan.StrategyCompiler;
import candlewright.core.strategy.text.Scope;
import candlewright.core.strategy.text.Sentences;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Says why a strategy did or did not act on a bar.
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Says why a strategy did or did not act on a bar, and how far it was from it.",
    footer = {
      "",
      "Example:",
      "  candlewright explain sma-cross --instrument BTCUSDT.DEMO --timeframe 1h \\",
      "      --at 2025-03-01T12:00:00Z"
    })
final class ExplainCommand implements Runnable {
  private final Session session;

  @Parameters(
      paramLabel = "STRATEGY",
      description = "A name from 'strategy list', or a YAML or JSON file.")
  private String strategy;

  @Mixin private FeedChoice feeds = new FeedChoice();

  @Option(
      names = "--at",
      paramLabel = "MOMENT",
      description =
          "The bar that is known then, UTC: 2024-07-01 or 2024-07-01T12:30:00Z; by default the"
              + " last one.")
  private @Nullable String at;

  @Option(
      names = "--decision",
      paramLabel = "DECISION",
      description = "enter_long, exit_long, enter_short or exit_short; by default all it can make.")
  private @Nullable Decision decision;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "A parameter of the strategy; may be repeated.")
  private Map<String, String> set = new LinkedHashMap<>();

  ExplainCommand(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    StrategyDefinition definition =
        UsageException.read(() -> StrategyChoice.of(strategy, session.wiring().strategies()))
            .definition();
    ParameterValues values = UsageException.read(() -> StrategyChoice.values(definition, set));
    Long moment = UsageException.read(() -> at == null ? null : Moments.parse(at));
    Plan plan = StrategyCompiler.compile(definition, values);
    List<Decision> possible = Decision.possible(definition);
    if (possible.isEmpty()) {
      throw new CommandException(
          definition.name()
              + (definition.allocation() == null
                  ? " never enters; there is nothing to explain."
                  : " spreads equity by rank and has no entry conditions to explain; 'strategy"
                      + " check' shows how often an instrument is eligible."));
    }
    if (decision != null && !possible.contains(decision)) {
      throw new CommandException(
          definition.name()
              + " has no rule to "
              + decision.name().toLowerCase(Locale.ROOT).replace('_', ' ')
              + ".");
    }
    try (BarStore store = session.wiring().bars()) {
      Feeds chosen =
          feeds.of(definition, new BarLookup(store, session.err()::println), Long.MAX_VALUE);
      int bar = bar(chosen.traded(), moment);
      Explainer explainer = new Explainer(plan, chosen);
      ExplanationText text =
          new ExplanationText(
              new Sentences(Scope.of(definition), values), session.out(), chosen.traded());
      text.head(bar);
      if (moment != null
          && bar == chosen.traded().size() - 1
          && moment > chosen.traded().knownAt(bar)) {
        session.err().println("No later bar is stored: this is the last one.");
      }
      for (Decision each : decision == null ? possible : List.of(decision)) {
        Explanation explanation = explainer.explain(bar, each);
        text.print(explanation);
      }
    }
  }

  /// Returns the latest bar that is known at a moment.
  private static int bar(BarSeries bars, @Nullable Long moment) {
    if (moment == null) {
      return bars.size() - 1;
    }
    int bar = bars.indexAtOrAfter(moment) - 1;
    while (bar >= 0 && bars.knownAt(bar) > moment) {
      bar--;
    }
    if (bar < 0) {
      throw new CommandException(
          "No bar of "
              + bars.key()
              + " is known at "
              + Moments.minute(moment)
              + "; the first is known at "
              + Moments.minute(bars.knownAt(0))
              + ".");
    }
    return bar;
  }
}
