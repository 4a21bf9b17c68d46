package candlewright.app.ui;

import candlewright.app.chart.ChartView;
import candlewright.app.data.DemoData;
import candlewright.app.ui.look.Look;
import candlewright.app.ui.look.ThemeChoice;
import candlewright.app.ui.preferences.DataFolder;
import candlewright.app.ui.settings.Settings;
import candlewright.core.port.BarStore;
import candlewright.datafeed.venue.DemoMarket;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/// Measures the whole window with two years of minutes: frames while a chart with volume, two
/// overlays and an oscillator is panned and zoomed by mouse events at 1920 x 1080, the processor
/// while bars come in one a second, and the heap with two such charts.
///
/// Argument: a folder for the store, which is filled once. For honest frames run with
/// `-Djavafx.animation.fullspeed=true`.
public final class MarketSmoke {
  private static final int WARM_UP = 60;
  private static final int FRAMES = 300;
  private static final int LIVE_SECONDS = 20;

  private MarketSmoke() {}

  public static void main(String[] arguments) throws Exception {
    Path home = Files.createDirectories(Path.of(arguments[0]));
    Platform.startup(Look::loadFonts);
    Platform.setImplicitExit(false);
    ExecutorService background = Executors.newFixedThreadPool(2);
    try (BarStore store = StoredMinutes.open(home)) {
      DemoData.fill(store, new DemoMarket(DemoMarket.STANDARD_SEED), _ -> {});
      Settings settings =
          Settings.FIRST
              .withTheme(ThemeChoice.DARK)
              .withStarted()
              .withHintDismissed(true)
              .with("market.timeframe", "1m")
              .with("market.chart2.timeframe", "1m")
              .with("market.chart2.instrument", "ETHUSDT.DEMO")
              .with("market.linked", "false");
      Desktop desktop =
          onScreen(() ->
              new Desktop(
                  new Desktop.Surroundings(
                      store,
                      home.resolve("inbox"),
                      background,
                      _ -> {
                        throw new IllegalStateException("the store is full");
                      },
                      _ -> {},
                      () -> {},
                      InstantSource.system(),
                      new DataFolder(home, _ -> {})),
                  settings));
      Stage stage =
          onScreen(() -> {
            Stage shown = new Stage();
            Scene scene = new Scene(desktop.node(), 1920, 1080);
            shown.setScene(scene);
            desktop.open(scene);
            shown.show();
            return shown;
          });
      ChartView chart = wait(stage, "#chart");
      IO.println(String.format(Locale.ROOT, "load %s", load()));
      frames(chart, "pan, 160 bars", 160, MarketSmoke::drag);
      frames(chart, "pan, 10,000 bars", 1e4, MarketSmoke::drag);
      frames(chart, "pan, all bars", 5e5, MarketSmoke::drag);
      frames(chart, "zoom at the cursor", 1e5, MarketSmoke::wheel);
      live(stage);
      onScreen(() -> {
        MenuButton menu = (MenuButton) stage.getScene().lookup("#arrangement");
        ((RadioMenuItem) menu.getItems().get(1)).setSelected(true);
        return stage;
      });
      wait(stage, "#chart-2");
      IO.println(String.format(Locale.ROOT, "heap with two charts %,d MB", heap()));
      onScreen(() -> {
        desktop.close();
        return stage;
      });
    }
    background.shutdown();
    Platform.exit();
  }

  private static ChartView wait(Stage stage, String id) throws Exception {
    WaitForAsyncUtils.waitFor(
        120,
        TimeUnit.SECONDS,
        () ->
            onScreen(() ->
                stage.getScene().lookup(id) instanceof ChartView chart
                    && chart.isVisible()
                    && chart.isComplete()));
    return onScreen(() -> (ChartView) Objects.requireNonNull(stage.getScene().lookup(id)));
  }

  private interface Frame {
    void next(ChartView chart, int i);
  }

  /// Ten frames to one side, ten back, by the mouse.
  private static void drag(ChartView chart, int i) {
    double x = 700 + (i % 20 < 10 ? i % 20 : 20 - i % 20) * 12;
    if (i == 0) {
      mouse(chart, MouseEvent.MOUSE_PRESSED, x);
    }
    mouse(chart, MouseEvent.MOUSE_DRAGGED, x);
  }

