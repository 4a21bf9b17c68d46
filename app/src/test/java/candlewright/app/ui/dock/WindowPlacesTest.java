package candlewright.app.ui.dock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candlewright.app.ui.settings.MapMemory;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowPlacesTest {
  private static final Rectangle2D LAPTOP = new Rectangle2D(0, 0, 1280, 720);
  private static final Rectangle2D BESIDE = new Rectangle2D(1280, 0, 1920, 1080);

  private final MapMemory memory = new MapMemory();
  private final WindowPlaces places = new WindowPlaces(memory);

  @Test
  void aWindowStandsWhereItStoodOnTheseScreens() {
    List<Rectangle2D> office = List.of(LAPTOP, BESIDE);
    List<Rectangle2D> home = List.of(LAPTOP);
    assertEquals(Optional.empty(), places.find("market.chart", office));
    Rectangle2D there = new Rectangle2D(1500, 100, 800, 600);
    places.keep("market.chart", office, there);
    // Without the second screen it comes onto the first, as far right as it fits.
    assertEquals(
        Optional.of(new Rectangle2D(480, 100, 800, 600)), places.find("market.chart", home));
    places.keep("market.chart", home, new Rectangle2D(10, 20, 640, 480));
    assertEquals(Optional.of(there), places.find("market.chart", List.of(BESIDE, LAPTOP)));
    assertEquals(Optional.empty(), places.find("market.watch", office));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1 2 3", "1 2 -3 4", "1 2 x 4", "NaN 2 3 4", "1 2 3 Infinity"})
  void aPlaceThatIsNoneIsForgotten(String text) {
    memory.put("windows.market.chart.last", text);
    assertEquals(Optional.empty(), places.find("market.chart", List.of(LAPTOP)));
  }
}
