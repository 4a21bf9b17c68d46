package candlewright.installer;

import java.awt.AWTException;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;

/// Starts the workstation as a person does, looks at the screen until there is a chart, tries a few
/// keys, and closes the window. Runs in a process of its own, since a process sees one display.
///
/// Prints `first frame N ms` and `chart N ms`, counted from the start of the program.
public final class Visit {
  /// The first start makes two years of minutes before there is a chart.
  private static final long LONGEST_SECONDS = 120;

  private static final long BETWEEN_LOOKS_MS = 10;

  /// A chart has this many pixels in the colours of both rising and falling candles; no icon does.
  private static final int CANDLES = 300;

  /// What the two themes look like: panels and candles, as `0xRRGGBB`.
  private record Colors(int panel, int rising, int falling) {}

  private static final Colors DARK = new Colors(0x12161C, 0x2FBF98, 0xF4656F);
  private static final Colors LIGHT = new Colors(0xFFFFFF, 0x12A07D, 0xDC3D4B);

  private final Robot robot;
  private final Rectangle screen = new Rectangle(Toolkit.getDefaultToolkit().getScreenSize());
  private final Process program;
  private final long started;

  private Visit(List<String> command) throws AWTException, IOException {
    robot = new Robot();
    robot.setAutoWaitForIdle(false);
    started = System.nanoTime();
    program = new ProcessBuilder(command).inheritIO().start();
  }

  /// Makes the visit and ends with the program's exit status.
  ///
  /// @param arguments the PNG file to write what was seen to, then the command that starts the
  ///   program
  public static void main(String[] arguments) throws Exception {
    List<String> command = Arrays.asList(arguments).subList(1, arguments.length);
    System.exit(new Visit(command).make(new File(arguments[0])));
  }

  private int make(File picture) throws IOException, InterruptedException {
    try {
      look("first frame", Visit::hasWindow);
      BufferedImage seen = look("chart", Visit::hasChart);
      ImageIO.write(seen, "png", picture);
      robot.mouseMove(screen.width / 2, screen.height / 2);
      // A click gives the window the keys where no window manager does.
      robot.mousePress(KeyEvent.BUTTON1_DOWN_MASK);
      robot.mouseRelease(KeyEvent.BUTTON1_DOWN_MASK);
      type(KeyEvent.VK_5);
      look("another timeframe", Visit::hasChart);
      type(KeyEvent.VK_CONTROL, KeyEvent.VK_Q);
      if (!program.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        throw new IOException("The window did not close by Ctrl+Q.");
      }
      return program.exitValue();
    } finally {
      program.destroyForcibly();
    }
  }

  private void type(int... keys) {
    for (int key : keys) {
      robot.keyPress(key);
    }
    for (int key : keys) {
      robot.keyRelease(key);
    }
  }

  private interface Sight {
    boolean isIn(int[] pixels);
  }

  /// Looks at the screen until something is to be seen on it.
  private BufferedImage look(String name, Sight sight) throws IOException, InterruptedException {
    BufferedImage image = robot.createScreenCapture(screen);
    while (!sight.isIn(image.getRGB(0, 0, screen.width, screen.height, null, 0, screen.width))) {
      if (program.waitFor(BETWEEN_LOOKS_MS, TimeUnit.MILLISECONDS)) {
        throw new IOException(
            "The program ended with " + program.exitValue() + " before this was seen: " + name);
      }
      if (System.nanoTime() - started > TimeUnit.SECONDS.toNanos(LONGEST_SECONDS)) {
        throw new IOException("Not seen in " + LONGEST_SECONDS + " s: " + name);
      }
      image = robot.createScreenCapture(screen);
    }
    System.out.println(
        name + " " + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started) + " ms");
    return image;
  }

  private static boolean hasWindow(int[] pixels) {
    return Math.max(count(pixels, DARK.panel()), count(pixels, LIGHT.panel())) > pixels.length / 20;
  }

  private static boolean hasChart(int[] pixels) {
    return hasCandles(pixels, DARK) || hasCandles(pixels, LIGHT);
  }

  private static boolean hasCandles(int[] pixels, Colors theme) {
    return count(pixels, theme.rising()) > CANDLES && count(pixels, theme.falling()) > CANDLES;
  }

  private static long count(int[] pixels, int rgb) {
    return Arrays.stream(pixels).filter(pixel -> (pixel & 0xFFFFFF) == rgb).count();
  }
}
