package candlewright.core.strategy.edit;

import candlewright.core.strategy.Exit;
import candlewright.core.strategy.NamedOperand;
import candlewright.core.strategy.Parameter;
import candlewright.core.strategy.Protection;
import candlewright.core.strategy.Universe;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lists of rows that are no conditions. Items with a name are known by it, others by their place.
final class Lists {
  private Lists() {}

  /// Returns a list with one item exchanged.
  static <T> List<T> with(List<T> list, int place, T item) {
    List<T> copy = new ArrayList<>(list);
    copy.set(place, item);
    return List.copyOf(copy);
  }

  static List<Slot> slots(List<?> list) {
    List<Slot> slots = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      int place = i;
      Object item = list.get(i);
      String name = name(item);
      String step = name == null ? "[" + i + "]" : name;
      slots.add(
          Slot.of(
              step,
              name == null ? step : "." + step,
              kind(item),
              item,
              value -> with(new ArrayList<Object>(list), place, Slots.as(Object.class, value))));
    }
    return slots;
  }

  /// Returns the name that an item is known by, or null if that is its place.
  static @Nullable String name(Object item) {
    return switch (item) {
      case Parameter parameter -> parameter.name();
      case NamedOperand operand -> operand.name();
      case Universe.Role role -> role.name();
      default -> null;
    };
  }

  private static Kind kind(Object item) {
    return switch (item) {
      case Parameter _ -> Kind.PARAMETER;
      case NamedOperand _ -> Kind.NAMED_OPERAND;
      case Universe.Role _ -> Kind.ROLE;
      case Exit _ -> Kind.EXIT;
      case Exit.TargetByAge.Step _ -> Kind.STEP;
      case Protection _ -> Kind.PROTECTION;
      default -> Kind.INSTRUMENT;
    };
  }
}
