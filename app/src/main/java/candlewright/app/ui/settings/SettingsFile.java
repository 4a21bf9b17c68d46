package candlewright.app.ui.settings;

import candlewright.app.ui.kit.Texts;
import candlewright.core.port.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The file `workstation.json` of the home folder. Calls block.
public final class SettingsFile {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Path file;

  /// @param home the home folder, which exists
  public SettingsFile(Path home) {
    file = home.resolve("workstation.json");
  }

  /// Returns what is kept, or {@link Settings#FIRST} if nothing was kept yet.
  ///
  /// @throws IllegalArgumentException if the file cannot be understood; one sentence with the
  ///   remedy
  public Settings read() {
    try {
      Settings read = JSON.readValue(Files.readString(file), Settings.class);
      if (read.theme() == null) {
        throw new IllegalArgumentException("a part is missing");
      }
      return read;
    } catch (NoSuchFileException e) {
      return Settings.FIRST;
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      throw new IllegalArgumentException(Texts.of("settings.damaged", file), e);
    }
  }

  /// Replaces what is kept; after a crash it is the old or the new, never half of one.
  ///
  /// @throws StoreException if the folder cannot be written; one sentence with the remedy
  public synchronized void write(Settings settings) {
    try {
      Path fresh = file.resolveSibling("workstation.json.new");
      Files.writeString(fresh, JSON.writeValueAsString(settings) + "\n");
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new StoreException(
          Texts.of("settings.unwritable", file, String.valueOf(e.getMessage())), e);
    }
  }
}
