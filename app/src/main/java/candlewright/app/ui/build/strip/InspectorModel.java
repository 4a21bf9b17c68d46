package candlewright.app.ui.build.strip;

import candlewright.app.ui.build.BuildViewModel;
import candlewright.app.ui.kit.Texts;
import candlewright.core.indicator.Setting;
import candlewright.core.strategy.Condition;
import candlewright.core.strategy.Operand;
import candlewright.core.strategy.Parameter;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.Source;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.edit.Address;
import candlewright.core.strategy.edit.Chip;
import candlewright.core.strategy.edit.Edit;
import candlewright.core.strategy.edit.Kind;
import candlewright.core.strategy.edit.Part;
import candlewright.core.strategy.edit.Parts;
import candlewright.core.strategy.edit.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the inspector changes: the numbers, choices and bars of the selected row. All of it goes
/// through the board's edits and leaves the selection where it is.
final class InspectorModel {
  private static final Address PARAMETERS = Address.parse("parameters");

  private final BuildViewModel model;

  InspectorModel(BuildViewModel model) {
    this.model = model;
  }

  /// Returns the row that the selection is or lies in; null for none.
  @Nullable Row row() {
    List<Address> selected = model.selectionProperty().get();
    return selected.isEmpty() ? null : model.boardProperty().get().row(selected.getFirst());
  }

  /// Returns the chips of a row and all that they are made of, those of the chip in hand first.
  List<Chip> chips(Row row) {
    List<Chip> chips = new ArrayList<>();
    row.chips().forEach(chip -> add(chip, chips));
    Address inHand = model.selectionProperty().get().getFirst();
    if (!inHand.equals(row.address())) {
      chips.sort((one, other) ->
          Boolean.compare(other.address().isWithin(inHand), one.address().isWithin(inHand)));
    }
    return chips;
  }

  private static void add(Chip chip, List<Chip> chips) {
    chips.add(chip);
    chip.inner().forEach(inner -> add(inner, chips));
  }

  /// Returns the parameter that a number is; null if it is written out.
  @Nullable Setting parameter(Chip.Editing.Numeral numeral) {
    return model.definitionProperty().get().parameters().stream()
        .filter(parameter -> parameter.name().equals(numeral.parameter()))
        .map(Parameter::setting)
        .findFirst()
        .orElse(null);
  }

  /// Sets a number, or the parameter that it is.
  ///
  /// @param series what the edits of one drag have in common; null for a step of its own
  void number(Chip chip, double value, @Nullable Object series) {
    String parameter =
        chip.editing() instanceof Chip.Editing.Numeral number ? number.parameter() : "";
    apply(
        parameter.isEmpty()
            ? new Edit.Set(
                chip.address(),
                chip.kind() == Kind.PLAIN_NUMBER ? (Object) value : new Scalar.Literal(value))
            : new Edit.Set(PARAMETERS.child(parameter).child("default"), value),
        series);
  }

  /// Sets an end of the range that a parameter may be chosen from.
  ///
  /// @param end `min` or `max`
  void range(String parameter, String end, double value) {
    apply(new Edit.Set(PARAMETERS.child(parameter).child(end), value), null);
  }

  /// Makes a number a parameter.
  void optimise(Chip chip, double least, double greatest) {
    apply(new Edit.Parametrise(chip.address(), newName(chip), least, greatest), null);
  }

  /// Writes a parameter out where a chip has it, and drops it if nothing else has.
  void fix(Chip chip) {
    if (!(chip.editing() instanceof Chip.Editing.Numeral number) || number.parameter().isEmpty()) {
      return;
    }
    StrategyDefinition definition = model.definitionProperty().get();
    long uses =
        Parts.all(definition).stream()
            .filter(part ->
                part.kind() == Kind.NUMBER
                    && part.value() instanceof Scalar.ParameterReference(String name)
                    && name.equals(number.parameter()))
            .count();
    List<Edit> edits = new ArrayList<>();
    edits.add(new Edit.Set(chip.address(), new Scalar.Literal(number.value())));
    if (uses <= 1) {
      edits.add(new Edit.Remove(List.of(PARAMETERS.child(number.parameter()))));
    }
    apply(new Edit.Several(Texts.of("inspector.fix", number.parameter()), edits), null);
  }

  /// Sets what stands at an address.
  void set(Address address, @Nullable Object value) {
    apply(new Edit.Set(address, value), null);
  }

  void apply(Edit edit, @Nullable Object series) {
    List<Address> selected = model.selectionProperty().get();
    model.apply(edit, series);
    model.select(selected);
  }

  /// Returns a name that no parameter has yet: `rsi_length`.
  private String newName(Chip chip) {
    StrategyDefinition definition = model.definitionProperty().get();
    String name = name(definition, chip).toLowerCase(Locale.ROOT);
    List<String> taken = definition.parameters().stream().map(Parameter::name).toList();
    String free = name;
    for (int i = 2; taken.contains(free); i++) {
      free = name + "_" + i;
    }
    return free;
  }

  private static String name(StrategyDefinition definition, Chip chip) {
    Address address = chip.address();
    Object owner = Parts.value(definition, address.parent());
    return switch (owner) {
      case Operand.Indicator indicator -> indicator.type() + "_" + address.last();
      case Operand.Constant _ -> "threshold";
      case null, default -> address.place() >= 0 ? "number" : address.last();
    };
  }

  /// Returns what a number is called: `length of sma`, `threshold`.
  String title(Chip chip) {
    StrategyDefinition definition = model.definitionProperty().get();
    Address address = chip.address();
    Object owner = Parts.value(definition, address.parent());
    String last = address.last().replace('_', ' ');
    return switch (owner) {
      case Operand.Indicator indicator ->
          Texts.of(
              "inspector.of",
              capital(last),
              indicator.type().replace('_', ' ').toUpperCase(Locale.ROOT));
      case Operand.Constant _ -> Texts.of("inspector.threshold");
      case Operand.Field _ -> capital(address.parent().last().replace('_', ' '));
      case null, default ->
          address.place() >= 0
              ? Texts.of("inspector.number")
              : last.equals("is") ? Texts.of("inspector.kind") : capital(last);
    };
  }

  private static String capital(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /// Returns what of the selection may be worked out on other bars: the operand in hand, or the
  /// condition of the row; null if neither.
  @Nullable Address movable(Row row) {
    StrategyDefinition definition = model.definitionProperty().get();
    Address inHand = model.selectionProperty().get().getFirst();
    Part part = Parts.find(definition, inHand);
    if (part != null
        && part.value() instanceof Operand operand
        && !(operand instanceof Operand.Constant)) {
      return inHand;
    }
    if (row.kind() != Kind.CONDITION) {
      return null;
    }
    Address parent = row.address().parent();
    return Parts.value(definition, parent) instanceof Condition.At ? parent : row.address();
  }

  /// Returns the bars that something is worked out on; null for those that are traded.
  @Nullable Source source(Address address) {
    return switch (Parts.value(model.definitionProperty().get(), address)) {
      case Operand.At(Source source, Operand _) -> source;
      case Condition.At(Source source, Condition _) -> source;
      case Condition.Disabled(Condition.At(Source source, Condition _)) -> source;
      case null, default -> null;
    };
  }

  /// Works something out on other bars.
  void on(Address address, @Nullable Source source) {
    apply(new Edit.On(List.of(address), source), null);
  }
}
