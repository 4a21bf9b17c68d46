package candlewright.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Files that commands write: whole or not at all.
final class OutputFile {
  private OutputFile() {}

  /// Writes text beside the target and then takes its place.
  ///
  /// @throws CommandException if the folder is missing or not writable; an existing file stays
  static void write(Path target, String text) {
    Path absolute = target.toAbsolutePath();
    Path folder = absolute.getParent();
    Path temporary = null;
    if (folder == null || Files.isDirectory(absolute)) {
      throw new CommandException(target + " is a folder; name a file in it.");
    }
    if (!Files.isDirectory(folder)) {
      throw new CommandException(
          target + " cannot be written: there is no folder " + folder + ". Create it first.");
    }
    try {
      temporary = Files.createTempFile(folder, ".candlewright", ".tmp");
      Files.writeString(temporary, text, StandardCharsets.UTF_8);
      Files.move(temporary, absolute, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      CommandException failure =
          new CommandException(
              target
                  + " cannot be written ("
                  + e.getClass().getSimpleName()
                  + ": "
                  + e.getMessage()
                  + "). Choose a folder that you may write to.");
      failure.initCause(e);
      remove(temporary, failure);
      throw failure;
    }
  }

  private static void remove(@org.jspecify.annotations.Nullable Path file, Exception failure) {
    if (file == null) {
      return;
    }
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }
}
