package candlewright.app.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.app.ui.work.Toast;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/// Steps are taken back by the header's buttons, by keys and by the link of a message.
@ExtendWith(ApplicationExtension.class)
class UndoInTheWindowTest {
  private final List<String> log = new ArrayList<>();
  private OpenShell window;

  @Start
  void start(Stage stage) {
    window = OpenShell.on(stage);
  }

  @Stop
  void stop() {
    window.shell().detach();
  }

  private void step(String name) throws Exception {
    WaitForAsyncUtils.asyncFx(() ->
            window
                .toasts()
                .raise(
                    Toast.Kind.DONE,
                    name + ".",
                    window
                        .edits()
                        .done(name, () -> log.add("undo " + name), () -> log.add("redo " + name))))
        .get();
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void keys(FxRobot robot, KeyCode... keys) {
    robot.press(keys);
    for (int i = keys.length - 1; i >= 0; i--) {
      robot.release(keys[i]);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static List<Node> links(FxRobot robot) {
    return robot.lookup("#toast-link").<Node>queryAll().stream().filter(Node::isVisible).toList();
  }

  @Test
  void theButtonsNameTheStepAndTakeItBack(FxRobot robot) throws Exception {
    Button undo = robot.lookup("#undo").queryButton();
    Button redo = robot.lookup("#redo").queryButton();
    assertTrue(undo.isDisabled());
    assertTrue(redo.isDisabled());
    step("Delete 3 runs");
    assertEquals("Undo: Delete 3 runs", undo.getAccessibleText());
    assertEquals("Undo: Delete 3 runs (Ctrl Z)", undo.getTooltip().getText());
    robot.clickOn(undo);
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(undo.isDisabled());
    assertEquals("Redo: Delete 3 runs", redo.getAccessibleText());
    robot.clickOn(redo);
    assertEquals(List.of("undo Delete 3 runs", "redo Delete 3 runs"), log);
  }

  @Test
  void inATextFieldTheKeysAreTheFieldsOwn(FxRobot robot) throws Exception {
    step("Delete 3 runs");
    robot.clickOn("#field").write("ab");
    keys(robot, KeyCode.CONTROL, KeyCode.Z);
    TextField field = robot.lookup("#field").queryAs(TextField.class);
    assertEquals("", field.getText());
    assertEquals(List.of(), log);
    WaitForAsyncUtils.asyncFx(() -> robot.lookup("#elsewhere").query().requestFocus()).get();
    WaitForAsyncUtils.waitForFxEvents();
    keys(robot, KeyCode.CONTROL, KeyCode.Z);
    keys(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    assertEquals(List.of("undo Delete 3 runs", "redo Delete 3 runs"), log);
  }

  @Test
  void theLinkOfAMessageTakesBackItsOwnStepOnly(FxRobot robot) throws Exception {
    step("Delete a");
    step("Delete b");
    assertEquals(1, links(robot).size());
    robot.clickOn(links(robot).getFirst());
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(List.of("undo Delete b"), log);
    assertFalse(robot.lookup("Delete b.").tryQuery().isPresent());
    // Now the first step is the last one again.
    assertEquals(1, links(robot).size());
    robot.clickOn(links(robot).getFirst());
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(List.of("undo Delete b", "undo Delete a"), log);
  }
}
