package candlewright.core.strategy.edit;

import candlewright.core.indicator.Setting;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.Timeframe;
import candlewright.core.strategy.Condition;
import candlewright.core.strategy.Delay;
import candlewright.core.strategy.Operand;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.Source;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.text.Scope;
import candlewright.core.strategy.text.Sentences;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Makes sentences of words and chips out of the parts of one definition.
public final class Sentence {
  /// Shown where nothing stands.
  private static final String NOTHING = "–";

  /// Shown where nothing is said and so all is meant.
  private static final String ANY = "any";

  private final StrategyDefinition definition;
  private final ParameterValues values;
  private final Sentences sentences;

  /// Prepares the sentences of a definition, with its parameters at their defaults.
  public Sentence(StrategyDefinition definition) {
    this.definition = definition;
    values = ParameterValues.of(definition, Map.of());
    sentences = new Sentences(Scope.of(definition), values);
  }

  /// How a part reads, and the chips of what that does not say.
  record Reading(List<Piece> pieces, List<Chip> more) {}

  Reading of(Address address, @Nullable Object part) {
    Map<String, Slot> slots = new LinkedHashMap<>();
    Slots.of(definition, part).forEach(slot -> slots.put(slot.step(), slot));
    List<Piece> pieces = new ArrayList<>();
    List<Chip> more = new ArrayList<>();
    String pattern = Patterns.of(part);
    int at = 0;
    while (at < pattern.length()) {
      int open = pattern.indexOf('{', at);
      String words = pattern.substring(at, open < 0 ? pattern.length() : open).strip();
      if (!words.isEmpty()) {
        pieces.add(new Piece.Words(words));
      }
      if (open < 0) {
        break;
      }
      int close = pattern.indexOf('}', open);
      Slot slot = slots.remove(pattern.substring(open + 1, close));
      if (slot != null) {
        add(address, slot, pieces, more);
      }
      at = close + 1;
    }
    for (Slot slot : slots.values()) {
      if (slot.kind() != Kind.CONDITION && !(slot.value() instanceof List<?>)) {
        more.add(chip(address, slot));
      }
    }
    return new Reading(pieces, more);
  }

  /// Adds a slot: as the sentence of what stands there if that is itself made of slots, else as a
  /// chip.
  private void add(Address address, Slot slot, List<Piece> pieces, List<Chip> more) {
    Address own = address.child(slot.step());
    if (slot.kind() == Kind.STEPS) {
      List<Slot> steps = Slots.of(definition, slot.value());
      for (int i = 0; i < steps.size(); i++) {
        Slot step = steps.get(i);
        if (i > 0) {
          pieces.add(new Piece.Words("and"));
        }
        splice(own.child(step.step()), step.value(), pieces, more);
      }
    } else if (slot.value() != null
        && !Patterns.of(slot.value()).isEmpty()
        && slot.kind() != Kind.OPERAND) {
      splice(own, slot.value(), pieces, more);
    } else {
      pieces.add(new Piece.Of(chip(address, slot)));
    }
  }

  private void splice(Address address, @Nullable Object part, List<Piece> pieces, List<Chip> more) {
    Reading inner = of(address, part);
    pieces.addAll(inner.pieces());
    more.addAll(inner.more());
  }

  private Chip chip(Address owner, Slot slot) {
    Address address = owner.child(slot.step());
    List<Chip> inner = new ArrayList<>();
    for (Slot each : Slots.of(definition, slot.value())) {
      inner.add(chip(address, each));
    }
    return new Chip(address, slot.kind(), label(slot), editing(address, slot), inner);
  }

