package candlewright.app.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.app.data.DemoData;
import candlewright.app.ui.look.Look;
import candlewright.app.ui.look.ThemeChoice;
import candlewright.app.ui.preferences.DataFolder;
import candlewright.app.ui.kit.Texts;
import candlewright.app.ui.settings.Settings;
import candlewright.app.ui.settings.SettingsFile;
import candlewright.app.ui.settings.SettingsWriter;
import candlewright.app.ui.work.Problem;
import candlewright.app.ui.work.Work;
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
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// A window over three stored coins at the start of the year 1970, which can be closed and opened
/// again with what it had kept.
public final class OpenWindow {
  /// What a test wants of it.
  ///
  /// @param dressed gives the window another store in place of the filled one
  /// @param demo makes demo data, given the store
  /// @param clock tells the time
  public record Wish(
      Settings settings,
      int width,
      int height,
      UnaryOperator<BarStore> dressed,
      Function<BarStore, Work<DemoData.Filled>> demo,
      InstantSource clock) {
    /// A dark window of 1440 by 900, not started for the first time.
    public static final Wish USUAL =
        new Wish(
            Settings.FIRST.withTheme(ThemeChoice.DARK).withStarted().withHintDismissed(true),
            1440,
            900,
            UnaryOperator.identity(),
            store ->
                progress ->
                    DemoData.fill(store, new DemoMarket(DemoMarket.STANDARD_SEED), progress),
            InstantSource.fixed(Instant.EPOCH));

    /// With another store in place of the filled one.
    public Wish over(UnaryOperator<BarStore> other) {
      return new Wish(settings, width, height, other, demo, clock);
    }

    /// By another clock.
    public Wish at(InstantSource other) {
      return new Wish(settings, width, height, dressed, demo, other);
    }

    /// In another size.
    public Wish sized(int wide, int high) {
      return new Wish(settings, wide, high, dressed, demo, clock);
    }

    /// With what was kept by a window before.
    public Wish after(Settings before) {
      return new Wish(before, width, height, dressed, demo, clock);
    }

    /// With something remembered.
    public Wish remembering(String name, String value) {
      return after(settings.with(name, value));
    }
  }

  private final Stage stage;
  private final Wish wish;
  private final Path home;
  private final BarStore store;
  private final ExecutorService background = Executors.newFixedThreadPool(4);
  private final SettingsFile file;
  private final SettingsWriter writer;
  private volatile Settings kept;
  private Desktop desktop;

  private OpenWindow(Stage stage, Wish wish) throws IOException {
    this.stage = stage;
    this.wish = wish;
    kept = wish.settings();
    home = Files.createTempDirectory("candlewright-window");
    file = new SettingsFile(home);
    writer = new SettingsWriter(file, this::tell);
    BarStore filled = StoredMinutes.open(home);
    StoredMinutes.fill(filled);
    store = wish.dressed().apply(filled);
    Look.loadFonts();
    desktop = open();
  }

  /// Opens one. To be called on the screen's thread.
  public static OpenWindow on(Stage stage) throws IOException {
    return on(stage, Wish.USUAL);
  }

  /// Opens one as it is wanted. To be called on the screen's thread.
  public static OpenWindow on(Stage stage, Wish wish) throws IOException {
    return new OpenWindow(stage, wish);
  }

  private Desktop open() {
    Desktop opened =
        new Desktop(
            new Desktop.Surroundings(
                store,
                home.resolve("inbox"),
                background,
                wish.demo().apply(store),
                this::keep,
                stage::close,
                wish.clock(),
                new DataFolder(home, _ -> {})),
            kept);
    Scene scene = new Scene(opened.node(), wish.width(), wish.height());
    stage.setScene(scene);
    opened.open(scene);
    stage.setX(0);
    stage.setY(0);
    stage.show();
    return opened;
  }

  private void keep(Settings settings) {
    kept = settings;
    writer.write(settings);
  }

  private void tell(RuntimeException failure) {
    // On the screen's thread, but not before the window is made.
    Platform.runLater(() -> desktop.raise(Problem.ofJob(Texts.of("job.settings"), failure)));
  }

  /// Closes the window and opens it with what it had kept, as the next start does.
  public void restart() throws Exception {
    WaitForAsyncUtils.asyncFx(
            () -> {
              desktop.close();
              kept = file.read();
              desktop = open();
              return true;
            })
        .get(30, TimeUnit.SECONDS);
    WaitForAsyncUtils.waitForFxEvents();
  }

  public Desktop desktop() {
    return desktop;
  }

  /// Returns what the window was given.
  public BarStore store() {
    return store;
  }

  public Path home() {
    return home;
  }

  /// Returns what the next start would find.
  public Settings kept() {
    return kept;
  }

  /// Closes the desktop, waits for its work and deletes what was stored.
  public void close() throws Exception {
    WaitForAsyncUtils.asyncFx(desktop::close).get();
    background.shutdown();
    assertTrue(background.awaitTermination(30, TimeUnit.SECONDS));
    store.close();
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  public void until(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
    WaitForAsyncUtils.waitForFxEvents();
  }

  public static boolean isShown(FxRobot robot, String id) {
    return robot.lookup(id).<Node>queryAll().stream().anyMatch(Node::isVisible);
  }

  public void untilChart(FxRobot robot) throws Exception {
    until(() -> isShown(robot, "#chart"));
  }

  /// Presses keys together, the last one last.
  public static void keys(FxRobot robot, KeyCode... codes) {
    robot.push(codes);
    WaitForAsyncUtils.waitForFxEvents();
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
