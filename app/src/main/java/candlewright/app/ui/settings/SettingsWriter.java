package candlewright.app.ui.settings;

import java.util.function.Consumer;

/// Writes the settings as they change, and tells a cause why they cannot be written once: a disk
/// that stays full is no news with every click. Lives on the thread that writes.
public final class SettingsWriter {
  private final SettingsFile file;
  private final Consumer<RuntimeException> failed;
  private String told = "";

  /// @param failed takes the first failure of each cause
  public SettingsWriter(SettingsFile file, Consumer<RuntimeException> failed) {
    this.file = file;
    this.failed = failed;
  }

  /// Replaces what is kept; blocks.
  public void write(Settings settings) {
    try {
      file.write(settings);
      told = "";
    } catch (RuntimeException e) {
      String cause = String.valueOf(e.getMessage());
      if (!cause.equals(told)) {
        told = cause;
        failed.accept(e);
      }
    }
  }
}
