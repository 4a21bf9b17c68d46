package candlewright.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.app.chart.ChartStudy;
import candlewright.app.chart.ChartStyle;
import candlewright.app.chart.ChartView;
import candlewright.app.ui.look.Look;
import candlewright.app.ui.look.ThemeChoice;
import candlewright.app.ui.preferences.DataFolder;
import candlewright.app.ui.settings.Settings;
import candlewright.core.port.BarStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
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

/// What a person does with the charts of three stored coins: 72 hours from 5 January 2026 on.
@ExtendWith(ApplicationExtension.class)
class ChartsDesktopTest {
  private static final long START = Instant.parse("2026-01-05T00:00:00Z").toEpochMilli();
  private static final long HOUR = 3_600_000;

  private final ExecutorService background = Executors.newFixedThreadPool(2);
  private BarStore store;
  private Desktop desktop;
  private volatile Settings kept = Settings.FIRST;

  @TempDir private Path home;

  @Start
  void start(Stage stage) {
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
                  throw new IllegalStateException("not asked for");
                },
                settings -> kept = settings,
                stage::close,
                InstantSource.fixed(Instant.ofEpochMilli(START)),
                new DataFolder(home, _ -> {})),
            Settings.FIRST.withTheme(ThemeChoice.DARK).withStarted().withHintDismissed(true));
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

  private static boolean isShown(FxRobot robot, String id) {
    return robot.lookup(id).<Node>queryAll().stream().anyMatch(Node::isVisible);
  }

  /// Returns the first chart as soon as it shows bars.
  private static ChartView chart(FxRobot robot) throws Exception {
    return chart(robot, "#chart");
  }

  private static ChartView chart(FxRobot robot, String id) throws Exception {
    until(() -> isShown(robot, id));
    ChartView chart = robot.lookup(id).queryAs(ChartView.class);
    until(() -> chart.model().times() != null);
    return chart;
  }

  private static List<String> titles(ChartView chart) {
    return chart.model().studies().stream().map(ChartStudy::title).toList();
  }

  /// Replaces all that the focused field holds.
  private static void retype(FxRobot robot, String text) {
    robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL).write(text);
  }

  /// Returns a place of the plot on the screen, in parts of its size.
  private static Point2D at(ChartView chart, double across, double down) {
    Bounds bounds = chart.localToScreen(chart.getLayoutBounds());
    // 72 pixels are the price axis.
    return new Point2D(
        bounds.getMinX() + across * (bounds.getWidth() - 72),
        bounds.getMinY() + down * bounds.getHeight());
  }

  @Test
  void anIndicatorIsFoundAddedChangedAndUndone(FxRobot robot) throws Exception {
    ChartView chart = chart(robot);
    robot.clickOn("#tool-chart-indicators");
    until(() -> isShown(robot, "#indicator-search"));
    robot.write("average true range").type(KeyCode.ENTER);
    until(() -> titles(chart).contains("ATR 14"));
    robot.type(KeyCode.ESCAPE);
    until(() -> !isShown(robot, "#indicator-search"));
    assertTrue(
        Objects.requireNonNull(kept.values().get("market.studies"))
            .contains(";atr pane shown 3 length=14 "),
        kept.values()::toString);

    robot.clickOn("#study-rsi");
    until(() -> isShown(robot, "#setting-length"));
    robot.clickOn("#setting-length");
    retype(robot, "21");
    until(() -> titles(chart).contains("RSI 21"));
    robot.type(KeyCode.UP);
    until(() -> titles(chart).contains("RSI 22"));
    robot.scroll(2, VerticalDirection.DOWN);
    until(() -> titles(chart).contains("RSI 20") || titles(chart).contains("RSI 24"));
    retype(robot, "0");
    until(() -> isShown(robot, "#error-length"));
    assertEquals(
        "Length must be a whole number from 1 to 100000, was 0.",
        robot.lookup("#error-length").queryLabeled().getText());
    robot.type(KeyCode.ESCAPE);
    until(() -> !isShown(robot, "#setting-length"));
    assertTrue(chart.isFocused());

    robot.clickOn("#study-atr").clickOn("#study-remove");
    until(() -> !titles(chart).contains("ATR 14"));
    assertFalse(isShown(robot, "#study-remove"));
  }

  @Test
  void theSearchOffersWhatIsNearAndListsWithTheKeys(FxRobot robot) throws Exception {
    chart(robot);
    robot.type(KeyCode.I);
    until(() -> isShown(robot, "#indicator-search"));
    ListView<?> list = robot.lookup("#indicator-list").queryListView();
    robot.write("vwpa");
    until(() -> list.getItems().isEmpty());
    assertFalse(robot.lookup("Nothing matches 'vwpa'. Did you mean 'vwap'?").queryAll().isEmpty());
    robot.clickOn("#indicator-search").eraseText(4).type(KeyCode.DOWN, 3);
    until(() -> list.getSelectionModel().getSelectedIndex() == 3);
    robot.clickOn("#watch-list");
    until(() -> !isShown(robot, "#indicator-search"));
  }

  @Test
  void aRowOfTheWatchListIsDraggedOntoTheChartAndCompared(FxRobot robot) throws Exception {
    ChartView chart = chart(robot);
    robot.drag("ETHUSDT", MouseButton.PRIMARY).dropTo(at(chart, 0.5, 0.5));
    until(() -> isShown(robot, "#compared-ETHUSDT"));
    assertEquals("ETHUSDT.TEST", kept.values().get("market.compared"));
    robot.clickOn("#compared-ETHUSDT").clickOn("#compare-remove");
    until(() -> !isShown(robot, "#compared-ETHUSDT"));
    robot.type(KeyCode.C);
    until(() -> isShown(robot, "#compare-search"));
    robot.write("sol").type(KeyCode.ENTER);
    assertEquals("sol", robot.lookup("#compare-search").queryAs(TextField.class).getText());
    robot.type(KeyCode.ESCAPE);
    until(() -> isShown(robot, "#compared-SOLUSDT"));
  }

  @Test
  void theMousePansAndZoomsAtItsPlace(FxRobot robot) throws Exception {
    ChartView chart = chart(robot);
    robot.clickOn("#timeframe-1m");
    until(() -> Objects.requireNonNull(chart.model().times()).to() > START + 72 * HOUR - 60_001);
    // All 72 hours were in sight; now it is the last minutes.
    robot.clickOn("#tool-chart-reset");
    WaitForAsyncUtils.waitForFxEvents();
    double from = chart.viewport().from();
    double span = chart.viewport().span();
    robot.drag(at(chart, 0.3, 0.4), MouseButton.PRIMARY).moveTo(at(chart, 0.8, 0.4)).drop();
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(from - span / 2, chart.viewport().from(), span / 100);
    assertEquals(span, chart.viewport().span(), 1e-9);

    double place = chart.viewport().from() + 0.25 * chart.viewport().span();
    robot.moveTo(at(chart, 0.25, 0.4)).scroll(3, VerticalDirection.UP);
    WaitForAsyncUtils.waitForFxEvents();
    double zoomed = chart.viewport().span();
    assertTrue(zoomed != span, "the wheel did nothing");
    assertEquals(place, chart.viewport().from() + 0.25 * zoomed, 0.2);
    robot.scroll(3, VerticalDirection.DOWN);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(span, chart.viewport().span(), 1e-6);
  }

  @Test
  void theKeysMoveTheCrosshairAndTheStretch(FxRobot robot) throws Exception {
    ChartView chart = chart(robot);
    robot.clickOn(at(chart, 0.5, 0.6)).moveTo("#watch-filter");
    robot.type(KeyCode.HOME);
    until(() -> chart.viewport().from() == 0);
    robot.type(KeyCode.END);
    robot.type(KeyCode.RIGHT);
    until(() -> chart.cursorTime() != null);
    long last = START + 71 * HOUR;
    assertEquals(last, chart.cursorTime());
    robot.type(KeyCode.LEFT);
    until(() -> Objects.equals(last - HOUR, chart.cursorTime()));
    robot.press(KeyCode.SHIFT).type(KeyCode.LEFT).release(KeyCode.SHIFT);
    until(() -> Objects.equals(last - 11 * HOUR, chart.cursorTime()));
    assertTrue(chart.snapshotDescription().contains("Cursor at 7 Jan 2026 12:00"));
    double span = chart.viewport().span();
    robot.type(KeyCode.EQUALS);
    until(() -> chart.viewport().span() < span);
    robot.type(KeyCode.MINUS);
    until(() -> Math.abs(chart.viewport().span() - span) < 1e-9);
    robot.type(KeyCode.ESCAPE);
    until(() -> chart.cursorTime() == null);
  }

  @Test
  void aDateIsTypedAndABadOneIsAnswered(FxRobot robot) throws Exception {
    ChartView chart = chart(robot);
    robot.clickOn("#timeframe-5m");
    until(() -> Objects.requireNonNull(chart.model().times()).to() > START + 72 * HOUR - 300_001);
    robot.clickOn("#tool-chart-reset").clickOn("#tool-chart-goto");
    until(() -> isShown(robot, "#goto-field"));
    robot.write("yesterday").type(KeyCode.ENTER);
    until(() -> isShown(robot, "#goto-error"));
    assertEquals(
        "'yesterday' is not a date: write it like 2026-01-05 or 5 Jan 2026 14:30.",
        robot.lookup("#goto-error").queryLabeled().getText());
    robot.eraseText(9).write("2027-01-01").type(KeyCode.ENTER);
    until(() ->
        robot.lookup("#goto-error").queryLabeled().getText().startsWith("There are bars from"));
    robot.eraseText(10).write("2026-01-06 12:00").type(KeyCode.ENTER);
    until(() -> !isShown(robot, "#goto-field"));
    // 36 hours of 12 bars after the first.
    assertEquals(432, (chart.viewport().from() + chart.viewport().to()) / 2, 1e-6);
  }

  @Test
  void measuringIsTurnedOnAndEscapeEndsIt(FxRobot robot) throws Exception {
    ChartView chart = chart(robot);
    robot.clickOn("#tool-chart-measure");
    until(() -> chart.measuringProperty().get());
    double from = chart.viewport().from();
    robot.drag(at(chart, 0.3, 0.4), MouseButton.PRIMARY).moveTo(at(chart, 0.6, 0.5)).drop();
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(from, chart.viewport().from(), 1e-9);
    assertTrue(chart.isMeasured());
    robot.type(KeyCode.ESCAPE);
    until(() -> !chart.measuringProperty().get());
    assertFalse(chart.isMeasured());
  }

  @Test
  void stylesScaleAndClockAreChosenByKey(FxRobot robot) throws Exception {
    ChartView chart = chart(robot);
    robot.press(KeyCode.ALT).type(KeyCode.DIGIT2).release(KeyCode.ALT);
    until(() -> chart.chartStyleProperty().get() == ChartStyle.HOLLOW);
    robot.press(KeyCode.ALT).type(KeyCode.L).release(KeyCode.ALT);
    until(() -> chart.logScaleProperty().get());
    assertEquals("HOLLOW", kept.values().get("market.style"));
    assertEquals("true", kept.values().get("market.log"));
    robot.press(KeyCode.ALT).type(KeyCode.O).release(KeyCode.ALT);
    until(() -> "LOCAL".equals(kept.values().get("market.zone")));
  }

  @Test
  void fourChartsShareCursorAndRangeAndTheListActsOnTheActiveOne(FxRobot robot) throws Exception {
    ChartView first = chart(robot);
    robot
        .press(KeyCode.ALT, KeyCode.SHIFT)
        .type(KeyCode.DIGIT4)
        .release(KeyCode.SHIFT, KeyCode.ALT);
    ChartView fourth = chart(robot, "#chart-4");
    robot.clickOn(at(fourth, 0.5, 0.5));
    robot.clickOn("SOLUSDT");
    until(() -> "SOLUSDT.TEST".equals(kept.values().get("market.chart4.instrument")));
    assertEquals("BTCUSDT.TEST", kept.values().get("market.instrument"));
    robot.moveTo(at(first, 0.4, 0.5));
    WaitForAsyncUtils.waitForFxEvents();
    assertNotNull(first.cursorTime());
    assertEquals(first.cursorTime(), fourth.cursorTime());
    robot.scroll(2, VerticalDirection.UP);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(first.viewport().span(), fourth.viewport().span(), 1e-3);
    robot
        .press(KeyCode.ALT, KeyCode.SHIFT)
        .type(KeyCode.DIGIT1)
        .release(KeyCode.SHIFT, KeyCode.ALT);
    until(() -> robot.lookup("#chart-4").queryAll().isEmpty());
    assertEquals("ONE", kept.values().get("market.arrangement"));
  }

  @Test
  void aReplayIsPlayedPausedSteppedAndEnded(FxRobot robot) throws Exception {
    ChartView chart = chart(robot);
    robot.clickOn(at(chart, 0.5, 0.6)).type(KeyCode.P);
    until(() -> isShown(robot, "#replay-bar"));
    assertEquals("REPLAY", chart.model().markProperty().get());
    long begun = Objects.requireNonNull(chart.model().times()).to();
    assertTrue(begun < START + 60 * HOUR);
    robot.clickOn("#replay-next");
    until(() -> Objects.requireNonNull(chart.model().times()).to() == begun + HOUR);
    robot.clickOn("#replay-speed-60").clickOn("#replay-play");
    until(() -> Objects.requireNonNull(chart.model().times()).to() >= begun + 5 * HOUR);
    robot.clickOn("#replay-stop");
    until(() -> !isShown(robot, "#replay-bar"));
    until(() -> Objects.requireNonNull(chart.model().times()).to() == START + 71 * HOUR + 1);
    assertEquals("", chart.model().markProperty().get());
  }

  @Test
  void thePictureIsWrittenToTheTypedFile(FxRobot robot) throws Exception {
    chart(robot);
    robot.clickOn("#tool-chart-save");
    until(() -> isShown(robot, "#picture-field"));
    Path file = home.resolve("chart.png");
    TextField field = robot.lookup("#picture-field").queryAs(TextField.class);
    robot.interact(() -> field.setText(home.resolve("nowhere/chart.png").toString()));
    robot.type(KeyCode.ENTER);
    until(() -> robot.lookup("#picture-error").queryLabeled().getText().startsWith("The folder "));
    robot.interact(() -> field.setText(file.toString()));
    robot.clickOn("#picture-do");
    until(() -> Files.exists(file) && Files.size(file) > 1000);
    until(() -> !robot.lookup("Saved " + file).queryAll().isEmpty());
    assertNull(robot.lookup("#picture-field").tryQuery().orElse(null));
  }
}
