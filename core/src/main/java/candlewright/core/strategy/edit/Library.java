package candlewright.core.strategy.edit;

import candlewright.core.indicator.BarField;
import candlewright.core.indicator.IndicatorCatalogue;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.signal.CombinationType;
import candlewright.core.signal.SignalCatalogue;
import candlewright.core.signal.SignalType;
import candlewright.core.strategy.Condition;
import candlewright.core.strategy.NamedOperand;
import candlewright.core.strategy.Operand;
import candlewright.core.strategy.Parameter;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.StrategyDefinition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Everything that a board can be built of, found by name, title, family or another word for it.
///
/// The list holds all of the catalogues, whose rarer parts are loaded for it: making one takes a
/// moment and belongs in the background.
public final class Library {
  /// Words that people look for, and the names they mean.
  private static final Map<String, List<String>> SYNONYMS =
      Map.ofEntries(
          Map.entry("moving average", List.of("sma", "ema", "wma", "hma", "kama")),
          Map.entry("bands", List.of("bollinger", "keltner", "donchian")),
          Map.entry("channel", List.of("donchian", "keltner", "linreg")),
          Map.entry("overbought", List.of("rsi", "stochastic", "cci", "williams_r")),
          Map.entry("oversold", List.of("rsi", "stochastic", "cci", "williams_r")),
          Map.entry("volatility", List.of("atr", "stddev", "bollinger")),
          Map.entry("cross", List.of("crosses_above", "crosses_below", "crosses")),
          Map.entry("greater", List.of("above")),
          Map.entry("less", List.of("below")),
          Map.entry("and", List.of("all")),
          Map.entry("or", List.of("any")),
          Map.entry("vote", List.of("majority", "weighted", "k_of_n")),
          Map.entry("then", List.of("sequence")),
          Map.entry("sl", List.of("stop_loss")),
          Map.entry("tp", List.of("take_profit")),
          Map.entry("trail", List.of("trailing_stop")));

  private final List<Block> blocks = new ArrayList<>();

  private Library() {}

  /// Lists everything, with the names of a definition first.
  public static Library of(StrategyDefinition definition) {
    Library library = new Library();
    library.own(definition);
    for (BarField field : BarField.values()) {
      library.add("field", field.text(), field.text(), "price", new Operand.Field(field));
    }
    for (IndicatorType type : IndicatorCatalogue.types()) {
      library.add(
          "indicator",
          type.name(),
          type.title(),
          lower(type.family()),
          Blocks.indicator(type.name()));
    }
    for (SignalType type : SignalCatalogue.signals()) {
      library.add(
          "signal", type.name(), type.title(), lower(type.group()), Blocks.signal(type.name()));
    }
    for (CombinationType type : SignalCatalogue.combinations()) {
      library.add("group", type.name(), type.title(), "logic", group(type));
    }
    Shapes.EXITS.forEach((name, exit) -> library.add("exit", name, words(name), "exit", exit));
    Shapes.SIZINGS.forEach(
        (name, sizing) -> library.add("sizing", name, words(name), "sizing", sizing));
    Shapes.PROTECTIONS.forEach((name, protection) ->
        library.add("protection", name, words(name), "protection", protection));
    Shapes.DISTANCES.forEach(
        (name, distance) -> library.add("distance", name, words(name), "distance", distance));
    Shapes.ORDERS.forEach((name, order) -> library.add("order", name, words(name), "order", order));
    library.add("allocation", "allocation", "allocation", "allocation", Shapes.ALLOCATION);
    return library;
  }

  private void own(StrategyDefinition definition) {
    for (NamedOperand operand : definition.operands()) {
      add("named", operand.name(), operand.name(), "named", new Operand.Named(operand.name()));
    }
    for (Parameter parameter : definition.parameters()) {
      add(
          "parameter",
          parameter.name(),
          parameter.name(),
          "parameter",
          new Scalar.ParameterReference(parameter.name()));
    }
  }

  private static Condition group(CombinationType type) {
    List<Condition> parts = new ArrayList<>();
    for (int i = 0; i < Math.max(type.minimumParts(), Math.min(2, type.maximumParts())); i++) {
      parts.add(Blocks.signal("above"));
    }
    return Blocks.group(type.name(), parts);
  }

  private void add(String sort, String name, String title, String family, Object value) {
    for (Kind kind : Kind.values()) {
      if (Kinds.fits(kind, value)) {
        blocks.add(new Block(sort + " " + name, name, title, family, kind, value));
        return;
      }
    }
    throw new IllegalArgumentException(name + " fits nowhere");
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static String words(String name) {
    return name.replace('_', ' ');
  }

  /// Returns all blocks.
  public List<Block> blocks() {
    return List.copyOf(blocks);
  }

  /// Returns what fits a kind of slot or row and matches a text, the likeliest first: what has the
  /// name or a name or title that begins so, then other words for it, then what holds the text
  /// anywhere. Among equals favourites come first, then what was used lately.
  ///
  /// @param query any case; empty for everything
  /// @param kind that has to fit
  /// @param favourites ids
  /// @param recents ids, the latest first
  public List<Block> find(String query, Kind kind, List<String> favourites, List<String> recents) {
    String wanted = query.strip().toLowerCase(Locale.ROOT);
    return blocks.stream()
        .filter(block -> block.kind() == kind && rank(block, wanted) < NONE)
        .sorted(
            Comparator.comparingInt((Block block) -> rank(block, wanted))
                .thenComparing(block -> !favourites.contains(block.id()))
                .thenComparingInt(block ->
                    recents.contains(block.id()) ? recents.indexOf(block.id()) : recents.size()))
        .toList();
  }

  /// The rank of what does not match.
  private static final int NONE = 5;

  /// Returns the names that synonyms mean and that are not among those known.
  static List<String> unknownSynonyms(List<String> known) {
    return SYNONYMS.values().stream()
        .flatMap(List::stream)
        .filter(name -> !known.contains(name))
        .toList();
  }

  private static int rank(Block block, String wanted) {
    String name = block.name();
    String title = block.title().toLowerCase(Locale.ROOT);
    if (wanted.isEmpty() || name.equals(wanted) || words(name).equals(wanted)) {
      return 0;
    }
    if (words(name).startsWith(words(wanted)) || title.startsWith(wanted)) {
      return 1;
    }
    boolean synonym =
        SYNONYMS.entrySet().stream()
            .anyMatch(
                entry -> entry.getKey().startsWith(wanted) && entry.getValue().contains(name));
    if (synonym) {
      return 2;
    }
    if (title.contains(wanted) || words(name).contains(words(wanted))) {
      return 3;
    }
    return block.family().startsWith(wanted) ? 4 : NONE;
  }
}
