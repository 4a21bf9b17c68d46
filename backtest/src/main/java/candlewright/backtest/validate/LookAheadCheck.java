package candlewright.backtest.validate;

import candlewright.core.market.BarSeries;
import candlewright.core.strategy.Condition;
import candlewright.core.strategy.Operand;
import candlewright.core.strategy.plan.LookAhead;
import candlewright.core.strategy.text.Scope;
import candlewright.core.strategy.text.Sentences;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Whether anything the strategy reads was not known yet: at every bar against the bars of its own
/// stretch, and at some moments with nothing but the bars known by then, other clocks built anew.
final class LookAheadCheck {
  private static final String TOPIC = "look-ahead";

  /// Moments at which everything is built anew.
  private static final int MOMENTS = 50;

  /// Findings that are listed.
  private static final int MOST = 5;

  private LookAheadCheck() {}

  static Finding of(Trial trial) {
    BarSeries bars = trial.feeds().traded();
    List<LookAhead.Finding> found =
        new ArrayList<>(LookAhead.everyBar(trial.plan(), trial.feeds(), MOST));
    int[] moments = new SplittableRandom(bars.size()).ints(MOMENTS, 0, bars.size()).toArray();
    found.addAll(LookAhead.check(trial.plan(), trial.feeds(), moments));
    if (found.isEmpty()) {
      return Finding.pass(
          TOPIC,
          "the strategy said the same at each of its "
              + bars.size()
              + " bars when later ones were kept from it, and at "
              + MOMENTS
              + " moments when everything was built anew from what was known then");
    }
    Sentences sentences = new Sentences(Scope.of(trial.plan().definition()), trial.plan().values());
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("time (UTC)", "what", "then", "with later bars"));
    for (LookAhead.Finding each : found.subList(0, Math.min(MOST, found.size()))) {
      rows.add(
          List.of(
              Instant.ofEpochMilli(bars.knownAt(each.bar())).toString(),
              words(sentences, each.part()),
              text(each.then()),
              text(each.later())));
    }
    return new Finding(
        TOPIC,
        Verdict.FAIL,
        "'" + rows.get(1).get(1) + "' changes once later bars are known",
        "replace it by something that is final at the close of its bar; no result of this strategy"
            + " can be trusted until then",
        rows);
  }

  private static String words(Sentences sentences, Object part) {
    return part instanceof Operand operand ? sentences.of(operand) : sentences.of((Condition) part);
  }

  private static String text(double value) {
    return Double.isNaN(value) ? "unknown" : Double.toString(value);
  }
}
