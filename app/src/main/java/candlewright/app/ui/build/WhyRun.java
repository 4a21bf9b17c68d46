package candlewright.app.ui.build;

import candlewright.backtest.simulate.Refusal;
import candlewright.backtest.simulate.Simulation;
import candlewright.backtest.simulate.SimulationOutcome;
import candlewright.backtest.simulate.TradedSeries;
import candlewright.core.strategy.plan.Decision;
import candlewright.core.strategy.plan.Explainer;
import candlewright.core.strategy.plan.Explanation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Answers questions about the bars of one strip. The first question works through all bars once.
/// Called on any thread, by one at a time.
final class WhyRun {
  private final Strip strip;
  private final Explainer explainer;
  private final OrderPath path;

  WhyRun(Strip strip) {
    this.strip = strip;
    Strip.Origin origin = strip.origin();
    explainer = new Explainer(origin.plan(), origin.data().feeds());
    TradedSeries series = origin.data().series(origin.plan(), origin.first());
    Map<Integer, List<Refusal>> refusals = new HashMap<>();
    SimulationOutcome outcome =
        new Simulation(List.of(series), origin.settings())
            .telling(
                (bar, reason) -> refusals.computeIfAbsent(bar, _ -> new ArrayList<>()).add(reason))
            .finish();
    path = new OrderPath(strip, outcome.trades(), refusals);
  }

  /// Returns the strip it knows of.
  Strip strip() {
    return strip;
  }

  /// Explains all decisions the strategy can make on a bar: first those that could change what was
  /// held then.
  ///
  /// @param bar index in the bars of the strip
  Why at(int bar) {
    List<Why.Answer> answers = new ArrayList<>();
    for (Decision decision : Decision.possible(strip.definition().enabled())) {
      Explanation explanation = explainer.explain(strip.origin().first() + bar, decision);
      answers.add(new Why.Answer(explanation, path.of(bar, decision, explanation.isMade())));
    }
    answers.sort(Comparator.comparing(answer -> !matters(bar, answer.explanation().decision())));
    return new Why(strip, bar, answers);
  }

  private boolean matters(int bar, Decision decision) {
    boolean longHeld = path.held(bar, true) != null;
    boolean shortHeld = path.held(bar, false) != null;
    return switch (decision) {
      case ENTER_LONG -> !longHeld;
      case EXIT_LONG -> longHeld;
      case ENTER_SHORT -> !shortHeld;
      case EXIT_SHORT -> shortHeld;
    };
  }
}
