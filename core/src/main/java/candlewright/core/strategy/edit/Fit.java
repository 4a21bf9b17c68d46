package candlewright.core.strategy.edit;

import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.Problem;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.StrategyWarnings;
import java.util.List;
import java.util.Map;

/// Whether something may be put somewhere.
///
/// @param verdict what comes of it
/// @param sentence why it may not, or what is doubtful about it; empty if nothing is
public record Fit(Verdict verdict, String sentence) {
  /// What comes of it.
  public enum Verdict {
    /// Nothing is to be said against it.
    FITS,
    /// It can be done and is probably not meant.
    DOUBTFUL,
    /// It cannot be done.
    REFUSED
  }

  /// Tries an edit out, such as dropping a block on a slot: nothing is changed.
  public static Fit of(StrategyDefinition definition, Edit edit) {
    return switch (Editor.apply(definition, edit)) {
      case Outcome.Refused(String sentence) -> new Fit(Verdict.REFUSED, sentence);
      case Outcome.Done done -> {
        List<String> before = doubts(definition);
        yield doubts(done.definition()).stream()
            .filter(doubt -> !before.contains(doubt))
            .findFirst()
            .map(doubt -> new Fit(Verdict.DOUBTFUL, doubt))
            .orElse(new Fit(Verdict.FITS, ""));
      }
    };
  }

  private static List<String> doubts(StrategyDefinition definition) {
    return StrategyWarnings.of(definition, ParameterValues.of(definition, Map.of())).stream()
        .map(Problem::message)
        .toList();
  }
}
