package candlewright.core.strategy.text;

import candlewright.core.indicator.BarField;
import candlewright.core.market.Timeframe;
import candlewright.core.strategy.NamedOperand;
import candlewright.core.strategy.Parameter;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.Universe;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The names of a definition that an expression can refer to.
///
/// @param parameters names of the parameters
/// @param operands names of the operands defined before the expression
/// @param later names of the operands defined after it, and of the one it defines
/// @param roles names of the instruments that are read but not traded
/// @param timeframe the base timeframe; null for whatever it is run on
public record Scope(
    List<String> parameters,
    List<String> operands,
    List<String> later,
    List<String> roles,
    @Nullable Timeframe timeframe) {
  static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]{0,63}");
  private static final List<String> FIELDS =
      Arrays.stream(BarField.values()).map(BarField::text).toList();

  public Scope {
    parameters = List.copyOf(parameters);
    operands = List.copyOf(operands);
    later = List.copyOf(later);
    roles = List.copyOf(roles);
  }

  /// The scope of a condition of a definition.
  public static Scope of(StrategyDefinition definition) {
    return new Scope(
        definition.parameters().stream().map(Parameter::name).toList(),
        definition.operands().stream().map(NamedOperand::name).toList(),
        List.of(),
        definition.universe().roles().stream().map(Universe.Role::name).toList(),
        definition.timeframe());
  }

  Scope withOperands(List<String> before, List<String> after) {
    return new Scope(parameters, before, after, roles, timeframe);
  }

  /// The scope of a text that defines no names.
  static Scope empty() {
    return new Scope(List.of(), List.of(), List.of(), List.of(), null);
  }

  /// Returns the field of a name, or null.
  static @Nullable BarField field(String name) {
    for (BarField field : BarField.values()) {
      if (field.text().equals(name)) {
        return field;
      }
    }
    return null;
  }

  /// Returns everything that a word can mean.
  List<String> words() {
    List<String> words = new ArrayList<>(parameters);
    words.addAll(operands);
    words.addAll(FIELDS);
    return words;
  }

  /// Returns why nothing can be called this, or an empty text.
  static String refusal(String name) {
    if (!NAME.matcher(name).matches()) {
      return "'" + Excerpt.of(name) + "' is not a name";
    }
    if (Vocabulary.RESERVED.contains(name)) {
      return "'" + name + "' has a meaning of its own in expressions";
    }
    return FIELDS.contains(name) ? "'" + name + "' is read off the bars" : "";
  }

  /// Returns what to do about a {@link #refusal(String)}.
  static String remedy(String name) {
    return NAME.matcher(name).matches()
        ? "take another name"
        : "use lower case letters, digits and _, at most 64, and no digit first";
  }
}
