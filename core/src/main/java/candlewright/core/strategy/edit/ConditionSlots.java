package candlewright.core.strategy.edit;

import candlewright.core.indicator.Setting;
import candlewright.core.signal.CombinationType;
import candlewright.core.signal.SignalCatalogue;
import candlewright.core.signal.SignalType;
import candlewright.core.signal.Socket;
import candlewright.core.strategy.Condition;
import candlewright.core.strategy.Operand;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.Source;
import candlewright.core.strategy.StrategyDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The slots of conditions. One that is disabled has those of what it disables.
final class ConditionSlots {
  private static final Setting WEIGHT = Setting.number("weight", 1, -100, 100, "");
  private static final List<String> CONSTANTS = List.of("never", "always");

  private ConditionSlots() {}

  static List<Slot> of(StrategyDefinition definition, Condition condition) {
    return switch (condition) {
      case Condition.Constantly(boolean value) ->
          List.of(
              Slot.choice(
                  "is",
                  value ? "always" : "never",
                  CONSTANTS,
                  word -> new Condition.Constantly("always".equals(word))));
      case Condition.Signal signal -> of(signal);
      case Condition.Combination combination -> of(combination);
      case Condition.At(Source source, Condition part) ->
          List.of(
              Slot.of(
                  "source",
                  "",
                  Kind.SOURCE,
                  source,
                  value -> new Condition.At(Slots.as(Source.class, value), part)),
              Slot.of(
                  "when",
                  ".at",
                  Kind.CONDITION,
                  part,
                  value -> new Condition.At(source, Slots.as(Condition.class, value))));
      case Condition.Disabled(Condition part) ->
          of(definition, part).stream()
              .map(slot ->
                  slot.within(
                      ".disabled",
                      other -> new Condition.Disabled(Slots.as(Condition.class, other))))
              .toList();
    };
  }

  private static List<Slot> of(Condition.Signal signal) {
    SignalType type = Objects.requireNonNull(SignalCatalogue.signal(signal.type()));
    List<Slot> slots = new ArrayList<>();
    slots.add(
        Slot.choice(
            "is", type.name(), alike(type), name -> ofType(signal, Slots.as(String.class, name))));
    for (int i = 0; i < type.sockets().size(); i++) {
      int place = i;
      slots.add(
          Slot.of(
              type.sockets().get(i).name(),
              Kind.OPERAND,
              signal.inputs().get(i),
              value ->
                  new Condition.Signal(
                      signal.type(),
                      signal.settings(),
                      Lists.with(signal.inputs(), place, Slots.as(Operand.class, value)))));
    }
    settings(
        type.settings(),
        signal.settings(),
        slots,
        settings -> {
          return new Condition.Signal(signal.type(), settings, signal.inputs());
        });
    return slots;
  }

  /// Makes a part with other settings.
  interface Resetting {
    Object with(Map<String, Scalar> settings);
  }

  /// Adds the slots of settings; what stands in none is the default.
  static void settings(
      List<Setting> settings, Map<String, Scalar> said, List<Slot> slots, Resetting put) {
    for (Setting setting : settings) {
      slots.add(
          Slot.number(
              setting,
              "." + setting.name(),
              said.get(setting.name()),
              true,
              value -> {
                Map<String, Scalar> others = new TreeMap<>(said);
                others.remove(setting.name());
                if (value != null) {
                  others.put(setting.name(), Slots.as(Scalar.class, value));
                }
                return put.with(others);
              }));
    }
  }

  /// Returns the signals that read as many columns which must be said.
  private static List<String> alike(SignalType type) {
    return SignalCatalogue.signals().stream()
        .filter(other -> required(other) == required(type) && other.group() == type.group())
        .map(SignalType::name)
        .toList();
  }

  private static long required(SignalType type) {
    return type.sockets().stream().filter(socket -> socket.usual() == null).count();
  }

