package candlewright.core.strategy.edit;

import candlewright.core.strategy.Condition;
import candlewright.core.strategy.Enabled;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.StrategyDefinition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Edits that add, remove and move rows.
final class Rows {
  /// Stands where a row is taken away until the tree is tidied up, so that addresses hold until
  /// then. No catalogue has a signal without a name.
  static final Condition GONE = new Condition.Signal("", Map.of(), List.of());

  private static final List<Address> SECTIONS =
      List.of(
          Address.parse(DefinitionSlots.REGIME),
          Address.parse(DefinitionSlots.ENTRY_LONG),
          Address.parse(DefinitionSlots.EXIT_LONG),
          Address.parse(DefinitionSlots.ENTRY_SHORT),
          Address.parse(DefinitionSlots.EXIT_SHORT),
          Address.parse("allocation.eligible"));

  private Rows() {}

  static Outcome.Done add(
      StrategyDefinition definition, Address container, int place, List<Object> rows, String verb) {
    List<Object> fresh = rows.stream().map(Rows::copy).toList();
    StrategyDefinition now = insert(definition, container, place, fresh);
    return new Outcome.Done(
        now,
        verb + Editor.named(now, fresh) + " to " + Editor.section(container),
        places(now, container, fresh));
  }

  /// Inserts rows into a section, a group or a list.
  private static StrategyDefinition insert(
      StrategyDefinition definition, Address container, int place, List<Object> rows) {
    Part part = Editor.part(definition, container);
    Kind kind = part.kind();
    StrategyDefinition now = definition;
    if (kind == Kind.CONDITION) {
      List<Condition> conditions = new ArrayList<>();
      for (Object row : rows) {
        conditions.add((Condition) requireFit(definition, Kind.CONDITION, row));
      }
      Condition old = (Condition) Editor.value(definition, container);
      boolean empty =
          SECTIONS.contains(container)
              && (old.equals(GONE) || old.equals(DefinitionSlots.empty(container.last())));
      return Editor.put(
          now, container, empty ? joined(conditions) : inserted(old, place, conditions));
    }
    if (kind.item() == kind || !(part.value() instanceof List<?> list)) {
      throw new RefusedException("nothing can be added to " + kind.words());
    }
    List<Object> items = new ArrayList<>(list);
    int at = Math.clamp(place, 0, items.size());
    for (Object row : rows) {
      items.add(at++, requireFit(definition, kind.item(), row));
    }
    return Editor.put(now, container, items);
  }

  private static Object requireFit(StrategyDefinition definition, Kind kind, Object row) {
    if (!Kinds.fits(kind, row)) {
      throw new RefusedException(Kinds.refusal(kind, row, new Sentence(definition).text(row)));
    }
    return row;
  }

  private static Condition joined(List<Condition> rows) {
    return rows.size() == 1 ? rows.getFirst() : Condition.all(rows);
  }

  private static Condition inserted(Condition old, int place, List<Condition> rows) {
    Condition.Combination group = ConditionSlots.group(old);
    if (group == null) {
      List<Condition> parts = new ArrayList<>(rows);
      parts.add(place <= 0 ? parts.size() : 0, old);
      return Condition.all(parts);
    }
    if (old instanceof Condition.Disabled(Condition part)) {
      return new Condition.Disabled(inserted(part, place, rows));
    }
    List<Condition> parts = new ArrayList<>(group.parts());
    List<Scalar> weights = new ArrayList<>(group.weights());
    int at = Math.clamp(place, 0, parts.size());
    for (Condition row : rows) {
      parts.add(at, row);
      if (!group.weights().isEmpty()) {
        weights.add(at, new Scalar.Literal(1));
      }
      at++;
    }
    return new Condition.Combination(group.type(), group.settings(), parts, weights);
  }

  /// Returns the same as an object of its own, so that it can be found again. What has a name or a
  /// place in a plain list is found by that.
  static Object copy(Object row) {
    return switch (row) {
      case Condition.Constantly(boolean value) -> new Condition.Constantly(value);
      case Condition.Signal(var type, var settings, var inputs) ->
          new Condition.Signal(type, settings, inputs);
      case Condition.Combination(var type, var settings, var parts, var weights) ->
          new Condition.Combination(type, settings, parts, weights);
      case Condition.At(var source, var part) -> new Condition.At(source, part);
      case Condition.Disabled(var part) -> new Condition.Disabled(part);
      default -> row;
    };
  }

