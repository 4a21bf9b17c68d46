package candlewright.core.strategy;

import candlewright.core.market.Column;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A column of numbers that conditions compare, one value a bar.
public sealed interface Operand {
  /// A column of the bars themselves.
  record Price(Column column) implements Operand {}

  /// The same number on every bar.
  record Constant(Scalar value) implements Operand {}

  /// An output of an indicator.
  ///
  /// @param type name in the catalogue
  /// @param settings by name; those not named keep their defaults
  /// @param inputs what it is fed, in the order of the type's inputs
  /// @param output name of the output
  record Indicator(String type, Map<String, Scalar> settings, List<Operand> inputs, String output)
      implements Operand {
    public Indicator {
      settings = Collections.unmodifiableMap(new TreeMap<>(settings));
      inputs = List.copyOf(inputs);
    }
  }
}
