package candlewright.app.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class ScreensTest {
  private static final Rectangle2D MIDDLE = new Rectangle2D(0, 0, 1920, 1080);
  private static final Rectangle2D LEFT = new Rectangle2D(-1280, 200, 1280, 720);

  private static Rectangle2D at(double x, double y, double width, double height) {
    return new Rectangle2D(x, y, width, height);
  }

  private static void assertPlace(
      Rectangle2D expected, Rectangle2D window, Rectangle2D... screens) {
    assertEquals(expected, Screens.visible(window, List.of(screens)));
  }

  @Test
  void aWindowThatCanBeTakenHoldOfStays() {
    assertPlace(at(100, 100, 800, 600), at(100, 100, 800, 600), MIDDLE);
    // Most of it hangs over the right and the lower edge.
    assertPlace(at(1800, 1040, 800, 600), at(1800, 1040, 800, 600), MIDDLE);
    assertPlace(at(-1200, 300, 800, 600), at(-1200, 300, 800, 600), MIDDLE, LEFT);
  }

  @Test
  void oneOnAScreenThatIsGoneComesToTheNearest() {
    assertPlace(at(0, 300, 800, 600), at(-1200, 300, 800, 600), MIDDLE);
    assertPlace(at(1120, 480, 800, 600), at(9000, 9000, 800, 600), LEFT, MIDDLE);
    assertPlace(at(-1280, 320, 800, 600), at(-5000, 400, 800, 600), MIDDLE, LEFT);
  }

  @Test
  void oneWhoseUpperEdgeIsOutOfReachComesBack() {
    assertPlace(at(100, 0, 800, 600), at(100, -50, 800, 600), MIDDLE);
    assertPlace(at(100, 480, 800, 600), at(100, 1070, 800, 600), MIDDLE);
    assertPlace(at(1120, 0, 800, 600), at(1850, 0, 800, 600), MIDDLE);
  }

  @Test
  void oneLargerThanTheScreenShrinks() {
    assertPlace(at(-1280, 200, 1280, 720), at(-9000, 0, 3840, 2160), LEFT);
  }
}
