package candlewright.app.ui.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.app.chart.ChartView;
import candlewright.app.data.DemoEnd;
import candlewright.app.ui.OpenWindow;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import javafx.scene.AccessibleAttribute;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The demo market goes on while somebody looks at it.
@ExtendWith(ApplicationExtension.class)
class LiveDemoTest {
  private final AtomicLong clock = new AtomicLong();
  private OpenWindow window;

  @Start
  void start(Stage stage) throws Exception {
    window =
        OpenWindow.on(
            stage,
            OpenWindow.Wish.USUAL
                .over(store -> {
                  DemoEnd.fill(store);
                  return store;
                })
                .at(() -> Instant.ofEpochMilli(clock.get()))
                .remembering("market.timeframe", "1m"));
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  private static String label(FxRobot robot, String id) {
    return robot.lookup(id).queryLabeled().getText();
  }

  private static String mark(FxRobot robot) {
    return robot.lookup("#chart").queryAs(ChartView.class).model().markProperty().get();
  }

  private void begin(FxRobot robot) throws Exception {
    window.untilChart(robot);
    robot.clickOn("#chart").type(KeyCode.D);
    window.until(() -> OpenWindow.isShown(robot, "#live-bar"));
    robot.clickOn("#live-speed-600");
  }

  /// Lets the clock go on until the market is at a minute; at 600 times its pace a tenth of a
  /// second is one.
  private void untilMarket(FxRobot robot, String moment) throws Exception {
    window.until(() -> {
      if (!label(robot, "#live-moment").equals(moment)) {
        clock.addAndGet(100);
      }
      return label(robot, "#live-moment").compareTo(moment) >= 0;
    });
  }

  @Test
  void theMarketGoesOnMarkedAndStored(FxRobot robot) throws Exception {
    begin(robot);
    assertEquals("BTCUSDT", label(robot, "#chart-symbol"));
    assertEquals("DEMO LIVE", mark(robot));
    untilMarket(robot, "1 Jan 2026, 00:03 UTC");
    // The chart and the status bar follow what is stored.
    window.until(() -> !label(robot, "#data-age").equals("Data to 1 Jan 2026, 00:00 UTC"));
    ChartView chart = robot.lookup("#chart").queryAs(ChartView.class);
    window.until(() ->
        WaitForAsyncUtils.asyncFx(
                () -> String.valueOf(chart.queryAccessibleAttribute(AccessibleAttribute.TEXT)))
            .get()
            .contains("1 Jan 2026 00:0"));
    robot.clickOn("#live-stop");
    window.until(() -> !OpenWindow.isShown(robot, "#live-bar"));
    assertEquals("", mark(robot));
    // The next start goes on from there.
    window.restart();
    assertFalse(OpenWindow.isShown(robot, "#live-bar"));
    begin(robot);
    window.until(() -> {
      clock.addAndGet(100);
      return !label(robot, "#live-moment").equals("Starting");
    });
    assertTrue(label(robot, "#live-moment").compareTo("1 Jan 2026, 00:03 UTC") > 0);
  }

  @Test
  void aPausedMarketStandsStill(FxRobot robot) throws Exception {
    begin(robot);
    untilMarket(robot, "1 Jan 2026, 00:02 UTC");
    robot.clickOn("#chart");
    OpenWindow.keys(robot, KeyCode.SHIFT, KeyCode.D);
    String paused = label(robot, "#live-moment");
    clock.addAndGet(60_000);
    robot.clickOn("#live-pause");
    window.until(() -> {
      clock.addAndGet(100);
      return !label(robot, "#live-moment").equals(paused);
    });
    // Had it not stood still, ten hours would have passed.
    assertTrue(label(robot, "#live-moment").startsWith("1 Jan 2026, 00:"));
  }

  @Test
  void aReplayEndsIt(FxRobot robot) throws Exception {
    begin(robot);
    untilMarket(robot, "1 Jan 2026, 00:02 UTC");
    robot.clickOn("#chart").type(KeyCode.P);
    window.until(() -> OpenWindow.isShown(robot, "#replay-bar"));
    assertFalse(OpenWindow.isShown(robot, "#live-bar"));
    assertEquals("REPLAY", mark(robot));
  }
}
