package candlewright.backtest.sweep;

import candlewright.core.strategy.Names;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the values of a combination must satisfy to be tried, such as `fast<slow` or
/// `2*fast<=slow`.
///
/// @param left side of the comparison
/// @param comparison `<`, `<=`, `>`, `>=`, `=` or `!=`
/// @param right side of the comparison
public record Constraint(Side left, String comparison, Side right) {
  private static final Pattern WHOLE =
      Pattern.compile("\\s*([^<>=!]+?)\\s*(<=|>=|!=|<|>|=)\\s*([^<>=!]+?)\\s*");
  private static final Pattern SIDE =
      Pattern.compile("(?:([-+]?[0-9.]+(?:e-?[0-9]+)?)\\s*\\*\\s*)?([a-z][a-z0-9_]*)");

  /// A number, or a parameter times a number.
  ///
  /// @param factor the number
  /// @param name of the parameter; null for the number alone
  public record Side(double factor, @Nullable String name) {
    double of(Map<String, Double> values) {
      return name == null ? factor : factor * values.getOrDefault(name, Double.NaN);
    }
  }

  /// Reads a constraint.
  ///
  /// @param names the parameters there are
  /// @throws IllegalArgumentException if it is none; one sentence
  public static Constraint parse(String text, List<String> names) {
    Matcher whole = WHOLE.matcher(text);
    if (!whole.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' is no constraint: write one such as fast<slow or 2*fast<=slow");
    }
    return new Constraint(
        side(text, whole.group(1), names), whole.group(2), side(text, whole.group(3), names));
  }

  private static Side side(String text, String part, List<String> names) {
    Matcher side = SIDE.matcher(part);
    if (side.matches()) {
      String name = side.group(2);
      if (!names.contains(name)) {
        throw new IllegalArgumentException(
            "the constraint '"
                + text
                + "' names no parameter by '"
                + name
                + "'"
                + Names.remedy(name, names));
      }
      return new Side(side.group(1) == null ? 1 : number(text, side.group(1)), name);
    }
    return new Side(number(text, part), null);
  }

  private static double number(String text, String part) {
    try {
      double number = Double.parseDouble(part);
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw wrong(text, part, e);
    }
    throw wrong(text, part, null);
  }

  private static IllegalArgumentException wrong(
      String text, String part, @Nullable Throwable cause) {
    return new IllegalArgumentException(
        "the constraint '"
            + text
            + "' cannot be read at '"
            + part
            + "': a side is a parameter, a number, or number*parameter",
        cause);
  }

  /// Tells whether a combination may be tried.
  ///
  /// @param values of all parameters, by name
  boolean allows(Map<String, Double> values) {
    double a = left.of(values);
    double b = right.of(values);
    return switch (comparison) {
      case "<" -> a < b;
      case "<=" -> a <= b;
      case ">" -> a > b;
      case ">=" -> a >= b;
      case "=" -> a == b;
      default -> a != b;
    };
  }
}
