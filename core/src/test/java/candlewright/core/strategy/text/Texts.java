package candlewright.core.strategy.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import candlewright.core.strategy.Problem;
import candlewright.core.strategy.StrategyDefinition;
import java.util.List;

/// What tests of texts share.
final class Texts {
  private Texts() {}

  /// Returns what was read, or fails with all problems and the text.
  static <T> T read(Reading<T> reading, String text) {
    return switch (reading) {
      case Reading.Read<T>(T value, List<Problem> _) -> value;
      case Reading.Refused<T>(List<Problem> problems) -> fail(problems + "\n" + text);
    };
  }

  static StrategyDefinition read(String text) {
    return read(StrategyText.read(text), text);
  }

  /// Checks that a text is refused with exactly these problems, one a line as they are told.
  static void assertRefused(String text, String... problems) {
    assertEquals(String.join("\n", problems), told(StrategyText.read(text)), text);
  }

  /// Returns all problems, one a line.
  static String told(Reading<?> reading) {
    List<Problem> problems =
        switch (reading) {
          case Reading.Read<?>(var _, List<Problem> warnings) -> warnings;
          case Reading.Refused<?>(List<Problem> errors) -> errors;
        };
    return String.join("\n", problems.stream().map(Problem::toString).toList());
  }
}
