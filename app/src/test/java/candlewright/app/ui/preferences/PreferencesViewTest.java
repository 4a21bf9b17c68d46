package candlewright.app.ui.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.app.chart.ChartTheme;
import candlewright.app.chart.ChartView;
import candlewright.app.ui.OpenWindow;
import candlewright.app.ui.look.ThemeChoice;
import java.util.concurrent.Callable;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What a person sets, and what it does at once and at the next start.
@ExtendWith(ApplicationExtension.class)
class PreferencesViewTest {
  private Stage stage;
  private OpenWindow window;

  @Start
  void start(Stage opened) throws Exception {
    stage = opened;
    window = OpenWindow.on(opened, OpenWindow.Wish.FIRST.sized(1280, 720));
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  private void until(Callable<Boolean> condition) throws Exception {
    window.until(condition);
  }

  private void openSettings(FxRobot robot) throws Exception {
    until(() -> OpenWindow.isShown(robot, "#chart"));
    robot.push(KeyCode.CONTROL, KeyCode.COMMA);
    until(() -> OpenWindow.isShown(robot, "#settings"));
  }

  private static ChartTheme chartTheme(FxRobot robot) {
    return robot.lookup("#chart").queryAs(ChartView.class).themeProperty().get();
  }

  @Test
  void coloursChangeAtOnceAreRememberedAndUndone(FxRobot robot) throws Exception {
    openSettings(robot);
    robot.clickOn("#setting-theme-light").clickOn("#setting-colours-true");
    robot.clickOn("#workspace-market");
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(ChartTheme.LIGHT_BLUE_ORANGE, chartTheme(robot));
    assertEquals(ThemeChoice.LIGHT, window.kept().theme());
    window.restart();
    until(() -> OpenWindow.isShown(robot, "#chart"));
    assertEquals(ChartTheme.LIGHT_BLUE_ORANGE, chartTheme(robot));
    robot.push(KeyCode.CONTROL, KeyCode.COMMA);
    until(() -> OpenWindow.isShown(robot, "#settings"));
    assertTrue(robot.lookup("#setting-colours-true").queryAs(ToggleButton.class).isSelected());
    robot.clickOn("#setting-colours-false");
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(robot.lookup("#setting-colours-true").queryAs(ToggleButton.class).isSelected());
    robot.clickOn("#workspace-market");
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(ChartTheme.LIGHT_BLUE_ORANGE, chartTheme(robot));
  }

  @Test
  void aClickOnTheChosenValueLeavesItChosen(FxRobot robot) throws Exception {
    openSettings(robot);
    robot.clickOn("#setting-theme-dark");
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(robot.lookup("#setting-theme-dark").queryAs(ToggleButton.class).isSelected());
    assertTrue(robot.lookup("#undo").query().isDisabled());
  }

  @Test
  void motionIsReducedAtOnce(FxRobot robot) throws Exception {
    openSettings(robot);
    assertFalse(stage.getScene().getPreferences().isReducedMotion());
    robot.clickOn("#setting-motion-true");
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(stage.getScene().getPreferences().isReducedMotion());
    window.restart();
    assertTrue(stage.getScene().getPreferences().isReducedMotion());
  }

  @Test
  void theInstrumentOpenedFirstIsChosenFromTheStoredOnes(FxRobot robot) throws Exception {
    openSettings(robot);
    robot.clickOn("#setting-instrument");
    WaitForAsyncUtils.waitForFxEvents();
    robot.clickOn("SOLUSDT.TEST");
    until(() -> "SOLUSDT.TEST".equals(window.kept().values().get("start.instrument")));
    assertEquals(
        "SOLUSDT.TEST", robot.lookup("#setting-instrument").queryAs(ComboBox.class).getValue());
    robot.clickOn("#workspace-market");
    assertEquals("BTCUSDT", robot.lookup("#chart-symbol").queryLabeled().getText());
    window.restart();
    until(() -> OpenWindow.isShown(robot, "#chart"));
    until(() -> robot.lookup("#chart-symbol").queryLabeled().getText().equals("SOLUSDT"));
  }

  @Test
  void aSettingIsFoundByThePalette(FxRobot robot) throws Exception {
    until(() -> OpenWindow.isShown(robot, "#chart"));
    robot.push(KeyCode.CONTROL, KeyCode.K);
    until(() -> OpenWindow.isShown(robot, "#palette"));
    robot.write("rising").type(KeyCode.ENTER);
    until(() -> OpenWindow.isShown(robot, "#settings"));
    assertEquals("setting-colours-false", stage.getScene().getFocusOwner().getId());
  }

  private String focusId() {
    return String.valueOf(stage.getScene().getFocusOwner().getId());
  }

  @Test
  void theDataFolderIsShownWithItsSize(FxRobot robot) throws Exception {
    openSettings(robot);
    until(() -> robot.lookup("#settings-folder-size").queryLabeled().getText().contains(" in "));
    assertEquals(
        window.home().toString(),
        robot.lookup("#settings-folder").queryTextInputControl().getText());
    // Down to the last card, as the keys of the page do when its controls are visited.
    robot.clickOn("#setting-motion-false");
    for (int i = 0; i < 20 && !focusId().equals("settings-folder-show"); i++) {
      robot.type(KeyCode.TAB);
    }
    robot.clickOn("#settings-folder-show");
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(1, window.foldersShown());
  }
}
