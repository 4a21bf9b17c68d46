package candlewright.app.ui.build;

import candlewright.core.strategy.plan.Explanation;
import java.util.List;

/// Why a strategy did or did not act on a bar of a strip.
///
/// @param bar index in the bars of the strip
/// @param answers one for each decision the strategy can make, that which mattered most first
public record Why(Strip strip, int bar, List<Answer> answers) {
  public Why {
    answers = List.copyOf(answers);
  }

  /// One decision.
  ///
  /// @param explanation of the plan that decided
  /// @param path what followed
  public record Answer(Explanation explanation, List<OrderStep> path) {
    public Answer {
      path = List.copyOf(path);
    }
  }
}
