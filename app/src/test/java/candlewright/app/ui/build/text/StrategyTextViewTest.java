package candlewright.app.ui.build.text;

import static candlewright.app.ui.build.BuildWindow.isShown;
import static candlewright.app.ui.build.BuildWindow.text;
import static candlewright.app.ui.build.BuildWindow.until;
import static candlewright.app.ui.build.BuildWindow.untilShown;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.app.ui.build.BuildWindow;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Text and table of a strategy, by clicks and keys.
@ExtendWith(ApplicationExtension.class)
class StrategyTextViewTest {
  private static final String WRITTEN =
      """
      # What I think.
      format: 1
      name: written
      parameters:
        slow: {default: 30, min: 2, max: 99, whole: true}
      entry_long: close > sma(20)
      exits:
        - stop_loss: {percent: 3}
      """;

  private BuildWindow window;

  @TempDir private Path home;

  @Start
  void start(Stage stage) throws Exception {
    window = new BuildWindow(stage, home);
    Files.createDirectories(window.strategies());
    Files.writeString(window.strategies().resolve("written.yaml"), WRITTEN);
    window.open(
        window
            .kept()
            .with("workspace", "build")
            .with("build.strategy", "written")
            .with("build.view", "YAML"),
        1440,
        900);
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  private static TextArea area(FxRobot robot) {
    return robot.lookup("#yaml").query();
  }

  private String kept() throws Exception {
    return Files.readString(window.strategies().resolve("written.yaml"));
  }

  private static void caretBehind(FxRobot robot, String part) throws Exception {
    until(() -> area(robot).getText().contains(part));
    WaitForAsyncUtils.asyncFx(
            () -> {
              area(robot).requestFocus();
              area(robot).positionCaret(area(robot).getText().indexOf(part) + part.length());
            })
        .get();
  }

  private static void keys(FxRobot robot, KeyCode... codes) {
    robot.press(codes);
    for (int i = codes.length - 1; i >= 0; i--) {
      robot.release(codes[i]);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void textAndTableSayTheSame(FxRobot robot) throws Exception {
    caretBehind(robot, "sma(20");
    robot.type(KeyCode.BACK_SPACE).type(KeyCode.DIGIT5);
    until(() -> kept().equals(WRITTEN.replace("sma(20)", "sma(25)")));
    robot.clickOn("#centre-table");
    untilShown(robot, "#number-entry_long-other-length");
    assertEquals(
        "25", robot.lookup("#number-entry_long-other-length").queryTextInputControl().getText());
    robot.doubleClickOn("#number-entry_long-other-length").write("40").type(KeyCode.ENTER);
    robot.clickOn("#centre-yaml");
    until(() -> area(robot).getText().contains("sma(40)"));
    until(() -> kept().contains("sma(40)"));
    keys(robot, KeyCode.CONTROL, KeyCode.Z);
    until(() -> area(robot).getText().equals(WRITTEN.replace("sma(20)", "sma(25)")));
    keys(robot, KeyCode.CONTROL, KeyCode.Z);
    until(() -> area(robot).getText().equals(WRITTEN));
    keys(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    until(() -> kept().equals(WRITTEN.replace("sma(20)", "sma(25)")));
  }

  @Test
  void aRowIsSwitchedOffInTheTable(FxRobot robot) throws Exception {
    until(() -> area(robot).getText().equals(WRITTEN));
    robot.clickOn("#centre-table");
    untilShown(robot, "#counts-exits-0");
    robot.clickOn("#counts-exits-0");
    until(() -> kept().contains("disabled:"));
    robot.doubleClickOn("#number-parameters-slow-min").write("500").type(KeyCode.ENTER);
    until(() -> isShown(robot, "#rules-refusal"));
    assertEquals(
        "2", robot.lookup("#number-parameters-slow-min").queryTextInputControl().getText());
  }

  @Test
  void brokenTextStaysAndIsFoundAgain(FxRobot robot) throws Exception {
    caretBehind(robot, "percent: 3");
    robot.type(KeyCode.X);
    String broken = WRITTEN.replace("percent: 3", "percent: 3x");
    until(() -> text(robot, "#centre-state").equals("1 problem"));
    assertEquals(broken, area(robot).getText());
    assertTrue(text(robot, "#yaml-problems .yaml-problem").startsWith("line 8:26"));
    assertEquals(WRITTEN, kept());
    Path unfinished = window.strategies().resolve(".kept/written/unfinished.txt");
    until(() -> Files.exists(unfinished) && Files.readString(unfinished).equals(broken));
    WaitForAsyncUtils.asyncFx(window::reopen).get();
    until(() -> isShown(robot, "#yaml") && area(robot).getText().equals(broken));
    robot.clickOn("#yaml-giveup");
    until(() -> text(robot, "#centre-state").equals("Valid") || !isShown(robot, "#yaml-giveup"));
    assertTrue(area(robot).getText().contains("percent: 3\n"));
    until(() -> !Files.exists(unfinished));
  }

  @Test
  void brokenTextIsTakenBackByAStep(FxRobot robot) throws Exception {
    caretBehind(robot, "percent: 3");
    robot.type(KeyCode.X);
    until(() -> text(robot, "#centre-state").equals("1 problem"));
    keys(robot, KeyCode.CONTROL, KeyCode.Z);
    until(() -> area(robot).getText().equals(WRITTEN));
    assertFalse(text(robot, "#centre-state").contains("problem"));
  }

  @Test
  void whatMayBeWrittenIsOffered(FxRobot robot) throws Exception {
    caretBehind(robot, "entry_long: close > sma(20)");
    robot.write(" and cros");
    untilShown(robot, "#yaml-list");
    assertTrue(
        robot.lookup("#yaml-list").<ListView<Completion.Suggestion>>query().getItems().stream()
            .anyMatch(each -> each.text().equals("crosses_above()")));
    robot.type(KeyCode.ENTER);
    until(() -> area(robot).getText().contains("close > sma(20) and crosses_above()"));
    robot.write("close, slo");
    untilShown(robot, "#yaml-list");
    robot.type(KeyCode.TAB);
    until(() -> kept().contains("crosses_above(close, slow)"));
  }
}
