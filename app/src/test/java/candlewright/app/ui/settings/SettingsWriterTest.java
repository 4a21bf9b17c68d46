package candlewright.app.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsWriterTest {
  private final List<RuntimeException> told = new ArrayList<>();

  @Test
  void aCauseIsToldOnceUntilItIsOver(@TempDir Path folder) throws Exception {
    Path home = folder.resolve("home");
    SettingsFile file = new SettingsFile(home);
    SettingsWriter writer = new SettingsWriter(file, told::add);
    // The folder is missing, so nothing can be written, not even by the system's administrator.
    writer.write(Settings.FIRST);
    writer.write(Settings.FIRST.withStarted());
    assertEquals(1, told.size());
    Files.createDirectory(home);
    writer.write(Settings.FIRST.withStarted());
    assertEquals(Settings.FIRST.withStarted(), file.read());
    Files.delete(home.resolve("workstation.json"));
    Files.delete(home);
    writer.write(Settings.FIRST);
    assertEquals(2, told.size());
    // Another cause: a folder where the file should be.
    Files.createDirectories(home.resolve("workstation.json").resolve("in the way"));
    writer.write(Settings.FIRST);
    writer.write(Settings.FIRST);
    assertEquals(3, told.size());
  }
}
