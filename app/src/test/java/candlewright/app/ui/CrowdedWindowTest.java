package candlewright.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.app.chart.ChartStudy;
import candlewright.app.chart.ChartView;
import candlewright.app.ui.work.Toast;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// A small window with much in it: nothing covers what is to be read.
@ExtendWith(ApplicationExtension.class)
class CrowdedWindowTest {
  /// Width of the price axis, pixels.
  private static final double AXIS = 72;

  private OpenWindow window;

  @Start
  void start(Stage stage) throws Exception {
    window =
        OpenWindow.on(
            stage,
            OpenWindow.Wish.USUAL
                .sized(1280, 720)
                .remembering("market.arrangement", "FOUR")
                .remembering("market.timeframe", "1m")
                .remembering("market.studies", ChartStudy.of("bollinger", Map.of()).text()));
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  private static Bounds at(Node node) {
    return node.localToScreen(node.getLayoutBounds());
  }

  @Test
  void theChipsOfASmallChartStayOffItsAxis(FxRobot robot) throws Exception {
    window.untilChart(robot);
    OpenWindow.keys(robot, KeyCode.F1);
    window.until(() -> OpenWindow.isShown(robot, "#study-bollinger"));
    WaitForAsyncUtils.waitForFxEvents();
    List<String> faults = new ArrayList<>();
    int chips = 0;
    for (Node chip : robot.lookup(".study-chip").<Node>queryAll()) {
      Node chart = chip.getParent();
      while (!(chart instanceof ChartView)) {
        chart = chart.getParent();
      }
      chips++;
      if (chip.isVisible() && at(chip).getMaxX() > at(chart).getMaxX() - AXIS) {
        faults.add(chip.getId() + " ends at " + at(chip).getMaxX());
      }
    }
    assertTrue(chips > 3);
    assertEquals(List.of(), faults);
    // What has no room is still read out: the name, two numbers of it and three lines.
    assertEquals(
        6,
        robot.lookup("#study-bollinger").queryButton().getAccessibleText().split(" ").length);
  }

  @Test
  void messagesStandBesideTheHelp(FxRobot robot) throws Exception {
    window.untilChart(robot);
    OpenWindow.keys(robot, KeyCode.F1);
    window.until(() -> OpenWindow.isShown(robot, "#help-panel"));
    WaitForAsyncUtils.asyncFx(
            () -> {
              for (Toast.Kind kind : Toast.Kind.values()) {
                window.desktop().say(kind, "The demo data are made: 6 instruments.");
              }
            })
        .get();
    WaitForAsyncUtils.waitForFxEvents();
    Bounds help = at(robot.lookup("#help-panel").query());
    assertEquals(3, robot.lookup("#toasts .toast").queryAll().size());
    for (Node toast : robot.lookup("#toasts .toast").<Node>queryAll()) {
      assertFalse(at(toast).intersects(help), at(toast) + " covers " + help);
    }
    robot.type(KeyCode.F1);
    window.until(() -> !OpenWindow.isShown(robot, "#help-panel"));
    Bounds toasts = at(robot.lookup("#toasts").query());
    assertEquals(1280 - 16, toasts.getMaxX(), 1);
  }
}
