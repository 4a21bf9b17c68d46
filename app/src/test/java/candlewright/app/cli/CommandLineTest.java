package candlewright.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.app.cli.CommandLineFixture.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class CommandLineTest {
  @TempDir private Path folder;
  private CommandLineFixture line = new CommandLineFixture(Path.of(""));

  @BeforeEach
  void open() {
    line = new CommandLineFixture(folder);
  }

  @Test
  void fromAFileToAReport() throws IOException {
    Path file = line.bars("walk.csv", 3_000);
    Answer imported =
        line.run("import", file.toString(), "--instrument=BTCUSDT.TEST", "--timeframe=1m");
    assertEquals(0, imported.code(), imported.err());
    assertTrue(imported.out().contains("3,000 rows read, 3,000 kept"), imported.out());
    assertTrue(
        imported.out().contains("new instrument BTCUSDT.TEST: spot, BTC in USDT, tick 0.01"),
        imported.out());
    assertTrue(imported.out().contains("stored: 3,000 bars added"), imported.out());

    Path html = line.file("report.html");
    Answer tested =
        line.run(
            "backtest",
            "sma-cross",
            "--instrument=BTCUSDT.TEST",
            "--timeframe=5m",
            "--html=" + html);
    assertEquals(0, tested.code(), tested.err());
    assertTrue(tested.out().contains("600 bars"), tested.out());
    assertTrue(Files.readString(html).contains("</html>"));

    String id =
        line.run("runs", "list").out().lines().skip(1).findFirst().orElse("").split(" ", 2)[0];
    assertTrue(tested.out().contains("Kept as run " + id), tested.out());
    assertTrue(line.run("runs", "show", id.substring(0, 5)).out().contains("\"" + id + "\""));
    assertEquals(0, line.run("runs", "delete", id.substring(0, 5)).code());
    assertTrue(line.run("runs", "list").out().startsWith("No runs yet"));
  }

  @Test
  void jsonOnStandardOutputIsOneDocumentAndTheSameTwice() throws IOException {
    line.withBars();
    String[] command = {
      "backtest", "--instrument=BTCUSDT.TEST", "--timeframe=1m", "--set", "fast=3", "--json", "-"
    };
    Answer first = line.run(command);
    JsonNode document = new ObjectMapper().readTree(first.out());
    assertEquals(3, document.get("strategy").get("parameters").get("fast").asInt());
    assertEquals(64, document.get("resultHash").asString().length());
    assertEquals(document.get("metrics").get("trades").asInt(), document.get("trades").size());
    assertEquals(first.out(), line.run(command).out());
    assertEquals("", first.err());
    assertEquals(1, line.run("runs", "list").out().lines().skip(1).count());
  }

  @Test
  void theSameRunOnAnotherHomeHasTheSameBytes(@TempDir Path other) throws IOException {
    line.withBars();
    CommandLineFixture second = new CommandLineFixture(other);
    second.withBars();
    String[] command = {"backtest", "--instrument=BTCUSDT.TEST", "--timeframe=15m", "--json", "-"};
    assertEquals(line.run(command).out(), second.run(command).out());
  }

  @Test
  void aSettingsFileSaysWhatOptionsSayAndOptionsGoBeforeIt() throws IOException {
    line.withBars();
    Path settings =
        Files.writeString(
            line.file("run.yaml"),
            """
            strategy: sma-cross
            instrument: BTCUSDT.TEST
            timeframe: 1m
            cash: 2500.50
            fee: 0.0005
            set:
              fast: 4
              slow: 012
            """);
    Answer answer =
        line.run("backtest", "--settings", settings.toString(), "--set", "fast=5", "--json", "-");
    JsonNode document = new ObjectMapper().readTree(answer.out());
    assertEquals(5, document.get("strategy").get("parameters").get("fast").asInt());
    // Not octal: 012 is what was written.
    assertEquals(12, document.get("strategy").get("parameters").get("slow").asInt());
    assertEquals(2500.5, document.get("settings").get("cash").asDouble());
    assertEquals(0.0005, document.get("settings").get("feeRate").asDouble());
  }

  @Test
  void deletingBarsLeavesKeptRuns() throws IOException {
    line.withBars();
    line.run("backtest", "--instrument=BTCUSDT.TEST", "--timeframe=1m");
    Answer deleted = line.run("data", "delete", "--instrument=BTCUSDT.TEST", "--timeframe=1m");
    assertEquals("Deleted 3,000 bars of BTCUSDT.TEST 1m.", deleted.out().strip());
    assertTrue(line.run("data", "list").out().startsWith("Nothing is stored yet"));
    assertEquals(1, line.run("runs", "list").out().lines().skip(1).count());
  }

  @Test
  void importingTwiceAddsNothing() throws IOException {
    line.withBars();
    Answer again =
        line.run(
            "import",
            line.file("walk.csv").toString(),
            "--instrument=BTCUSDT.TEST",
            "--timeframe=1m");
    assertTrue(
        again.out().contains("stored: 0 bars added, 0 replaced, 3000 already there"), again.out());
  }

  @Test
  void exportAndImportGiveTheSameRun() throws IOException {
    line.withBars();
    Answer exported = line.run("data", "export", "--to-folder", line.file("out").toString());
    assertEquals(0, exported.code(), exported.err());
    String[] command = {
      "backtest", "--instrument=BTCUSDT.TEST", "--timeframe=1m", "--json", "-", "--no-save"
    };
    String before = line.run(command).out();
    line.run("data", "delete", "--instrument=BTCUSDT.TEST", "--timeframe=1m");
    line.run(
        "import",
        line.file("out").resolve("BTCUSDT_1m.csv").toString(),
        "--instrument=BTCUSDT.TEST",
        "--timeframe=1m");
    assertEquals(before, line.run(command).out());
  }

  @Test
  void oneBadFileDoesNotStopTheOthers() throws IOException {
    Path bad = Files.write(line.file("bad.csv"), new byte[] {0, 1, 2, 3, 0, 0});
    Path good = line.bars("good.csv", 10);
    Answer answer =
        line.run(
            "import",
            bad.toString(),
            good.toString(),
            "--instrument=BTCUSDT.TEST",
            "--timeframe=1m");
    assertEquals(1, answer.code());
    assertEquals(1, answer.err().lines().count(), answer.err());
    assertTrue(answer.err().contains("bad.csv"), answer.err());
    assertTrue(answer.out().contains("stored: 10 bars added"), answer.out());
  }

  @Test
  void aFileWithoutBarsLeavesNothingBehind() throws IOException {
    Path empty = Files.writeString(line.file("empty.csv"), "time,open,high,low,close,volume\n");
    line.run("import", empty.toString(), "--instrument=NEW.TEST", "--timeframe=1m");
    assertTrue(line.run("data", "list").out().startsWith("Nothing is stored yet"));
    Answer tested = line.run("backtest", "--instrument=NEW.TEST", "--timeframe=1m");
    assertTrue(tested.err().contains("The store is empty"), tested.err());
  }

  @Test
  void theInboxTakesWhatLiesInIt() throws IOException {
    Path inbox = Files.createDirectories(line.file("inbox"));
    Files.move(line.bars("x.csv", 20), inbox.resolve("ETHUSDT.TEST_1m.csv"));
    Files.writeString(inbox.resolve("nonsense.csv"), "a,b\n");
    Answer answer = line.run("inbox", "--once", "--folder", inbox.toString());
    assertEquals(0, answer.code(), answer.err());
    assertTrue(Files.exists(inbox.resolve("done").resolve("ETHUSDT.TEST_1m.csv")));
    assertTrue(Files.exists(inbox.resolve("failed").resolve("nonsense.csv")));
    assertTrue(line.run("data", "list").out().contains("ETHUSDT.TEST"));
  }

  @Test
  void gapsAreListedWithTheirLength() throws IOException {
    Path file = line.bars("walk.csv", 100);
    List<String> rows = new ArrayList<>(Files.readAllLines(file));
    // Below the header, rows 11 to 15 are minutes 10 to 14.
    rows.subList(11, 16).clear();
    Files.write(file, rows);
    line.run("import", file.toString(), "--instrument=BTCUSDT.TEST", "--timeframe=1m");
    String gaps = line.run("data", "gaps").out();
    assertTrue(gaps.contains("1 gap, 5 bars missing"), gaps);
    assertTrue(gaps.contains("2024-01-01 00:10 to 2024-01-01 00:15  5 bars"), gaps);
  }

  @Test
  void strategiesAreListedAndShown() {
    assertTrue(line.run("strategy", "list").out().contains("sma-cross"));
    Answer shown = line.run("strategy", "show", "sma-cross");
    assertTrue(shown.out().contains("--set fast=10"), shown.out());
    assertFalse(line.run("version").out().isBlank());
  }

  @Test
  void theDemoFillsTheStoreAndLeavesAReport() throws IOException {
    Answer first = line.run("demo");
    assertEquals(0, first.code(), first.err());
    assertTrue(first.out().contains("6 instruments, 6,315,630 minute bars"), first.out());
    Path report = line.home().resolve("reports").resolve("sma-cross-BTCUSDT-1h.html");
    assertTrue(Files.readString(report).contains("BTCUSDT.DEMO"));
    assertEquals(6, line.run("data", "list").out().lines().skip(1).count());
    assertEquals(first.out(), line.run("demo").out());
    assertEquals(1, line.run("runs", "list").out().lines().skip(1).count());
  }
}
