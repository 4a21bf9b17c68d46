package candlewright.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.app.ui.work.Problem;
import candlewright.app.ui.work.Toast;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The bell: what was said is marked, read again, copied and cleared.
@ExtendWith(ApplicationExtension.class)
class NotificationsInTheWindowTest {
  private OpenWindow window;

  @Start
  void start(Stage stage) throws Exception {
    window = OpenWindow.on(stage);
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  private void fail(String what) throws Exception {
    WaitForAsyncUtils.asyncFx(
            () -> window.desktop().raise(new Problem(what, "Free some space.", "the trace")))
        .get();
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void aProblemIsReadAgainCopiedAndCleared(FxRobot robot) throws Exception {
    window.untilChart(robot);
    Button bell = robot.lookup("#bell").queryButton();
    assertEquals("Notifications, none unread", bell.getAccessibleText());
    assertFalse(bell.lookup(".unread-mark").isVisible());
    fail("Reading failed.");
    robot.type(KeyCode.ESCAPE);
    window.until(() -> !OpenWindow.isShown(robot, "#problem"));
    assertEquals("Notifications, 1 unread", bell.getAccessibleText());
    assertTrue(bell.lookup(".unread-mark").isVisible());

    robot.clickOn(bell);
    window.until(() -> OpenWindow.isShown(robot, "#notifications"));
    assertEquals("Notifications, none unread", bell.getAccessibleText());
    robot.clickOn("Reading failed.");
    robot.clickOn("#notifications-copy");
    assertEquals(
        """
        1 Jan 1970, 00:00 UTC  Reading failed.
        Free some space.
        the trace
        """,
        WaitForAsyncUtils.asyncFx(() -> Clipboard.getSystemClipboard().getString()).get());
    robot.clickOn("#notifications-details");
    window.until(() -> OpenWindow.isShown(robot, "#problem"));
    assertEquals("Reading failed.", robot.lookup("#problem-what").queryLabeled().getText());
    robot.type(KeyCode.ESCAPE);
    window.until(() -> !OpenWindow.isShown(robot, "#problem"));

    robot.clickOn(bell);
    ListView<?> list = robot.lookup("#notifications-list").queryListView();
    assertEquals(1, list.getItems().size());
    robot.clickOn("#notifications-clear");
    window.until(() -> list.getItems().isEmpty());
    assertTrue(robot.lookup("#notifications-copy").queryButton().isDisabled());
  }

  @Test
  void escapeAndAClickBesideCloseTheList(FxRobot robot) throws Exception {
    window.untilChart(robot);
    robot
        .press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N)
        .release(KeyCode.N, KeyCode.SHIFT, KeyCode.CONTROL);
    window.until(() -> OpenWindow.isShown(robot, "#notifications"));
    robot.type(KeyCode.ESCAPE);
    window.until(() -> !OpenWindow.isShown(robot, "#notifications"));
    robot.clickOn("#bell");
    window.until(() -> OpenWindow.isShown(robot, "#notifications"));
    robot.clickOn("#chart");
    window.until(() -> !OpenWindow.isShown(robot, "#notifications"));
  }

  @Test
  void aMessageThatWentIsStillInTheList(FxRobot robot) throws Exception {
    window.untilChart(robot);
    WaitForAsyncUtils.asyncFx(() -> window.desktop().say(Toast.Kind.DONE, "Copied.")).get();
    WaitForAsyncUtils.waitForFxEvents();
    robot.clickOn("#toast-close");
    window.until(() -> robot.lookup("#toasts .toast").queryAll().isEmpty());
    robot.clickOn("#bell");
    window.until(() -> OpenWindow.isShown(robot, "#notifications"));
    robot.clickOn("Copied.");
    assertEquals(1, robot.lookup("#notifications-list").queryListView().getItems().size());
  }
}
