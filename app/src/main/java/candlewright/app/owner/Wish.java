package candlewright.app.owner;

import java.nio.file.Path;
import java.util.Optional;

/// What a start of the program wants from the window: to be seen, perhaps with a file.
///
/// @param file absolute
public record Wish(Optional<Path> file) {
  public static final Wish SHOW = new Wish(Optional.empty());

  /// Returns the wish to open a file.
  ///
  /// @param file is made absolute, for the other process stands in another folder
  public static Wish open(Path file) {
    return new Wish(Optional.of(file.toAbsolutePath().normalize()));
  }
}
