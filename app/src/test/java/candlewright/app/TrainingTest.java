package candlewright.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TrainingTest {
  private static final Path JAVA = Path.of(System.getProperty("java.home"));

  @TempDir private Path folder;

  @Test
  void theReleaseOfThisJavaIsLeftBehindAndNothingElse() throws Exception {
    Path kept = folder.resolve("new folder");
    Training.learn(kept, _ -> List.of(List.of("version"), List.of("data", "list")));
    assertEquals(List.of("release"), files(kept));
    assertEquals(-1, Files.mismatch(JAVA.resolve("release"), kept.resolve("release")));
  }

  @Test
  void aCommandThatFailsIsNamedAndLeavesNothing() throws Exception {
    IllegalStateException failure =
        assertThrows(
            IllegalStateException.class,
            () ->
                Training.learn(folder, _ -> List.of(List.of("version"), List.of("data", "lost"))));
    assertTrue(
        String.valueOf(failure.getMessage()).startsWith("data lost failed: "),
        failure.getMessage());
    assertEquals(List.of(), files(folder));
  }

  /// As after a broken copy of the packaged folder.
  @Test
  void whatCannotBeUsedIsPassedOverInSilence() throws Exception {
    Path learned = Files.writeString(folder.resolve("commands.aot"), "not what it should be");
    Process process =
        new ProcessBuilder(
                JAVA.resolve("bin/java").toString(),
                "-XX:+UseSerialGC",
                "-XX:AOTCache=" + learned,
                "-Xlog:aot*=off",
                "-Xlog:cds*=off",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "candlewright.app.Main",
                "version")
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    assertEquals(1, said.lines().count(), said);
    assertTrue(said.startsWith("candlewright "), said);
  }

  private static List<String> files(Path folder) throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
