package candlewright.app.ui.build.board;

import candlewright.app.ui.build.BuildViewModel;
import candlewright.app.ui.kit.Texts;
import candlewright.core.indicator.Setting;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.Timeframe;
import candlewright.core.signal.CombinationType;
import candlewright.core.signal.SignalCatalogue;
import candlewright.core.strategy.Condition;
import candlewright.core.strategy.Delay;
import candlewright.core.strategy.NamedOperand;
import candlewright.core.strategy.Operand;
import candlewright.core.strategy.Parameter;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.Source;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.Universe;
import candlewright.core.strategy.edit.Address;
import candlewright.core.strategy.edit.Block;
import candlewright.core.strategy.edit.Chip;
import candlewright.core.strategy.edit.Edit;
import candlewright.core.strategy.edit.Kind;
import candlewright.core.strategy.text.Expressions;
import candlewright.core.strategy.text.Reading;
import candlewright.core.strategy.text.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What can stand at a place, by what a person types: blocks of the library, numbers and formulas,
/// timeframes, instruments, words.
final class Offers {
  private static final int STALE_AFTER = 3;

  private final BuildViewModel model;
  private final LibraryModel library;

  Offers(BuildViewModel model, LibraryModel library) {
    this.model = model;
    this.library = library;
  }

  private StrategyDefinition definition() {
    return model.definitionProperty().get();
  }

