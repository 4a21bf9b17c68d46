package candlewright.core.strategy.edit;

import candlewright.core.strategy.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One change of a definition. {@link Editor} carries it out, names it and refuses what would not
/// leave a definition that can be written, read and compiled.
public sealed interface Edit {
  /// Puts something else into a slot: a condition, an operand, a number, a timeframe, the name of a
  /// choice.
  ///
  /// @param value of the slot's kind; null for nothing, where that is allowed
  record Set(Address address, @Nullable Object value) implements Edit {}

  /// Puts the same into several slots.
  record SetAll(List<Address> addresses, @Nullable Object value) implements Edit {
    public SetAll {
      addresses = List.copyOf(addresses);
    }
  }

  /// Works an operand or a condition out on other bars.
  ///
  /// @param source null for the bars that are traded
  record On(List<Address> addresses, @Nullable Source source) implements Edit {
    public On {
      addresses = List.copyOf(addresses);
    }
  }

  /// Adds a row.
  ///
  /// @param container a section, a group or a list; a single row becomes an `all` of both
  /// @param place among the rows there
  record Add(Address container, int place, Object row) implements Edit {}

  record Remove(List<Address> addresses) implements Edit {
    public Remove {
      addresses = List.copyOf(addresses);
    }
  }

  /// Puts a copy behind each row.
  record Duplicate(List<Address> addresses) implements Edit {
    public Duplicate {
      addresses = List.copyOf(addresses);
    }
  }

  /// Lets rows count or not.
  record Enable(List<Address> addresses, boolean enabled) implements Edit {
    public Enable {
      addresses = List.copyOf(addresses);
    }
  }

  /// Moves rows, in their order, into a section, a group or a list.
  ///
  /// @param place among the rows there as they are before the move
  record Move(List<Address> addresses, Address container, int place) implements Edit {
    public Move {
      addresses = List.copyOf(addresses);
    }
  }

  /// Makes rows of one group a group of their own.
  ///
  /// @param type a combination of the catalogue
  record Group(List<Address> addresses, String type) implements Edit {
    public Group {
      addresses = List.copyOf(addresses);
    }
  }

  /// Puts the rows of a group in its place.
  record Ungroup(Address address) implements Edit {}

  /// Turns rows into their opposite, and back.
  record Not(List<Address> addresses) implements Edit {
    public Not {
      addresses = List.copyOf(addresses);
    }
  }

  /// Adds rows written as {@link Clip} writes them.
  record Paste(Address container, int place, String text) implements Edit {}

  /// Puts a number in the place of another wherever a setting of a name has it.
  ///
  /// @param setting `length`; empty for any
  /// @param within only there; the root for everywhere
  record Replace(String setting, double from, double to, Address within) implements Edit {}

  /// Gives a parameter, a named operand or a role another name, and so wherever it is used.
  record Rename(Address address, String name) implements Edit {}

  /// Makes a number a parameter, so that it can be chosen and optimised.
  ///
  /// @param name of the parameter, which is new
  /// @param minimum least value it may have
  /// @param maximum greatest value it may have
  record Parametrise(Address address, String name, double minimum, double maximum)
      implements Edit {}

  /// Several edits as one step.
  record Several(String name, List<Edit> edits) implements Edit {
    public Several {
      edits = List.copyOf(edits);
    }
  }
}
