package candlewright.core.strategy.edit;

import candlewright.core.indicator.BarField;
import candlewright.core.indicator.IndicatorCatalogue;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.indicator.Setting;
import candlewright.core.strategy.Condition;
import candlewright.core.strategy.NamedOperand;
import candlewright.core.strategy.Operand;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.Source;
import candlewright.core.strategy.StrategyDefinition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// The slots of operands.
final class OperandSlots {
  private static final Setting NUMBER = Setting.number("number", 0, -1e12, 1e12, "");

  private OperandSlots() {}

  static List<Slot> of(StrategyDefinition definition, Operand operand) {
    return switch (operand) {
      case Operand.Field(BarField field) ->
          List.of(
              Slot.choice(
                  "field",
                  field.text(),
                  Arrays.stream(BarField.values()).map(BarField::text).toList(),
                  word -> new Operand.Field(field(Slots.as(String.class, word)))));
      case Operand.Constant(Scalar value) ->
          List.of(
              Slot.number(
                  NUMBER,
                  "",
                  value,
                  false,
                  other -> new Operand.Constant(Slots.as(Scalar.class, other))));
      case Operand.Named(String name) ->
          List.of(
              Slot.choice(
                  "name",
                  name,
                  definition.operands().stream().map(NamedOperand::name).toList(),
                  word -> new Operand.Named(Slots.as(String.class, word))));
      case Operand.Indicator indicator -> of(indicator);
      case Operand.At(Source source, Operand part) ->
          List.of(
              Slot.of(
                  "source",
                  "",
                  Kind.SOURCE,
                  source,
                  value -> new Operand.At(Slots.as(Source.class, value), part)),
              Slot.of(
                  "of",
                  "",
                  Kind.OPERAND,
                  part,
                  value -> new Operand.At(source, Slots.as(Operand.class, value))));
      case Operand.Arithmetic(Operand.Function function, List<Operand> parts) ->
          of(function, parts);
      case Operand.BarsSince(Condition condition) ->
          List.of(
              Slot.of(
                  "when",
                  "",
                  Kind.CONDITION,
                  condition,
                  value -> new Operand.BarsSince(Slots.as(Condition.class, value))));
    };
  }

  private static BarField field(String name) {
    return Arrays.stream(BarField.values())
        .filter(field -> field.text().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<Slot> of(Operand.Function function, List<Operand> parts) {
    List<Slot> slots = new ArrayList<>();
    List<String> alike =
        Arrays.stream(Operand.Function.values())
            .filter(other -> other.parts() == function.parts())
            .map(Operand.Function::text)
            .toList();
    slots.add(
        Slot.choice(
            "function",
            function.text(),
            alike,
            word -> new Operand.Arithmetic(function(Slots.as(String.class, word)), parts)));
    for (int i = 0; i < parts.size(); i++) {
      int place = i;
      slots.add(
          Slot.of(
              "[" + i + "]",
              "",
              Kind.OPERAND,
              parts.get(i),
              value ->
                  new Operand.Arithmetic(
                      function, Lists.with(parts, place, Slots.as(Operand.class, value)))));
    }
    return slots;
  }

  private static Operand.Function function(String name) {
    return Arrays.stream(Operand.Function.values())
        .filter(function -> function.text().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<Slot> of(Operand.Indicator indicator) {
    IndicatorType type = Objects.requireNonNull(IndicatorCatalogue.find(indicator.type()));
    List<Slot> slots = new ArrayList<>();
    slots.add(
        Slot.of(
            "is",
            "",
            Kind.INDICATOR,
            type.name(),
            name -> Blocks.ofType(indicator, Slots.as(String.class, name))));
    List<Setting> fixed =
        type.settings().stream()
            .filter(setting -> !indicator.adaptive().containsKey(setting.name()))
            .toList();
    ConditionSlots.settings(
        fixed,
        indicator.settings(),
        slots,
        settings -> {
          return new Operand.Indicator(
              indicator.type(),
              settings,
              indicator.adaptive(),
              indicator.inputs(),
              indicator.output());
        });
    indicator
        .adaptive()
        .forEach((name, column) ->
            slots.add(
                Slot.of(
                    name,
                    Kind.OPERAND,
                    column,
                    value -> {
                      Map<String, Operand> adaptive = new TreeMap<>(indicator.adaptive());
                      adaptive.put(name, Slots.as(Operand.class, value));
                      return new Operand.Indicator(
                          indicator.type(),
                          indicator.settings(),
                          adaptive,
                          indicator.inputs(),
                          indicator.output());
                    })));
    for (int i = 0; i < type.inputs().size(); i++) {
      int place = i;
      slots.add(
          Slot.of(
              type.inputs().get(i).name(),
              Kind.OPERAND,
              indicator.inputs().get(i),
              value ->
                  new Operand.Indicator(
                      indicator.type(),
                      indicator.settings(),
                      indicator.adaptive(),
                      Lists.with(indicator.inputs(), place, Slots.as(Operand.class, value)),
                      indicator.output())));
    }
    if (type.outputs().size() > 1) {
      slots.add(
          Slot.choice(
              "output",
              indicator.output(),
              type.outputNames(),
              name ->
                  new Operand.Indicator(
                      indicator.type(),
                      indicator.settings(),
                      indicator.adaptive(),
                      indicator.inputs(),
                      Slots.as(String.class, name))));
    }
    return slots;
  }
}
