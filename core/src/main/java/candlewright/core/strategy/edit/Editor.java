package candlewright.core.strategy.edit;

import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.text.Reading;
import candlewright.core.strategy.text.StrategyText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Carries out edits. What comes out of one can be written, read back as the same and compiled;
/// what cannot is refused with the sentence that reading its text would give.
public final class Editor {
  private Editor() {}

  /// Carries out an edit.
  public static Outcome apply(StrategyDefinition definition, Edit edit) {
    try {
      Outcome.Done done = change(definition, edit);
      return checked(done);
    } catch (RefusedException e) {
      return new Outcome.Refused(String.valueOf(e.getMessage()));
    }
  }

  private static Outcome checked(Outcome.Done done) {
    String text;
    try {
      text = StrategyText.yaml(done.definition());
    } catch (IllegalArgumentException e) {
      return new Outcome.Refused(String.valueOf(e.getMessage()));
    }
    return switch (StrategyText.readYaml(text)) {
      case Reading.Read<StrategyDefinition>(StrategyDefinition read, var _) -> {
        if (!read.equals(done.definition())) {
          throw new IllegalStateException(done.name() + " is read as something else:\n" + text);
        }
        yield done;
      }
      case Reading.Refused<StrategyDefinition>(var problems) ->
          new Outcome.Refused(Clip.first(problems));
    };
  }

  /// Carries out an edit without checking what comes out.
  ///
  /// @throws RefusedException if it cannot be done
  static Outcome.Done change(StrategyDefinition definition, Edit edit) {
    return switch (edit) {
      case Edit.Set(Address address, Object value) ->
          Putting.set(definition, List.of(address), value);
      case Edit.SetAll(List<Address> addresses, Object value) ->
          Putting.set(definition, addresses, value);
      case Edit.On on -> Putting.on(definition, on);
      case Edit.Add(Address container, int place, Object row) ->
          Rows.add(definition, container, place, List.of(row), "Add ");
      case Edit.Remove(List<Address> addresses) -> Rows.remove(definition, addresses);
      case Edit.Duplicate(List<Address> addresses) -> Rows.duplicate(definition, addresses);
      case Edit.Enable enable -> Marking.enable(definition, enable);
      case Edit.Move move -> Rows.move(definition, move);
      case Edit.Group group -> Grouping.group(definition, group);
      case Edit.Ungroup(Address address) -> Grouping.ungroup(definition, address);
      case Edit.Not(List<Address> addresses) -> Marking.not(definition, addresses);
      case Edit.Paste(Address container, int place, String text) ->
          Rows.add(definition, container, place, Clip.read(definition, text), "Paste ");
      case Edit.Replace replace -> Putting.replace(definition, replace);
      case Edit.Rename rename -> Naming.rename(definition, rename);
      case Edit.Parametrise parametrise -> Naming.parametrise(definition, parametrise);
      case Edit.Several(String name, List<Edit> edits) -> {
        StrategyDefinition now = definition;
        List<Address> touched = new ArrayList<>();
        for (Edit each : edits) {
          Outcome.Done done = change(now, each);
          now = done.definition();
          touched.addAll(done.touched());
        }
        yield new Outcome.Done(now, name, touched);
      }
    };
  }

  /// Returns the part at an address.
  ///
  /// @throws RefusedException if there is none
  static Part part(StrategyDefinition definition, Address address) {
    Part part = Parts.find(definition, address);
    if (part == null) {
      throw new RefusedException("there is nothing at '" + address + "' any more");
    }
    return part;
  }

  /// Returns what stands at an address.
  ///
  /// @throws RefusedException if nothing does
  static Object value(StrategyDefinition definition, Address address) {
    Object value = part(definition, address).value();
    if (value == null) {
      throw new RefusedException("nothing stands at '" + address + "'");
    }
    return value;
  }

  static StrategyDefinition put(
      StrategyDefinition definition, Address address, @Nullable Object value) {
    try {
      return Parts.put(definition, address, value);
    } catch (IllegalArgumentException e) {
      // What the model itself refuses, such as a role without a name.
      throw new RefusedException(String.valueOf(e.getMessage()));
    }
  }

  /// Returns how several or one are named: `3 rows`, or the text of the one.
  static String named(StrategyDefinition definition, List<?> values) {
    return values.size() == 1
        ? "'" + new Sentence(definition).text(values.getFirst()) + "'"
        : values.size() + " rows";
  }

  /// Returns what a section is called by people: `entry long`.
  static String section(Address address) {
    return address.steps().isEmpty() ? "" : address.steps().getFirst().replace('_', ' ');
  }
}
