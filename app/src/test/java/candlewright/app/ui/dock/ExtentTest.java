package candlewright.app.ui.dock;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExtentTest {
  private static final Extent LIST = new Extent(200, 300, false);
  private static final Extent CHART = new Extent(400, 900, true);

  private static void assertShares(
      double available, List<Extent> extents, List<Double> sizes, double... expected) {
    assertArrayEquals(expected, Extent.share(available, extents, sizes));
  }

  @Test
  void whatGrowsTakesWhatTheOthersLeave() {
    assertShares(1400, List.of(LIST, CHART), List.of(0.0, 0.0), 300, 1100);
    assertShares(1400, List.of(LIST, CHART), List.of(350.0, 10.0), 350, 1050);
    // Two that grow, 2 to 1.
    assertShares(1500, List.of(LIST, CHART, CHART), List.of(0.0, 600.0, 300.0), 300, 800, 400);
  }

  @Test
  void whereRoomIsShortListsGiveItFirst() {
    assertShares(650, List.of(LIST, CHART), List.of(0.0, 0.0), 250, 400);
    assertShares(600, List.of(LIST, CHART), List.of(0.0, 0.0), 200, 400);
    // Even the least is too much: 200 and 400 of 300.
    assertShares(300, List.of(LIST, CHART), List.of(0.0, 0.0), 100, 200);
  }

  @Test
  void nobodyGrowsLessThanTheLeast() {
    // 1000 in 9 to 1 would be 900 and 100.
    assertShares(1000, List.of(CHART, CHART), List.of(900.0, 100.0), 600, 400);
  }

  @Test
  void whereNobodyGrowsAllShare() {
    assertShares(900, List.of(LIST, LIST), List.of(0.0, 0.0), 450, 450);
    assertShares(901, List.of(LIST, LIST), List.of(200.0, 400.0), 300, 601);
  }

  @Test
  void aGroupWantsWhatItsLargestPaneWants() {
    Part stack = ((Part.Split) Layout.usual(Panes.ALL).root()).parts().get(1);
    // Chart over orders: 300 wide as each prefers; 250 and 250 high, two heads of 40, a line of 1.
    Extent across = Extent.of(stack, true, id -> find(id).wish(), _ -> true);
    assertEquals(new Extent(200, 300, true), across);
    Extent down = Extent.of(stack, false, id -> find(id).wish(), _ -> true);
    assertEquals(new Extent(281, 581, true), down);
    Extent chartOnly = Extent.of(stack, false, id -> find(id).wish(), "chart"::equals);
    assertEquals(new Extent(140, 290, true), chartOnly);
  }

  private static PaneSpec find(String id) {
    return Panes.ALL.stream().filter(pane -> pane.id().equals(id)).findFirst().orElseThrow();
  }
}
