package candlewright.app.owner;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

/// Where the owner of a home folder can be reached, as the file `window.address` says it.
///
/// @param socket path of a Unix domain socket
/// @param token what a caller must know; only who can read the home folder does
record OwnerAddress(Path socket, String token) {
  private static final String FILE = "window.address";

  /// Returns what an owner wrote, who may have ended without removing it.
  static Optional<OwnerAddress> read(Path home) throws IOException {
    try {
      List<String> lines = Files.readAllLines(home.resolve(FILE));
      return lines.size() == 2
          ? Optional.of(new OwnerAddress(Path.of(lines.get(0)), lines.get(1)))
          : Optional.empty();
    } catch (NoSuchFileException | InvalidPathException e) {
      return Optional.empty();
    }
  }

  /// Makes the address known; a reader sees the old file or the new, never half of one.
  void write(Path home) throws IOException {
    Path fresh = home.resolve(FILE + ".new");
    Files.deleteIfExists(fresh);
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          fresh,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.write(fresh, List.of(socket.toString(), token), StandardCharsets.UTF_8);
    Files.move(
        fresh,
        home.resolve(FILE),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.ATOMIC_MOVE);
  }

  static void delete(Path home) throws IOException {
    Files.deleteIfExists(home.resolve(FILE));
  }
}
