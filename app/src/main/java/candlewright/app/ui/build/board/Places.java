package candlewright.app.ui.build.board;

import candlewright.core.signal.CombinationType;
import candlewright.core.signal.SignalCatalogue;
import candlewright.core.strategy.Condition;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.edit.Address;
import candlewright.core.strategy.edit.Edit;
import candlewright.core.strategy.edit.Kind;
import candlewright.core.strategy.edit.Part;
import candlewright.core.strategy.edit.Parts;
import candlewright.core.strategy.edit.Slot;
import candlewright.core.strategy.edit.Slots;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where rows of a definition go: beside which others, and one step up or down.
final class Places {
  private static final Address ROLES = Address.parse("universe.roles");

  private Places() {}

  /// Where a row can be put.
  ///
  /// @param container a section, a group, a list, or the single row that is to be combined with
  /// @param index among the rows there
  /// @param kind of the rows that stand there
  record Place(Address container, int index, Kind kind) {
    /// Returns the edit that puts something there; what there is only one of is exchanged.
    Edit adding(Object value) {
      return kind == Kind.CONDITION || isList()
          ? new Edit.Add(container, index, value)
          : new Edit.Set(container, value);
    }

    private boolean isList() {
      return switch (kind) {
        case EXIT, PROTECTION, ROLE, PARAMETER, NAMED_OPERAND -> true;
        default -> false;
      };
    }
  }

  /// Returns the end of a section.
  static Place endOf(StrategyDefinition definition, Address section) {
    Address container = section.toString().equals("universe") ? ROLES : section;
    Part part = part(definition, container);
    return new Place(container, size(part.value()), part.kind().item());
  }

  /// Returns the place behind a row; of a group the one behind its last row.
  static Place behind(StrategyDefinition definition, Address row) {
    Part part = part(definition, row);
    if (part.kind() == Kind.CONDITION && isGroup(part.value())) {
      return new Place(row, size(part.value()), Kind.CONDITION);
    }
    return beside(definition, row, 1);
  }

  /// Returns the place before a row, or behind it and all that belongs to it.
  ///
  /// @param after 0 for before, 1 for behind
  static Place beside(StrategyDefinition definition, Address row, int after) {
    Part part = part(definition, row);
    if (part.kind() == Kind.CONDITION) {
      return isGroup(Parts.value(definition, row.parent()))
          ? new Place(row.parent(), row.place() + after, Kind.CONDITION)
          : new Place(row, after, Kind.CONDITION);
    }
    Object owner = Parts.value(definition, row.parent());
    if (owner instanceof List<?> list) {
      return new Place(row.parent(), index(definition, list, row) + after, part.kind());
    }
    return part.kind() == Kind.UNIVERSE || part.kind() == Kind.TIMEFRAME
        ? endOf(definition, ROLES)
        : new Place(row, 0, part.kind());
  }

  /// Returns the edit that moves rows one step, past their neighbour, into it if it is a group, or
  /// out of theirs at its end; null where there is no further to go.
  ///
  /// @param rows side by side, in order
  /// @param step -1 for up, 1 for down
  static Edit.@Nullable Move step(StrategyDefinition definition, List<Address> rows, int step) {
    Address edge = step < 0 ? rows.getFirst() : rows.getLast();
    Address parent = edge.parent();
    Object owner = Parts.value(definition, parent);
    if (owner instanceof List<?> list) {
      int at = index(definition, list, edge) + step;
      boolean room = at >= 0 && at < list.size();
      return room ? new Edit.Move(rows, parent, step < 0 ? at : at + 1) : null;
    }
    if (!isGroup(owner)) {
      return null;
    }
    int at = edge.place() + step;
    if (at < 0 || at >= size(owner)) {
      boolean within = isGroup(Parts.value(definition, parent.parent()));
      int outer = parent.place() + (step < 0 ? 0 : 1);
      return within ? new Edit.Move(rows, parent.parent(), outer) : null;
    }
    Address neighbour = parent.item(at);
    Object beside = Parts.value(definition, neighbour);
    return isGroup(beside)
        ? new Edit.Move(rows, neighbour, step < 0 ? size(beside) : 0)
        : new Edit.Move(rows, parent, step < 0 ? at : at + 1);
  }

  private static Part part(StrategyDefinition definition, Address address) {
    Part part = Parts.find(definition, address);
    if (part == null) {
      throw new IllegalArgumentException("there is nothing at '" + address + "'");
    }
    return part;
  }

  private static int index(StrategyDefinition definition, List<?> list, Address row) {
    return Slots.of(definition, list).stream().map(Slot::step).toList().indexOf(row.last());
  }

  /// Tells whether rows can be added to a condition.
  static boolean isGroup(@Nullable Object value) {
    Object counted = value instanceof Condition.Disabled(Condition inner) ? inner : value;
    CombinationType type =
        counted instanceof Condition.Combination combination
            ? SignalCatalogue.combination(combination.type())
            : null;
    return type != null && type.maximumParts() > 1;
  }

  private static int size(@Nullable Object value) {
    return switch (value) {
      case List<?> list -> list.size();
      case Condition.Disabled(Condition inner) -> size(inner);
      case Condition.Combination(var _, var _, List<Condition> parts, var _) -> parts.size();
      // A single row is the first of the group it becomes.
      case null, default -> 1;
    };
  }
}
