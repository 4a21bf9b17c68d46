package candlewright.app.ui.kit;

import java.util.Comparator;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;

/// Where a window can be seen, on screens that come and go.
public final class Screens {
  /// The part of a window's upper edge, in pixels, that must be on a screen to take hold of it.
  private static final double GRIP_WIDTH = 120;

  private static final double GRIP_HEIGHT = 32;

  private Screens() {}

  /// Returns the parts of the screens that windows may take up, in pixels of their common plane.
  public static List<Rectangle2D> now() {
    return Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
  }

  /// Returns a window where it can be seen and taken hold of: as it is where enough of its upper
  /// edge is on a screen, else whole on the screen nearest to it, smaller if that is.
  ///
  /// @param screens at least one; they may lie apart and anywhere
  public static Rectangle2D visible(Rectangle2D window, List<Rectangle2D> screens) {
    boolean seen = screens.stream().anyMatch(screen -> holdsGrip(window, screen));
    if (seen) {
      return window;
    }
    Rectangle2D screen =
        screens.stream()
            .min(Comparator.comparingDouble(each -> distance(each, window)))
            .orElseThrow(() -> new IllegalArgumentException("there is no screen"));
    double width = Math.min(window.getWidth(), screen.getWidth());
    double height = Math.min(window.getHeight(), screen.getHeight());
    return new Rectangle2D(
        Math.clamp(window.getMinX(), screen.getMinX(), screen.getMaxX() - width),
        Math.clamp(window.getMinY(), screen.getMinY(), screen.getMaxY() - height),
        width,
        height);
  }

  private static boolean holdsGrip(Rectangle2D window, Rectangle2D screen) {
    double width =
        Math.min(window.getMaxX(), screen.getMaxX()) - Math.max(window.getMinX(), screen.getMinX());
    return width >= Math.min(GRIP_WIDTH, window.getWidth())
        && window.getMinY() >= screen.getMinY()
        && window.getMinY() + GRIP_HEIGHT <= screen.getMaxY();
  }

  /// Returns the square of the distance between the middles.
  private static double distance(Rectangle2D screen, Rectangle2D window) {
    double x = (screen.getMinX() + screen.getMaxX() - window.getMinX() - window.getMaxX()) / 2;
    double y = (screen.getMinY() + screen.getMaxY() - window.getMinY() - window.getMaxY()) / 2;
    return x * x + y * y;
  }
}
