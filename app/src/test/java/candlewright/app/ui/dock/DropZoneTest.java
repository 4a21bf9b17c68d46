package candlewright.app.ui.dock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DropZoneTest {
  /// A group 400 wide and 440 high, of which the head takes 40.
  @ParameterizedTest
  @CsvSource({
    "200,240,CENTER",
    "5,20,CENTER",
    "20,240,LEFT",
    "390,240,RIGHT",
    "200,60,TOP",
    "200,430,BOTTOM",
    "99,240,LEFT",
    "101,240,CENTER",
    "30,60,TOP",
    "10,60,LEFT"
  })
  void theNearestEdgeIsMeant(double x, double y, DockSide expected) {
    assertEquals(expected, DropZone.of(x, y, 400, 440));
  }
}