  private static void mouse(ChartView chart, EventType<MouseEvent> type, double x) {
    chart.fireEvent(
        new MouseEvent(
            type,
            x,
            400,
            x,
            400,
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            true,
            false,
            false,
            false,
            false,
            true,
            null));
  }

  private static void wheel(ChartView chart, int i) {
    double delta = i % 80 < 40 ? 40 : -40;
    chart.fireEvent(
        new ScrollEvent(
            ScrollEvent.SCROLL,
            700,
            400,
            700,
            400,
            false,
            false,
            false,
            false,
            false,
            false,
            0,
            delta,
            0,
            delta,
            ScrollEvent.HorizontalTextScrollUnits.NONE,
            0,
            ScrollEvent.VerticalTextScrollUnits.NONE,
            0,
            0,
            null));
  }

  private static void frames(ChartView chart, String name, double span, Frame frame)
      throws Exception {
    double[] millis = new double[FRAMES];
    CountDownLatch done = new CountDownLatch(1);
    onScreen(() -> {
      chart.viewport().end();
      chart.viewport().zoom(span / chart.viewport().span(), 1);
      chart.viewport().pan(-span);
      new AnimationTimer() {
        private int i;
        private long before;

        @Override
        public void handle(long now) {
          if (i > WARM_UP) {
            millis[i - WARM_UP - 1] = (System.nanoTime() - before) / 1e6;
          }
          before = System.nanoTime();
          frame.next(chart, i);
          if (++i > WARM_UP + FRAMES) {
            stop();
            done.countDown();
          }
        }
      }.start();
      return chart;
    });
    done.await();
    Arrays.sort(millis);
    IO.println(
        String.format(
            Locale.ROOT,
            "%-20s median %5.1f ms, p95 %5.1f ms; load %s",
            name,
            millis[FRAMES / 2],
            millis[FRAMES * 95 / 100],
            load()));
  }

  /// Replays at one bar a second and tells the processor time of the process.
  private static void live(Stage stage) throws Exception {
    onScreen(() -> {
      ((ToggleButton) stage.getScene().lookup("#timeframe-1h")).fire();
      return stage;
    });
    wait(stage, "#chart");
    fire(stage, "#tool-replay-start");
    wait(stage, "#chart");
    double still = processor(10);
    onScreen(() -> {
      ((ToggleButton) stage.getScene().lookup("#replay-speed-1")).fire();
      return stage;
    });
    fire(stage, "#replay-play");
    double playing = processor(LIVE_SECONDS);
    fire(stage, "#replay-stop");
    onScreen(() -> {
      ((ToggleButton) stage.getScene().lookup("#timeframe-1m")).fire();
      return stage;
    });
    wait(stage, "#chart");
    IO.println(
        String.format(
            Locale.ROOT,
            "processor: idle %.2f %% of a core, one bar a second %.2f %%; load %s",
            still * 100,
            playing * 100,
            load()));
  }

  private static void fire(Stage stage, String id) throws Exception {
    onScreen(() -> {
      Node node = Objects.requireNonNull(stage.getScene().lookup(id), id);
      ((Button) node).fire();
      return stage;
    });
  }

  /// Returns the part of one core that the process uses over some seconds.
  private static double processor(int seconds) throws InterruptedException {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    TimeUnit.SECONDS.sleep(3);
    long before = system.getProcessCpuTime();
    TimeUnit.SECONDS.sleep(seconds);
    return (system.getProcessCpuTime() - before) / 1e9 / seconds;
  }

  private static long heap() throws InterruptedException {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    for (int i = 0; i < 3; i++) {
      memory.gc();
      TimeUnit.MILLISECONDS.sleep(500);
    }
    return memory.getHeapMemoryUsage().getUsed() / 1_000_000;
  }

  private static String load() {
    return String.format(
        Locale.ROOT, "%.1f", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private static <T> T onScreen(Callable<T> work) throws Exception {
    return WaitForAsyncUtils.asyncFx(work).get(120, TimeUnit.SECONDS);
  }
}
