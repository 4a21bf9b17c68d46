package candlewright.app.ui;

import candlewright.app.data.DemoData;
import candlewright.app.ui.look.Look;
import candlewright.app.ui.look.ThemeChoice;
import candlewright.app.ui.settings.Settings;
import candlewright.app.ui.work.Problem;
import candlewright.app.ui.work.Toast;
import candlewright.core.port.BarStore;
import candlewright.core.port.StoreException;
import candlewright.datafeed.venue.DemoMarket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/// Writes a picture of every workspace in both themes and two sizes. Run by `./mvnw -Pscreenshots`.
public final class Screenshots {
  private record Size(int width, int height) {}

  private static final List<Size> SIZES = List.of(new Size(1280, 720), new Size(1920, 1080));

  private final Path target;
  private final BarStore store;
  private final ExecutorService background = Executors.newFixedThreadPool(2);

  private Screenshots(Path target, BarStore store) {
    this.target = target;
    this.store = store;
  }

  /// Writes them.
  ///
  /// @param arguments the folder to write to
  public static void main(String[] arguments) throws Exception {
    Path target = Files.createDirectories(Path.of(arguments[0]));
    Path home = Files.createTempDirectory("candlewright-screenshots");
    Platform.startup(Look::loadFonts);
    Platform.setImplicitExit(false);
    try (BarStore store = StoredMinutes.open(home)) {
      DemoData.fill(store, new DemoMarket(DemoMarket.STANDARD_SEED), _ -> {});
      Screenshots pictures = new Screenshots(target, store);
      for (ThemeChoice theme : List.of(ThemeChoice.DARK, ThemeChoice.LIGHT)) {
        for (Size size : SIZES) {
          pictures.market(theme, size);
        }
      }
      pictures.background.shutdown();
    }
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
    Platform.exit();
  }

  private void market(ThemeChoice theme, Size size) throws Exception {
    Settings settings = Settings.FIRST.withTheme(theme).withStarted().withHintDismissed(true);
    Desktop desktop =
        onScreen(() ->
            new Desktop(
                new Desktop.Surroundings(
                    store,
                    background,
                    _ -> {
                      throw new IllegalStateException("the store is full");
                    },
                    _ -> {},
                    () -> {},
                    InstantSource.fixed(Instant.EPOCH)),
                settings));
    Stage stage =
        onScreen(() -> {
          Stage shown = new Stage();
          Scene scene = new Scene(desktop.node(), size.width(), size.height());
          shown.setScene(scene);
          desktop.open(scene);
          shown.show();
          return shown;
        });
    waitForChart(stage);
    take(stage, "market", theme, size);
    onScreen(() -> {
      ((Button) stage.getScene().lookup("#search")).fire();
      TextField field = (TextField) stage.getScene().lookup("#palette-field");
      field.appendText("t");
      return stage;
    });
    take(stage, "palette", theme, size);
    press(stage, KeyCode.ESCAPE, false);
    onScreen(() -> {
      desktop.say(Toast.Kind.DONE, "The demo data are made: 6 instruments, 6,315,630 minute bars.");
      desktop.say(Toast.Kind.CAUTION, "The clock of this computer is 2.4 s off.");
      desktop.raise(
          Problem.ofJob(
              "Reading BTCUSDT 1h",
              new StoreException("The file market.db is damaged; put a backup in its place.")));
      return stage;
    });
    press(stage, KeyCode.ESCAPE, false);
    press(stage, KeyCode.N, true);
    take(stage, "notifications", theme, size);
    press(stage, KeyCode.ESCAPE, false);
    press(stage, KeyCode.F1, false);
    take(stage, "help", theme, size);
    onScreen(() -> {
      stage.close();
      desktop.close();
      return stage;
    });
  }

  /// Presses a key where the cursor is, with Ctrl and Shift if asked for.
  private static void press(Stage stage, KeyCode code, boolean modified) throws Exception {
    onScreen(() -> {
      Node focused =
          Objects.requireNonNullElse(stage.getScene().getFocusOwner(), stage.getScene().getRoot());
      focused.fireEvent(
          new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, modified, modified, false, false));
      return stage;
    });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void waitForChart(Stage stage) throws Exception {
    WaitForAsyncUtils.waitFor(
        60,
        TimeUnit.SECONDS,
        () ->
            onScreen(() -> Objects.requireNonNull(stage.getScene().lookup("#chart")).isVisible()));
  }

  private void take(Stage stage, String name, ThemeChoice theme, Size size) throws Exception {
    // Two pulses: the first lays out what the second draws.
    WaitForAsyncUtils.waitForFxEvents();
    WritableImage image = onScreen(() -> stage.getScene().snapshot(null));
    String file =
        String.format(
            Locale.ROOT,
            "%s-%s-%dx%d.png",
            name,
            theme.name().toLowerCase(Locale.ROOT),
            size.width(),
            size.height());
    Files.write(target.resolve(file), Png.of(image));
  }

  private static <T> T onScreen(Callable<T> work) throws Exception {
    return WaitForAsyncUtils.asyncFx(work).get(60, TimeUnit.SECONDS);
  }
}
