package candlewright.core.strategy.edit;

import java.util.List;
import java.util.stream.Stream;

/// A row of the board.
///
/// @param address of its part
/// @param path of its part in the words of problems
/// @param kind of its part
/// @param depth how many groups it stands in, within its section
/// @param group whether the rows that follow one deeper belong to it
/// @param enabled whether it counts; what stands in a group that does not count neither does
/// @param pieces how it reads
/// @param more chips of what the sentence does not say, the type of a condition first
public record Row(
    Address address,
    String path,
    Kind kind,
    int depth,
    boolean group,
    boolean enabled,
    List<Piece> pieces,
    List<Chip> more) {
  public Row {
    pieces = List.copyOf(pieces);
    more = List.copyOf(more);
  }

  /// Returns all chips, those of the sentence first.
  public List<Chip> chips() {
    return Stream.concat(
            pieces.stream()
                .filter(Piece.Of.class::isInstance)
                .map(piece -> ((Piece.Of) piece).chip()),
            more.stream())
        .toList();
  }

  /// Returns the row as plain text.
  public String text() {
    return Sentence.text(pieces);
  }
}
