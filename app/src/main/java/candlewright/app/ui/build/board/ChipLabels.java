package candlewright.app.ui.build.board;

import candlewright.core.indicator.IndicatorCatalogue;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.indicator.Setting;
import candlewright.core.market.Decimals;
import candlewright.core.strategy.Operand;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.Source;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.edit.Board;
import candlewright.core.strategy.edit.Chip;
import candlewright.core.strategy.edit.Kind;
import candlewright.core.strategy.edit.Parts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// What chips read and which colour they have: `EMA 20 · 4h` in the third colour. A value has one
/// colour wherever it stands; colours go by the order in which values first stand on the board.
public final class ChipLabels {
  private static final int LONGEST_SYMBOL = 5;
  private static final int MOST_NUMBERS = 3;

  private final StrategyDefinition definition;
  private final Map<String, Integer> colours = new HashMap<>();

  /// Prepares the labels of a definition.
  public ChipLabels(StrategyDefinition definition, Board board) {
    this.definition = definition;
    board.rows().stream()
        .flatMap(row -> row.chips().stream())
        .filter(this::isSeries)
        .forEach(chip -> colours.putIfAbsent(chip.label(), colours.size()));
  }

  private boolean isSeries(Chip chip) {
    return chip.kind() == Kind.OPERAND && hasIndicator(Parts.value(definition, chip.address()));
  }

  private static boolean hasIndicator(@org.jspecify.annotations.Nullable Object value) {
    return value instanceof Operand.Indicator
        || (value instanceof Operand.At(var _, Operand part) && hasIndicator(part));
  }

  /// Returns the place of a chip's colour among those of series; -1 for what is no indicator.
  public int series(Chip chip) {
    return colours.getOrDefault(chip.label(), -1);
  }

  /// Returns what a chip reads.
  public String of(Chip chip) {
    return chip.kind() == Kind.OPERAND
            && Parts.value(definition, chip.address()) instanceof Operand operand
        ? of(operand, chip.label())
        : chip.label();
  }

  private static String of(Operand operand, String written) {
    return switch (operand) {
      case Operand.Field(var field) -> words(field.text());
      case Operand.Indicator indicator -> indicator(indicator, written);
      case Operand.At(Source source, Operand part) ->
          of(part, part.equals(operand) ? written : beforeSource(written)) + " · " + source.text();
      case Operand.Constant _, Operand.Named _, Operand.Arithmetic _, Operand.BarsSince _ ->
          written;
    };
  }

  private static String beforeSource(String written) {
    int at = written.lastIndexOf('@');
    return at < 0 ? written : written.substring(0, at);
  }

  private static String words(String name) {
    String words = name.replace('_', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static String indicator(Operand.Indicator indicator, String written) {
    IndicatorType type = IndicatorCatalogue.find(indicator.type());
    if (type == null || !indicator.adaptive().isEmpty()) {
      return written;
    }
    List<String> parts = new ArrayList<>();
    boolean symbol = type.name().length() <= LONGEST_SYMBOL;
    parts.add(symbol ? type.name().toUpperCase(Locale.ROOT) : title(type));
    List<Setting> numbers =
        type.settings().stream().filter(setting -> setting.choices().isEmpty()).toList();
    if (numbers.size() <= MOST_NUMBERS) {
      numbers.forEach(setting -> parts.add(number(indicator, setting)));
    }
    String text = String.join(" ", parts);
    String inputs = inputs(indicator, type);
    if (!inputs.isEmpty()) {
      text += " of " + inputs;
    }
    boolean usual = indicator.output().equals(type.outputNames().getFirst());
    return usual ? text : text + " · " + indicator.output().replace('_', ' ');
  }

  private static String title(IndicatorType type) {
    return type.name().indexOf('.') >= 0 ? type.title() : words(type.name());
  }

  private static String number(Operand.Indicator indicator, Setting setting) {
    return switch (indicator.settings().get(setting.name())) {
      case null -> Decimals.text(setting.defaultValue());
      case Scalar.Literal(double value) -> Decimals.text(value);
      case Scalar.ParameterReference(String name) -> name;
    };
  }

  /// Says what it is worked out on where that is not the usual.
  private static String inputs(Operand.Indicator indicator, IndicatorType type) {
    boolean usual = true;
    for (int i = 0; i < type.inputs().size(); i++) {
      usual &= indicator.inputs().get(i).equals(new Operand.Field(type.inputs().get(i).usual()));
    }
    return usual
        ? ""
        : indicator.inputs().stream()
            .map(each -> of(each, "…").toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
  }
}
