package candlewright.core.strategy.edit;

import java.util.List;

/// A word of a row that can be changed.
///
/// @param address of the slot it stands for; what an {@link Edit.Set} names
/// @param kind of the slot
/// @param label what it shows
/// @param editing how it is changed
/// @param inner chips of what it is made of, for a popover or the inspector
public record Chip(Address address, Kind kind, String label, Editing editing, List<Chip> inner) {
  public Chip {
    inner = List.copyOf(inner);
  }

  /// How a chip is changed.
  public sealed interface Editing {
    /// By a number within a range.
    ///
    /// @param value in force; NaN where nothing stands
    /// @param step that a wheel or an arrow key makes
    /// @param parameter name of the parameter it is; empty for a number written out
    record Numeral(
        double value, double minimum, double maximum, double step, boolean whole, String parameter)
        implements Editing {}

    /// By one of several words.
    ///
    /// @param now the one in force
    /// @param ofNumber whether the words stand for the numbers 0, 1, 2 ... of a setting
    record Choice(List<String> choices, String now, boolean ofNumber) implements Editing {
      public Choice {
        choices = List.copyOf(choices);
      }
    }

    /// By something of the library that fits its kind.
    record Pick() implements Editing {}

    /// By text.
    record Text(String now) implements Editing {}

    /// By yes or no.
    record Flag(boolean now) implements Editing {}
  }
}
