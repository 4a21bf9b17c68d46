package candlewright.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/// A file that the program was started with, where no workspace takes it.
@ExtendWith(ApplicationExtension.class)
class ReceivedFileTest {
  private OpenWindow window;

  @Start
  void start(Stage stage) throws Exception {
    window = OpenWindow.on(stage);
  }

  @Stop
  void stop() {
    window.desktop().close();
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  @Test
  void aMessageOffersTheCommandThatImportsIt(FxRobot robot) throws Exception {
    window.untilChart(robot);
    Path file = Path.of("two words.csv").toAbsolutePath();
    WaitForAsyncUtils.asyncFx(() -> window.desktop().receive(file)).get();
    window.until(() -> OpenWindow.isShown(robot, "#toast-link"));
    robot.clickOn("#toast-link");
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(
        "candlewright import \"" + file + "\" --instrument SYMBOL.VENUE --timeframe 1m",
        WaitForAsyncUtils.asyncFx(() -> Clipboard.getSystemClipboard().getString()).get());
  }
}
