package candlewright.app.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Files of bars as a person drops them, made on the spot.
public final class SampleFiles {
  private static final long START = Instant.parse("2026-01-05T00:00:00Z").toEpochMilli();
  private static final long HOUR = 3_600_000;

  private SampleFiles() {}

  /// Writes 500 hours with semicolons and decimal commas, of which 30 in the middle are missing; in
  /// three more rows something is wrong, and one row is there twice.
  public static Path withDefects(Path folder) {
    List<String> lines = new ArrayList<>();
    lines.add("time;open;high;low;close;volume");
    for (int i = 0; i < 500; i++) {
      if (i < 200 || i >= 230) {
        lines.add(hour(i));
      }
    }
    lines.set(4, lines.get(4).replaceFirst(";[0-9]+,", ";abc,"));
    lines.set(7, START + 6 * HOUR + ";100,0;90,0;95,0;97,0;1,0");
    lines.set(9, START + 8 * HOUR + ";100,0;101,0;99,0;-100,5;1,0");
    lines.add(11, lines.get(10));
    return write(folder.resolve("ADAUSDT_1h.csv"), lines);
  }

  /// Writes minutes of a rising price between commas.
  public static Path minutes(Path file, int count) {
    List<String> lines = new ArrayList<>(count + 1);
    lines.add("timestamp,open,high,low,close,volume");
    for (int i = 0; i < count; i++) {
      long units = 100_000L + i % 5_000;
      lines.add(
          (START + i * 60_000L)
              + ","
              + price(units)
              + ","
              + price(units + 50)
              + ","
              + price(units - 50)
              + ","
              + price(units + 10)
              + ",1.5");
    }
    return write(file, lines);
  }

  /// Writes lines, each ended by LF.
  public static Path write(Path file, List<String> lines) {
    try {
      Files.createDirectories(file.getParent());
      return Files.write(file, lines);
    } catch (IOException e) {
      throw new AssertionError("a test's file cannot be written", e);
    }
  }

  private static String price(long units) {
    return String.format(Locale.ROOT, "%d.%02d", units / 100, units % 100);
  }

  private static String hour(int i) {
    // A few steps up, more down: candles of both kinds.
    double price = 60 + 4 * StrictMath.sin(i / 17.0) + (i * 7 % 11) * 0.1;
    double close = 60 + 4 * StrictMath.sin((i + 1) / 17.0) + ((i + 1) * 7 % 11) * 0.1;
    return String.format(
            Locale.ROOT,
            "%d;%.1f;%.1f;%.1f;%.1f;%.1f",
            START + i * HOUR,
            price,
            Math.max(price, close) + 0.4,
            Math.min(price, close) - 0.4,
            close,
            10.0 + i % 7)
        .replace('.', ',');
  }
}
