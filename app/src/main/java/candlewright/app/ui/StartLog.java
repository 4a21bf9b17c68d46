package candlewright.app.ui;

import candlewright.app.ui.kit.Texts;
import candlewright.core.port.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The file `starts.log` of the home folder: one line a start, the newest last, about how long it
/// took until there was a chart to see. Calls block.
final class StartLog {
  /// Enough to see when starts became slower.
  private static final int LINES = 100;

  private final Path file;
  private final InstantSource clock;

  /// @param home the home folder, which exists
  StartLog(Path home, InstantSource clock) {
    file = home.resolve("starts.log");
    this.clock = clock;
  }

  /// Adds a line.
  ///
  /// @param age from the start of the process to the chart
  /// @param processor the processor time that took, of all threads
  /// @throws StoreException if the file cannot be read or written
  void chart(Duration age, Duration processor) {
    try {
      List<String> lines = new ArrayList<>();
      if (Files.exists(file)) {
        lines.addAll(Files.readAllLines(file));
      }
      lines.add(
          String.format(
              Locale.ROOT,
              "%s first chart on the screen after %,d ms (%,d ms of processor time)",
              clock.instant().truncatedTo(ChronoUnit.SECONDS),
              age.toMillis(),
              processor.toMillis()));
      Files.write(file, lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
    } catch (IOException e) {
      throw new StoreException(
          Texts.of("starts.unwritable", file, String.valueOf(e.getMessage())), e);
    }
  }
}
