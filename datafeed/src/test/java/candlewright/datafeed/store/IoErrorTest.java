package candlewright.datafeed.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IoErrorTest {
  @TempDir Path folder;

  /// The operating system refuses to let a file grow beyond some 3 to 6 MB, which SQLite reports as
  /// an I/O error: the write is gone, everything else stays, and the store goes on.
  @Test
  void goesOnAfterAnIoError() throws IOException, InterruptedException {
    assumeTrue(Files.exists(Path.of("/bin/sh")), "skipped: limits are set by a shell");
    Process child =
        new ProcessBuilder(
                "/bin/sh",
                "-c",
                "ulimit -f 6144; exec \"$@\"",
                "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                IoErrorChild.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    child.waitFor();
    List<String> lines = said.lines().toList();
    assertEquals(4, lines.size(), said);
    assertTrue(lines.getFirst().contains("Could not store bars of BTCUSDT.TEST 1m"), said);
    assertTrue(lines.getFirst().contains("failed"), said);
    assertTrue(lines.getFirst().contains("check the disk"), said);
    assertEquals(List.of("1000", "1", "1001"), lines.subList(1, 4));
  }
}
