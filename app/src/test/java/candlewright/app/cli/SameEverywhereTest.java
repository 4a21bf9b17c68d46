package candlewright.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole program in processes of its own under other processors' instructions, compilers,
/// languages and zones: the same bytes.
class SameEverywhereTest {
  private static final List<List<String>> MACHINES =
      List.of(
          List.of("-XX:UseAVX=2"),
          List.of("-XX:UseAVX=0"),
          List.of("-Xint"),
          List.of("-XX:TieredStopAtLevel=1"),
          List.of("-Duser.language=de", "-Duser.country=DE", "-Dfile.encoding=ISO-8859-1"),
          List.of("-Duser.timezone=Pacific/Auckland", "-Duser.language=th", "-Duser.country=TH"));

  @TempDir private Path folder;

  @Test
  void importRunAndReportAreTheSameBytes() throws IOException, InterruptedException {
    Path bars = new CommandLineFixture(folder).bars("walk.csv", 20_000);
    List<String> expected = outputs(List.of(), bars, "plain");
    assertTrue(expected.getFirst().contains("\"resultHash\""));
    for (int i = 0; i < MACHINES.size(); i++) {
      List<String> actual = outputs(MACHINES.get(i), bars, "machine" + i);
      for (int k = 0; k < expected.size(); k++) {
        assertEquals(expected.get(k), actual.get(k), "output " + k + " under " + MACHINES.get(i));
      }
    }
  }

  /// Returns the JSON document, the report, the export and the sweep made by processes on an empty
  /// home.
  private List<String> outputs(List<String> flags, Path bars, String name)
      throws IOException, InterruptedException {
    Path home = folder.resolve(name);
    Path json = folder.resolve(name + ".json");
    Path html = folder.resolve(name + ".html");
    run(flags, home, "import", bars.toString(), "--instrument=BTCUSDT.TEST", "--timeframe=1m");
    run(
        flags,
        home,
        "backtest",
        "--instrument=BTCUSDT.TEST",
        "--timeframe=5m",
        "--json=" + json,
        "--html=" + html);
    run(flags, home, "data", "export", "--to-folder=" + home);
    Path sweep = folder.resolve(name + "-sweep.json");
    List<String> lanes = new ArrayList<>(flags);
    lanes.add("--add-modules=jdk.incubator.vector");
    run(
        lanes,
        home,
        "sweep",
        "--instrument=BTCUSDT.TEST",
        "--timeframe=1m",
        "--range=fast=2:9",
        "--range=slow=3:30:3",
        "--where=fast<slow",
        "--marked-drawdown",
        "--json=" + sweep);
    return List.of(
        Files.readString(json, StandardCharsets.UTF_8),
        Files.readString(html, StandardCharsets.UTF_8),
        Files.readString(home.resolve("BTCUSDT_1m.csv"), StandardCharsets.UTF_8),
        Files.readString(sweep, StandardCharsets.UTF_8));
  }

  private void run(List<String> flags, Path home, String... arguments)
      throws IOException, InterruptedException {
    ProgramProcess.Ended ended =
        new ProgramProcess(List.of(), flags, home, folder.resolve("log.txt")).run(arguments);
    assertEquals(0, ended.code(), ended.printed());
  }
}
