package candlewright.core.strategy.edit;

import candlewright.core.strategy.Condition;
import candlewright.core.strategy.Exit;
import candlewright.core.strategy.Protection;
import candlewright.core.strategy.StrategyDefinition;
import java.util.ArrayList;
import java.util.List;

/// Edits that let rows stand where they are and say something about them.
final class Marking {
  private Marking() {}

  static Outcome.Done enable(StrategyDefinition definition, Edit.Enable edit) {
    StrategyDefinition now = definition;
    List<Object> shown = new ArrayList<>();
    for (Address address : edit.addresses()) {
      Object value = Editor.value(now, address);
      now = Editor.put(now, address, edit.enabled() ? enabled(value) : disabled(value));
      shown.add(value);
    }
    String verb = edit.enabled() ? "Enable " : "Disable ";
    return new Outcome.Done(now, verb + Editor.named(definition, shown), edit.addresses());
  }

  private static Object enabled(Object value) {
    return switch (value) {
      case Condition.Disabled(Condition part) -> part;
      case Exit.Disabled(Exit part) -> part;
      case Protection.Disabled(Protection part) -> part;
      default -> value;
    };
  }

  private static Object disabled(Object value) {
    if (Board.isDisabled(value)) {
      return value;
    }
    return switch (value) {
      case Condition condition -> new Condition.Disabled(condition);
      case Exit exit -> new Exit.Disabled(exit);
      case Protection protection -> new Protection.Disabled(protection);
      default ->
          throw new RefusedException(
              Kinds.words(value)
                  + " cannot be disabled; only conditions, exits and protections can");
    };
  }

  static Outcome.Done not(StrategyDefinition definition, List<Address> selected) {
    List<Address> addresses = Rows.outermost(definition, selected);
    StrategyDefinition now = definition;
    List<Object> shown = new ArrayList<>();
    for (Address address : addresses) {
      Object value = Editor.value(definition, address);
      if (!(value instanceof Condition condition)) {
        throw new RefusedException(Kinds.words(value) + " has no opposite; only conditions have");
      }
      now = Editor.put(now, address, opposite(condition));
      shown.add(value);
    }
    return new Outcome.Done(now, "Not " + Editor.named(definition, shown), addresses);
  }

  private static Condition opposite(Condition condition) {
    return switch (condition) {
      case Condition.Disabled(Condition part) -> new Condition.Disabled(opposite(part));
      case Condition.Combination(String type, var _, List<Condition> parts, var _)
          when type.equals("not") ->
          parts.getFirst();
      case Condition.Constantly _, Condition.Signal _, Condition.Combination _, Condition.At _ ->
          Condition.not(condition);
    };
  }
}
