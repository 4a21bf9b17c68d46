package candlewright.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.app.Home;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final String LONG = "Reading " + "x".repeat(200) + ".csv";

  private final StringWriter err = new StringWriter();

  @Test
  void noLineIsLongerThanANarrowTerminalAndAllIsWiped() {
    try (Progress progress = new Progress(session(true), LONG)) {
      progress.show(0.5);
      progress.count(123_456_789, "bars");
    }
    List<String> lines = List.of(err.toString().split("\r"));
    // 15 of 30 signs are half; " [" + 30 + "]  50 %" take 39 of the 72, "..." 3 of the other 33.
    assertEquals(
        "Reading " + "x".repeat(22) + "... [" + "#".repeat(15) + "-".repeat(15) + "]  50 %",
        lines.get(1));
    assertTrue(lines.get(2).endsWith("...: 123,456,789 bars"), lines.get(2));
    assertEquals(72, lines.get(2).length());
    assertEquals(" ".repeat(72), lines.get(3));
  }

  @Test
  void aShortNameIsShownWhole() {
    try (Progress progress = new Progress(session(true), "Reading a.csv")) {
      progress.count(1_000, "bars");
    }
    assertTrue(err.toString().startsWith("\rReading a.csv: 1,000 bars\r"), err.toString());
  }

  @Test
  void nothingIsDrawnWhereNobodyWatches() {
    try (Progress progress = new Progress(session(false), LONG)) {
      progress.show(0.5);
      progress.count(1, "bars");
    }
    assertEquals("", err.toString());
  }

  private Session session(boolean terminal) {
    return new Session(
        new Home(Path.of("unused")),
        InstantSource.fixed(Instant.EPOCH),
        new PrintWriter(new StringWriter()),
        new PrintWriter(err),
        terminal);
  }
}
