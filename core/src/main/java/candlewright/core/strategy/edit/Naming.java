package candlewright.core.strategy.edit;

import candlewright.core.indicator.Setting;
import candlewright.core.market.Decimals;
import candlewright.core.strategy.NamedOperand;
import candlewright.core.strategy.Operand;
import candlewright.core.strategy.Parameter;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.Source;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.Universe;
import java.util.ArrayList;
import java.util.List;

/// Edits of names and of what they are used for.
final class Naming {
  private Naming() {}

  static Outcome.Done rename(StrategyDefinition definition, Edit.Rename edit) {
    Object owner = Editor.value(definition, edit.address());
    String old = Lists.name(owner);
    if (old == null) {
      throw new RefusedException(Kinds.words(owner) + " has no name");
    }
    String name = edit.name();
    StrategyDefinition now = definition;
    for (Part part : Parts.all(definition)) {
      Object value = part.value();
      if (owner instanceof Parameter
          && part.kind() == Kind.NUMBER
          && value instanceof Scalar.ParameterReference(String used)
          && used.equals(old)) {
        now = Editor.put(now, part.address(), new Scalar.ParameterReference(name));
      } else if (owner instanceof NamedOperand
          && part.kind() == Kind.OPERAND
          && value instanceof Operand.Named(String used)
          && used.equals(old)) {
        now = Editor.put(now, part.address(), new Operand.Named(name));
      } else if (owner instanceof Universe.Role
          && part.kind() == Kind.SOURCE
          && value instanceof Source(String used, var timeframe)
          && used.equals(old)) {
        if (name.isEmpty()) {
          throw new RefusedException("a role needs a name");
        }
        now = Editor.put(now, part.address(), new Source(name, timeframe));
      }
    }
    Address list = edit.address().parent();
    now = Editor.put(now, edit.address().child("name"), name);
    return new Outcome.Done(now, "Rename " + old + " to " + name, List.of(list.child(name)));
  }

  static Outcome.Done parametrise(StrategyDefinition definition, Edit.Parametrise edit) {
    Part part = Editor.part(definition, edit.address());
    Slot slot = part.slot();
    Setting range = slot.range();
    if (slot.kind() != Kind.NUMBER || range == null) {
      throw new RefusedException("only a number can be made a parameter");
    }
    double value =
        switch (slot.value()) {
          case Scalar.Literal(double number) -> number;
          case null -> {
            if (!Sentence.isUsual(slot)) {
              throw new RefusedException("there is no number here yet");
            }
            yield range.defaultValue();
          }
          default ->
              throw new RefusedException(
                  "it is the parameter '"
                      + ((Scalar.ParameterReference) slot.value()).name()
                      + "' already");
        };
    if (!(edit.minimum() <= value && value <= edit.maximum())) {
      throw new RefusedException(
          "the range of a parameter must hold its value, which is " + Decimals.text(value));
    }
    Parameter parameter =
        new Parameter(
            new Setting(edit.name(), value, edit.minimum(), edit.maximum(), range.whole()), "");
    List<Parameter> parameters = new ArrayList<>(definition.parameters());
    parameters.add(parameter);
    StrategyDefinition now = Editor.put(definition, Address.parse("parameters"), parameters);
    now = Editor.put(now, edit.address(), new Scalar.ParameterReference(edit.name()));
    return new Outcome.Done(now, "Make " + edit.name() + " a parameter", List.of(edit.address()));
  }
}
