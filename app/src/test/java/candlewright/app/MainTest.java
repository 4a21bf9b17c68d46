package candlewright.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.app.owner.Wish;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  @Test
  void onLinuxAVariableTellsOfADisplay() {
    assertFalse(Main.hasDisplay(Map.of(), "Linux"));
    assertFalse(Main.hasDisplay(Map.of("DISPLAY", ""), "Linux"));
    assertTrue(Main.hasDisplay(Map.of("DISPLAY", ":0"), "Linux"));
    assertTrue(Main.hasDisplay(Map.of("WAYLAND_DISPLAY", "wayland-0"), "Linux"));
  }

  @Test
  void otherSystemsAlwaysHaveOne() {
    assertTrue(Main.hasDisplay(Map.of(), "Windows 11"));
    assertTrue(Main.hasDisplay(Map.of(), "Mac OS X"));
  }

  @Test
  void nothingOrAFileIsForTheWindow(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("BTCUSDT.csv"), "");
    Path named = Files.writeString(folder.resolve("demo"), "");
    assertEquals(Optional.of(Wish.SHOW), Main.wish(new String[] {}));
    assertEquals(
        Optional.of(file.toAbsolutePath()),
        Main.wish(new String[] {file.toString()}).orElseThrow().file());
    assertEquals(Optional.empty(), Main.wish(new String[] {named.toString()}));
    assertEquals(Optional.empty(), Main.wish(new String[] {folder + "/absent.csv"}));
    assertEquals(Optional.empty(), Main.wish(new String[] {file.toString(), "--list"}));
    assertEquals(Optional.empty(), Main.wish(new String[] {"demo"}));
    assertEquals(Optional.empty(), Main.wish(new String[] {"\0"}));
  }

  @Test
  void aFileThatDoesNotExistIsNamed(@TempDir Path folder) throws Exception {
    String absent = folder.resolve("nothere.csv").toString();
    assertEquals(
        Optional.of(
            "There is no file '"
                + absent
                + "'; give the path of a file of bars, or see 'candlewright --help'."),
        Main.absentFile(new String[] {absent}));
    Path file = Files.writeString(folder.resolve("there.csv"), "");
    assertEquals(Optional.empty(), Main.absentFile(new String[] {file.toString()}));
    assertEquals(Optional.empty(), Main.absentFile(new String[] {}));
    assertEquals(Optional.empty(), Main.absentFile(new String[] {"demmo"}));
    assertEquals(Optional.empty(), Main.absentFile(new String[] {"--a.b"}));
    assertEquals(Optional.empty(), Main.absentFile(new String[] {"data", absent}));
  }

  @Test
  void theCommandLineRunsWithoutJavaFx(@TempDir Path home) throws Exception {
    String without =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !new File(entry).getName().startsWith("javafx-"))
            .collect(Collectors.joining(File.pathSeparator));
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            without,
            Main.class.getName(),
            "data",
            "list");
    builder.environment().put("CANDLEWRIGHT_HOME", home.toString());
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
  }
}
