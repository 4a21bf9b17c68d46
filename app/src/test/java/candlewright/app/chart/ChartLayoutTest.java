package candlewright.app.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ChartLayoutTest {
  private final ChartLayout layout = new ChartLayout();

  ChartLayoutTest() {
    layout.resize(872, 508);
    layout.panes(2);
  }

  @Test
  void panesShareTheHeightAboveTheTimeAxis() {
    // 480 pixels in shares of 3.8 to 1.
    assertEquals(800, layout.plotWidth());
    assertEquals(380, layout.height(0));
    assertEquals(100, layout.height(1));
    assertEquals(480, layout.top(2));
    assertEquals(0, layout.paneAt(379));
    assertEquals(1, layout.paneAt(380));
    assertEquals(-1, layout.paneAt(480));
  }

  @Test
  void aSeparatorCanBeGrabbedAndMoved() {
    assertEquals(1, layout.separatorAt(383));
    assertEquals(-1, layout.separatorAt(384));

    layout.moveSeparator(1, 240);
    assertEquals(240, layout.height(0));

    // 48 pixels stay for each.
    layout.moveSeparator(1, 1000);
    assertEquals(48, layout.height(1));
    layout.moveSeparator(1, -5);
    assertEquals(48, layout.height(0));
  }

  @Test
  void aPaneCanBeShownAlone() {
    layout.toggleAlone(1);
    assertEquals(0, layout.height(0));
    assertEquals(480, layout.height(1));
    assertEquals(1, layout.paneAt(10));
    assertEquals(-1, layout.separatorAt(0));

    layout.toggleAlone(1);
    assertEquals(380, layout.height(0));
  }

  @Test
  void panesThatStayKeepTheirHeights() {
    layout.moveSeparator(1, 240);
    layout.panes(3);
    layout.panes(2);

    assertEquals(240, layout.height(0));
  }
}
