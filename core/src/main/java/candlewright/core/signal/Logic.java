package candlewright.core.signal;

import java.util.List;

/// The combinations without memory or numbers: all, any, not.
final class Logic {
  static final List<CombinationType> TYPES =
      List.of(
          of(
              "all",
              "All of",
              Integer.MAX_VALUE,
              "all of",
              "True where all parts are, false where any is, else unknown.",
              Logic::all),
          of(
              "any",
              "Any of",
              Integer.MAX_VALUE,
              "any of",
              "True where any part is, false where all are, else unknown.",
              Logic::any),
          of(
              "not",
              "Not",
              1,
              "not",
              "True where the part is false, unknown where it is unknown.",
              parts -> parts[0].not()));

  private Logic() {}

  private static CombinationType of(
      String name,
      String title,
      int maximumParts,
      String sentence,
      String definition,
      StatelessCombination.Rule rule) {
    return new CombinationType(
        name,
        title,
        List.of(),
        1,
        maximumParts,
        false,
        sentence,
        definition,
        (_, _) -> new StatelessCombination(rule));
  }

  private static Truth all(Truth[] parts) {
    Truth result = Truth.TRUE;
    for (Truth part : parts) {
      result = result.and(part);
    }
    return result;
  }

  private static Truth any(Truth[] parts) {
    Truth result = Truth.FALSE;
    for (Truth part : parts) {
      result = result.or(part);
    }
    return result;
  }
}
