package candlewright.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.port.StoreException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartLogTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-22T08:09:10.987Z"));

  @TempDir private Path home;

  @Test
  void aStartIsOneLine() throws Exception {
    new StartLog(home, CLOCK).chart(Duration.ofMillis(1_234), Duration.ofMillis(890));
    assertEquals(
        List.of(
            "2026-11-22T08:09:10Z first chart on the screen after 1,234 ms (890 ms of processor"
                + " time)"),
        Files.readAllLines(home.resolve("starts.log")));
  }

  @Test
  void theNewestHundredStay() throws Exception {
    StartLog log = new StartLog(home, CLOCK);
    for (int i = 1; i <= 101; i++) {
      log.chart(Duration.ofMillis(i), Duration.ZERO);
    }
    List<String> lines = Files.readAllLines(home.resolve("starts.log"));
    assertEquals(100, lines.size());
    assertTrue(lines.getFirst().contains(" after 2 ms "), lines.getFirst());
    assertTrue(lines.getLast().contains(" after 101 ms "), lines.getLast());
  }

  @Test
  void aFolderInItsPlaceIsNamed() throws Exception {
    Path folder = Files.createDirectory(home.resolve("starts.log"));
    StoreException refused =
        assertThrows(
            StoreException.class,
            () -> new StartLog(home, CLOCK).chart(Duration.ZERO, Duration.ZERO));
    assertTrue(refused.getMessage().contains(folder.toString()), refused::getMessage);
  }
}
