package candlewright.app.ui;

import candlewright.app.data.DemoData;
import candlewright.app.ui.build.BuildScreenshots;
import candlewright.app.ui.kit.Png;
import candlewright.app.ui.look.Look;
import candlewright.app.ui.look.ThemeChoice;
import candlewright.app.ui.preferences.DataFolder;
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
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
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
  private final Path home;
  private final BarStore store;
  private final ExecutorService background = Executors.newFixedThreadPool(2);

  private Screenshots(Path target, Path home, BarStore store) {
    this.target = target;
    this.home = home;
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
      Screenshots pictures = new Screenshots(target, home, store);
      for (ThemeChoice theme : List.of(ThemeChoice.DARK, ThemeChoice.LIGHT)) {
        for (Size size : SIZES) {
          pictures.market(theme, size);
          pictures.data(theme, size);
          BuildScreenshots.write(target, theme, size.width(), size.height());
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

  /// What is done in a window of its own, so that nothing of one screen is seen on the next.
  @FunctionalInterface
  private interface Screen {
    void take(Stage stage, Desktop desktop) throws Exception;
  }

  private void on(ThemeChoice theme, Size size, Screen screen) throws Exception {
    Settings settings = Settings.FIRST.withTheme(theme).withStarted().withHintDismissed(true);
    Desktop desktop = onScreen(() -> new Desktop(surroundings(store, target), settings));
    Stage stage = open(desktop, size);
    waitForChart(stage);
    screen.take(stage, desktop);
    onScreen(() -> {
      stage.close();
      desktop.close();
      return stage;
    });
  }

  private void market(ThemeChoice theme, Size size) throws Exception {
    on(
        theme,
        size,
        (stage, _) -> {
          take(stage, "market", theme, size);
          keys(stage, KeyCode.RIGHT);
          fire(stage, "#layout");
          onScreen(() -> {
            ((TextField) stage.getScene().lookup("#layout-name")).appendText("List at the right");
            return stage;
          });
          fire(stage, "#layout-save");
          take(stage, "layouts", theme, size);
          press(stage, KeyCode.ESCAPE, false);
        });
    on(
        theme,
        size,
        (stage, _) -> {
          keys(stage, KeyCode.DOWN);
          take(stage, "market-below", theme, size);
          keys(stage, KeyCode.J);
          take(stage, "market-tabs", theme, size);
        });
    on(theme, size, (stage, _) -> palette(stage, theme, size));
    on(theme, size, (stage, desktop) -> said(stage, desktop, theme, size));
    on(
        theme,
        size,
        (stage, _) -> {
          press(stage, KeyCode.F1, false);
          take(stage, "help", theme, size);
        });
    on(theme, size, (stage, _) -> settings(stage, theme, size));
    on(theme, size, (stage, _) -> charts(stage, theme, size));
    on(
        theme,
        size,
        (stage, _) -> {
          fire(stage, "#tool-live-start");
          until(() ->
              Objects.requireNonNull(stage.getScene().lookup("#live-bar")).isVisible());
          take(stage, "live", theme, size);
        });
  }

  private void palette(Stage stage, ThemeChoice theme, Size size) throws Exception {
    onScreen(() -> {
      ((Button) stage.getScene().lookup("#search")).fire();
      TextField field = (TextField) stage.getScene().lookup("#palette-field");
      field.appendText("t");
      return stage;
    });
    take(stage, "palette", theme, size);
  }

  private void said(Stage stage, Desktop desktop, ThemeChoice theme, Size size) throws Exception {
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
    take(stage, "help-with-messages", theme, size);
  }

  private void settings(Stage stage, ThemeChoice theme, Size size) throws Exception {
    fire(stage, "#workspace-settings");
    take(stage, "settings", theme, size);
    onScreen(() -> {
      ((ToggleButton) stage.getScene().lookup("#setting-colours-true")).fire();
      return stage;
    });
    take(stage, "settings-blue-orange", theme, size);
    fire(stage, "#workspace-market");
    take(stage, "market-blue-orange", theme, size);
  }

  /// The charts with their popovers, compared, replayed and four of them.
  private void charts(Stage stage, ThemeChoice theme, Size size) throws Exception {
    fire(stage, "#tool-chart-indicators");
    until(() -> stage.getScene().lookup("#indicator-search") != null);
    onScreen(() -> {
      ((TextField) stage.getScene().lookup("#indicator-search")).setText("bands");
      return stage;
    });
    take(stage, "indicators", theme, size);
    press(stage, KeyCode.ENTER, false);
    press(stage, KeyCode.ESCAPE, false);
    until(() -> stage.getScene().lookup("#study-bollinger") != null);
    fire(stage, "#study-bollinger");
    onScreen(() -> {
      ((TextField) stage.getScene().lookup("#setting-length")).setText("0");
      return stage;
    });
    take(stage, "study", theme, size);
    press(stage, KeyCode.ESCAPE, false);
    fire(stage, "#tool-replay-start");
    fire(stage, "#tool-chart-compare");
    press(stage, KeyCode.ENTER, false);
    press(stage, KeyCode.ESCAPE, false);
    until(() -> stage.getScene().lookup("#compared-BNBUSDT") != null);
    take(stage, "replay", theme, size);
    fire(stage, "#replay-stop");
    onScreen(() -> {
      MenuButton menu = (MenuButton) stage.getScene().lookup("#arrangement");
      ((RadioMenuItem) menu.getItems().getLast()).setSelected(true);
      return stage;
    });
    until(() -> Objects.requireNonNull(stage.getScene().lookup("#chart-4")).isVisible());
    take(stage, "four", theme, size);
  }

  private static void fire(Stage stage, String id) throws Exception {
    onScreen(() -> {
      ((Button) stage.getScene().lookup(id)).fire();
      return stage;
    });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void data(ThemeChoice theme, Size size) throws Exception {
    Path files = Files.createDirectories(target.resolve("files"));
    Settings settings =
        Settings.FIRST
            .withTheme(theme)
            .withStarted()
            .withHintDismissed(true)
            .with("workspace", "data");
    try (BarStore own = StoredMinutes.open(Files.createTempDirectory(files, "home"))) {
      Desktop desktop = onScreen(() -> new Desktop(surroundings(own, files), settings));
      Stage stage = open(desktop, size);
      waitFor(stage, "#data-empty");
      take(stage, "data-empty", theme, size);
      StoredMinutes.fill(own);
      Path file = SampleFiles.withDefects(files);
      onScreen(() -> {
        desktop.importFiles(List.of(file));
        return stage;
      });
      waitForState(stage, "Ready");
      take(stage, "data-preview", theme, size);
      onScreen(() -> {
        ((Button) stage.getScene().lookup("#import-start")).fire();
        return stage;
      });
      waitForState(stage, "Imported");
      take(stage, "data-report", theme, size);
      onScreen(() -> {
        ((Button) stage.getScene().lookup("#import-done")).fire();
        return stage;
      });
      WaitForAsyncUtils.waitFor(
          60, TimeUnit.SECONDS, () -> onScreen(() -> text(stage, "#kpi-note-complete").isEmpty()));
      onScreen(() -> {
        ((TableView<?>) stage.getScene().lookup("#gap-list")).getSelectionModel().select(0);
        return stage;
      });
      waitFor(stage, "#gap-chart");
      take(stage, "data-catalogue", theme, size);
      onScreen(() -> {
        stage.close();
        desktop.close();
        return stage;
      });
    }
  }

  private static String text(Stage stage, String id) {
    return ((Labeled) Objects.requireNonNull(stage.getScene().lookup(id))).getText();
  }

  private static void waitForState(Stage stage, String state) throws Exception {
    WaitForAsyncUtils.waitFor(
        60, TimeUnit.SECONDS, () -> onScreen(() -> text(stage, "#import-state").equals(state)));
  }

  private static void waitFor(Stage stage, String id) throws Exception {
    WaitForAsyncUtils.waitFor(
        60,
        TimeUnit.SECONDS,
        () -> onScreen(() -> Objects.requireNonNull(stage.getScene().lookup(id)).isVisible()));
  }

  private Desktop.Surroundings surroundings(BarStore bars, Path files) {
    return new Desktop.Surroundings(
        bars,
        files.resolve("inbox"),
        background,
        _ -> {
          throw new IllegalStateException("the store is full");
        },
        _ -> {},
        () -> {},
        InstantSource.fixed(Instant.EPOCH),
        new DataFolder(files, _ -> {}));
  }

  private static Stage open(Desktop desktop, Size size) throws Exception {
    return onScreen(() -> {
      Stage shown = new Stage();
      Scene scene = new Scene(desktop.node(), size.width(), size.height());
      shown.setScene(scene);
      desktop.open(scene);
      shown.show();
      return shown;
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

  /// Presses a key with Alt and Shift: those of panes.
  private static void keys(Stage stage, KeyCode code) throws Exception {
    onScreen(() -> {
      Event.fireEvent(
          stage.getScene(),
          new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, true, false, true, false));
      return stage;
    });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void until(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> onScreen(condition));
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
