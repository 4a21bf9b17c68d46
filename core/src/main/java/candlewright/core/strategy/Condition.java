package candlewright.core.strategy;

import java.util.List;

/// A three-valued statement about each bar: true, false or unknown. Only known-true acts.
public sealed interface Condition {
  /// The left operand is above the right one; equal is not above.
  record Above(Operand left, Operand right) implements Condition {}

  /// The left operand is above the right one, and when they last differed it was below. Unknown
  /// until they have differed once before.
  record CrossesAbove(Operand left, Operand right) implements Condition {}

  /// Known to be true or false on every bar.
  record Constantly(boolean value) implements Condition {}

  /// True where the part is false, unknown where it is unknown.
  record Not(Condition part) implements Condition {}

  /// True where all parts are, false where any is, else unknown.
  record All(List<Condition> parts) implements Condition {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /// True where any part is, false where all are, else unknown.
  record AnyOf(List<Condition> parts) implements Condition {
    public AnyOf {
      parts = List.copyOf(parts);
    }
  }
}
