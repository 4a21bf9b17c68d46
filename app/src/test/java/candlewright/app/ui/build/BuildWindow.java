package candlewright.app.ui.build;

import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.app.ui.Desktop;
import candlewright.app.ui.StoredMinutes;
import candlewright.app.ui.look.Look;
import candlewright.app.ui.preferences.DataFolder;
import candlewright.app.ui.settings.Settings;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.Timeframe;
import candlewright.core.port.BarStore;
import candlewright.core.port.Origin;
import candlewright.core.port.Provenance;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// A window with the Build workspace in front, over three months of hours of the built-in market.
public final class BuildWindow {
  private final Path home;
  private final Stage stage;
  private final BarStore store;
  private final ExecutorService background = Executors.newFixedThreadPool(2);
  private @Nullable Desktop desktop;
  private Settings kept = Settings.FIRST.withStarted().withHintDismissed(true);

  /// @param home is filled with bars
  public BuildWindow(Stage stage, Path home) {
    this.stage = stage;
    this.home = home;
    store = StoredMinutes.open(home);
    fill(store);
    Look.loadFonts();
  }

  /// Stores hours of two coins.
  public static void fill(BarStore store) {
    for (InstrumentId id : List.of(BuildBars.BTC, BuildBars.ETH)) {
      store.saveInstrument(BuildBars.instrument(id));
      store.write(BuildBars.bars(id, Timeframe.ONE_HOUR), new Provenance(Origin.DEMO, "built in"));
    }
  }

  public Path strategies() {
    return home.resolve("strategies");
  }

  public Settings kept() {
    return kept;
  }

  public Stage stage() {
    return stage;
  }

  /// Opens the window, on the screen's thread, as it was left.
  public BuildWindow open(Settings settings, int width, int height) {
    kept = settings;
    Desktop shown =
        new Desktop(
            new Desktop.Surroundings(
                store,
                home.resolve("inbox"),
                background,
                _ -> {
                  throw new IllegalStateException("not asked for");
                },
                changed -> kept = changed,
                stage::close,
                InstantSource.fixed(Instant.parse("2026-11-21T14:32:08Z")),
                new DataFolder(home, _ -> {})),
            settings);
    desktop = shown;
    Scene scene = new Scene(shown.node(), width, height);
    stage.setScene(scene);
    shown.open(scene);
    stage.show();
    return this;
  }

  /// Opens the Build workspace at the usual size.
  public BuildWindow open() {
    return open(kept.with("workspace", "build"), 1440, 900);
  }

  /// Closes the window, on the screen's thread, and opens it as the next start would.
  public void reopen() {
    desktop().close();
    open(kept, 1440, 900);
  }

  public Desktop desktop() {
    return Objects.requireNonNull(desktop);
  }

  /// Ends all; not on the screen's thread.
  public void close() throws Exception {
    WaitForAsyncUtils.asyncFx(() -> desktop().close()).get();
    background.shutdown();
    assertTrue(background.awaitTermination(30, TimeUnit.SECONDS));
    store.close();
  }

  public static void until(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
    WaitForAsyncUtils.waitForFxEvents();
  }

  public static boolean isShown(FxRobot robot, String id) {
    return robot.lookup(id).<Node>queryAll().stream().anyMatch(Node::isVisible);
  }

  public static void untilShown(FxRobot robot, String id) throws Exception {
    until(() -> isShown(robot, id));
  }

  public static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryLabeled().getText();
  }
}
