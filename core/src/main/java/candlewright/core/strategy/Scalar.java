package candlewright.core.strategy;

/// A number in a definition: written out, or the value of a parameter.
public sealed interface Scalar {
  /// A number written out.
  ///
  /// @param value finite
  record Literal(double value) implements Scalar {
    public Literal {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("a number in a strategy must be finite, was " + value);
      }
    }
  }

  /// The value of a parameter.
  ///
  /// @param name of a {@link Parameter} of the same definition
  record ParameterReference(String name) implements Scalar {}
}
