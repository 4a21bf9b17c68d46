package candlewright.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MainTest {
  private static final String NO_DISPLAY =
      "There is no display for the workstation; the demo runs in the terminal instead.";
  private static final String NO_DESKTOP =
      "This version has no desktop yet; the demo runs in the terminal instead.";

  @Test
  void withoutADisplayThatIsWhatIsSaid() {
    assertEquals(NO_DISPLAY, Main.withoutWorkstation(Map.of(), "Linux"));
    assertEquals(NO_DISPLAY, Main.withoutWorkstation(Map.of("DISPLAY", ""), "Linux"));
  }

  @Test
  void withADisplayTheMissingDesktopIsNamed() {
    assertEquals(NO_DESKTOP, Main.withoutWorkstation(Map.of("DISPLAY", ":0"), "Linux"));
    assertEquals(
        NO_DESKTOP, Main.withoutWorkstation(Map.of("WAYLAND_DISPLAY", "wayland-0"), "Linux"));
    assertEquals(NO_DESKTOP, Main.withoutWorkstation(Map.of(), "Windows 11"));
    assertEquals(NO_DESKTOP, Main.withoutWorkstation(Map.of(), "Mac OS X"));
  }
}
