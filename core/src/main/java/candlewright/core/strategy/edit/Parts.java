package candlewright.core.strategy.edit;

import candlewright.core.strategy.StrategyDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Finds and exchanges the parts of a definition.
public final class Parts {
  private Parts() {}

  /// Returns the part at an address, or null if there is none. The definition itself is none.
  public static @Nullable Part find(StrategyDefinition definition, Address address) {
    Object owner = definition;
    String path = "";
    Part found = null;
    for (int i = 0; i < address.steps().size(); i++) {
      Slot slot = slot(definition, owner, address.steps().get(i));
      if (slot == null) {
        return null;
      }
      path += slot.path();
      found = new Part(new Address(address.steps().subList(0, i + 1)), path, slot);
      owner = slot.value();
    }
    return found;
  }

  /// Returns what stands at an address; null where nothing does.
  public static @Nullable Object value(StrategyDefinition definition, Address address) {
    Part part = find(definition, address);
    return part == null ? null : part.value();
  }

  private static @Nullable Slot slot(
      StrategyDefinition definition, @Nullable Object owner, String step) {
    for (Slot slot : Slots.of(definition, owner)) {
      if (slot.step().equals(step)) {
        return slot;
      }
    }
    return null;
  }

  /// Returns all parts, each before those it is made of.
  public static List<Part> all(StrategyDefinition definition) {
    return within(definition, Address.ROOT, "", definition);
  }

  /// Returns the parts that a part is made of, each before those it is made of in turn.
  public static List<Part> within(StrategyDefinition definition, Part part) {
    return within(definition, part.address(), part.path(), part.value());
  }

  private static List<Part> within(
      StrategyDefinition definition, Address address, String path, @Nullable Object owner) {
    List<Part> parts = new ArrayList<>();
    add(definition, address, path, owner, parts);
    return parts;
  }

  private static void add(
      StrategyDefinition definition,
      Address address,
      String path,
      @Nullable Object owner,
      List<Part> parts) {
    for (Slot slot : Slots.of(definition, owner)) {
      Part part = new Part(address.child(slot.step()), path + slot.path(), slot);
      parts.add(part);
      add(definition, part.address(), part.path(), slot.value(), parts);
    }
  }

  /// Returns a definition with something else at an address.
  ///
  /// @throws IllegalArgumentException if nothing can stand there
  public static StrategyDefinition put(
      StrategyDefinition definition, Address address, @Nullable Object value) {
    return (StrategyDefinition) put(definition, definition, address.steps(), value);
  }

  private static Object put(
      StrategyDefinition definition, Object owner, List<String> steps, @Nullable Object value) {
    Slot slot = slot(definition, owner, steps.getFirst());
    if (slot == null) {
      throw new IllegalArgumentException("there is no '" + steps.getFirst() + "' here");
    }
    if (steps.size() == 1) {
      return slot.put().with(value);
    }
    Object inner = Objects.requireNonNull(slot.value(), steps.getFirst());
    return slot.put().with(put(definition, inner, steps.subList(1, steps.size()), value));
  }

  /// Returns the address of the part that a problem's path names, or of the nearest one around it.
  public static Address ofPath(StrategyDefinition definition, String path) {
    Address nearest = Address.ROOT;
    int length = 0;
    for (Part part : all(definition)) {
      String own = part.path();
      boolean around =
          path.equals(own)
              || (path.startsWith(own)
                  && (path.charAt(own.length()) == '.' || path.charAt(own.length()) == '['));
      // Of several with one path the outermost comes first.
      if (around && own.length() > length) {
        nearest = part.address();
        length = own.length();
      }
    }
    return nearest;
  }
}
