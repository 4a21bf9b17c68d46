package candlewright.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.app.data.DemoData;
import candlewright.app.ui.look.Look;
import candlewright.app.ui.preferences.DataFolder;
import candlewright.app.ui.settings.Settings;
import candlewright.core.port.BarStore;
import candlewright.datafeed.venue.DemoMarket;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
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

/// The first start in an empty home, with the real demo market.
@ExtendWith(ApplicationExtension.class)
class FirstStartTest {
  private final ExecutorService background = Executors.newFixedThreadPool(2);

  /// Holds the demo data back until the test has looked at the progress view.
  private final CountDownLatch seen = new CountDownLatch(1);

  private BarStore store;
  private Desktop desktop;
  private volatile Settings kept = Settings.FIRST;

  @TempDir private Path home;

  @Start
  void start(Stage stage) throws Exception {
    store = StoredMinutes.open(home);
    Look.loadFonts();
    desktop =
        new Desktop(
            new Desktop.Surroundings(
                store,
                home.resolve("inbox"),
                background,
                progress -> {
                  seen.await();
                  return DemoData.fill(store, new DemoMarket(DemoMarket.STANDARD_SEED), progress);
                },
                settings -> kept = settings,
                stage::close,
                InstantSource.fixed(Instant.EPOCH),
                new DataFolder(home, _ -> {})),
            Settings.FIRST);
    Scene scene = new Scene(desktop.node(), 1280, 720);
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
    assertTrue(background.awaitTermination(60, TimeUnit.SECONDS));
    store.close();
  }

  private static void until(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(120, TimeUnit.SECONDS, condition);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static boolean isShown(FxRobot robot, String id) {
    return robot.lookup(id).<Node>queryAll().stream().anyMatch(Node::isVisible);
  }

  @Test
  void itLandsOnAChartWithTheFirstSteps(FxRobot robot) throws Exception {
    until(() -> isShown(robot, "#start"));
    assertTrue(kept.started());
    seen.countDown();
    until(() -> isShown(robot, "#chart"));
    assertFalse(isShown(robot, "#start"));
    assertEquals("BTCUSDT", robot.lookup("#chart-symbol").queryLabeled().getText());
    // Two years of hours, one of them a leap year.
    assertFalse(robot.lookup("DEMO · 17,544 bars").queryAll().isEmpty());
    assertEquals(
        "Data to 1 Jan 2026, 00:00 UTC", robot.lookup("#data-age").queryLabeled().getText());
    assertTrue(isShown(robot, "#hint"));
    robot.clickOn("#hint-dismiss");
    until(() -> !isShown(robot, "#hint"));
    assertTrue(kept.hintDismissed());
  }

  @Test
  void canceledItSaysHowToGoOn(FxRobot robot) throws Exception {
    until(() -> isShown(robot, "#start"));
    robot.clickOn("#start-cancel");
    seen.countDown();
    until(() -> !isShown(robot, "#start") && isShown(robot, "#market-empty"));
    assertTrue(isShown(robot, "#make-demo-data"));
    assertFalse(robot.lookup("#toasts .toast").queryAll().isEmpty());
  }
}
