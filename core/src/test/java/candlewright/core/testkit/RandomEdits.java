package candlewright.core.testkit;

import candlewright.core.market.Timeframe;
import candlewright.core.signal.CombinationType;
import candlewright.core.signal.SignalCatalogue;
import candlewright.core.signal.SignalType;
import candlewright.core.strategy.Condition;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.Source;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.edit.Address;
import candlewright.core.strategy.edit.Blocks;
import candlewright.core.strategy.edit.Clip;
import candlewright.core.strategy.edit.Edit;
import candlewright.core.strategy.edit.Kind;
import candlewright.core.strategy.edit.Part;
import candlewright.core.strategy.edit.Parts;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Random edits of a definition, sensible and not.
public final class RandomEdits {
  private static final List<String> INDICATORS = List.of("rsi", "ema", "macd", "atr", "adx", "obv");

  private final SplittableRandom random;

  public RandomEdits(SplittableRandom random) {
    this.random = random;
  }

  /// Returns an edit; whether it can be done is another question.
  public Edit next(StrategyDefinition definition) {
    List<Part> parts = Parts.all(definition);
    Part part = pick(parts);
    return switch (random.nextInt(16)) {
      case 0, 1, 2 -> set(part);
      case 3, 4 ->
          new Edit.Add(
              pick(conditions(parts)).address(),
              random.nextInt(4),
              random.nextBoolean() ? signal() : Blocks.group("any", List.of(signal(), signal())));
      case 5 -> new Edit.Remove(some(conditions(parts)));
      case 6 -> new Edit.Duplicate(some(random.nextBoolean() ? conditions(parts) : parts));
      case 7 -> new Edit.Enable(some(conditions(parts)), random.nextBoolean());
      case 8 ->
          new Edit.Move(
              some(conditions(parts)), pick(conditions(parts)).address(), random.nextInt(4));
      case 9 -> group(pick(conditions(parts)), parts);
      case 10 -> new Edit.Ungroup(pick(conditions(parts)).address());
      case 11 -> new Edit.Not(some(conditions(parts)));
      case 12 ->
          new Edit.Paste(
              random.nextBoolean() ? pick(conditions(parts)).address() : part.address().parent(),
              random.nextInt(4),
              Clip.text(definition, List.of(pick(parts).address())));
      case 13 ->
          new Edit.Replace(
              random.nextBoolean() ? "" : "length", random.nextInt(30), 7, Address.ROOT);
      case 14 ->
          random.nextBoolean()
              ? new Edit.Rename(
                  pick(parts.stream().filter(RandomEdits::isNamed).toList()).address(),
                  "renamed_" + random.nextInt(3))
              : new Edit.Parametrise(part.address(), "made_" + random.nextInt(3), 1, 100);
      default ->
          new Edit.On(
              List.of(part.address()),
              random.nextBoolean()
                  ? new Source(Source.TRADED, pick(List.of(Timeframe.values())))
                  : null);
    };
  }

  private Edit group(Part one, List<Part> parts) {
    List<Address> rows = new ArrayList<>(List.of(one.address()));
    for (Part part : conditions(parts)) {
      if (part.address().parent().equals(one.address().parent()) && random.nextBoolean()) {
        rows.add(part.address());
      }
    }
    return new Edit.Group(
        rows, pick(SignalCatalogue.combinations().stream().map(CombinationType::name).toList()));
  }

  private Edit set(Part part) {
    Object value =
        switch (part.kind()) {
          case NUMBER -> new Scalar.Literal(random.nextInt(-2, 40));
          case PLAIN_NUMBER -> (double) random.nextInt(-2, 40);
          case CHOICE -> pick(part.slot().choices());
          case INDICATOR -> pick(INDICATORS);
          case OPERAND -> Blocks.indicator(pick(INDICATORS));
          case CONDITION -> signal();
          case TEXT -> pick(List.of("text", "a b", "", "x_1", "not"));
          case FLAG -> random.nextBoolean();
          default -> null;
        };
    boolean nothing = part.slot().optional() && random.nextInt(4) == 0;
    return new Edit.Set(part.address(), nothing ? null : value);
  }

  private Condition signal() {
    return Blocks.signal(pick(SignalCatalogue.signals().stream().map(SignalType::name).toList()));
  }

  /// What has a name; and the universe, which has none, for definitions where nothing has.
  private static boolean isNamed(Part part) {
    return switch (part.kind()) {
      case PARAMETER, NAMED_OPERAND, ROLE, UNIVERSE -> true;
      default -> false;
    };
  }

  private static List<Part> conditions(List<Part> parts) {
    return parts.stream().filter(part -> part.kind() == Kind.CONDITION).toList();
  }

  private List<Address> some(List<Part> parts) {
    List<Address> addresses = new ArrayList<>();
    int count = random.nextInt(1, 4);
    for (int i = 0; i < count; i++) {
      addresses.add(pick(parts).address());
    }
    return addresses;
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
