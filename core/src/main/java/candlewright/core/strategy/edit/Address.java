package candlewright.core.strategy.edit;

import java.util.ArrayList;
import java.util.List;

/// Where a part stands in a definition: `entry_long[1].value.length`. It says nothing of what
/// stands there, so it stays when a group becomes another kind of group, an indicator another
/// indicator or a row is disabled.
///
/// @param steps from the definition down: names, and places in lists such as `[1]`
public record Address(List<String> steps) {
  /// The definition itself.
  public static final Address ROOT = new Address(List.of());

  public Address {
    steps = List.copyOf(steps);
  }

  /// Reads what {@link #toString} writes.
  public static Address parse(String text) {
    List<String> steps = new ArrayList<>();
    for (String word : text.replace("[", ".[").split("\\.", -1)) {
      if (!word.isEmpty()) {
        steps.add(word);
      }
    }
    return new Address(steps);
  }

  /// Returns the address of a part of this one.
  public Address child(String step) {
    List<String> longer = new ArrayList<>(steps);
    longer.add(step);
    return new Address(longer);
  }

  /// Returns the address of an item of this one.
  public Address item(int place) {
    return child("[" + place + "]");
  }

  /// Returns what this is a part of; of the root the root.
  public Address parent() {
    return steps.isEmpty() ? this : new Address(steps.subList(0, steps.size() - 1));
  }

  /// Returns the last step; empty for the root.
  public String last() {
    return steps.isEmpty() ? "" : steps.getLast();
  }

  /// Returns the place in a list that the last step is; -1 if it is a name.
  public int place() {
    String last = last();
    return last.startsWith("[") ? Integer.parseInt(last.substring(1, last.length() - 1)) : -1;
  }

  /// Tells whether this is another address or lies within it.
  public boolean isWithin(Address other) {
    return steps.size() >= other.steps.size()
        && steps.subList(0, other.steps.size()).equals(other.steps);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (String step : steps) {
      text.append(text.isEmpty() || step.startsWith("[") ? "" : ".").append(step);
    }
    return text.toString();
  }
}
