package candlewright.core.strategy.text;

import candlewright.core.strategy.Problem;
import java.util.List;

/// What came of reading a text.
///
/// @param <T> what was to be read
public sealed interface Reading<T> {
  /// It was read.
  ///
  /// @param warnings what is doubtful, in the order of the text
  record Read<T>(T value, List<Problem> warnings) implements Reading<T> {
    public Read {
      warnings = List.copyOf(warnings);
    }
  }

  /// It holds errors.
  ///
  /// @param problems all errors and warnings, in the order of the text; at least one is an error
  record Refused<T>(List<Problem> problems) implements Reading<T> {
    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
