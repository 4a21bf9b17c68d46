package candlewright.installer;

import java.awt.AWTException;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;

/// Starts the workstation as a person does, waits until it says that there is a chart, looks
/// whether there is one, tries a few keys, and closes the window. Runs in a process of its own,
/// since a process sees one display.
///
/// Prints what the program wrote down about its start. It looks at the screen only afterwards:
/// looking takes time from the start.
public final class Visit {
  /// The first start makes two years of minutes before there is a chart.
  private static final long LONGEST_SECONDS = 120;

  private static final long BETWEEN_LOOKS_MS = 100;

  /// A chart has this many pixels in the colours of both rising and falling candles; no icon does.
  private static final int CANDLES = 300;

  /// Candles in the two themes, as `0xRRGGBB`.
  private record Colors(int rising, int falling) {}

  private static final Colors DARK = new Colors(0x2FBF98, 0xF4656F);
  private static final Colors LIGHT = new Colors(0x12A07D, 0xDC3D4B);

  private final Robot robot;
  private final Rectangle screen = new Rectangle(Toolkit.getDefaultToolkit().getScreenSize());
  private final Process program;
  private final Path starts;
  private final long startsBefore;
  private final long started;

  private Visit(Map<String, String> variables, List<String> command)
      throws AWTException, IOException {
    robot = new Robot();
    robot.setAutoWaitForIdle(false);
    starts = Path.of(System.getenv("CANDLEWRIGHT_HOME"), "starts.log");
    startsBefore = starts().size();
    started = System.nanoTime();
    ProcessBuilder start = new ProcessBuilder(command).inheritIO();
    start.environment().putAll(variables);
    program = start.start();
  }

  /// Makes the visit and ends with the program's exit status.
  ///
  /// @param arguments the PNG file to write what was seen to, then variables of the environment
  ///   such as `NAME=value`, then the command that starts the program
  public static void main(String[] arguments) throws Exception {
    Map<String, String> variables = new HashMap<>();
    int i = 1;
    for (; arguments[i].contains("="); i++) {
      String[] variable = arguments[i].split("=", 2);
      variables.put(variable[0], variable[1]);
    }
    List<String> command = Arrays.asList(arguments).subList(i, arguments.length);
    System.exit(new Visit(variables, command).make(new File(arguments[0])));
  }

  private int make(File picture) throws IOException, InterruptedException {
    try {
      System.out.println(told());
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

  /// Waits for the line that a start adds to `starts.log`.
  private String told() throws IOException, InterruptedException {
    List<String> lines = starts();
    while (lines.size() == startsBefore) {
      pause("a new line in " + starts);
      lines = starts();
    }
    return lines.getLast();
  }

  private List<String> starts() throws IOException {
    return Files.exists(starts) ? Files.readAllLines(starts) : List.of();
  }

  private void pause(String wanted) throws IOException, InterruptedException {
    if (program.waitFor(BETWEEN_LOOKS_MS, TimeUnit.MILLISECONDS)) {
      throw new IOException(
          "The program ended with " + program.exitValue() + " before this was seen: " + wanted);
    }
    if (System.nanoTime() - started > TimeUnit.SECONDS.toNanos(LONGEST_SECONDS)) {
      throw new IOException("Not seen in " + LONGEST_SECONDS + " s: " + wanted);
    }
  }

  /// Looks at the screen until something is to be seen on it.
  private BufferedImage look(String name, Sight sight) throws IOException, InterruptedException {
    BufferedImage image = robot.createScreenCapture(screen);
    while (!sight.isIn(image.getRGB(0, 0, screen.width, screen.height, null, 0, screen.width))) {
      pause(name);
      image = robot.createScreenCapture(screen);
    }
    return image;
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
