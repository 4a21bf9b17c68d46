package candlewright.app.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/// The eye in the status bar is there while there is an amount to hide.
@ExtendWith(ApplicationExtension.class)
class DiscretionInTheWindowTest {
  private OpenShell window;

  @Start
  void start(Stage stage) {
    window = OpenShell.on(stage);
  }

  @Stop
  void stop() {
    window.shell().detach();
  }

  @Test
  void theEyeHidesAmountsAndGoesWithThem(FxRobot robot) throws Exception {
    Button eye = robot.lookup("#discreet").queryButton();
    assertFalse(eye.isVisible());
    SimpleStringProperty label = new SimpleStringProperty("");
    Subscription shown =
        WaitForAsyncUtils.asyncFx(
                () -> window.discretion().show(label, new SimpleStringProperty("508.20 USDT")))
            .get();
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(eye.isVisible());
    assertEquals("Hide amounts", eye.getAccessibleText());
    robot.clickOn(eye);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals("•••••", label.get());
    assertEquals("Show amounts", eye.getAccessibleText());
    WaitForAsyncUtils.asyncFx(shown::unsubscribe).get();
    assertFalse(eye.isVisible());
  }
}
