package candlewright.app.ui.dock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.app.ui.OpenWindow;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Tabs in a strip, put into another order by a person.
@ExtendWith(ApplicationExtension.class)
class TabOrderTest {
  private static final String THREE_TABS =
      "{\"root\":{\"split\":\"across\",\"sizes\":[0,0],\"parts\":["
          + "{\"tabs\":[\"catalogue\",\"series\",\"coverage\"],\"front\":\"catalogue\"},"
          + "{\"tabs\":[\"files\"],\"front\":\"files\"}]},\"hidden\":[],\"torn\":[]}";

  private OpenWindow window;

  @Start
  void start(Stage stage) throws Exception {
    window =
        OpenWindow.on(
            stage,
            OpenWindow.Wish.USUAL
                .remembering("workspace", "data")
                .remembering("data.layout", THREE_TABS));
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  private String tree() {
    return Panes.text(
        LayoutText.parse(window.kept().values().getOrDefault("data.layout", "")).root());
  }

  private static Bounds at(FxRobot robot, String id) {
    Node node = robot.lookup(id).query();
    return node.localToScreen(node.getLayoutBounds());
  }

  private static Point2D middle(FxRobot robot, String id) {
    Bounds bounds = at(robot, id);
    return new Point2D(bounds.getCenterX(), bounds.getCenterY());
  }

  private void untilTabs(FxRobot robot) throws Exception {
    window.until(() -> OpenWindow.isShown(robot, "#pane-tab-coverage"));
  }

  private static List<String> strip(FxRobot robot) {
    return robot.lookup(".dock-tab").<Node>queryAll().stream().map(Node::getId).toList();
  }

  @Test
  void aTabDraggedPastItsNeighbourStaysThere(FxRobot robot) throws Exception {
    untilTabs(robot);
    Bounds series = at(robot, "#pane-tab-series");
    Point2D past = new Point2D(series.getMaxX() - 4, series.getCenterY());
    robot.moveTo(middle(robot, "#pane-tab-catalogue")).press(MouseButton.PRIMARY);
    robot.moveBy(20, 0).moveTo(past.subtract(2, 0)).moveTo(past);
    WaitForAsyncUtils.waitForFxEvents();
    // A line between the second and the third shows where it goes.
    assertTrue(OpenWindow.isShown(robot, "#dock-hint"));
    assertEquals(
        at(robot, "#pane-tab-coverage").getMinX(), at(robot, "#dock-hint").getCenterX(), 1);
    assertEquals(4, at(robot, "#dock-hint").getWidth(), 0.1);
    robot.release(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();
    assertFalse(OpenWindow.isShown(robot, "#dock-hint"));
    assertEquals("([series catalogue* coverage] | files)", tree());
    assertEquals(
        List.of("pane-tab-series", "pane-tab-catalogue", "pane-tab-coverage"), strip(robot));
    window.restart();
    untilTabs(robot);
    assertEquals(
        List.of("pane-tab-series", "pane-tab-catalogue", "pane-tab-coverage"), strip(robot));
    OpenWindow.keys(robot, KeyCode.ALT, KeyCode.SHIFT, KeyCode.R);
    OpenWindow.keys(robot, KeyCode.CONTROL, KeyCode.Z);
    assertEquals("([series catalogue* coverage] | files)", tree());
  }

  @Test
  void aTabDroppedWhereItIsChangesNothing(FxRobot robot) throws Exception {
    untilTabs(robot);
    Bounds series = at(robot, "#pane-tab-series");
    Point2D before = new Point2D(series.getMinX() + 4, series.getCenterY());
    robot.moveTo(middle(robot, "#pane-tab-catalogue")).press(MouseButton.PRIMARY);
    robot.moveBy(20, 0).moveTo(before.subtract(2, 0)).moveTo(before);
    WaitForAsyncUtils.waitForFxEvents();
    assertFalse(OpenWindow.isShown(robot, "#dock-hint"));
    robot.release(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals("([catalogue* series coverage] | files)", tree());
  }

  @Test
  void aPaneOfAnotherGroupIsDroppedBetweenTabs(FxRobot robot) throws Exception {
    untilTabs(robot);
    Bounds series = at(robot, "#pane-tab-series");
    Point2D between = new Point2D(series.getMinX() + 4, series.getCenterY());
    Bounds head = at(robot, "#pane-head-files");
    robot.moveTo(head.getMinX() + 6, head.getCenterY()).press(MouseButton.PRIMARY);
    robot.moveBy(20, 20).moveTo(between.subtract(2, 0)).moveTo(between);
    robot.release(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals("[catalogue files* series coverage]", tree());
  }

  @Test
  void keysMoveATabToTheEndAndSaySoThere(FxRobot robot) throws Exception {
    untilTabs(robot);
    robot.clickOn("#pane-tab-catalogue");
    OpenWindow.keys(robot, KeyCode.ALT, KeyCode.SHIFT, KeyCode.PAGE_DOWN);
    assertEquals("([series catalogue* coverage] | files)", tree());
    OpenWindow.keys(robot, KeyCode.ALT, KeyCode.SHIFT, KeyCode.PAGE_DOWN);
    assertEquals("([series coverage catalogue*] | files)", tree());
    OpenWindow.keys(robot, KeyCode.ALT, KeyCode.SHIFT, KeyCode.PAGE_DOWN);
    assertEquals("([series coverage catalogue*] | files)", tree());
    assertFalse(robot.lookup("Catalogue has no tab beside it on that side.").queryAll().isEmpty());
    OpenWindow.keys(robot, KeyCode.ALT, KeyCode.SHIFT, KeyCode.PAGE_UP);
    assertEquals("([series catalogue* coverage] | files)", tree());
    robot.clickOn("#pane-menu-catalogue").clickOn("Move the tab to the left");
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals("([catalogue* series coverage] | files)", tree());
  }
}
