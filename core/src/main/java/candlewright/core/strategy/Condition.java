package candlewright.core.strategy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A three-valued statement about each bar: true, false or unknown. Only known-true acts.
public sealed interface Condition {
  /// Known to be true or false on every bar.
  record Constantly(boolean value) implements Condition {}

  /// A signal of the catalogue.
  ///
  /// @param type name in the catalogue
  /// @param settings by name; those not named keep their defaults
  /// @param inputs what it is fed, in the order of the type's sockets
  record Signal(String type, Map<String, Scalar> settings, List<Operand> inputs)
      implements Condition {
    public Signal {
      settings = Collections.unmodifiableMap(new TreeMap<>(settings));
      inputs = List.copyOf(inputs);
    }
  }

  /// Several conditions made into one.
  ///
  /// @param type name in the catalogue
  /// @param settings by name; those not named keep their defaults
  /// @param parts in order
  /// @param weights one for each part if the type is weighted, else empty
  record Combination(
      String type, Map<String, Scalar> settings, List<Condition> parts, List<Scalar> weights)
      implements Condition {
    public Combination {
      settings = Collections.unmodifiableMap(new TreeMap<>(settings));
      parts = List.copyOf(parts);
      weights = List.copyOf(weights);
    }
  }

  /// A condition judged on the bars of another timeframe or instrument. On each bar it is what it
  /// was on the latest of those bars that is known by then.
  record At(Source source, Condition condition) implements Condition {}

  /// A condition that is kept but does not count: the strategy does what it would do without it.
  record Disabled(Condition condition) implements Condition {}

  /// The left operand is above the right one; equal is not above.
  static Condition above(Operand left, Operand right) {
    return new Signal("above", Map.of(), List.of(left, right));
  }

  /// The left operand is above the right one, and when they last differed it was below.
  static Condition crossesAbove(Operand left, Operand right) {
    return new Signal("crosses_above", Map.of(), List.of(left, right));
  }

  /// True where the part is false, unknown where it is unknown.
  static Condition not(Condition part) {
    return new Combination("not", Map.of(), List.of(part), List.of());
  }

  /// True where all parts are, false where any is, else unknown.
  static Condition all(List<Condition> parts) {
    return new Combination("all", Map.of(), parts, List.of());
  }

  /// True where any part is, false where all are, else unknown.
  static Condition any(List<Condition> parts) {
    return new Combination("any", Map.of(), parts, List.of());
  }
}
