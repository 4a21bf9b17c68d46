package candlewright.app.ui;

import candlewright.app.Home;
import candlewright.app.data.DemoData;
import candlewright.app.owner.Wish;
import candlewright.app.ui.kit.Screens;
import candlewright.app.ui.kit.Texts;
import candlewright.app.ui.look.Logo;
import candlewright.app.ui.look.Look;
import candlewright.app.ui.preferences.DataFolder;
import candlewright.app.ui.settings.Settings;
import candlewright.app.ui.settings.SettingsFile;
import candlewright.app.ui.settings.SettingsWriter;
import candlewright.app.ui.work.Problem;
import candlewright.app.ui.work.ScreenWatch;
import candlewright.core.port.BarStore;
import candlewright.datafeed.venue.DemoMarket;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The workstation as a program of its own: one window over one home folder.
public final class Workstation extends Application {
  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;
  private static final int THREADS = 4;
  private static final long LONGEST_STEP_SECONDS = 20;
  private static final long SETTLED_MILLIS = 5_000;

  private static final InstantSource CLOCK = InstantSource.system();

  private final ExecutorService background =
      Executors.newFixedThreadPool(THREADS, daemons("background"));

  /// Settings are written one after the other, so that the newest stays.
  private final ExecutorService writer = Executors.newSingleThreadExecutor(daemons("settings"));

  private volatile boolean closed;
  private @Nullable Opening opened;
  private @Nullable SettingsWriter settingsWriter;
  private @Nullable Desktop desktop;

  /// What JavaFX, which makes the application itself, cannot hand to it.
  ///
  /// @param wish what this start wants
  /// @param wishes takes who is to be told of the wishes of later starts
  /// @param opening opens the home folder
  private record Start(
      Home home, Wish wish, Consumer<Consumer<Wish>> wishes, Future<Opening> opening) {}

  private static final AtomicReference<@Nullable Start> START = new AtomicReference<>();

  /// Opens the window and returns when it is closed.
  ///
  /// @param wish what this start wants
  /// @param wishes takes who is to be told of the wishes of later starts, on any thread
  /// @throws UnsupportedOperationException if there is no screen to open it on
  public static void open(Home home, Wish wish, Consumer<Consumer<Wish>> wishes) {
    // JavaFX takes its time before it asks for anything; meanwhile the home folder is opened.
    FutureTask<Opening> opening = new FutureTask<>(() -> Opening.of(home, CLOCK));
    daemons("opening").newThread(opening).start();
    START.set(new Start(home, wish, wishes, opening));
    launch(Workstation.class);
  }

  private static ThreadFactory daemons(String name) {
    return Thread.ofPlatform().daemon().name(name + "-", 1).factory();
  }

  private static Start started() {
    return Objects.requireNonNull(START.get());
  }

  /// Gets ready what the window needs, before there is one and on a thread that may wait.
  @Override
  public void init() throws InterruptedException, ExecutionException {
    Look.loadFonts();
    Opening found = started().opening().get();
    opened = found;
    SettingsFile file = found.file();
    if (file != null) {
      settingsWriter =
          new SettingsWriter(file, e -> tell(Problem.ofJob(Texts.of("job.settings"), e)));
    }
  }

  @Override
  public void start(Stage stage) {
    guard(this::tell);
    Opening found = Objects.requireNonNull(opened);
    BarStore bars = found.store();
    if (bars == null) {
      BrokenStart.show(stage, Objects.requireNonNull(found.problem()));
      return;
    }
    Path home = started().home().folder();
    DemoMarket market = new DemoMarket(DemoMarket.STANDARD_SEED);
    Desktop shown =
        new Desktop(
            new Desktop.Surroundings(
                bars,
                found.inbox(),
                background,
                progress -> DemoData.fill(bars, market, progress),
                this::keep,
                stage::close,
                CLOCK,
                new DataFolder(
                    home, path -> getHostServices().showDocument(path.toUri().toString()))),
            found.settings());
    desktop = shown;
    // In steps, between which the screen's thread takes in what was read meanwhile: so the chart is
    // in the first picture, and the window is not drawn without it before.
    Platform.runLater(() -> {
      Scene scene = new Scene(shown.node(), WIDTH, HEIGHT);
      shown.open(scene);
      Platform.runLater(() -> show(stage, scene, shown, found));
    });
  }

