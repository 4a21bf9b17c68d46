package candlewright.core.signal;

import java.util.List;
import java.util.function.Function;

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
      Function<Truth[], Truth> rule) {
    return new CombinationType(
        name,
        title,
        List.of(),
        1,
        maximumParts,
        false,
        sentence,
        definition,
        (_, _) -> new Stateless(rule));
  }

  private static Truth all(Truth[] parts) {
    Truth result = Truth.TRUE;
    for (Truth part : parts) {
      if (part == Truth.FALSE) {
        return Truth.FALSE;
      }
      result = part == Truth.UNKNOWN ? Truth.UNKNOWN : result;
    }
    return result;
  }

  private static Truth any(Truth[] parts) {
    Truth result = Truth.FALSE;
    for (Truth part : parts) {
      if (part == Truth.TRUE) {
        return Truth.TRUE;
      }
      result = part == Truth.UNKNOWN ? Truth.UNKNOWN : result;
    }
    return result;
  }

  private record Stateless(Function<Truth[], Truth> rule) implements CombinationKernel {
    @Override
    public Truth update(Truth[] parts) {
      return rule.apply(parts);
    }

    @Override
    public void reset() {}

    @Override
    public CombinationKernel copyState() {
      return this;
    }
  }
}
