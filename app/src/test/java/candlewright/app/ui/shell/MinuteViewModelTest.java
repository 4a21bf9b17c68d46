package candlewright.app.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class MinuteViewModelTest {
  private Instant now = Instant.parse("2026-11-21T23:59:59.999Z");
  private long bytes = 412 * 1024 * 1024L + 1;

  @Test
  void timeAndMemoryAreRenewedByTheMinute() {
    MinuteViewModel minute = new MinuteViewModel(() -> now, () -> bytes);
    assertEquals("23:59 UTC", minute.timeProperty().get());
    assertEquals("Memory 412 MB", minute.memoryProperty().get());
    now = Instant.parse("2026-11-22T00:00:00Z");
    bytes = 1024 * 1024 * 1024L;
    minute.tick();
    assertEquals("00:00 UTC", minute.timeProperty().get());
    assertEquals("Memory 1,024 MB", minute.memoryProperty().get());
  }
}
