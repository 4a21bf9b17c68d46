package candlewright.app.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.app.data.DemoData;
import candlewright.app.ui.look.Look;
import candlewright.app.ui.look.ThemeChoice;
import candlewright.app.ui.preferences.DataFolder;
import candlewright.app.ui.settings.Settings;
import candlewright.core.port.BarStore;
import candlewright.datafeed.venue.DemoMarket;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// A window of 1440 by 900 over three stored coins, at the start of the year 1970.
///
/// @param store what the window was given
record OpenWindow(Desktop desktop, BarStore store, Path home, ExecutorService background) {
  static OpenWindow on(Stage stage) throws IOException {
    return on(stage, UnaryOperator.identity());
  }

  /// @param dressed gives the window another store in place of the filled one
  static OpenWindow on(Stage stage, UnaryOperator<BarStore> dressed) throws IOException {
    Path home = Files.createTempDirectory("candlewright-window");
    BarStore filled = StoredMinutes.open(home);
    StoredMinutes.fill(filled);
    BarStore store = dressed.apply(filled);
    ExecutorService background = Executors.newFixedThreadPool(2);
    Look.loadFonts();
    Desktop desktop =
        new Desktop(
            new Desktop.Surroundings(
                store,
                home.resolve("inbox"),
                background,
                progress ->
                    DemoData.fill(store, new DemoMarket(DemoMarket.STANDARD_SEED), progress),
                _ -> {},
                stage::close,
                InstantSource.fixed(Instant.EPOCH),
                new DataFolder(home, _ -> {})),
            Settings.FIRST.withTheme(ThemeChoice.DARK).withStarted().withHintDismissed(true));
    Scene scene = new Scene(desktop.node(), 1440, 900);
    stage.setScene(scene);
    desktop.open(scene);
    stage.show();
    return new OpenWindow(desktop, store, home, background);
  }

  /// Waits for the work and deletes what was stored. The desktop is closed before.
  void close() throws Exception {
    background.shutdown();
    assertTrue(background.awaitTermination(30, TimeUnit.SECONDS));
    store.close();
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  void until(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
    WaitForAsyncUtils.waitForFxEvents();
  }

  static boolean isShown(FxRobot robot, String id) {
    return robot.lookup(id).<Node>queryAll().stream().anyMatch(Node::isVisible);
  }

  void untilChart(FxRobot robot) throws Exception {
    until(() -> isShown(robot, "#chart"));
  }

  /// Returns a page of the help as it is written.
  static String helpPage(String id) {
    String name = "/candlewright/app/ui/help/" + id + ".md";
    try (InputStream in = Objects.requireNonNull(OpenWindow.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
