package candlewright.app.ui.dock;

import candlewright.app.ui.kit.Screens;
import candlewright.app.ui.settings.Memory;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Rectangle2D;

/// Where the windows of panes were, for each arrangement of screens of its own: what stood on the
/// second screen of the office stands there again after a day at home without it.
final class WindowPlaces {
  private static final String NAME = "windows.";
  private static final String LAST = "last";

  private final Memory memory;

  WindowPlaces(Memory memory) {
    this.memory = memory;
  }

  /// Returns where a window goes: where it was on these screens, else where it was last, moved onto
  /// a screen if that one is gone.
  ///
  /// @param screens at least one, see {@link Screens#now}
  Optional<Rectangle2D> find(String window, List<Rectangle2D> screens) {
    return read(window, arrangement(screens))
        .or(() -> read(window, LAST))
        .map(place -> Screens.visible(place, screens));
  }

  void keep(String window, List<Rectangle2D> screens, Rectangle2D place) {
    String text =
        place.getMinX() + " " + place.getMinY() + " " + place.getWidth() + " " + place.getHeight();
    memory.put(NAME + window + "." + arrangement(screens), text);
    memory.put(NAME + window + "." + LAST, text);
  }

  private Optional<Rectangle2D> read(String window, String arrangement) {
    return memory.get(NAME + window + "." + arrangement, WindowPlaces::parse, Optional.empty());
  }

  private static String arrangement(List<Rectangle2D> screens) {
    return screens.stream()
        .map(screen ->
            (long) screen.getWidth()
                + "x"
                + (long) screen.getHeight()
                + "@"
                + (long) screen.getMinX()
                + ","
                + (long) screen.getMinY())
        .sorted()
        .collect(Collectors.joining("+"));
  }

  private static Optional<Rectangle2D> parse(String text) {
    List<String> numbers = List.of(text.split(" ", -1));
    if (numbers.size() != 4) {
      throw new IllegalArgumentException("a place has four numbers: " + text);
    }
    double width = Double.parseDouble(numbers.get(2));
    double height = Double.parseDouble(numbers.get(3));
    double x = Double.parseDouble(numbers.get(0));
    double y = Double.parseDouble(numbers.get(1));
    if (!(width > 0
        && height > 0
        && Double.isFinite(x)
        && Double.isFinite(y)
        && Double.isFinite(width)
        && Double.isFinite(height))) {
      throw new IllegalArgumentException("a place has a size: " + text);
    }
    return Optional.of(new Rectangle2D(x, y, width, height));
  }
}