  /// Returns a signal of another type with the same columns and the settings of the same names.
  static Condition.Signal ofType(Condition.Signal signal, String name) {
    SignalType type = Objects.requireNonNull(SignalCatalogue.signal(name));
    List<Operand> inputs = new ArrayList<>();
    for (int i = 0; i < type.sockets().size(); i++) {
      Socket socket = type.sockets().get(i);
      boolean kept = socket.usual() == null && i < signal.inputs().size();
      inputs.add(kept ? signal.inputs().get(i) : Blocks.usual(socket, i));
    }
    return new Condition.Signal(name, kept(type.settings(), signal.settings()), inputs);
  }

  private static Map<String, Scalar> kept(List<Setting> settings, Map<String, Scalar> said) {
    Map<String, Scalar> kept = new TreeMap<>();
    for (Setting setting : settings) {
      Scalar scalar = said.get(setting.name());
      if (scalar != null && allows(setting, scalar)) {
        kept.put(setting.name(), scalar);
      }
    }
    return kept;
  }

  private static boolean allows(Setting setting, Scalar scalar) {
    return !(scalar instanceof Scalar.Literal(double value))
        || (value >= setting.minimum()
            && value <= setting.maximum()
            && (!setting.whole() || value == Math.rint(value)));
  }

  private static List<Slot> of(Condition.Combination combination) {
    CombinationType type = Objects.requireNonNull(SignalCatalogue.combination(combination.type()));
    List<Slot> slots = new ArrayList<>();
    slots.add(
        Slot.choice(
            "is",
            type.name(),
            SignalCatalogue.combinations().stream().map(CombinationType::name).toList(),
            name -> ofType(combination, Slots.as(String.class, name))));
    settings(
        type.settings(),
        combination.settings(),
        slots,
        settings -> {
          return new Condition.Combination(
              combination.type(), settings, combination.parts(), combination.weights());
        });
    for (int i = 0; i < combination.weights().size(); i++) {
      int place = i;
      slots.add(
          new Slot(
              "weight_" + i,
              ".weights",
              Kind.NUMBER,
              combination.weights().get(i),
              WEIGHT,
              List.of(),
              false,
              value ->
                  new Condition.Combination(
                      combination.type(),
                      combination.settings(),
                      combination.parts(),
                      Lists.with(combination.weights(), place, Slots.as(Scalar.class, value)))));
    }
    for (int i = 0; i < combination.parts().size(); i++) {
      int place = i;
      slots.add(
          Slot.of(
              "[" + i + "]",
              "." + type.name() + "[" + i + "]",
              Kind.CONDITION,
              combination.parts().get(i),
              value ->
                  new Condition.Combination(
                      combination.type(),
                      combination.settings(),
                      Lists.with(combination.parts(), place, Slots.as(Condition.class, value)),
                      combination.weights())));
    }
    return slots;
  }

  /// Returns the same parts combined in another way. Where only one fits, that is the group as it
  /// was.
  static Condition.Combination ofType(Condition.Combination combination, String name) {
    CombinationType type = Objects.requireNonNull(SignalCatalogue.combination(name));
    boolean fits = combination.parts().size() <= type.maximumParts();
    List<Condition> parts = fits ? combination.parts() : List.of(combination);
    return of(type, kept(type.settings(), combination.settings()), parts, combination.weights());
  }

  /// Returns parts combined, each with its weight, or 1, where the type has weights.
  static Condition.Combination of(
      CombinationType type,
      Map<String, Scalar> settings,
      List<Condition> parts,
      List<Scalar> weights) {
    List<Scalar> weighing = new ArrayList<>();
    for (int i = 0; type.weighted() && i < parts.size(); i++) {
      weighing.add(weights.size() == parts.size() ? weights.get(i) : new Scalar.Literal(1));
    }
    return new Condition.Combination(type.name(), settings, parts, weighing);
  }

  /// Returns the group that rows can be added to, of what may be disabled; null if it is none.
  static Condition.@Nullable Combination group(Condition condition) {
    return switch (condition) {
      case Condition.Disabled(Condition part) -> group(part);
      case Condition.Combination combination
          when Objects.requireNonNull(SignalCatalogue.combination(combination.type()))
                  .maximumParts()
              > 1 ->
          combination;
      case Condition.Constantly _, Condition.Signal _, Condition.Combination _, Condition.At _ ->
          null;
    };
  }
}