  /// Returns what a chip can be exchanged for.
  List<Picker.Option> of(Chip chip, String query) {
    return switch (chip.editing()) {
      case Chip.Editing.Choice(List<String> choices, String _, boolean ofNumber) -> {
        List<Picker.Option> options = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
          Object value = ofNumber ? new Scalar.Literal(i) : choices.get(i);
          options.add(Picker.Option.of(choices.get(i).replace('_', ' '), value));
        }
        yield matching(options, query);
      }
      case Chip.Editing.Flag(boolean _) ->
          matching(
              List.of(
                  Picker.Option.of(Texts.of("board.yes"), true),
                  Picker.Option.of(Texts.of("board.no"), false)),
              query);
      case Chip.Editing.Numeral _, Chip.Editing.Text _ -> List.of();
      case Chip.Editing.Pick() ->
          chip.kind() == Kind.INSTRUMENTS ? traded(query) : of(chip.kind(), query);
    };
  }

  /// Returns what a kind of place can take.
  List<Picker.Option> of(Kind kind, String query) {
    return switch (kind) {
      case TIMEFRAME -> {
        List<Picker.Option> options = new ArrayList<>();
        options.add(Picker.Option.of(Texts.of("board.anyTimeframe"), null));
        timeframes().forEach(options::add);
        yield matching(options, query);
      }
      case SOURCE -> sources(query).stream().filter(option -> option.value() != null).toList();
      case INSTRUMENT -> instruments(query);
      case DELAY -> delays(query);
      case INDICATOR -> indicators(query);
      case ROLE ->
          instruments(query).stream()
              .map(option -> Picker.Option.of(option.title(), role((InstrumentId) option.value())))
              .toList();
      case PARAMETER ->
          List.of(
              Picker.Option.of(
                  Texts.of("board.newParameter"),
                  new Parameter(new Setting(fresh("value"), 10, 1, 100, false), "")));
      case NAMED_OPERAND -> named(query);
      default -> blocks(kind, query);
    };
  }

  private List<Picker.Option> named(String query) {
    List<Picker.Option> options = new ArrayList<>();
    for (Picker.Option option : of(Kind.OPERAND, query)) {
      if (option.value() instanceof Operand operand) {
        NamedOperand value = new NamedOperand(fresh("value"), operand, "");
        options.add(new Picker.Option(option.title(), option.detail(), value, option.block()));
      }
    }
    return options;
  }

  private static List<Picker.Option> matching(List<Picker.Option> options, String query) {
    return options.stream().filter(option -> option.matches(query)).toList();
  }

  private List<Picker.Option> blocks(Kind kind, String query) {
    List<Picker.Option> options = new ArrayList<>();
    for (Block block : library.find(query, kind)) {
      options.add(new Picker.Option(block.title(), detail(block), block.value(), block));
    }
    Picker.Option written = written(kind, query.strip());
    boolean named =
        library.find(query, kind).stream()
            .anyMatch(block -> block.name().equals(query.strip().toLowerCase(Locale.ROOT)));
    if (written != null) {
      options.add(named ? Math.min(1, options.size()) : 0, written);
    }
    return options;
  }

  private static String detail(Block block) {
    return block.name().equals(block.title()) || block.name().indexOf('.') >= 0
        ? block.family()
        : block.name().replace('_', ' ');
  }

  /// Returns what a text says, if it is a number or a formula.
  private Picker.@Nullable Option written(Kind kind, String text) {
    if (text.isEmpty()) {
      return null;
    }
    Scope scope = Scope.of(definition());
    Object value =
        switch (kind) {
          case OPERAND -> read(Expressions.operand(text, scope));
          case CONDITION -> read(Expressions.condition(text, scope));
          default -> null;
        };
    return value == null ? null : new Picker.Option(text, Texts.of("board.asWritten"), value, null);
  }

  private static <T> @Nullable T read(Reading<T> reading) {
    return reading instanceof Reading.Read<T>(T value, var _) ? value : null;
  }

  private static Stream<Picker.Option> timeframes() {
    return Stream.of(Timeframe.values()).map(each -> Picker.Option.of(each.code(), each));
  }

  private List<Picker.Option> instruments(String query) {
    List<Picker.Option> options = new ArrayList<>();
    library.instruments().forEach(id -> options.add(Picker.Option.of(id.toString(), id)));
    List<Picker.Option> found = new ArrayList<>(matching(options, query));
    InstrumentId typed = instrument(query.strip());
    if (typed != null && !library.instruments().contains(typed)) {
      found.add(new Picker.Option(typed.toString(), Texts.of("board.asWritten"), typed, null));
    }
    return found;
  }

  private static @Nullable InstrumentId instrument(String text) {
    try {
      return InstrumentId.parse(text);
    } catch (IllegalArgumentException e) {
      // Half a name: only those known are offered.
      return null;
    }
  }

  private List<Picker.Option> traded(String query) {
    List<InstrumentId> now = definition().universe().traded();
    List<Picker.Option> options = new ArrayList<>();
    options.add(Picker.Option.of(Texts.of("board.anyInstrument"), List.of()));
    for (Picker.Option option : instruments("")) {
      InstrumentId id = (InstrumentId) option.value();
      if (id == null) {
        continue;
      }
      List<InstrumentId> other = new ArrayList<>(now);
      boolean there = !other.remove(id);
      if (there) {
        other.add(id);
      }
      options.add(
          new Picker.Option(
              option.title(), there ? "" : Texts.of("board.isTraded"), List.copyOf(other), null));
    }
    return matching(options, query);
  }

  private static List<Picker.Option> delays(String query) {
    List<Picker.Option> options = new ArrayList<>();
    Delay typed = Delay.find(query.strip());
    if (typed != null) {
      options.add(Picker.Option.of(typed.text(), typed));
    }
    for (String usual : List.of("1h", "12h", "1d", "1w")) {
      options.add(Picker.Option.of(usual, Delay.find(usual)));
    }
    options.add(Picker.Option.of(Delay.NONE.text(), Delay.NONE));
    return typed == null ? matching(options, query) : options;
  }

  private List<Picker.Option> indicators(String query) {
    return library.find(query, Kind.OPERAND).stream()
        .filter(block -> block.value() instanceof Operand.Indicator)
        .map(block -> new Picker.Option(block.title(), detail(block), block.name(), block))
        .toList();
  }

  private Universe.Role role(@Nullable InstrumentId id) {
    String name = id == null ? "other" : letters(id.toString());
    return new Universe.Role(fresh(name), id, STALE_AFTER, Delay.NONE, "");
  }

  /// Roles are named by letters: `ethusdt` for ETHUSDT.DEMO.
  private static String letters(String id) {
    String symbol = id.substring(0, Math.max(0, id.indexOf('.')));
    String name = symbol.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    return name.isEmpty() || !Character.isLetter(name.charAt(0)) ? "other" : name;
  }

  private String fresh(String base) {
    List<String> taken = new ArrayList<>();
    definition().parameters().forEach(each -> taken.add(each.name()));
    definition().operands().forEach(each -> taken.add(each.name()));
    definition().universe().roles().forEach(each -> taken.add(each.name()));
    String name = base;
    for (int i = 2; taken.contains(name); i++) {
      name = base + "_" + i;
    }
    return name;
  }

  /// Returns the bars that a value can be read on; nothing stands for those that are traded.
  List<Picker.Option> sources(String query) {
    List<Picker.Option> options = new ArrayList<>();
    options.add(Picker.Option.of(Texts.of("board.tradedBars"), null));
    for (Universe.Role role : definition().universe().roles()) {
      options.add(Picker.Option.of(role.name(), new Source(role.name(), null)));
    }
    for (Timeframe timeframe : Timeframe.values()) {
      options.add(Picker.Option.of(timeframe.code(), new Source(Source.TRADED, timeframe)));
    }
    for (Universe.Role role : definition().universe().roles()) {
      for (Timeframe timeframe : Timeframe.values()) {
        Source source = new Source(role.name(), timeframe);
        options.add(Picker.Option.of(source.text(), source));
      }
    }
    return matching(options, query);
  }

  /// Returns the words for the bars that a value is read on.
  String source(@Nullable Object value) {
    return switch (value) {
      case Operand.At(Source source, var _) -> source.text();
      case Condition.At(Source source, var _) -> source.text();
      case null, default -> Texts.of("board.tradedBars");
    };
  }

  /// Returns the edit that reads what stands at an address on other bars.
  Edit reading(Address address, @Nullable Object source) {
    return new Edit.On(List.of(address), (Source) source);
  }

  /// Returns the edit that puts a number in the place of another.
  static Edit number(Chip chip, double value) {
    return new Edit.Set(chip.address(), new Scalar.Literal(value));
  }

  /// Returns the combinations that rows can be made into.
  List<Picker.Option> groups(String query) {
    return SignalCatalogue.combinations().stream()
        .map(type -> new Picker.Option(type.title(), name(type), type.name(), null))
        .filter(option -> option.matches(query) || option.detail().startsWith(query.strip()))
        .toList();
  }

  private static String name(CombinationType type) {
    return type.name().replace('_', ' ');
  }
}
