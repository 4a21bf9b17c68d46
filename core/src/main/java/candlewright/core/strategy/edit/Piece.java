package candlewright.core.strategy.edit;

/// A part of a row as it reads.
public sealed interface Piece {
  /// Text between chips, without spaces around it.
  record Words(String text) implements Piece {}

  /// Something that can be changed.
  record Of(Chip chip) implements Piece {}
}
