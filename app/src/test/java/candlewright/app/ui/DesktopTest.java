package candlewright.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.app.ui.look.Look;
import candlewright.app.ui.look.ThemeChoice;
import candlewright.app.ui.preferences.DataFolder;
import candlewright.app.ui.settings.Settings;
import candlewright.core.port.BarStore;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/// What a person does in a window with three stored coins.
@ExtendWith(ApplicationExtension.class)
class DesktopTest {
  private final ExecutorService background = Executors.newFixedThreadPool(2);
  private BarStore store;
  private Desktop desktop;
  private volatile Settings kept = Settings.FIRST;

  @TempDir private static Path home;

  @Start
  void start(Stage stage) throws Exception {
    store = StoredMinutes.open(home);
    StoredMinutes.fill(store);
    Look.loadFonts();
    desktop =
        new Desktop(
            new Desktop.Surroundings(
                store,
                home.resolve("inbox"),
                background,
                _ -> {
                  throw new IllegalArgumentException("The disk is full. Free some space.");
                },
                settings -> kept = settings,
                stage::close,
                InstantSource.fixed(Instant.EPOCH),
                new DataFolder(home, _ -> {})),
            Settings.FIRST.withTheme(ThemeChoice.DARK));
    Scene scene = new Scene(desktop.node(), 1440, 900);
    stage.setScene(scene);
    desktop.open(scene);
    stage.show();
  }

  @Stop
  void stop() {
    desktop.close();
  }

  @AfterEach
  void closeStore() throws Exception {
    background.shutdown();
    assertTrue(background.awaitTermination(30, TimeUnit.SECONDS));
    store.close();
  }

  private static void until(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryLabeled().getText();
  }

  private static boolean isShown(FxRobot robot, String id) {
    return robot.lookup(id).<Node>queryAll().stream().anyMatch(Node::isVisible);
  }

  private static void untilChart(FxRobot robot, String symbol) throws Exception {
    until(() -> text(robot, "#chart-symbol").equals(symbol) && isShown(robot, "#chart"));
  }

  @Test
  void aClickOnARowShowsItsChart(FxRobot robot) throws Exception {
    untilChart(robot, "BTCUSDT");
    robot.clickOn("ETHUSDT");
    untilChart(robot, "ETHUSDT");
    assertEquals("ETHUSDT.TEST", kept.values().get("market.instrument"));
    robot.press(KeyCode.ALT, KeyCode.DOWN).release(KeyCode.DOWN, KeyCode.ALT);
    untilChart(robot, "SOLUSDT");
    ListView<?> list = robot.lookup("#watch-list").queryListView();
    assertEquals(2, list.getSelectionModel().getSelectedIndex());
  }

  @Test
  void theThemeIsSwitchedAtOnceAndRemembered(FxRobot robot) throws Exception {
    untilChart(robot, "BTCUSDT");
    Region root = (Region) desktop.node();
    var dark = Objects.requireNonNull(root.getBackground()).getFills().getFirst().getFill();
    robot.clickOn("#theme-switch");
    WaitForAsyncUtils.waitForFxEvents();
    var light = Objects.requireNonNull(root.getBackground()).getFills().getFirst().getFill();
    assertEquals("0x0c0f14ff", dark.toString());
    assertEquals("0xedf0f4ff", light.toString());
    assertEquals(ThemeChoice.LIGHT, kept.theme());
  }

  @Test
  void anActionIsFoundByThePaletteAndDone(FxRobot robot) throws Exception {
    untilChart(robot, "BTCUSDT");
    robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
    until(() -> isShown(robot, "#palette"));
    // Listeners that nobody holds go now rather than some day.
    System.gc();
    robot.write("4h bars");
    WaitForAsyncUtils.waitForFxEvents();
    Region found = robot.lookup("#palette-list").queryAs(Region.class);
    Region window = (Region) found.getParent();
    // One heading and one row.
    assertEquals(2, found.getChildrenUnmodifiable().size());
    assertTrue(window.getHeight() >= found.getHeight(), "the match is out of sight");
    robot.type(KeyCode.ENTER);
    until(() -> "4h".equals(kept.values().get("market.timeframe")));
    assertFalse(isShown(robot, "#palette"));
    // Three days of minutes are 18 bars of four hours.
    until(() -> !robot.lookup("TEST · 18 bars").queryAll().isEmpty());
  }

  @Test
  void plainKeysAreTextWhereSomebodyTypes(FxRobot robot) throws Exception {
    untilChart(robot, "BTCUSDT");
    robot.clickOn("#watch-filter").type(KeyCode.DIGIT1);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals("1h", kept.values().get("market.timeframe"));
    robot.clickOn("#watch-list").type(KeyCode.DIGIT1);
    until(() -> "1m".equals(kept.values().get("market.timeframe")));
  }

  @Test
  void aFailingJobIsToldAndTheWindowLives(FxRobot robot) throws Exception {
    untilChart(robot, "BTCUSDT");
    robot
        .press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G)
        .release(KeyCode.G, KeyCode.SHIFT, KeyCode.CONTROL);
    until(() -> isShown(robot, "#problem"));
    assertEquals("Making the demo data failed.", text(robot, "#problem-what"));
    assertEquals("The disk is full. Free some space.", text(robot, "#problem-remedy"));
    robot.type(KeyCode.ENTER);
    until(() -> !isShown(robot, "#problem"));
    robot.clickOn("#timeframe-1d");
    until(() -> "1d".equals(kept.values().get("market.timeframe")));
    untilChart(robot, "BTCUSDT");
  }

  @Test
  void theKeysAreListedByTheirOwn(FxRobot robot) throws Exception {
    untilChart(robot, "BTCUSDT");
    robot.press(KeyCode.CONTROL, KeyCode.SLASH).release(KeyCode.SLASH, KeyCode.CONTROL);
    until(() -> isShown(robot, "#shortcuts"));
    assertFalse(robot.lookup("Ctrl Shift L").queryAll().isEmpty());
    robot.type(KeyCode.ESCAPE);
    until(() -> !isShown(robot, "#shortcuts"));
    robot.press(KeyCode.CONTROL, KeyCode.SLASH).release(KeyCode.SLASH, KeyCode.CONTROL);
    until(() -> isShown(robot, "#shortcuts"));
    robot.clickOn("#shortcuts-close");
    until(() -> !isShown(robot, "#shortcuts"));
  }

  @Test
  void theWatchListCanBeHiddenAndComesBackWithItsFilter(FxRobot robot) throws Exception {
    untilChart(robot, "BTCUSDT");
    robot.press(KeyCode.CONTROL, KeyCode.B).release(KeyCode.B, KeyCode.CONTROL);
    until(() -> robot.lookup("#watch").queryAll().isEmpty());
    robot.press(KeyCode.CONTROL, KeyCode.F).release(KeyCode.F, KeyCode.CONTROL);
    until(() -> !robot.lookup("#watch").queryAll().isEmpty());
    robot.write("sol");
    ListView<?> list = robot.lookup("#watch-list").queryListView();
    until(() -> list.getItems().size() == 1);
    Labeled symbol = robot.lookup("#chart-symbol").queryLabeled();
    assertNotEquals("SOLUSDT", symbol.getText());
  }
}
