package candlewright.app.ui.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.app.chart.ChartTheme;
import candlewright.app.chart.ChartView;
import candlewright.app.ui.Desktop;
import candlewright.app.ui.StoredMinutes;
import candlewright.app.ui.look.Look;
import candlewright.app.ui.look.ThemeChoice;
import candlewright.app.ui.settings.Settings;
import candlewright.core.port.BarStore;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
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

/// What a person sets, and what it does at once and at the next start.
@ExtendWith(ApplicationExtension.class)
class PreferencesViewTest {
  private final ExecutorService background = Executors.newFixedThreadPool(2);
  private final AtomicInteger folderShown = new AtomicInteger();
  private Stage stage;
  private BarStore store;
  private Desktop desktop;
  private volatile Settings kept = Settings.FIRST.withTheme(ThemeChoice.DARK);

  @TempDir private Path home;

  @Start
  void start(Stage window) {
    stage = window;
    store = StoredMinutes.open(home);
    StoredMinutes.fill(store);
    Look.loadFonts();
    open();
  }

  private void open() {
    desktop =
        new Desktop(
            new Desktop.Surroundings(
                store,
                home.resolve("inbox"),
                background,
                _ -> {
                  throw new IllegalStateException("not asked for");
                },
                settings -> kept = settings,
                stage::close,
                InstantSource.fixed(Instant.EPOCH),
                new DataFolder(home, _ -> folderShown.incrementAndGet())),
            kept);
    Scene scene = new Scene(desktop.node(), 1280, 720);
    stage.setScene(scene);
    desktop.open(scene);
    stage.show();
  }

  private void restart() throws Exception {
    WaitForAsyncUtils.asyncFx(
            () -> {
              desktop.close();
              open();
            })
        .get(30, TimeUnit.SECONDS);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @AfterEach
  void close() throws Exception {
    WaitForAsyncUtils.asyncFx(() -> desktop.close()).get(30, TimeUnit.SECONDS);
    background.shutdown();
    assertTrue(background.awaitTermination(30, TimeUnit.SECONDS));
    store.close();
  }

  private static void until(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static boolean isShown(FxRobot robot, String id) {
    return robot.lookup(id).<Node>queryAll().stream().anyMatch(Node::isVisible);
  }

  private static void openSettings(FxRobot robot) throws Exception {
    until(() -> isShown(robot, "#chart"));
    robot.push(KeyCode.CONTROL, KeyCode.COMMA);
    until(() -> isShown(robot, "#settings"));
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
    assertEquals(ThemeChoice.LIGHT, kept.theme());
    restart();
    until(() -> isShown(robot, "#chart"));
    assertEquals(ChartTheme.LIGHT_BLUE_ORANGE, chartTheme(robot));
    robot.push(KeyCode.CONTROL, KeyCode.COMMA);
    until(() -> isShown(robot, "#settings"));
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
    restart();
    assertTrue(stage.getScene().getPreferences().isReducedMotion());
  }

  @Test
  void theInstrumentOpenedFirstIsChosenFromTheStoredOnes(FxRobot robot) throws Exception {
    openSettings(robot);
    robot.clickOn("#setting-instrument");
    WaitForAsyncUtils.waitForFxEvents();
    robot.clickOn("SOLUSDT.TEST");
    until(() -> "SOLUSDT.TEST".equals(kept.values().get("start.instrument")));
    assertEquals(
        "SOLUSDT.TEST", robot.lookup("#setting-instrument").queryAs(ComboBox.class).getValue());
    robot.clickOn("#workspace-market");
    assertEquals("BTCUSDT", robot.lookup("#chart-symbol").queryLabeled().getText());
    restart();
    until(() -> isShown(robot, "#chart"));
    until(() -> robot.lookup("#chart-symbol").queryLabeled().getText().equals("SOLUSDT"));
  }

  @Test
  void aSettingIsFoundByThePalette(FxRobot robot) throws Exception {
    until(() -> isShown(robot, "#chart"));
    robot.push(KeyCode.CONTROL, KeyCode.K);
    until(() -> isShown(robot, "#palette"));
    robot.write("rising").type(KeyCode.ENTER);
    until(() -> isShown(robot, "#settings"));
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
        home.toString(), robot.lookup("#settings-folder").queryTextInputControl().getText());
    // Down to the last card, as the keys of the page do when its controls are visited.
    robot.clickOn("#setting-motion-false");
    for (int i = 0; i < 20 && !focusId().equals("settings-folder-show"); i++) {
      robot.type(KeyCode.TAB);
    }
    robot.clickOn("#settings-folder-show");
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(1, folderShown.get());
  }
}
