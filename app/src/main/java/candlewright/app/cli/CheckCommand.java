package candlewright.app.cli;

import candlewright.app.data.BarLookup;
import candlewright.app.data.Counts;
import candlewright.core.market.BarSeries;
import candlewright.core.port.BarStore;
import candlewright.core.strategy.Condition;
import candlewright.core.strategy.Operand;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.Problem;
import candlewright.core.strategy.StrategyCheck;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.StrategyWarnings;
import candlewright.core.strategy.plan.EdgePath;
import candlewright.core.strategy.plan.Feeds;
import candlewright.core.strategy.plan.LookAhead;
import candlewright.core.strategy.plan.Mask;
import candlewright.core.strategy.plan.Plan;
import candlewright.core.strategy.plan.Signals;
import candlewright.core.strategy.plan.StrategyCompiler;
import candlewright.core.strategy.text.Scope;
import candlewright.core.strategy.text.Sentences;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Looks for what is wrong or doubtful about a strategy.
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Looks for what is wrong or doubtful about a strategy.",
      "With an instrument, also works it out over stored bars: how often it fires, and whether"
          + " anything it reads was not known yet."
    })
final class CheckCommand implements Runnable {
  /// Bars at which a plan is worked out again with only what was known then.
  private static final int MOMENTS = 25;

  private final Session session;

  @Parameters(
      paramLabel = "STRATEGY",
      description = "A name from 'strategy list', or a YAML or JSON file.")
  private String strategy;

  @Mixin private FeedChoice feeds = new FeedChoice();

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "A parameter of the strategy; may be repeated.")
  private Map<String, String> set = new LinkedHashMap<>();

  CheckCommand(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    StrategyChoice.Chosen chosen =
        UsageException.read(() -> StrategyChoice.of(strategy, session.wiring().strategies()));
    StrategyDefinition definition = chosen.definition();
    ParameterValues values = UsageException.read(() -> StrategyChoice.values(definition, set));
    List<Problem> errors = StrategyCheck.errors(definition, values);
    if (!errors.isEmpty()) {
      throw new CommandException(
          String.join("\n", errors.stream().map(Problem::toString).toList()));
    }
    List<Problem> warnings = new ArrayList<>(chosen.warnings());
    for (Problem warning : StrategyWarnings.of(definition, values)) {
      if (warnings.stream()
          .noneMatch(each ->
              each.path().equals(warning.path()) && each.sentence().equals(warning.sentence()))) {
        warnings.add(warning);
      }
    }
    session.out().println(definition.name() + ": no errors");
    warnings.forEach(warning -> session.out().println("warning: " + warning));
    for (String reason : EdgePath.reasonsAgainst(definition)) {
      session.out().println("parameter sweeps will be slower: " + reason);
    }
    if (UsageException.read(feeds::complete)) {
      try (BarStore store = session.wiring().bars()) {
        Feeds bars =
            feeds.of(definition, new BarLookup(store, session.err()::println), Long.MAX_VALUE);
        overBars(StrategyCompiler.compile(definition, values), bars);
      }
    }
  }

  private void overBars(Plan plan, Feeds bars) {
    BarSeries traded = bars.traded();
    session
        .out()
        .println(
            traded.key()
                + ", "
                + Counts.counted(traded.size(), "bar")
                + ", the first "
                + Counts.number(Math.min(traded.size(), plan.warmUp(traded.timeframe())))
                + " to warm up");
    if (plan.definition().allocation() == null) {
      Signals signals = plan.evaluate(bars);
      fires("enter long", signals.entryLong(), plan.definition().entryLong());
      fires("exit long", signals.exitLong(), plan.definition().exitLong());
      fires("enter short", signals.entryShort(), plan.definition().entryShort());
      fires("exit short", signals.exitShort(), plan.definition().exitShort());
    } else {
      fires("eligible", plan.rank(bars).eligible(), plan.definition().allocation().eligible());
    }
    int[] moments = new SplittableRandom(traded.size()).ints(MOMENTS, 0, traded.size()).toArray();
    Sentences sentences = new Sentences(Scope.of(plan.definition()), plan.values());
    List<LookAhead.Finding> findings = LookAhead.check(plan, bars, moments);
    for (LookAhead.Finding finding : findings) {
      String part =
          finding.part() instanceof Operand operand
              ? sentences.of(operand)
              : sentences.of((Condition) finding.part());
      session
          .out()
          .println(
              "warning: looks ahead: '"
                  + part
                  + "' was "
                  + finding.then()
                  + " at "
                  + Moments.minute(traded.knownAt(finding.bar()))
                  + ", and is "
                  + finding.later()
                  + " there once later bars are known");
    }
    if (findings.isEmpty()) {
      session
          .out()
          .println("nothing it reads was unknown then: the same at " + MOMENTS + " moments");
    }
  }

  private void fires(String name, Mask mask, Condition condition) {
    if (condition.equals(StrategyDefinition.NEVER)) {
      return;
    }
    int count = 0;
    int last = -1;
    for (int i = mask.nextTrue(0, mask.size()); i < mask.size(); ) {
      count++;
      last = i;
      i = mask.nextTrue(i + 1, mask.size());
    }
    session
        .out()
        .println(
            "  "
                + name
                + ": true on "
                + Counts.counted(count, "bar")
                + (count == 0
                    ? ", so it never does anything here"
                    : ", last " + Counts.counted(mask.size() - 1L - last, "bar") + " ago"));
  }
}