  /// Returns where these very rows stand.
  // Equal rows may stand elsewhere too.
  @SuppressWarnings("ReferenceEquality")
  private static List<Address> places(
      StrategyDefinition definition, Address container, List<?> rows) {
    Address section = new Address(container.steps().subList(0, 1));
    List<Address> places = new ArrayList<>();
    for (Object row : rows) {
      for (Part part : Parts.all(definition)) {
        Object value = part.value();
        boolean within = value instanceof Condition.Disabled(Condition inner) && inner == row;
        if ((value == row || within) && part.address().isWithin(section)) {
          places.add(part.address());
          break;
        }
      }
    }
    return places;
  }

  /// Returns where this very row stands.
  static Address place(StrategyDefinition definition, Address near, Object row) {
    return places(definition, near, List.of(row)).getFirst();
  }

  /// Tells whether a part is a row among conditions: of a section, through groups only.
  static boolean isRow(StrategyDefinition definition, Address address) {
    Address at = address;
    while (!at.steps().isEmpty() && !SECTIONS.contains(at)) {
      Part part = Parts.find(definition, at);
      if (part == null || part.kind() != Kind.CONDITION) {
        return false;
      }
      at = at.parent();
    }
    return SECTIONS.contains(at) && Parts.find(definition, address) != null;
  }

  /// Returns addresses without those that lie within another, in the order of the definition.
  static List<Address> outermost(StrategyDefinition definition, List<Address> addresses) {
    if (addresses.isEmpty()) {
      throw new RefusedException("nothing is selected");
    }
    Set<Address> wanted = new HashSet<>(addresses);
    List<Address> found = new ArrayList<>();
    for (Part part : Parts.all(definition)) {
      Address address = part.address();
      boolean inner = !found.isEmpty() && address.isWithin(found.getLast());
      if (wanted.contains(address) && !inner) {
        found.add(address);
      }
    }
    wanted.forEach(address -> Editor.part(definition, address));
    return found;
  }

  static Outcome.Done remove(StrategyDefinition definition, List<Address> addresses) {
    List<Address> gone = outermost(definition, addresses);
    List<Object> removed = new ArrayList<>();
    for (Address address : gone) {
      removed.add(Editor.value(definition, address));
    }
    return new Outcome.Done(
        tidied(without(definition, gone)),
        "Remove " + Editor.named(definition, removed),
        List.of());
  }

  /// Takes rows away; conditions leave {@link #GONE} behind.
  private static StrategyDefinition without(
      StrategyDefinition definition, List<Address> addresses) {
    StrategyDefinition now = definition;
    // From the last on, so that places in lists hold.
    for (Address address : addresses.reversed()) {
      Part part = Editor.part(now, address);
      Part owner = Parts.find(now, address.parent());
      if (isRow(now, address)) {
        now = Editor.put(now, address, GONE);
      } else if (owner != null && owner.value() instanceof List<?> list) {
        now = Editor.put(now, owner.address(), removed(list, address, part));
      } else if (part.slot().optional()) {
        now = Editor.put(now, address, null);
      } else {
        throw new RefusedException(
            part.kind().words() + " cannot be removed; put another one in its place");
      }
    }
    return now;
  }

  private static List<Object> removed(List<?> list, Address address, Part part) {
    List<Object> items = new ArrayList<>(list);
    if (address.place() >= 0) {
      items.remove(address.place());
    } else {
      items.remove(part.value());
    }
    return items;
  }

  /// Takes out what is gone, and the groups that have nothing left.
  private static StrategyDefinition tidied(StrategyDefinition definition) {
    StrategyDefinition now = definition;
    for (Address section : SECTIONS) {
      Part part = Parts.find(now, section);
      if (part != null && part.value() instanceof Condition condition) {
        Condition left = Enabled.without(condition, GONE::equals);
        if (!condition.equals(left)) {
          now =
              Editor.put(now, section, left == null ? DefinitionSlots.empty(section.last()) : left);
        }
      }
    }
    return now;
  }

