package candlewright.app.ui.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.app.ui.OpenWindow;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The panes of the Data workspace in the hands of a person.
@ExtendWith(ApplicationExtension.class)
class DataPanesTest {
  private OpenWindow window;

  @Start
  void start(Stage stage) throws Exception {
    window = OpenWindow.on(stage, OpenWindow.Wish.USUAL.remembering("workspace", "data"));
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  private static Bounds at(FxRobot robot, String id) {
    Node node = robot.lookup(id).query();
    return node.localToScreen(node.getLayoutBounds());
  }

  private void untilRead(FxRobot robot) throws Exception {
    window.until(() ->
        robot.lookup("#kpi-note-complete").queryAllAs(Labeled.class).stream()
                .anyMatch(note -> note.getText().isEmpty())
            && !robot.lookup("#coverage-BTCUSDT-1m").queryAll().isEmpty());
  }

  private static void drag(FxRobot robot, String head, Point2D to) {
    Bounds from = at(robot, head);
    robot
        .moveTo(from.getMinX() + 6, from.getCenterY())
        .press(MouseButton.PRIMARY)
        .moveBy(20, 20)
        .moveTo(to.subtract(2, 2))
        .moveTo(to)
        .release(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private String layout() {
    return window.kept().values().getOrDefault("data.layout", "");
  }

  @Test
  void fourPanesStandAsTheyDidAndFillTheWindow(FxRobot robot) throws Exception {
    untilRead(robot);
    Bounds table = at(robot, "#catalogue-table");
    Bounds series = at(robot, "#series");
    Bounds files = at(robot, "#files");
    Bounds coverage = at(robot, "#coverage");
    assertTrue(series.getMinY() >= table.getMaxY());
    assertTrue(files.getMinX() >= table.getMaxX());
    assertTrue(coverage.getMinY() >= files.getMaxY());
    assertEquals(files.getMinX(), coverage.getMinX());
    // The rail has 64 of 1440 pixels, the line between 1; 832 to 400 are divided in proportion.
    assertEquals(1375.0 * 832 / 1232, table.getWidth(), 1);
    assertEquals(1375.0 * 400 / 1232, files.getWidth(), 1);
  }

  @Test
  void aPaneIsDraggedKeptSavedAndReset(FxRobot robot) throws Exception {
    untilRead(robot);
    Bounds table = at(robot, "#catalogue-table");
    drag(robot, "#pane-head-coverage", new Point2D(table.getMinX() + 30, table.getCenterY()));
    assertTrue(at(robot, "#coverage").getMaxX() <= at(robot, "#catalogue-table").getMinX());
    assertFalse(layout().isEmpty());
    robot.clickOn("#layout").clickOn("#layout-name").write("Coverage left").type(KeyCode.ENTER);
    robot.type(KeyCode.ESCAPE);
    assertTrue(window.kept().values().getOrDefault("data.layouts", "").contains("Coverage left"));
    window.restart();
    untilRead(robot);
    assertTrue(at(robot, "#coverage").getMaxX() <= at(robot, "#catalogue-table").getMinX());
    // A cell still leads to its series from where it stands now.
    robot.clickOn("#coverage-SOLUSDT-1m");
    window.until(
        () -> robot.lookup("#series-title").queryLabeled().getText().equals("SOLUSDT.TEST 1m"));
    OpenWindow.keys(robot, KeyCode.ALT, KeyCode.SHIFT, KeyCode.R);
    assertTrue(at(robot, "#coverage").getMinX() >= at(robot, "#catalogue-table").getMaxX());
    assertTrue(at(robot, "#coverage").getMinY() >= at(robot, "#files").getMaxY());
    // What was kept of Market is its own.
    assertFalse(window.kept().values().containsKey("market.layout"));
  }

  @Test
  void theGapsAreTornOffAndComeBack(FxRobot robot) throws Exception {
    untilRead(robot);
    robot.clickOn("#gap-list");
    OpenWindow.keys(robot, KeyCode.ALT, KeyCode.SHIFT, KeyCode.W);
    Stage second = gaps().orElseThrow();
    assertEquals(second.getScene(), robot.lookup("#gap-list").query().getScene());
    // Its keys work in its window, and what it shows is still that of the catalogue.
    robot.clickOn("#coverage-ETHUSDT-1m");
    window.until(
        () -> robot.lookup("#series-title").queryLabeled().getText().equals("ETHUSDT.TEST 1m"));
    WaitForAsyncUtils.asyncFx(
            () -> second.fireEvent(new WindowEvent(second, WindowEvent.WINDOW_CLOSE_REQUEST)))
        .get();
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(gaps().isEmpty());
    assertEquals(
        robot.lookup("#catalogue-table").query().getScene(),
        robot.lookup("#gap-list").query().getScene());
  }

  private static Optional<Stage> gaps() {
    return Window.getWindows().stream()
        .map(Stage.class::cast)
        .filter(window -> Objects.equals(window.getTitle(), "Gaps – Candlewright"))
        .findFirst();
  }

  @Test
  void aHiddenCatalogueComesBackForItsFilter(FxRobot robot) throws Exception {
    untilRead(robot);
    robot.clickOn("#catalogue-table");
    OpenWindow.keys(robot, KeyCode.ALT, KeyCode.SHIFT, KeyCode.H);
    assertFalse(OpenWindow.isShown(robot, "#catalogue-table"));
    OpenWindow.keys(robot, KeyCode.CONTROL, KeyCode.F);
    assertTrue(robot.lookup("#catalogue-filter").query().isFocused());
    robot.write("eth");
    window.until(() -> robot.lookup("#catalogue-table").queryTableView().getItems().size() == 1);
  }

  @Test
  void thePaletteNamesWhatPanesDoOnceAndForTheWorkspaceInFront(FxRobot robot) throws Exception {
    untilRead(robot);
    robot.clickOn("#gap-list");
    OpenWindow.keys(robot, KeyCode.CONTROL, KeyCode.K);
    robot.write("Hide the pane");
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(1, robot.lookup("#palette .palette-row").queryAll().size());
    robot.type(KeyCode.ENTER);
    window.until(() -> layout().contains("\"hidden\":[\"series\"]"));
    assertFalse(OpenWindow.isShown(robot, "#gap-list"));
  }
}
