package candlewright.core.strategy;

import candlewright.core.indicator.BarField;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// A column of numbers that conditions compare, one value a bar; NaN where it is unknown.
public sealed interface Operand {
  /// What can be read off the bars themselves.
  record Field(BarField field) implements Operand {}

  /// The same number on every bar.
  record Constant(Scalar value) implements Operand {}

  /// The operand that the definition gives a name.
  record Named(String name) implements Operand {}

  /// An output of an indicator.
  ///
  /// @param type name in the catalogue
  /// @param settings by name; those named neither here nor in `adaptive` keep their defaults
  /// @param adaptive settings that are read bar by bar, by name
  /// @param inputs what it is fed, in the order of the type's inputs
  /// @param output name of the output
  record Indicator(
      String type,
      Map<String, Scalar> settings,
      Map<String, Operand> adaptive,
      List<Operand> inputs,
      String output)
      implements Operand {
    public Indicator {
      settings = Collections.unmodifiableMap(new TreeMap<>(settings));
      adaptive = Collections.unmodifiableMap(new TreeMap<>(adaptive));
      inputs = List.copyOf(inputs);
    }

    /// An indicator all of whose settings are fixed.
    public Indicator(
        String type, Map<String, Scalar> settings, List<Operand> inputs, String output) {
      this(type, settings, Map.of(), inputs, output);
    }
  }

  /// An operand worked out on the bars of another timeframe or instrument. On each bar it has the
  /// value of the latest of those bars that is known by then.
  record At(Source source, Operand operand) implements Operand {}

  /// A calculation with the values of one bar. Division by zero and roots or logarithms of what has
  /// none give unknown.
  ///
  /// @param parts as many as the function takes
  record Arithmetic(Function function, List<Operand> parts) implements Operand {
    public Arithmetic {
      parts = List.copyOf(parts);
    }
  }

  /// How many bars ago a condition was last true, 0 on a bar on which it is. Unknown before it was
  /// true once, and from a bar on which it is unknown until it is true again.
  record BarsSince(Condition condition) implements Operand {}

  /// What {@link Arithmetic} can work out.
  enum Function {
    ADD(2),
    SUBTRACT(2),
    MULTIPLY(2),
    DIVIDE(2),
    NEGATE(1),
    ABS(1),
    SQRT(1),
    /// Natural logarithm.
    LOG(1),
    MIN(2),
    MAX(2);

    private final int parts;

    Function(int parts) {
      this.parts = parts;
    }

    /// Returns how many parts it takes.
    public int parts() {
      return parts;
    }

    /// Returns its name in lower case.
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