  static Outcome.Done duplicate(StrategyDefinition definition, List<Address> addresses) {
    List<Address> rows = outermost(definition, addresses);
    StrategyDefinition now = definition;
    List<Object> copies = new ArrayList<>();
    List<Object> shown = new ArrayList<>();
    for (Address address : rows.reversed()) {
      Object value = Editor.value(now, address);
      Object copy = renamed(now, copy(value));
      shown.addFirst(value);
      copies.addFirst(copy);
      Address parent = address.parent();
      Part owner = Parts.find(now, parent);
      if (isRow(now, address)) {
        boolean inGroup =
            owner != null
                && owner.value() instanceof Condition condition
                && ConditionSlots.group(condition) != null;
        now =
            inGroup
                ? insert(now, parent, address.place() + 1, List.of(copy))
                : Editor.put(
                    now, address, Condition.all(List.of((Condition) value, (Condition) copy)));
      } else if (owner != null && owner.value() instanceof List<?> list) {
        now = insert(now, parent, list.indexOf(value) + 1, List.of(copy));
      } else {
        throw new RefusedException(
            Editor.part(now, address).kind().words() + " cannot stand twice");
      }
    }
    return new Outcome.Done(
        now, "Duplicate " + Editor.named(definition, shown), places(now, rows.getFirst(), copies));
  }

  /// Gives what has a name one that is not taken.
  private static Object renamed(StrategyDefinition definition, Object row) {
    String name = Lists.name(row);
    if (name == null) {
      return row;
    }
    Set<String> taken = new HashSet<>();
    definition.parameters().forEach(parameter -> taken.add(parameter.name()));
    definition.operands().forEach(operand -> taken.add(operand.name()));
    definition.universe().roles().forEach(role -> taken.add(role.name()));
    int number = 2;
    while (taken.contains(name + "_" + number)) {
      number++;
    }
    String fresh = name + "_" + number;
    for (Slot slot : Slots.of(definition, row)) {
      if (slot.step().equals("name")) {
        return slot.put().with(fresh);
      }
    }
    return row;
  }

  static Outcome.Done move(StrategyDefinition definition, Edit.Move edit) {
    List<Address> rows = outermost(definition, edit.addresses());
    Address container = edit.container();
    Part target = Editor.part(definition, container);
    List<Object> moved = new ArrayList<>();
    List<Object> shown = new ArrayList<>();
    for (Address address : rows) {
      if (container.isWithin(address) && !container.equals(address)) {
        throw new RefusedException("a group cannot be moved into itself");
      }
      Object value = Editor.value(definition, address);
      shown.add(value);
      moved.add(copy(requireFit(definition, target.kind().item(), value)));
    }
    boolean list = target.kind().item() != target.kind();
    for (Address address : rows) {
      boolean ofIt = list ? address.parent().equals(container) : isRow(definition, address);
      if (!ofIt) {
        throw new RefusedException("this cannot be moved there");
      }
    }
    if (rows.contains(container)) {
      throw new RefusedException("a row cannot be moved into itself");
    }
    StrategyDefinition now;
    if (list) {
      now = listed(definition, target, rows, edit.place(), moved);
    } else {
      now = insert(without(definition, rows), container, edit.place(), moved);
      now = tidied(now);
    }
    return new Outcome.Done(
        now, "Move " + Editor.named(definition, shown), places(now, container, moved));
  }

  private static StrategyDefinition listed(
      StrategyDefinition definition,
      Part target,
      List<Address> rows,
      int place,
      List<Object> moved) {
    List<?> list = (List<?>) Editor.value(definition, target.address());
    List<Object> left = new ArrayList<>();
    int at = 0;
    List<Slot> slots = Slots.of(definition, list);
    for (int i = 0; i < list.size(); i++) {
      boolean stays = !rows.contains(target.address().child(slots.get(i).step()));
      if (stays) {
        left.add(list.get(i));
        at += i < place ? 1 : 0;
      }
    }
    left.addAll(at, moved);
    return Editor.put(definition, target.address(), left);
  }

  /// Returns the address of the group that rows share, in which they stand side by side.
  static @Nullable Address shared(List<Address> rows) {
    Address parent = rows.getFirst().parent();
    return rows.stream().allMatch(row -> row.parent().equals(parent)) ? parent : null;
  }

  /// Puts one row in the place of some of a group.
  static StrategyDefinition merged(
      StrategyDefinition definition, List<Address> rows, Condition row) {
    List<Address> others = rows.subList(1, rows.size());
    return tidied(without(Editor.put(definition, rows.getFirst(), row), others));
  }
}
