package candlewright.core.strategy.edit;

import candlewright.core.indicator.IndicatorCatalogue;
import candlewright.core.indicator.Setting;
import candlewright.core.market.Decimals;
import candlewright.core.strategy.Condition;
import candlewright.core.strategy.Names;
import candlewright.core.strategy.Operand;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.Source;
import candlewright.core.strategy.StrategyDefinition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Edits that exchange what stands in slots.
final class Putting {
  private Putting() {}

  static Outcome.Done set(
      StrategyDefinition definition, List<Address> selected, @Nullable Object given) {
    List<Address> addresses = Rows.outermost(definition, selected);
    Object value = meant(Editor.part(definition, addresses.getFirst()).kind(), given);
    StrategyDefinition now = definition;
    for (Address address : addresses) {
      Part part = Editor.part(definition, address);
      require(definition, part, value);
      Object owner = Parts.value(definition, address.parent());
      if (address.last().equals("name") && owner != null && Lists.name(owner) != null) {
        // A name is changed wherever it is used.
        return Naming.rename(
            definition, new Edit.Rename(address.parent(), Slots.as(String.class, value)));
      }
      now = Editor.put(now, address, value);
    }
    return new Outcome.Done(now, name(definition, addresses, value), addresses);
  }

  /// A number is meant wherever one fits, as a setting and as a value that is the same on all bars.
  private static @Nullable Object meant(Kind kind, @Nullable Object given) {
    if (kind == Kind.NUMBER && given instanceof Operand.Constant(Scalar number)) {
      return number;
    }
    if (kind == Kind.PLAIN_NUMBER && given instanceof Scalar.Literal(double number)) {
      return number;
    }
    return kind == Kind.OPERAND && given instanceof Scalar number
        ? new Operand.Constant(number)
        : given;
  }

  private static void require(StrategyDefinition definition, Part part, @Nullable Object value) {
    Slot slot = part.slot();
    if (value == null) {
      if (!slot.optional()) {
        throw new RefusedException(words(part) + " cannot be left out");
      }
      return;
    }
    if (!Kinds.fits(slot.kind(), value)) {
      throw new RefusedException(
          Kinds.refusal(slot.kind(), value, new Sentence(definition).text(value)));
    }
    if (slot.kind() == Kind.CHOICE && !slot.choices().contains(value)) {
      throw new RefusedException(
          "'" + value + "' is not one of " + String.join(", ", slot.choices()));
    }
    if (slot.kind() == Kind.INDICATOR && IndicatorCatalogue.find((String) value) == null) {
      throw new RefusedException(
          "no indicator is called '"
              + value
              + "'"
              + Names.remedy((String) value, IndicatorCatalogue.names()));
    }
  }

  private static String words(Part part) {
    return part.address().last().replace('_', ' ');
  }

  /// `Change rsi length to 21`.
  private static String name(
      StrategyDefinition definition, List<Address> addresses, @Nullable Object value) {
    Part part = Editor.part(definition, addresses.getFirst());
    Part owner = Parts.find(definition, part.address().parent());
    String of = owner == null ? "" : owner(owner);
    String what = part.slot().step().startsWith("[") ? "" : words(part);
    String subject =
        addresses.size() > 1 ? addresses.size() + " places" : (of + " " + what).strip();
    return "Change " + subject + " to " + shown(definition, part.slot(), value);
  }

  private static String owner(Part part) {
    return switch (part.value()) {
      case Operand.Indicator indicator -> indicator.type();
      case Condition.Signal signal -> signal.type().replace('_', ' ');
      case Condition.Combination combination -> combination.type().replace('_', ' ');
      case null, default ->
          part.address().place() >= 0
              ? words(new Part(part.address().parent(), "", part.slot()))
              : words(part);
    };
  }

  private static String shown(StrategyDefinition definition, Slot slot, @Nullable Object value) {
    Setting range = slot.range();
    return switch (value) {
      case null -> Sentence.isUsual(slot) ? "the usual one" : "nothing";
      case Scalar.Literal(double number) when range != null && !range.choices().isEmpty() ->
          number >= 0 && number < range.choices().size() && number == Math.rint(number)
              ? range.text(number)
              : Decimals.text(number);
      case Scalar.Literal(double number) -> Decimals.text(number);
      case Scalar.ParameterReference(String parameter) -> parameter;
      case Double number -> Decimals.text(number);
      case String text -> "'" + text.replace('_', ' ') + "'";
      default -> "'" + new Sentence(definition).text(value) + "'";
    };
  }

  static Outcome.Done on(StrategyDefinition definition, Edit.On edit) {
    StrategyDefinition now = definition;
    List<Object> shown = new ArrayList<>();
    List<Address> addresses = Rows.outermost(definition, edit.addresses());
    for (Address address : addresses) {
      Object value = Editor.value(definition, address);
      Source source = edit.source();
      Object other =
          switch (value) {
            case Operand.Constant _ ->
                throw new RefusedException("a number is the same on all bars");
            case Operand.At(var _, Operand part) ->
                source == null ? part : new Operand.At(source, part);
            case Operand operand -> source == null ? operand : new Operand.At(source, operand);
            case Condition.Disabled(Condition.At(var _, Condition part)) ->
                new Condition.Disabled(source == null ? part : new Condition.At(source, part));
            case Condition.Disabled(Condition part) ->
                new Condition.Disabled(source == null ? part : new Condition.At(source, part));
            case Condition.At(var _, Condition part) ->
                source == null ? part : new Condition.At(source, part);
            case Condition condition ->
                source == null ? condition : new Condition.At(source, condition);
            default ->
                throw new RefusedException(
                    Kinds.words(value) + " is not worked out on bars of its own");
          };
      now = Editor.put(now, address, other);
      shown.add(value);
    }
    Source source = edit.source();
    return new Outcome.Done(
        now,
        "Read "
            + Editor.named(definition, shown)
            + (source == null ? " on the traded bars" : " on " + source.text()),
        addresses);
  }

  static Outcome.Done replace(StrategyDefinition definition, Edit.Replace edit) {
    StrategyDefinition now = definition;
    List<Address> touched = new ArrayList<>();
    String setting = edit.setting();
    for (Part part : Parts.all(definition)) {
      Slot slot = part.slot();
      boolean named = setting.isEmpty() || slot.step().equals(setting);
      if (!named || slot.kind() != Kind.NUMBER || !part.address().isWithin(edit.within())) {
        continue;
      }
      Setting range = slot.range();
      boolean same =
          slot.value() instanceof Scalar.Literal(double value)
              ? value == edit.from()
              : slot.value() == null
                  && range != null
                  && Sentence.isUsual(slot)
                  && range.choices().isEmpty()
                  && range.defaultValue() == edit.from();
      if (same) {
        now = Editor.put(now, part.address(), Shapes.number(edit.to()));
        touched.add(part.address());
      }
    }
    String what = setting.isEmpty() ? "number" : setting.replace('_', ' ');
    if (touched.isEmpty()) {
      throw new RefusedException("no " + what + " is " + Decimals.text(edit.from()));
    }
    return new Outcome.Done(
        now,
        "Change "
            + what
            + " "
            + Decimals.text(edit.from())
            + " to "
            + Decimals.text(edit.to())
            + (touched.size() == 1 ? "" : " in " + touched.size() + " places"),
        touched);
  }
}
