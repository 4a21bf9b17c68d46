package candlewright.app.cli;

import candlewright.backtest.settings.Preset;
import candlewright.backtest.settings.RunSettings;
import candlewright.backtest.settings.RunSettingsText;
import candlewright.core.strategy.Problem;
import candlewright.core.strategy.text.Reading;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Reads the settings file that a person named.
final class SettingsFile {
  /// A little above what settings may be: enough for the reader to say so itself.
  private static final int LARGEST = 256 * 1024;

  private SettingsFile() {}

  /// Returns what a file says, or a profile alone.
  ///
  /// @param file null for none
  /// @param profile the profile that takes the place of the file's; null for that one
  /// @throws IllegalArgumentException if the file cannot be read or holds errors; one sentence, or
  ///   one for each of several errors, that names the place
  static RunSettings read(@Nullable Path file, @Nullable String profile) {
    Preset instead = profile == null ? null : Preset.parse(profile);
    if (file == null) {
      return RunSettings.of(instead == null ? Preset.REALISTIC : instead);
    }
    return switch (RunSettingsText.read(text(file), instead)) {
      case Reading.Read<RunSettings>(RunSettings settings, _) -> settings;
      case Reading.Refused<RunSettings>(var problems) ->
          throw new IllegalArgumentException(
              problems.size() == 1
                  ? file + ", " + problems.getFirst()
                  : file
                      + " holds "
                      + problems.size()
                      + " problems:\n  "
                      + String.join("\n  ", problems.stream().map(Problem::toString).toList()));
    };
  }

  private static String text(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        throw new IllegalArgumentException(
            file + " is larger than 256 KiB; that is not a settings file.");
      }
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException("The settings file " + file + " does not exist.", e);
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(
          "The settings file " + file + " is not text in UTF-8; save it as such.", e);
    } catch (AccessDeniedException e) {
      throw new IllegalArgumentException("You may not read the settings file " + file + ".", e);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "The settings file " + file + " cannot be read: " + e.getMessage(), e);
    }
  }
}
