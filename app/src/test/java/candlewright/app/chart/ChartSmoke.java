package candlewright.app.chart;

import candlewright.core.market.Increment;
import candlewright.core.market.Timeframe;
import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import javafx.stage.Stage;

/// Shows a million bars with two overlays and a pane at 1920 x 1080, prints the median and 95th
/// percentile of frame times while panning, zooming and moving the crosshair, and saves pictures.
///
/// Arguments: folder for the pictures, folder with the fonts (optional). For honest times run with
/// `-Djavafx.animation.fullspeed=true`; without a display under a virtual one with
/// `-Dprism.order=sw`.
public final class ChartSmoke {
  private static final int BARS = 1_000_000;
  private static final int WARM_UP = 60;
  private static final int FRAMES = 240;

  private ChartSmoke() {}

  public static void main(String[] arguments) {
    Application.launch(Window.class, arguments);
  }

  /// One thing to measure: called once a frame.
  private record Task(String name, double span, Frame frame) {
    interface Frame {
      void next(ChartView view, int i);
    }
  }

  /// The window.
  public static final class Window extends Application {
    private final ExecutorService background =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    private Path folder = Path.of(".");

    @Override
    public void start(Stage stage) throws IOException {
      folder = Path.of(getParameters().getRaw().getFirst());
      Files.createDirectories(folder);
      if (getParameters().getRaw().size() > 1) {
        for (String weight : new String[] {"Regular", "Medium", "SemiBold", "Bold"}) {
          Path file =
              Path.of(getParameters().getRaw().get(1), "CandlewrightSans-" + weight + ".otf");
          try (var in = Files.newInputStream(file)) {
            Font.loadFont(in, 12);
          }
        }
      }
      ChartView view = new ChartView(background);
      stage.setScene(new Scene(new StackPane(view), 1920, 1080));
      stage.show();
      view.model().addIndicator("ema", Map.of("length", 20.0));
      view.model().addIndicator("ema", Map.of("length", 50.0));
      view.model().addIndicator("rsi", Map.of());
      view.show(RandomBars.walk(Timeframe.ONE_HOUR, BARS, 11), Increment.ofScale(1));
      new Runner(view).start();
    }

    private final class Runner extends AnimationTimer {
      private final ChartView view;
      private final Task[] tasks = {
        new Task("pan 160 bars", 160, (chart, i) -> chart.viewport().pan(i % 40 < 20 ? -3 : 3)),
        new Task("pan 10,000 bars", 1e4, (chart, i) -> chart.viewport().pan(-211)),
        new Task("pan 100,000 bars", 1e5, (chart, i) -> chart.viewport().pan(-1_777)),
        new Task("pan 900,000 bars", 9e5, (chart, i) -> chart.viewport().pan(-277)),
        new Task(
            "zoom all",
            5e5,
            (chart, i) -> chart.viewport().zoom(i % 120 < 60 ? 1 / 1.12 : 1.12, 0.6)),
        new Task(
            "crosshair", 1e6, (chart, i) -> chart.cursor(new Cursor(BARS - 1 - i * 1000, 100 + i))),
      };
      private int task = -1;
      private int frame;
      private long before;
      private double processorBefore;
      private final double[] millis = new double[FRAMES];

      private Runner(ChartView view) {
        this.view = view;
      }

      @Override
      public void handle(long now) {
        if (task < 0) {
          if (ready()) {
            picture("dark");
            view.themeProperty().set(ChartTheme.LIGHT);
            picture("light");
            view.themeProperty().set(ChartTheme.DARK_BLUE_ORANGE);
            view.chartStyleProperty().set(ChartStyle.HEIKIN_ASHI);
            view.logScaleProperty().set(true);
            picture("blue-orange");
            view.chartStyleProperty().set(ChartStyle.LINE);
            view.model().addIndicator("macd", Map.of());
            view.model().addIndicator("bollinger", Map.of());
            view.themeProperty().set(ChartTheme.DARK);
            task = 0;
          }
          return;
        }
        if (task == 0 && frame == 0) {
          if (view.model().studies().stream().anyMatch(s -> view.model().lines(s) == null)) {
            return;
          }
          picture("line");
          view.model().studies().remove(3, 5);
          view.chartStyleProperty().set(ChartStyle.CANDLES);
          view.logScaleProperty().set(false);
        }
        if (frame == 0) {
          view.cursor(null);
          view.viewport().zoom(tasks[task].span() / view.viewport().span(), 1);
          view.viewport().end();
        }
        if (frame > WARM_UP) {
          millis[frame - WARM_UP - 1] = (System.nanoTime() - before) / 1e6;
        }
        if (frame == WARM_UP) {
          processorBefore = processor();
        }
        before = System.nanoTime();
        tasks[task].frame().next(view, frame);
        if (++frame > WARM_UP + FRAMES) {
          report();
          frame = 0;
          if (task == 3) {
            picture("million");
          }
          if (++task == tasks.length) {
            stop();
            Platform.exit();
          }
        }
      }

      private boolean ready() {
        return view.model().bars() != null
            && view.model().studies().stream().allMatch(s -> view.model().lines(s) != null);
      }

      private void report() {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        IO.println(
            String.format(
                Locale.ROOT,
                "%-18s median %5.1f ms, p95 %5.1f ms; processor %5.1f ms a frame",
                tasks[task].name(),
                sorted[FRAMES / 2],
                sorted[FRAMES * 95 / 100],
                (processor() - processorBefore) / FRAMES));
      }

      /// Returns what all threads of the process have used, milliseconds.
      private static double processor() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
            / 1e6;
      }

      private void picture(String name) {
        view.layout();
        view.cursor(new Cursor(view.viewport().lastBar() - 60, 400));
        WritableImage image = view.snapshot(null, null);
        try {
          Files.write(folder.resolve("chart-" + name + ".png"), png(image));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private static byte[] png(WritableImage image) throws IOException {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    PixelReader pixels = image.getPixelReader();
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflate = new DeflaterOutputStream(packed)) {
      for (int y = 0; y < height; y++) {
        deflate.write(0);
        for (int x = 0; x < width; x++) {
          int argb = pixels.getArgb(x, y);
          deflate.write(argb >> 16);
          deflate.write(argb >> 8);
          deflate.write(argb);
        }
      }
    }
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    DataOutputStream numbers = new DataOutputStream(head);
    numbers.writeInt(width);
    numbers.writeInt(height);
    numbers.write(new byte[] {8, 2, 0, 0, 0});
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(file);
    out.write(new byte[] {(byte) 137, 'P', 'N', 'G', '\r', '\n', 26, '\n'});
    chunk(out, "IHDR", head.toByteArray());
    chunk(out, "IDAT", packed.toByteArray());
    chunk(out, "IEND", new byte[0]);
    return file.toByteArray();
  }

  private static void chunk(DataOutputStream out, String type, byte[] bytes) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(bytes);
    out.writeInt(bytes.length);
    out.write(name);
    out.write(bytes);
    out.writeInt((int) sum.getValue());
  }
}
