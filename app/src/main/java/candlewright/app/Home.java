package candlewright.app;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;

/// The folder in which a person's data is kept, readable by that person only.
///
/// `CANDLEWRIGHT_HOME` if set; else `%LOCALAPPDATA%\Candlewright` on Windows and
/// `$XDG_DATA_HOME/candlewright`, by default `~/.local/share/candlewright`, elsewhere.
///
/// @param folder absolute
public record Home(Path folder) {
  public Home {
    folder = folder.toAbsolutePath().normalize();
  }

  /// Finds the folder; it need not exist yet. A relative `XDG_DATA_HOME` is passed over, as the XDG
  /// Base Directory Specification demands.
  ///
  /// @param environment variables of the process
  /// @param operatingSystem as the property `os.name` says it
  /// @param userFolder the person's own folder, as the property `user.home` says it
  /// @throws IllegalArgumentException if a variable holds no path, such as one in quotes on Windows
  public static Home locate(
      Map<String, String> environment, String operatingSystem, String userFolder) {
    String chosen = environment.getOrDefault("CANDLEWRIGHT_HOME", "");
    if (!chosen.isBlank()) {
      return new Home(path("CANDLEWRIGHT_HOME", chosen));
    }
    if (operatingSystem.toLowerCase(Locale.ROOT).startsWith("windows")) {
      String local = environment.getOrDefault("LOCALAPPDATA", "");
      Path base =
          local.isBlank() ? Path.of(userFolder, "AppData", "Local") : path("LOCALAPPDATA", local);
      return new Home(base.resolve("Candlewright"));
    }
    String shared = environment.getOrDefault("XDG_DATA_HOME", "");
    Path base = Path.of(userFolder, ".local", "share");
    if (!shared.isBlank() && path("XDG_DATA_HOME", shared).isAbsolute()) {
      base = Path.of(shared);
    }
    return new Home(base.resolve("candlewright"));
  }

  private static Path path(String variable, String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException(
          "The variable " + variable + " holds no path: " + e.getMessage() + ". Correct it.", e);
    }
  }

  /// Creates the folder if needed.
  ///
  /// @throws IllegalArgumentException if it cannot be created or is a file; one sentence with the
  ///   remedy
  public Home create() {
    return new Home(create(folder));
  }

  /// Returns the folder in which reports are kept, created if needed.
  public Path reports() {
    return create(folder.resolve("reports"));
  }

  /// Returns the folder of strategies, which need not exist.
  public Path strategies() {
    return folder.resolve("strategies");
  }

  /// Returns the folder that is watched for files to import, created if needed.
  public Path inbox() {
    return create(folder.resolve("inbox"));
  }

  private static Path create(Path wanted) {
    try {
      if (Files.isDirectory(wanted)) {
        return wanted;
      }
      if (Files.exists(wanted)) {
        throw new IllegalArgumentException(
            wanted
                + " is a file, not a folder. Move it away or set CANDLEWRIGHT_HOME to another"
                + " folder.");
      }
      if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
        return Files.createDirectories(
            wanted,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      }
      return Files.createDirectories(wanted);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "The folder "
              + wanted
              + " cannot be created ("
              + e.getMessage()
              + "). Set CANDLEWRIGHT_HOME to a folder you may write to.",
          e);
    }
  }
}
