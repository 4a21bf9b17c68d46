package candlewright.app.ui;

import candlewright.app.Home;
import candlewright.app.Wiring;
import candlewright.app.data.DemoData;
import candlewright.app.ui.kit.Texts;
import candlewright.app.ui.look.Logo;
import candlewright.app.ui.look.Look;
import candlewright.app.ui.settings.Settings;
import candlewright.app.ui.settings.SettingsFile;
import candlewright.app.ui.work.Problem;
import candlewright.core.port.BarStore;
import candlewright.datafeed.venue.DemoMarket;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The workstation as a program of its own: one window over one home folder.
public final class Workstation extends Application {
  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;
  private static final int THREADS = 4;
  private static final long LONGEST_STEP_SECONDS = 20;

  private final ExecutorService background =
      Executors.newFixedThreadPool(THREADS, daemons("background"));

  /// Settings are written one after the other, so that the newest stays.
  private final ExecutorService writer = Executors.newSingleThreadExecutor(daemons("settings"));

  private Path inbox = Path.of("");
  private @Nullable BarStore store;
  private @Nullable SettingsFile file;
  private @Nullable Desktop desktop;
  private Settings settings = Settings.FIRST;
  private @Nullable Problem problem;

  /// Opens the window and returns when it is closed.
  ///
  /// @throws UnsupportedOperationException if there is no screen to open it on
  public static void open(Home home) {
    launch(Workstation.class, home.folder().toString());
  }

  private static ThreadFactory daemons(String name) {
    return Thread.ofPlatform().daemon().name(name + "-", 1).factory();
  }

  /// Opens what is stored, before there is a window and on a thread that may wait.
  @Override
  public void init() {
    try {
      Home home = new Home(Path.of(getParameters().getRaw().getFirst())).create();
      inbox = home.inbox();
      store = new Wiring(home, InstantSource.system()).bars();
      file = new SettingsFile(home.folder());
      settings = file.read();
    } catch (RuntimeException e) {
      // Told in the window: a start that fails without a word helps nobody.
      problem = Problem.ofJob(Texts.of("job.open"), e);
    }
  }

  @Override
  public void start(Stage stage) {
    Look.loadFonts();
    Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> tell(failure));
    BarStore bars = store;
    if (bars == null) {
      BrokenStart.show(stage, Objects.requireNonNull(problem));
      return;
    }
    DemoMarket market = new DemoMarket(DemoMarket.STANDARD_SEED);
    Desktop shown =
        new Desktop(
            new Desktop.Surroundings(
                bars,
                inbox,
                background,
                progress -> DemoData.fill(bars, market, progress),
                this::keep,
                stage::close),
            settings);
    desktop = shown;
    Scene scene = new Scene(shown.node(), WIDTH, HEIGHT);
    shown.open(scene);
    if (problem != null) {
      shown.raise(problem);
    }
    stage.setScene(scene);
    stage.setTitle(Texts.of("app.name"));
    stage.getIcons().setAll(Logo.icons());
    stage.setMinWidth(960);
    stage.setMinHeight(600);
    place(stage, settings.window());
    stage.setOnHidden(_ -> {
      shown.close();
      keep(shown.settings().withWindow(bounds(stage)));
    });
    stage.show();
  }

  /// Puts the window where it was, if a screen is still there.
  private static void place(Stage stage, Settings.@Nullable Bounds bounds) {
    if (bounds == null
        || Screen.getScreensForRectangle(bounds.x(), bounds.y(), bounds.width(), bounds.height())
            .isEmpty()) {
      return;
    }
    stage.setX(bounds.x());
    stage.setY(bounds.y());
    stage.setWidth(bounds.width());
    stage.setHeight(bounds.height());
    stage.setMaximized(bounds.maximized());
  }

  private static Settings.Bounds bounds(Stage stage) {
    return new Settings.Bounds(
        stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
  }

  private void tell(Throwable failure) {
    Desktop shown = desktop;
    if (shown != null) {
      Platform.runLater(() -> shown.raise(Problem.ofFault(failure)));
    }
  }

  private void keep(Settings changed) {
    SettingsFile target = file;
    if (target != null) {
      writer.execute(() -> {
        try {
          target.write(changed);
        } catch (RuntimeException e) {
          tell(e);
        }
      });
    }
  }

  @Override
  public void stop() throws InterruptedException {
    background.shutdown();
    writer.close();
    // A canceled job ends at its next report of progress; the store closes after it.
    if (store != null && background.awaitTermination(LONGEST_STEP_SECONDS, TimeUnit.SECONDS)) {
      store.close();
    }
  }
}
