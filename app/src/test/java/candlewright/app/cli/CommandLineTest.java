package candlewright.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.app.Home;
import candlewright.app.cli.CommandLineFixture.Answer;
import candlewright.core.strategy.Templates;
import candlewright.core.strategy.template.Theme;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
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
    assertTrue(tested.out().contains("Caution: "), tested.out());
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
    assertEquals(
        document.get("metrics").get("all").get("trade_count").asInt(),
        document.get("trades").size());
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
            format: 1
            profile: pessimistic
            strategy: sma-cross
            instrument: BTCUSDT.TEST
            timeframe: 1m
            cash: 2500.50
            fees:
              percent: 0.05
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
    assertEquals(0.05, document.get("settings").get("fees").get("percent").asDouble());
    // Not said, so the profile's.
    assertEquals(10, document.get("settings").get("slippage").get("bps").asInt());
    Answer over =
        line.run(
            "backtest",
            "--settings=" + settings,
            "--profile=optimistic",
            "--cash=7",
            "--slippage-ticks=3",
            "--json=-");
    JsonNode changed = new ObjectMapper().readTree(over.out()).get("settings");
    assertEquals(7, changed.get("cash").asInt());
    assertEquals(0.05, changed.get("fees").get("percent").asDouble());
    assertEquals(3, changed.get("slippage").get("ticks").asInt());
    assertEquals("favourable_first", changed.get("intrabar").asString());
  }

  @Test
  void barsBuiltFromSmallerOnesAreWholeWhereverTheRangeBegins() throws IOException {
    line.withBars();
    String[] cut = {
      "backtest",
      "--instrument=BTCUSDT.TEST",
      "--timeframe=1h",
      "--json=-",
      "--from=2024-01-01T01:30:00Z",
      "--to=2024-01-02T05:30:00Z"
    };
    String[] whole = cut.clone();
    // The hours that open within the range are those from 02:00 to 05:00 of the next day.
    whole[4] = "--from=2024-01-01T02:00:00Z";
    whole[5] = "--to=2024-01-02T06:00:00Z";
    JsonNode document = new ObjectMapper().readTree(line.run(cut).out());
    assertEquals(28, document.get("data").get("bars").asInt());
    assertEquals("2024-01-01T02:00:00Z", document.get("data").get("from").asString());
    assertEquals(line.run(whole).out(), line.run(cut).out());
  }

  @Test
  void outputThatCannotBeWrittenIsAFailure() {
    Writer full =
        new Writer() {
          @Override
          public void write(char[] text, int offset, int length) throws IOException {
            throw new IOException("No space left on device");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    StringWriter err = new StringWriter();
    Session session =
        new Session(
            new Home(line.home()),
            InstantSource.fixed(Instant.EPOCH),
            new PrintWriter(full),
            new PrintWriter(err),
            false);
    assertEquals(1, CandlewrightCommand.run(session, "strategy", "list"));
    assertTrue(err.toString().contains("could not be written"), err.toString());
  }

  @Test
  void deletingBarsLeavesKeptRuns() throws IOException {
    line.withBars();
    line.run("backtest", "--instrument=BTCUSDT.TEST", "--timeframe=1m");
    Answer deleted = line.run("data", "delete", "--instrument=BTCUSDT.TEST", "--timeframe=1m");
    assertEquals(
        List.of(
            "Deleted 3,000 bars of BTCUSDT.TEST 1m.",
            "No bars of BTCUSDT.TEST are left; its rules (tick, lot, calendar) stay."),
        deleted.out().lines().toList());
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
        again.out().contains("stored: 0 bars added, 0 replaced, 3,000 already there"), again.out());
  }

  @Test
  void rulesFollowWhatIsSaidAndWhatTheDataCallFor() throws IOException {
    Path coarse =
        Files.writeString(
            line.file("coarse.csv"),
            "time,open,high,low,close,volume\n1704067200000,10,11,9,10,5\n");
    Path fine =
        Files.writeString(
            line.file("fine.csv"),
            "time,open,high,low,close,volume\n1704067260000,10.37,11,9,10.5,5\n");
    String[] target = {"--instrument=RULE.TEST", "--timeframe=1m"};
    String first = line.run("import", coarse.toString(), target[0], target[1]).out();
    assertTrue(first.contains("tick 1, lot 1"), first);
    String second = line.run("import", fine.toString(), target[0], target[1]).out();
    assertTrue(second.contains("changed instrument RULE.TEST to spot"), second);
    assertTrue(second.contains("tick 0.01"), second);
    String third =
        line.run("import", fine.toString(), target[0], target[1], "--tick=0.25", "--lot=2").out();
    assertTrue(third.contains("tick 0.25, lot 2"), third);
    assertTrue(third.contains("note: 1 bar opens at no whole number of ticks of 0.25"), third);
  }

  @Test
  void indicatorsAreFedFromTheFirstStoredBarHoweverLateTradingBegins() throws IOException {
    line.withBars();
    String[] all = {
      "backtest", "--instrument=BTCUSDT.TEST", "--timeframe=1m", "--set", "slow=400", "--json", "-"
    };
    String[] late = {
      "backtest",
      "--instrument=BTCUSDT.TEST",
      "--timeframe=1m",
      "--set",
      "slow=400",
      "--json",
      "-",
      "--from=2024-01-01T10:00:00Z"
    };
    JsonNode whole = new ObjectMapper().readTree(line.run(all).out());
    JsonNode part = new ObjectMapper().readTree(line.run(late).out());
    // The average of 400 is known on bar 399 and can cross on the next.
    assertEquals(400, whole.get("strategy").get("warmUpBars").asInt());
    assertEquals(0, part.get("strategy").get("warmUpBars").asInt());
    assertEquals("2024-01-01T10:00:00Z", part.get("data").get("from").asString());
    // Entries later than the first ones are the same crossings.
    List<String> entries = new ArrayList<>();
    whole.get("trades").forEach(trade -> entries.add(trade.get("entryTime").asString()));
    List<String> lateEntries = new ArrayList<>();
    part.get("trades").forEach(trade -> lateEntries.add(trade.get("entryTime").asString()));
    assertFalse(lateEntries.isEmpty());
    entries.removeIf(time -> time.compareTo("2024-01-01T10:00:00Z") <= 0);
    assertEquals(entries, lateEntries);
  }

  @Test
  void aBarWithoutItsLastMinuteIsFinalOnceALaterOneIsStored() throws IOException {
    Path file = line.bars("walk.csv", 240);
    List<String> rows = new ArrayList<>(Files.readAllLines(file));
    // Row 60 below the header is minute 59.
    rows.remove(60);
    Files.write(file, rows);
    line.run("import", file.toString(), "--instrument=BTCUSDT.TEST", "--timeframe=1m");
    Answer answer =
        line.run(
            "backtest",
            "buy-and-hold",
            "--instrument=BTCUSDT.TEST",
            "--timeframe=1h",
            "--to=2024-01-01T01:00:00Z",
            "--json",
            "-");
    assertEquals(1, new ObjectMapper().readTree(answer.out()).get("data").get("bars").asInt());
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
    assertEquals(1, answer.code(), answer.err());
    List<String> told = answer.out().lines().toList();
    assertEquals("Looking once into " + inbox + ".", told.getFirst());
    assertEquals("1 file imported, 1 failed.", told.getLast());
    assertEquals(
        1, told.stream().filter(each -> each.startsWith("  20 rows read, 20 kept")).count());
    assertTrue(answer.out().contains("  new instrument ETHUSDT.TEST: spot"), answer.out());
    assertTrue(answer.out().contains("  stored: 20 bars added"), answer.out());
    assertTrue(Files.exists(inbox.resolve("done").resolve("ETHUSDT.TEST_1m.csv")));
    assertTrue(Files.exists(inbox.resolve("failed").resolve("nonsense.csv")));
    assertTrue(line.run("data", "list").out().contains("ETHUSDT.TEST"));
  }

  @Test
  void theInboxOfTheHomeIsCreatedAndQuietWhenEmpty() {
    Answer answer = line.run("inbox", "--once");
    assertEquals(0, answer.code(), answer.err());
    assertEquals(
        List.of(
            "Looking once into " + line.home().resolve("inbox") + ".",
            "0 files imported, 0 failed."),
        answer.out().lines().toList());
  }

  @Test
  void deletingARangeLeavesTheRest() throws IOException {
    line.withBars();
    // The walk is the minutes from 2024-01-01; its second day holds the minutes 1,440 to 2,879.
    Answer deleted =
        line.run(
            "data",
            "delete",
            "--instrument=BTCUSDT.TEST",
            "--timeframe=1m",
            "--from=2024-01-02",
            "--to=2024-01-03");
    assertEquals("Deleted 1,440 bars of BTCUSDT.TEST 1m.", deleted.out().strip());
    assertTrue(line.run("data", "list").out().contains("1,560"));
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
  void aRunIsHeadedByItsStrategyItsParametersAndItsBars() throws IOException {
    line.withBars();
    String crossed =
        line.run(
                "backtest",
                "sma-cross",
                "--instrument=BTCUSDT.TEST",
                "--timeframe=1m",
                "--slippage-ticks=1")
            .out();
    assertTrue(crossed.startsWith("Assumption band: net profit -"), crossed);
    List<String> head = crossed.lines().dropWhile(each -> !each.contains(" on ")).limit(2).toList();
    assertTrue(head.getFirst().endsWith(" (fast 10, slow 30) on BTCUSDT.TEST 1m"), crossed);
    assertTrue(head.getLast().contains("3,000 bars"), crossed);
    assertTrue(crossed.contains("Fees 0.1 %; Slippage 1 tick;"), crossed);
    String held =
        line.run(
                "backtest",
                "buy-and-hold",
                "--instrument=BTCUSDT.TEST",
                "--timeframe=1m",
                "--to=2024-01-01T00:01:00Z")
            .out();
    assertTrue(held.contains("\nBuy and hold on BTCUSDT.TEST 1m"), held);
    assertTrue(held.contains("UTC, 1 bar\n"), held);
    assertTrue(held.contains("Slippage 2 bps;"), held);
  }

  @Test
  void lengthsAreCountedInDaysAndHours() {
    assertEquals("0 days 0 hours", RunText.days(0));
    assertEquals("1 day 1 hour", RunText.days(25 * 3_600_000L));
    assertEquals("2 days 23 hours", RunText.days(71 * 3_600_000L));
  }

  @Test
  void strategiesAreListedByThemeAndShown() {
    List<String> list = line.run("strategy", "list").out().lines().toList();
    assertEquals("Trend", list.get(0));
    assertEquals("  sma-cross                Crossing averages", list.get(1));
    assertEquals("Benchmark", list.get(list.size() - 2));
    assertEquals("  buy-and-hold             Buy and hold", list.getLast());
    assertEquals(Templates.list().size() + Theme.values().length, list.size());
    Answer shown = line.run("strategy", "show", "sma-cross");
    assertTrue(shown.out().contains("--set fast=10"), shown.out());
    // In the words of its file.
    assertTrue(
        shown
            .out()
            .lines()
            .toList()
            .containsAll(
                List.of("  entry_long: crosses_above(sma(fast), sma(slow))", "  sizing: all_in")),
        shown.out());
    assertFalse(shown.out().contains("format:"), shown.out());
    assertFalse(line.run("version").out().isBlank());
  }

  @Test
  void theVersionIsAskedOfTheProgramAndNotOfItsCommands() {
    String version = line.run("version").out();
    assertTrue(version.startsWith("candlewright "), version);
    assertEquals(version, line.run("--version").out());
    assertEquals(version, line.run("-V").out());
    assertTrue(line.run("--help").out().contains("--version"));
    for (String[] command :
        new String[][] {{"backtest"}, {"import"}, {"data"}, {"data", "list"}, {"version"}}) {
      List<String> arguments = new ArrayList<>(List.of(command));
      arguments.add("--help");
      Answer help = line.run(arguments.toArray(new String[0]));
      assertEquals(0, help.code(), help.err());
      assertTrue(help.out().contains("--help"), help.out());
      assertFalse(help.out().contains("--version"), help.out());
      arguments.set(arguments.size() - 1, "--version");
      assertEquals(2, line.run(arguments.toArray(new String[0])).code());
    }
  }

  @Test
  void theDemoStreamsTheNextBarsOverTheBus() {
    // 3,600 times the pace: a minute closes every sixtieth of a second.
    StringWriter out = new StringWriter();
    Session session =
        new Session(
            new Home(line.home()),
            InstantSource.system(),
            new PrintWriter(out),
            new PrintWriter(Writer.nullWriter()),
            false);
    String[] command = {"demo", "--stream=3600", "--timeframe=3m", "--bars=8"};
    assertEquals(0, CandlewrightCommand.run(session, command));
    List<String> rows = out.toString().lines().toList();
    assertEquals("instrument,timeframe,timestamp,open,high,low,close,volume", rows.getFirst());
    assertEquals(9, rows.size());
    // 2026-01-01T00:00Z; six instruments to a moment.
    assertTrue(rows.get(1).startsWith("BTCUSDT.DEMO,3m,1767225600000,"), rows.get(1));
    assertTrue(rows.get(6).startsWith("DOGEUSDT.DEMO,3m,1767225600000,"), rows.get(6));
    assertTrue(rows.get(7).startsWith("BTCUSDT.DEMO,3m,1767225780000,"), rows.get(7));
    assertEquals(2, line.run("demo", "--stream=0.5").code());
    assertEquals(2, line.run("demo", "--stream=10", "--bars=0").code());
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
