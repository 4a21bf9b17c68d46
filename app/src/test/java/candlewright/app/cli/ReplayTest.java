package candlewright.app.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.app.cli.CommandLineFixture.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs as files, run again on the same and on other machines.
class ReplayTest {
  private static final List<List<String>> MACHINES =
      List.of(
          List.of("-XX:UseAVX=2", "-Duser.language=de", "-Duser.country=DE"),
          List.of("-Xint", "-Duser.timezone=Pacific/Auckland", "-Dfile.encoding=ISO-8859-1"));

  @TempDir private Path folder;
  @TempDir private Path other;
  private CommandLineFixture line;

  @BeforeEach
  void open() throws IOException {
    line = new CommandLineFixture(folder);
    line.withBars();
  }

  private Path capsule(String name, String... more) {
    Path file = folder.resolve(name);
    List<String> command =
        new ArrayList<>(
            List.of(
                "backtest",
                "--instrument=BTCUSDT.TEST",
                "--timeframe=15m",
                "--from=2024-01-01T10:00:00Z",
                "--set=fast=3",
                "--set=slow=7",
                "--capsule=" + file));
    command.addAll(List.of(more));
    Answer answer = line.run(command.toArray(String[]::new));
    assertEquals(0, answer.code(), answer.err());
    return file;
  }

  @Test
  void aRunIsReproducedFromStoredBars() {
    Answer answer = line.run("replay", capsule("a.zip", "--profile=pessimistic").toString());
    assertTrue(answer.out().startsWith("Reproduced: "), answer.out() + answer.err());
    assertEquals(0, answer.code());
  }

  @Test
  void aCapsuleWithItsBarsNeedsNoStore() {
    Path file = capsule("a.zip", "--with-data");
    CommandLineFixture empty = new CommandLineFixture(other);
    Answer answer = empty.run("replay", file.toString());
    assertTrue(answer.out().startsWith("Reproduced: "), answer.out() + answer.err());
    assertEquals(false, Files.exists(empty.home()), "nothing is stored");
  }

  @Test
  void theSameRunGivesTheSameBytesAndIsReproducedOnOtherMachines()
      throws IOException, InterruptedException {
    Path plain = capsule("plain.zip", "--with-data");
    for (int i = 0; i < MACHINES.size(); i++) {
      Path home = folder.resolve("machine" + i);
      Path log = folder.resolve("log.txt");
      ProgramProcess program = new ProgramProcess(List.of(), MACHINES.get(i), home, log);
      ProgramProcess.Ended replayed = program.run("replay", plain.toString());
      assertEquals(0, replayed.code(), replayed.printed());
      program.run(
          "import",
          folder.resolve("walk.csv").toString(),
          "--instrument=BTCUSDT.TEST",
          "--timeframe=1m");
      Path again = folder.resolve("again" + i + ".zip");
      program.run(
          "backtest",
          "--instrument=BTCUSDT.TEST",
          "--timeframe=15m",
          "--from=2024-01-01T10:00:00Z",
          "--set=fast=3",
          "--set=slow=7",
          "--with-data",
          "--capsule=" + again);
      assertArrayEquals(Files.readAllBytes(plain), Files.readAllBytes(again), "machine " + i);
    }
  }

  @Test
  void theFirstBarThatDiffersIsNamed() throws IOException {
    Path file = capsule("a.zip");
    CommandLineFixture second = new CommandLineFixture(other);
    Path bars = second.bars("walk.csv", 3_000);
    List<String> rows = new ArrayList<>(Files.readAllLines(bars));
    // Minute 1,000 lies in the 67th bar of 15 minutes, which opens at 16:30.
    String[] cells = rows.get(1_001).split(",", -1);
    cells[5] = "123456";
    rows.set(1_001, String.join(",", cells));
    Files.write(bars, rows);
    second.run("import", bars.toString(), "--instrument=BTCUSDT.TEST", "--timeframe=1m");
    Answer answer = second.run("replay", file.toString());
    assertEquals(3, answer.code(), answer.err());
    assertTrue(
        answer
            .out()
            .contains(
                "BTCUSDT.TEST 15m differs from bar 67 on, which opens here at 2024-01-01T16:30:00Z"
                    + " (200 bars here, 200 then)."),
        answer.out());
  }

  @Test
  void aKeptRunIsExportedFromItsBarsAsTheyWere() throws IOException {
    Path direct = capsule("direct.zip", "--with-data", "--profile=lean");
    String id = line.run("runs", "list").out().lines().toList().getLast().split(" ", 2)[0];
    Path changed = line.bars("later.csv", 1_000);
    Files.writeString(changed, Files.readString(changed).replaceAll(",[0-9.]+\n", ",5\n"));
    line.run("import", changed.toString(), "--instrument=BTCUSDT.TEST", "--timeframe=1m");
    Path exported = folder.resolve("exported.zip");
    Answer answer = line.run("runs", "export", id, exported.toString(), "--with-data");
    assertEquals(0, answer.code(), answer.err());
    assertArrayEquals(Files.readAllBytes(direct), Files.readAllBytes(exported));
    assertTrue(line.run("runs", "export", "nosuch", "x").err().contains("No run begins"));
  }

  @Test
  void aMissingSeriesIsOneSentence() {
    Path file = capsule("a.zip");
    Answer answer = new CommandLineFixture(other).run("replay", file.toString());
    assertEquals(1, answer.code());
    assertTrue(answer.err().contains("BTCUSDT.TEST is not in the store"), answer.err());
    assertEquals(1, answer.err().strip().lines().count());
  }

  @Test
  void everyDamagedByteIsNoticed() throws IOException {
    byte[] bytes = Files.readAllBytes(capsule("a.zip"));
    Path damaged = folder.resolve("damaged.zip");
    for (int at = 0; at < bytes.length; at += Math.max(1, bytes.length / 150)) {
      byte[] copy = bytes.clone();
      copy[at] ^= 0x10;
      Files.write(damaged, copy);
      Answer answer = line.run("replay", damaged.toString());
      assertEquals(1, answer.code(), "byte " + at + ": " + answer.out());
      assertTrue(answer.err().contains("damaged or changed"), "byte " + at + ": " + answer.err());
    }
    Files.write(damaged, "not a capsule".getBytes(StandardCharsets.UTF_8));
    assertTrue(line.run("replay", damaged.toString()).err().contains("This is no capsule"));
    assertTrue(
        line.run("replay", folder.resolve("none").toString()).err().contains("There is no file"));
  }

  @Test
  void settingsAreShownAsAFileThatGivesTheSameRun() throws IOException {
    Path settings =
        Files.writeString(
            line.file("run.yaml"), line.run("settings", "show", "--profile=freqtrade").out());
    String[] command = {
      "backtest", "--instrument=BTCUSDT.TEST", "--timeframe=15m", "--json=-", "--no-save"
    };
    List<String> byFile = new ArrayList<>(List.of(command));
    byFile.add("--settings=" + settings);
    List<String> byName = new ArrayList<>(List.of(command));
    byName.add("--profile=freqtrade");
    assertEquals(
        line.run(byName.toArray(String[]::new)).out(),
        line.run(byFile.toArray(String[]::new)).out());
    assertTrue(line.run("settings", "presets").out().contains("pessimistic"));
    assertTrue(line.run("settings", "schema").out().startsWith("{\n"));
  }
}
