package candlewright.app.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.app.ui.look.ThemeChoice;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {
  @TempDir private Path home;

  @Test
  void whatIsWrittenIsRead() {
    SettingsFile file = new SettingsFile(home);
    assertEquals(Settings.FIRST, file.read());
    Settings changed =
        Settings.FIRST
            .withTheme(ThemeChoice.LIGHT)
            .withStarted()
            .withHintDismissed(true)
            .with("market.instrument", "ETHUSDT.DEMO")
            .with("market.timeframe", "4h")
            .withWindow(new Settings.Bounds(1, 2, 1280, 720, true));
    file.write(changed);
    assertEquals(changed, new SettingsFile(home).read());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{}",
        "[]",
        "{\"theme\":\"PINK\",\"values\":{}}",
        "{\"theme\":\"DARK\",\"values\":3}"
      })
  void aDamagedFileIsNamedWithTheRemedy(String text) throws Exception {
    Path file = Files.writeString(home.resolve("workstation.json"), text);
    IllegalArgumentException failure =
        assertThrows(IllegalArgumentException.class, () -> new SettingsFile(home).read());
    String message = String.valueOf(failure.getMessage());
    assertTrue(message.contains(file.toString()), message);
    assertTrue(message.contains("Delete the file"), message);
  }
}
