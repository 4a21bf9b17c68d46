package candlewright.core.strategy.edit;

import candlewright.core.signal.CombinationType;
import candlewright.core.signal.SignalCatalogue;
import candlewright.core.strategy.Condition;
import candlewright.core.strategy.Names;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.StrategyDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Edits that make and dissolve groups.
final class Grouping {
  private Grouping() {}

  static Outcome.Done group(StrategyDefinition definition, Edit.Group edit) {
    CombinationType type = SignalCatalogue.combination(edit.type());
    if (type == null) {
      throw new RefusedException(
          "no combination is called '"
              + edit.type()
              + "'"
              + Names.remedy(
                  edit.type(),
                  SignalCatalogue.combinations().stream().map(CombinationType::name).toList()));
    }
    List<Address> rows = Rows.outermost(definition, edit.addresses());
    if (Rows.shared(rows) == null) {
      throw new RefusedException(
          "only rows that stand side by side can be grouped; move them together first");
    }
    List<Condition> parts = new ArrayList<>();
    for (Address row : rows) {
      Object value = Editor.value(definition, row);
      if (!(value instanceof Condition condition)) {
        throw new RefusedException(Kinds.words(value) + " cannot be grouped; only conditions can");
      }
      parts.add(condition);
    }
    // What takes one condition takes several as one.
    List<Condition> taken =
        parts.size() > type.maximumParts() ? List.of(Condition.all(parts)) : parts;
    Condition made = (Condition) Rows.copy(ConditionSlots.of(type, Map.of(), taken, List.of()));
    StrategyDefinition now =
        rows.size() == 1
            ? Editor.put(definition, rows.getFirst(), made)
            : Rows.merged(definition, rows, made);
    return new Outcome.Done(
        now,
        "Group " + Editor.named(definition, parts) + " as " + type.title().toLowerCase(Locale.ROOT),
        List.of(rows.size() == 1 ? rows.getFirst() : Rows.place(now, rows.getFirst(), made)));
  }

  static Outcome.Done ungroup(StrategyDefinition definition, Address address) {
    Object value = Editor.value(definition, address);
    if (!(value instanceof Condition.Combination group)) {
      throw new RefusedException("this is no group of rows that count");
    }
    if (group.parts().size() == 1) {
      return done(Editor.put(definition, address, group.parts().getFirst()), address);
    }
    Part owner = Parts.find(definition, address.parent());
    Condition around = owner != null && owner.value() instanceof Condition each ? each : null;
    Condition.Combination outer = around == null ? null : ConditionSlots.group(around);
    if (owner == null || outer == null) {
      throw new RefusedException(
          "these rows stand in no other group; say how they are combined instead");
    }
    int place = address.place();
    List<Condition> parts = new ArrayList<>(outer.parts());
    parts.remove(place);
    parts.addAll(place, group.parts());
    List<Scalar> weights = new ArrayList<>(outer.weights());
    if (!weights.isEmpty()) {
      Scalar weight = weights.remove(place);
      group.parts().forEach(_ -> weights.add(place, weight));
    }
    Condition merged = new Condition.Combination(outer.type(), outer.settings(), parts, weights);
    return done(
        Editor.put(
            definition,
            owner.address(),
            around instanceof Condition.Disabled ? new Condition.Disabled(merged) : merged),
        owner.address());
  }

  private static Outcome.Done done(StrategyDefinition now, Address address) {
    return new Outcome.Done(now, "Ungroup rows of " + Editor.section(address), List.of(address));
  }
}
