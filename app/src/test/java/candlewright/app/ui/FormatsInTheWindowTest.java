package candlewright.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import candlewright.app.chart.ChartView;
import candlewright.app.format.Formats;
import candlewright.app.ui.kit.Formatting;
import java.time.ZoneId;
import java.time.ZoneOffset;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Numbers, dates and clocks as a person chooses them.
@ExtendWith(ApplicationExtension.class)
class FormatsInTheWindowTest {
  private OpenWindow window;

  @Start
  void start(Stage stage) throws Exception {
    window = OpenWindow.on(stage);
  }

  @AfterEach
  void close() throws Exception {
    window.close();
    WaitForAsyncUtils.asyncFx(() -> Formatting.use(Formats.USUAL)).get();
  }

  private void choose(FxRobot robot, String setting, String option) throws Exception {
    robot.clickOn(setting);
    window.until(() -> !robot.lookup(option).queryAll().isEmpty());
    robot.clickOn(option);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static String label(FxRobot robot, String id) {
    return robot.lookup(id).queryLabeled().getText();
  }

  private static ZoneId chartZone(FxRobot robot) {
    return robot.lookup("#chart").queryAs(ChartView.class).zoneProperty().get();
  }

  private static boolean isSaid(FxRobot robot, String words) {
    return !robot.lookup(words).queryAll().isEmpty();
  }

  private void chooseBerlin(FxRobot robot) throws Exception {
    window.untilChart(robot);
    OpenWindow.keys(robot, KeyCode.CONTROL, KeyCode.COMMA);
    window.until(() -> OpenWindow.isShown(robot, "#settings"));
    choose(robot, "#setting-zone", "Berlin");
    choose(robot, "#setting-numbers", "1.234,56");
    choose(robot, "#setting-dates", "21.11.2026");
  }

  @Test
  void aChoiceHoldsAtOnceInMarketDataAndStatusBar(FxRobot robot) throws Exception {
    chooseBerlin(robot);
    // One hour ahead of UTC in winter.
    assertEquals("01:00 CET", label(robot, "#clock"));
    assertEquals("Data to 08.01.2026, 01:00 CET", label(robot, "#data-age"));
    robot.clickOn("#workspace-market");
    window.until(() -> isSaid(robot, "10.431,90"));
    assertEquals(ZoneId.of("Europe/Berlin"), chartZone(robot));
    robot.clickOn("#workspace-data");
    window.until(() -> isSaid(robot, "05.01.2026 \u2192 08.01.2026"));
    TableView<?> table = robot.lookup("#catalogue-table").queryTableView();
    assertEquals("Span (Berlin)", table.getColumns().get(3).getText());
    assertEquals("12.960", label(robot, "#kpi-bars"));
    assertFalse(isSaid(robot, "12,960"));
  }

  @Test
  void aChoiceIsKeptAndTakenBack(FxRobot robot) throws Exception {
    chooseBerlin(robot);
    window.restart();
    window.until(() -> !label(robot, "#data-age").equals("No data yet"));
    assertEquals("Data to 08.01.2026, 01:00 CET", label(robot, "#data-age"));
    choose(robot, "#setting-zone", "UTC");
    assertEquals("Data to 08.01.2026, 00:00 UTC", label(robot, "#data-age"));
    OpenWindow.keys(robot, KeyCode.CONTROL, KeyCode.Z);
    assertEquals("Data to 08.01.2026, 01:00 CET", label(robot, "#data-age"));
  }

  @Test
  void aChartWithAClockOfItsOwnKeepsIt(FxRobot robot) throws Exception {
    window.untilChart(robot);
    robot.clickOn("#chart");
    OpenWindow.keys(robot, KeyCode.ALT, KeyCode.U);
    chooseBerlin(robot);
    robot.clickOn("#workspace-market").clickOn("#chart");
    assertEquals(ZoneOffset.UTC, chartZone(robot));
    OpenWindow.keys(robot, KeyCode.ALT, KeyCode.Z);
    assertEquals(ZoneId.of("Europe/Berlin"), chartZone(robot));
  }
}
