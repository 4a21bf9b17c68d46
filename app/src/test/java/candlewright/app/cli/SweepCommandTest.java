package candlewright.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.app.cli.CommandLineFixture.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class SweepCommandTest {
  @TempDir private Path folder;
  private CommandLineFixture line;

  @BeforeEach
  void importBars() throws IOException {
    line = new CommandLineFixture(folder);
    line.withBars();
  }

  private Answer sweep(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of("sweep", "sma-cross", "--instrument", "BTCUSDT.TEST", "--timeframe", "1m"));
    arguments.addAll(List.of(more));
    return line.run(arguments.toArray(String[]::new));
  }

  @Test
  void saysHowManyShowsTheBestAndWarns() {
    Answer answer =
        sweep(
            "--range",
            "fast=2:6:2",
            "--range",
            "slow=4,8,16",
            "--where",
            "fast<slow",
            "--top",
            "3");
    assertEquals(0, answer.code(), answer.err());
    assertTrue(answer.err().startsWith("7 combinations of 9 over 3,000 bars."), answer.err());
    String[] lines = answer.out().split("\n", -1);
    assertEquals("Crossing averages on BTCUSDT.TEST 1m, best by net-profit first", lines[0]);
    int head = Arrays.asList(lines).indexOf("") + 1;
    assertTrue(lines[head].strip().startsWith("fast  slow  trades"), answer.out());
    assertEquals("", lines[head + 4]);
    assertTrue(lines[head + 5].contains("came out the same bar by bar"), lines[head + 5]);
    assertTrue(answer.out().contains("Caution: 7 combinations were tried on the same bars."));
  }

  @Test
  void aCombinationIsWhatTheBacktestSays() throws IOException {
    Path csv = folder.resolve("sweep.csv");
    Answer answer = sweep("--range", "fast=3:4", "--set", "slow=11", "--csv", csv.toString());
    assertEquals(0, answer.code(), answer.err());
    List<String> rows = Files.readAllLines(csv);
    assertEquals(3, rows.size());
    assertTrue(rows.get(0).startsWith("fast,trades,net_profit,return,drawdown,"));
    String[] cells = rows.get(2).split(",", -1);
    Answer backtest =
        line.run(
            "backtest",
            "sma-cross",
            "--instrument",
            "BTCUSDT.TEST",
            "--timeframe",
            "1m",
            "--set",
            "fast=4",
            "--set",
            "slow=11");
    assertTrue(
        backtest.out().lines().anyMatch(each -> each.strip().matches("Trades +" + cells[1])),
        backtest.out());
    String profit = String.format(Locale.ROOT, "%,.2f", Double.parseDouble(cells[2]));
    assertTrue(backtest.out().contains(profit), profit + " in " + backtest.out());
  }

  @Test
  void assumesWhatItsProfileSaysAndSaysSo() {
    Answer realistic = sweep("--range", "fast=3:4", "--set", "slow=11");
    assertTrue(realistic.out().contains("Fees 0.1 %"), realistic.out());
    assertTrue(realistic.out().contains("came out the same bar by bar"), realistic.out());
    Answer pessimistic = sweep("--range", "fast=3:4", "--set", "slow=11", "--profile=pessimistic");
    assertTrue(pessimistic.out().contains("Fees 0.2 %"), pessimistic.out());
    assertTrue(pessimistic.out().contains("came out the same bar by bar"), pessimistic.out());
    Answer own = sweep("--range", "fast=3:4", "--profile=pessimistic", "--fee=0", "--cash=500");
    assertTrue(own.out().contains("Starting cash 500"), own.out());
    assertTrue(own.out().contains("Fees none"), own.out());
    Answer lean = sweep("--range", "fast=3:4", "--profile=lean");
    assertTrue(
        lean.out()
            .contains("Run bar by bar, because the account is more than cash for one position."),
        lean.out());
  }

  @Test
  void aSettingsFileSaysWhatTheOptionsDoNot() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("run.yaml"),
            """
            format: 1
            profile: optimistic
            strategy: sma-cross
            instrument: BTCUSDT.TEST
            timeframe: 1m
            from: 2024-01-01T06:00:00Z
            cash: 2000
            set:
              fast: 7
              slow: 30
            """);
    Answer answer = line.run("sweep", "--settings", file.toString(), "--range", "fast=3:4");
    assertEquals(0, answer.code(), answer.err());
    assertTrue(answer.out().contains("Starting cash 2000"), answer.out());
    Answer same =
        sweep(
            "--range=fast=3:4",
            "--set=slow=30",
            "--from=2024-01-01T06:00:00Z",
            "--profile=optimistic",
            "--cash=2000");
    assertEquals(same.out(), answer.out());
    Answer other =
        line.run("sweep", "--settings", file.toString(), "--range", "fast=3:4", "--set=slow=31");
    assertNotEquals(same.out(), other.out());
  }

  @Test
  void standardOutputHoldsTheDocumentAlone() {
    Answer json = sweep("--range", "fast=3:4", "--json", "-");
    assertTrue(json.out().startsWith("{\n  \"format\": 1,\n"), json.out());
    assertTrue(json.out().endsWith("]\n}\n"), json.out());
    JsonNode settings = new ObjectMapper().readTree(json.out()).get("settings");
    assertEquals(0.1, settings.get("fees").get("percent").asDouble(), settings.toString());
    Answer csv = sweep("--range", "fast=3:4", "--csv", "-");
    assertEquals(3, csv.out().lines().count());
  }

  @Test
  void badInputIsOneSentence() {
    assertRefused("a sweep needs a range for at least one parameter, such as fast=5:50:1");
    assertRefused("sma-cross has no parameter 'fats': did you mean 'fast'?", "--range", "fats=1:2");
    assertRefused(
        "To sort by marked-drawdown, add --marked-drawdown.",
        "--range",
        "fast=1:2",
        "--sort",
        "marked-drawdown");
    assertRefused(
        "Only one of --csv and --json can be standard output; name a file for the other.",
        "--range",
        "fast=1:2",
        "--csv",
        "-",
        "--json",
        "-");
    assertRefused(
        "there is no profile 'realstic': did you mean 'realistic'?",
        "--range",
        "fast=1:2",
        "--profile",
        "realstic");
    assertRefused(
        "--slippage-ticks must be a whole number, was 'x'",
        "--range",
        "fast=1:2",
        "--slippage-ticks",
        "x");
    assertRefused("--top must be at least 1, was 0.", "--range", "fast=1:2", "--top", "0");
  }

  private void assertRefused(String sentence, String... arguments) {
    Answer answer = sweep(arguments);
    assertEquals(2, answer.code());
    assertEquals("", answer.out());
    assertEquals("candlewright: " + sentence + "\n", answer.err());
  }
}