  private void show(Stage stage, Scene scene, Desktop shown, Opening found) {
    Path home = started().home().folder();
    if (found.problem() != null) {
      shown.raise(found.problem());
    }
    stage.setScene(scene);
    stage.setTitle(Texts.of("app.name"));
    stage.setMinWidth(960);
    stage.setMinHeight(600);
    place(stage, found.settings().window());
    stage.setOnHidden(_ -> {
      shown.close();
      keep(shown.settings().withWindow(bounds(stage)));
    });
    FirstChart.await(scene, () -> log(home));
    stage.show();
    shown.whenSettled(() -> stage.getIcons().setAll(Logo.icons()));
    watch(shown, scene, Thread.currentThread());
    fulfil(shown, stage, started().wish());
    started().wishes().accept(wish -> Platform.runLater(() -> fulfil(shown, stage, wish)));
  }

  /// Brings the window to the front, and what is wished for into it.
  private static void fulfil(Desktop shown, Stage stage, Wish wish) {
    stage.setIconified(false);
    stage.toFront();
    stage.requestFocus();
    wish.file().ifPresent(file -> shown.importFiles(List.of(file)));
  }

  /// Puts the window where it was; where that screen is gone, onto the nearest one.
  private static void place(Stage stage, Settings.@Nullable Bounds bounds) {
    if (bounds == null || !(bounds.width() > 0 && bounds.height() > 0)) {
      return;
    }
    Rectangle2D wanted = new Rectangle2D(bounds.x(), bounds.y(), bounds.width(), bounds.height());
    Rectangle2D place = Screens.visible(wanted, Screens.now());
    stage.setX(place.getMinX());
    stage.setY(place.getMinY());
    stage.setWidth(place.getWidth());
    stage.setHeight(place.getHeight());
    stage.setMaximized(bounds.maximized());
  }

  private static Settings.Bounds bounds(Stage stage) {
    return new Settings.Bounds(
        stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
  }

  /// Tells about what nobody catches on the screen's thread, which this is. The window lives on.
  static void guard(Consumer<Problem> told) {
    Thread.currentThread()
        .setUncaughtExceptionHandler(
            (_, failure) -> Platform.runLater(() -> told.accept(Problem.ofFault(failure))));
  }

  private void tell(Problem told) {
    Desktop shown = desktop;
    if (shown != null) {
      Platform.runLater(() -> shown.raise(told));
    }
  }

  /// Writes down that the first chart is on the screen.
  private void log(Path home) {
    try {
      Optional<Duration> age = ProcessAge.now(CLOCK);
      Optional<Duration> processor = ProcessHandle.current().info().totalCpuDuration();
      if (age.isPresent() && processor.isPresent()) {
        write("job.starts", () -> new StartLog(home, CLOCK).chart(age.get(), processor.get()));
      }
    } catch (IOException e) {
      tell(Problem.ofJob(Texts.of("job.starts"), e));
    }
  }

  /// Looks whether the screen's thread answers, and tells it when a minute is over.
  private void watch(Desktop shown, Scene scene, Thread screen) {
    ScreenWatch watch =
        new ScreenWatch(CLOCK, Platform::runLater, screen::getStackTrace, shown::note);
    Thread ticks =
        Thread.ofPlatform()
            .daemon()
            .name("ticks")
            .start(() -> {
              // The first pictures take longer than all that follow.
              LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(SETTLED_MILLIS));
              long minute = minute();
              while (!closed) {
                long pause = watch.tick();
                if (minute() != minute) {
                  minute = minute();
                  Platform.runLater(shown::minute);
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pause));
              }
            });
    scene.addEventFilter(
        InputEvent.ANY,
        _ -> {
          if (watch.touch()) {
            LockSupport.unpark(ticks);
          }
        });
  }

  private static long minute() {
    return CLOCK.millis() / 60_000;
  }

  private void keep(Settings changed) {
    SettingsWriter target = settingsWriter;
    if (target != null) {
      writer.execute(() -> target.write(changed));
    }
  }

  private void write(String job, Runnable work) {
    writer.execute(() -> {
      try {
        work.run();
      } catch (RuntimeException e) {
        tell(Problem.ofJob(Texts.of(job), e));
      }
    });
  }

  @Override
  public void stop() throws InterruptedException {
    closed = true;
    background.shutdown();
    writer.close();
    // A canceled job ends at its next report of progress; the store closes after it.
    BarStore store = opened == null ? null : opened.store();
    if (store != null && background.awaitTermination(LONGEST_STEP_SECONDS, TimeUnit.SECONDS)) {
      store.close();
    }
  }
}
