package candlewright.core.strategy;

/// How much to buy at an entry.
public sealed interface Sizing {
  /// As many lots as the free cash pays for at the deciding close, fee included.
  record AllIn() implements Sizing {}

  /// Always the same quantity, rounded down to lots.
  record FixedQuantity(Scalar quantity) implements Sizing {}
}
