package candlewright.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import candlewright.core.testkit.Refusals;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
  @TempDir private Path folder;

  @Test
  void theVariableGoesBeforeEverySystemsOwnPlace() {
    String chosen = folder.resolve("mine").toString();
    Map<String, String> environment =
        Map.of("CANDLEWRIGHT_HOME", chosen, "XDG_DATA_HOME", "/x", "LOCALAPPDATA", "/y");
    assertEquals(Path.of(chosen), Home.locate(environment, "Linux", "/u").folder());
    assertEquals(Path.of(chosen), Home.locate(environment, "Windows 11", "/u").folder());
  }

  @Test
  void windowsKeepsItInLocalApplicationData() {
    Path local = folder.resolve("Local");
    assertEquals(
        local.resolve("Candlewright"),
        Home.locate(Map.of("LOCALAPPDATA", local.toString()), "Windows 11", "unused").folder());
    assertEquals(
        folder.resolve("AppData").resolve("Local").resolve("Candlewright"),
        Home.locate(Map.of("LOCALAPPDATA", " "), "Windows Server 2022", folder.toString())
            .folder());
  }

  @Test
  void otherSystemsKeepItInTheSharedDataFolder() {
    Path shared = folder.resolve("shared");
    assertEquals(
        shared.resolve("candlewright"),
        Home.locate(Map.of("XDG_DATA_HOME", shared.toString()), "Linux", "unused").folder());
    Path usual = folder.resolve(".local").resolve("share").resolve("candlewright");
    assertEquals(usual, Home.locate(Map.of(), "Mac OS X", folder.toString()).folder());
    // The specification has a relative one passed over: it would depend on where one stands.
    assertEquals(
        usual, Home.locate(Map.of("XDG_DATA_HOME", "data"), "Linux", folder.toString()).folder());
  }

  @Test
  void aVariableThatHoldsNoPathIsNamed() {
    Refusals.assertRefused(
        IllegalArgumentException.class,
        () -> Home.locate(Map.of("CANDLEWRIGHT_HOME", "a\0b"), "Linux", "/u"),
        "CANDLEWRIGHT_HOME",
        "Correct it.");
  }

  @Test
  void itsFoldersAreOpenToTheirOwnerOnly() throws IOException {
    Home home = new Home(folder.resolve("a").resolve("b"));
    assertTrue(Files.isDirectory(home.create().folder()));
    assertEquals(home.folder().resolve("inbox"), home.inbox());
    assertEquals(home.folder().resolve("reports"), home.reports());
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    for (Path each : new Path[] {home.folder(), home.inbox(), home.reports()}) {
      assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(each)));
    }
  }

  @Test
  void aFileInTheWayIsNamedWithTheRemedy() throws IOException {
    Path file = Files.writeString(folder.resolve("taken"), "");
    Refusals.assertRefused(
        IllegalArgumentException.class,
        () -> new Home(file).create(),
        file.toString(),
        "set CANDLEWRIGHT_HOME");
  }
}
