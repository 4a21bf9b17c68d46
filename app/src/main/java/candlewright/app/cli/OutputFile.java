package candlewright.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/// Files that commands write: whole or not at all.
///
/// Links are followed, so that what they lead to is written. Devices and pipes are written into;
/// only ordinary files are replaced.
final class OutputFile {
  /// As many links in a row as Linux follows.
  private static final int MOST_LINKS = 40;

  private OutputFile() {}

  /// Writes text beside the target and then takes its place. A new file may be read by whom the
  /// process lets read its files (the umask), a replaced one by the same as before.
  ///
  /// @throws CommandException if the folder is missing or not writable; an existing file stays
  static void write(Path target, String text) {
    write(target, text.getBytes(StandardCharsets.UTF_8));
  }

  /// Writes bytes as {@link #write(Path, String)} does text.
  static void write(Path target, byte[] bytes) {
    if (target.toString().isEmpty()) {
      throw new CommandException(
          "The name of the file to write is empty; name a file, such as report.html.");
    }
    if (Files.isDirectory(target)) {
      throw new CommandException(target + " is a folder; name a file in it.");
    }
    try {
      if (Files.exists(target) && !Files.isRegularFile(target)) {
        Files.write(target, bytes, StandardOpenOption.WRITE);
      } else {
        replace(followed(target), bytes);
      }
    } catch (IOException e) {
      throw CommandException.of(
          target
              + " cannot be written ("
              + e.getClass().getSimpleName()
              + ": "
              + e.getMessage()
              + "). Choose a folder that you may write to.",
          e);
    }
  }

  /// Returns where the links of a path lead, whether or not there is a file yet.
  private static Path followed(Path target) throws IOException {
    Path place = target.toAbsolutePath();
    for (int links = 0; links < MOST_LINKS; links++) {
      Path folder = place.getParent();
      if (folder == null || !Files.isDirectory(folder)) {
        throw new CommandException(
            target + " cannot be written: there is no folder " + folder + ". Create it first.");
      }
      folder = folder.toRealPath();
      place = folder.resolve(place.getFileName());
      if (!Files.isSymbolicLink(place)) {
        return place;
      }
      if (place.startsWith("/proc")) {
        // An open file of this process: replacing it would part it from what is printed to it,
        // and writing into it would mix with that.
        throw new CommandException(
            target + " leads to a file that is already open; name another file.");
      }
      place = folder.resolve(Files.readSymbolicLink(place));
    }
    throw new CommandException(target + " is a link that leads back to itself; name a file.");
  }

  private static void replace(Path file, byte[] bytes) throws IOException {
    Path folder = Objects.requireNonNull(file.getParent());
    boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    // Without an attribute a temporary file is its owner's alone; the system takes the umask off.
    FileAttribute<?>[] attributes =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-rw-rw-"))
            }
            : new FileAttribute<?>[0];
    Path temporary = Files.createTempFile(folder, ".candlewright", ".tmp", attributes);
    try {
      if (posix && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        Files.setPosixFilePermissions(temporary, Files.getPosixFilePermissions(file));
      }
      Files.write(temporary, bytes);
      Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      remove(temporary, e);
      throw e;
    }
  }

  private static void remove(Path file, Exception failure) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }
}