  private Chip.Editing editing(Address address, Slot slot) {
    Setting range = slot.range();
    if (slot.kind() == Kind.NUMBER || slot.kind() == Kind.PLAIN_NUMBER) {
      Setting of = Objects.requireNonNull(range);
      double value = number(slot);
      if (!of.choices().isEmpty()) {
        return new Chip.Editing.Choice(of.choices(), of.text(value), true);
      }
      return new Chip.Editing.Numeral(
          value,
          of.minimum(),
          of.maximum(),
          step(of, value),
          of.whole(),
          slot.value() instanceof Scalar.ParameterReference(String name) ? name : "");
    }
    return switch (slot.kind()) {
      case CHOICE ->
          new Chip.Editing.Choice(choices(address, slot), String.valueOf(slot.value()), false);
      case TEXT -> new Chip.Editing.Text(String.valueOf(slot.value()));
      case FLAG -> new Chip.Editing.Flag(Boolean.TRUE.equals(slot.value()));
      default -> new Chip.Editing.Pick();
    };
  }

  /// A named operand sees only those before it.
  private static List<String> choices(Address address, Slot slot) {
    boolean named = slot.step().equals("name") && address.steps().getFirst().equals("operands");
    return named
        ? slot.choices().stream().takeWhile(name -> !name.equals(address.steps().get(1))).toList()
        : slot.choices();
  }

  /// Returns the number in force in a slot; NaN where nothing stands.
  private double number(Slot slot) {
    Setting range = Objects.requireNonNull(slot.range());
    return switch (slot.value()) {
      case null -> isUsual(slot) ? range.defaultValue() : Double.NaN;
      case Scalar scalar -> values.resolve(scalar);
      case Double plain -> plain;
      case Integer plain -> plain;
      default -> throw new IllegalArgumentException(slot.value() + " is no number");
    };
  }

  /// Tells whether nothing in a slot stands for the default of a setting.
  static boolean isUsual(Slot slot) {
    return slot.optional() && slot.kind() == Kind.NUMBER && slot.path().equals("." + slot.step());
  }

  /// Whole numbers go by one, others by a hundredth of their size, rounded to a power of ten.
  private static double step(Setting range, double value) {
    if (range.whole()) {
      return 1;
    }
    double size = Double.isNaN(value) || value == 0 ? 1 : Math.abs(value);
    double step = 1;
    while (step > size / 10) {
      step /= 10;
    }
    return step;
  }

  private String label(Slot slot) {
    Object value = slot.value();
    Setting range = slot.range();
    if (range != null) {
      double number = number(slot);
      return Double.isNaN(number) ? NOTHING : range.text(number);
    }
    return label(value, slot.kind());
  }

  private String label(@Nullable Object value, Kind kind) {
    return switch (value) {
      case null -> kind == Kind.TIMEFRAME ? ANY : NOTHING;
      case Operand operand -> sentences.of(operand);
      case Condition condition -> sentences.of(condition);
      case Source source -> source.text();
      case Timeframe timeframe -> timeframe.code();
      case Delay delay -> delay.text();
      case InstrumentId id -> id.toString();
      case List<?> list ->
          list.isEmpty()
              ? ANY
              : list.stream().map(Object::toString).collect(Collectors.joining(", "));
      case Boolean flag -> flag ? "yes" : "no";
      case String word -> kind == Kind.CHOICE ? word.replace('_', ' ') : word;
      default -> text(of(Address.ROOT, value).pieces());
    };
  }

  /// Returns a part as plain text.
  public String text(@Nullable Object part) {
    return switch (part) {
      case Condition.Disabled(Condition inner) -> text(inner);
      case Condition.Signal _, Condition.Constantly _, Operand _ -> label(part, Kind.OPERAND);
      case null -> NOTHING;
      default -> {
        String text = text(of(Address.ROOT, part).pieces());
        yield text.isEmpty() ? label(part, Kind.CHOICE) : text;
      }
    };
  }

  static String text(List<Piece> pieces) {
    StringBuilder text = new StringBuilder();
    for (Piece piece : pieces) {
      String word =
          switch (piece) {
            case Piece.Words(String words) -> words;
            case Piece.Of(Chip chip) -> chip.label();
          };
      boolean joined =
          text.isEmpty() || word.startsWith(",") || word.startsWith(":") || word.startsWith(")");
      boolean opened = !text.isEmpty() && text.charAt(text.length() - 1) == '(';
      text.append(joined || opened ? "" : " ").append(word);
    }
    return text.toString();
  }
}
