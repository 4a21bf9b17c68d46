package candlewright.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.app.ui.build.BuildWindow;
import candlewright.app.ui.build.Strip;
import candlewright.core.strategy.StrategyDefinition;
import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// How far it is from the first window to an equity curve of one's own change.
@ExtendWith(ApplicationExtension.class)
class FirstStrategyTest {
  /// What it takes, with the field of the number as one; this must never rise.
  private static final int CLICKS = 6;

  private BuildWindow window;
  private int clicks;

  @TempDir private Path home;

  @Start
  void start(Stage stage) {
    window = new BuildWindow(stage, home);
    window.open(window.kept(), 1280, 720);
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  private void click(FxRobot robot, String id) throws Exception {
    BuildWindow.untilShown(robot, id);
    robot.clickOn(id);
    WaitForAsyncUtils.waitForFxEvents();
    clicks++;
  }

  private @Nullable Strip strip() {
    return window.desktop().strips().stripProperty().get();
  }

  private void untilRun(String name) throws Exception {
    BuildWindow.until(() -> {
      Strip now = strip();
      return now != null && now.definition().name().equals(name) && now.run() != null;
    });
  }

  @Test
  void anOwnChangeHasAnEquityCurveAfterSixClicks(FxRobot robot) throws Exception {
    click(robot, "#workspace-build");
    click(robot, "#strategy-begin");
    click(robot, "#template-sma-cross");
    click(robot, "#new-create");
    untilRun("crossing-averages");
    StrategyDefinition template = Objects.requireNonNull(strip()).definition();
    click(robot, "#centre-table");
    click(robot, "#number-parameters-fast-default");
    robot.press(KeyCode.CONTROL, KeyCode.A).release(KeyCode.A, KeyCode.CONTROL);
    robot.write("20").type(KeyCode.ENTER);
    BuildWindow.until(() -> !Objects.requireNonNull(strip()).definition().equals(template));
    Strip changed = Objects.requireNonNull(strip());
    assertEquals(20, changed.definition().parameters().getFirst().setting().defaultValue());
    assertTrue(Objects.requireNonNull(changed.run()).likely().length > 1_000);
    assertEquals(CLICKS, clicks);
  }
}
