package candlewright.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.app.cli.CommandLineFixture.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StrategyCommandsTest {
  private static final String PULLBACK =
      """
      format: 1
      name: pullback
      title: Pullback
      parameters:
        depth:
          default: 45
          min: 5
          max: 50
      operands:
        trend: ema(close, 20)@15m
      entry_long:
        all:
          - close@15m > trend
          - crosses_above(rsi(14), depth)
      exit_long: crosses_below(close, ema(close, 50))
      """;

  @TempDir Path folder;
  private CommandLineFixture program;

  @BeforeEach
  void open() throws IOException {
    program = new CommandLineFixture(folder);
    program.withBars();
  }

  @Test
  void metricsAreListedByGroupAndExplained() {
    String list = succeed("metrics");
    assertTrue(list.startsWith("Return\n  start_time "), list);
    assertTrue(list.contains("\nDrawdown\n  max_drawdown  "), list);
    String one = succeed("metrics", "win_rate");
    assertTrue(one.contains("### `win_rate` Win rate\n\nWinning trades / all trades.\n"), one);
    assertTrue(succeed("metrics", "--markdown").startsWith("# Metrics\n"));
    assertEquals(
        "candlewright: no metric is called 'sharp_ratio': did you mean 'sharpe_ratio'?\n",
        fail(2, "metrics", "sharp_ratio"));
  }

  @Test
  void aResultIsCheckedAndEveryFindingSaysWhatToDo() {
    Answer answer =
        program.run("check", "sma-cross", "--instrument", "BTCUSDT.TEST", "--timeframe", "1m");
    String text = answer.out().replace(System.lineSeparator(), "\n");
    for (String topic :
        List.of(
            "look-ahead: ",
            "warm-up: ",
            "costs and delay: ",
            "assumptions: ",
            "trades and parameters: ",
            "gaps and odd bars: ")) {
      assertTrue(text.contains("  " + topic), text);
    }
    assertTrue(text.contains("bars fed before  decisions compared  differ"), text);
    boolean fails = text.contains("\nfail  ") || text.startsWith("fail  ");
    assertEquals(fails ? 1 : 0, answer.code(), answer.err());
    assertTrue(text.strip().endsWith("Verdict: " + (fails ? "fail" : "warn")), text);
  }

  @Test
  void indicatorsAreListedByFamilyAndDescribed() {
    String list = succeed("indicators");
    assertTrue(list.contains("Trend\n"), list);
    assertTrue(list.contains("  ema                      Exponential moving average\n"), list);
    assertTrue(list.contains("From the ta4j library\n"), list);
    assertTrue(succeed("indicators", "momentum").startsWith("Momentum\n"));
    String page = succeed("indicators", "trend", "--markdown");
    assertTrue(page.contains("### `sma` Simple moving average\n"), page);
    assertTrue(page.contains("| `length` | 20 | 1 to 100000, whole | bars it looks back on"), page);
    assertEquals(
        "candlewright: there is no family 'trends': did you mean 'trend'?\n",
        fail(2, "indicators", "trends"));
    assertTrue(succeed("signals").contains("{value} crosses above {other}"));
    assertTrue(succeed("signals", "--markdown").contains("### `k_of_n`"));
  }

  @Test
  void anIndicatorIsPrintedBarByBar() throws IOException {
    List<String> bars = Files.readAllLines(folder.resolve("walk.csv"));
    String[] lines =
        succeed(
                "indicator",
                "sma",
                "--set",
                "length=2",
                "--instrument",
                "BTCUSDT.TEST",
                "--timeframe",
                "1m",
                "--csv",
                "-")
            .split("\n", -1);
    assertEquals("time,sma", lines[0]);
    assertEquals("2024-01-01T00:00:00Z,", lines[1]);
    double first = Double.parseDouble(bars.get(1).split(",", -1)[4]);
    double second = Double.parseDouble(bars.get(2).split(",", -1)[4]);
    assertTrue(lines[2].startsWith("2024-01-01T00:01:00Z,"), lines[2]);
    assertEquals((first + second) / 2, Double.parseDouble(lines[2].substring(21)), 1e-9);
    assertEquals(3_000 + 2, lines.length);
    // The same bars when only the end is shown: it is fed from the first one.
    String end =
        succeed(
            "indicator",
            "ema",
            "--instrument",
            "BTCUSDT.TEST",
            "--timeframe",
            "1m",
            "--from",
            "2024-01-03");
    String whole = succeed("indicator", "ema", "--instrument", "BTCUSDT.TEST", "--timeframe", "1m");
    assertTrue(whole.endsWith(end.substring("time,ema\n".length())));
  }

  @Test
  void aTemplateWrittenAsYamlIsTheSameStrategy() throws IOException {
    Path file = folder.resolve("mine.yaml");
    Files.writeString(file, succeed("strategy", "show", "sma-cross", "--yaml"));
    Path json = folder.resolve("mine.json");
    Files.writeString(json, succeed("strategy", "show", file.toString(), "--json"));
    String template = runId("sma-cross");
    assertEquals(template, runId(file.toString()));
    assertEquals(template, runId(json.toString()));
    assertTrue(succeed("strategy", "schema").startsWith("{"));
  }

  @Test
  void aStrategyFileIsCheckedRunAndExplained() throws IOException {
    Path file = Files.writeString(folder.resolve("pullback.yaml"), PULLBACK);
    String check =
        succeed(
            "strategy",
            "check",
            file.toString(),
            "--instrument",
            "BTCUSDT.TEST",
            "--timeframe",
            "1m");
    assertTrue(check.startsWith("pullback: no errors\n"), check);
    assertTrue(check.contains("enter long: true on "), check);
    assertTrue(check.contains("nothing it reads was unknown then"), check);
    Path report = folder.resolve("run.json");
    succeed(
        "backtest",
        file.toString(),
        "--instrument",
        "BTCUSDT.TEST",
        "--timeframe",
        "1m",
        "--json",
        report.toString());
    Matcher entry =
        Pattern.compile("\"entryTime\"\\s*:\\s*\"([^\"]+)\"").matcher(Files.readString(report));
    assertTrue(entry.find(), Files.readString(report));
    // What was filled at a bar's open was decided when the bar before closed: at that moment.
    String why =
        succeed(
            "explain",
            file.toString(),
            "--instrument",
            "BTCUSDT.TEST",
            "--timeframe",
            "1m",
            "--at",
            entry.group(1),
            "--decision",
            "enter_long");
    assertTrue(why.contains("enter long: yes\n"), why);
    assertTrue(why.contains("close@15m is above trend"), why);
    String later =
        succeed("explain", file.toString(), "--instrument", "BTCUSDT.TEST", "--timeframe", "1m");
    assertTrue(later.contains("exit long: "), later);
  }

  @Test
  void errorsNameLineColumnAndRemedy() throws IOException {
    Path file =
        Files.writeString(folder.resolve("wrong.yaml"), PULLBACK.replace("> trend", "> trendd"));
    String message = fail(1, "strategy", "check", file.toString());
    assertTrue(message.contains("wrong.yaml holds 1 problem:\n  line 13:"), message);
    assertTrue(message.contains("'trendd'"), message);
    assertTrue(message.contains("did you mean 'trend'?"), message);
    assertTrue(
        fail(1, "strategy", "check", folder.resolve("none.yaml").toString())
            .contains("There is no file "));
  }

  @Test
  void aRoleIsPlayedByTheInstrumentThatIsNamed() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("pair.yaml"),
            """
            format: 1
            name: pair
            title: Pair
            universe:
              roles:
                hedge:
                  stale_after: 2
            entry_long: close > close@hedge
            exit_long: close < close@hedge
            """);
    assertEquals(
        "candlewright: pair reads another instrument as 'hedge'; name it with --with"
            + " hedge=SYMBOL.VENUE.\n",
        fail(1, "backtest", file.toString(), "--instrument", "BTCUSDT.TEST", "--timeframe", "1m"));
    // Against itself it is never above.
    String run =
        succeed(
            "backtest",
            file.toString(),
            "--instrument",
            "BTCUSDT.TEST",
            "--timeframe",
            "1m",
            "--with",
            "hedge=BTCUSDT.TEST");
    assertTrue(run.contains("Kept as run "), run);
    assertEquals(
        "candlewright: pair has no role 'hegde': did you mean 'hedge'?\n",
        fail(
            1,
            "backtest",
            file.toString(),
            "--instrument",
            "BTCUSDT.TEST",
            "--timeframe",
            "1m",
            "--with",
            "hegde=BTCUSDT.TEST"));
  }

  @Test
  void aValueThatIsPublishedLaterIsExplainedWithTheTimeItBecameKnown() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("late.yaml"),
            """
            format: 1
            name: late
            universe:
              roles:
                index:
                  stale_after: 2
                  published_after: 90m
            entry_long: close > close@index:5m
            exit_long: close < close@index:5m
            """);
    String[] explain = {
      "explain",
      file.toString(),
      "--instrument",
      "BTCUSDT.TEST",
      "--timeframe",
      "1m",
      "--with",
      "index=BTCUSDT.TEST",
      "--decision",
      "enter_long",
      "--at",
      "2024-01-02T00:03:00Z"
    };
    // At 0:03 the five minutes that closed at 22:30 have been out for three minutes, those that
    // closed at 22:35 are not.
    String why = succeed(explain);
    assertTrue(
        why.contains(
            "  @index:5m: the bar of 2024-01-01 22:25, known since 2024-01-02 00:00 UTC\n"),
        why);
    explain[explain.length - 1] = "2024-01-01T01:34:00Z";
    why = succeed(explain);
    assertTrue(why.contains("  @index:5m: no bar was known by then that is not stale\n"), why);
    String shown = succeed("strategy", "show", file.toString());
    assertTrue(
        shown.contains("      index:\n        stale_after: 2\n        published_after: 90m"),
        shown);
    // Four minutes until the first five are over, and ninety.
    assertTrue(
        succeed(
                "strategy",
                "check",
                file.toString(),
                "--instrument",
                "BTCUSDT.TEST",
                "--timeframe",
                "1m",
                "--with",
                "index=BTCUSDT.TEST")
            .contains("the first 94 to warm up"));
  }

  @Test
  void aMonthlyFigureIsReadByAStrategyOnMinutes() throws IOException {
    Path months =
        Files.writeString(
            folder.resolve("CPI_1M.csv"),
            """
            time,open,high,low,close,volume
            2023-11-01,307,307,307,307,0
            2023-12-01,308,308,308,308,0
            """);
    succeed("import", months.toString(), "--instrument", "CPI.TEST", "--timeframe", "1M");
    Path file =
        Files.writeString(
            folder.resolve("figure.yaml"),
            """
            format: 1
            name: figure
            universe:
              roles:
                cpi:
                  instrument: CPI.TEST
                  stale_after: 1
                  published_after: 1d
            entry_long: close@cpi:1M > 307.5
            exit_long: close < 0
            """);
    String[] explain = {
      "explain",
      file.toString(),
      "--instrument",
      "BTCUSDT.TEST",
      "--timeframe",
      "1m",
      "--decision",
      "enter_long",
      "--at",
      "2024-01-01T23:59:00Z"
    };
    String why = succeed(explain);
    assertTrue(why.contains("enter long: no\n"), why);
    assertTrue(
        why.contains("@cpi:1M: the bar of 2023-11-01 00:00, known since 2023-12-02 00:00"), why);
    explain[explain.length - 1] = "2024-01-02T00:00:00Z";
    why = succeed(explain);
    assertTrue(why.contains("enter long: yes\n"), why);
    assertTrue(
        why.contains("@cpi:1M: the bar of 2023-12-01 00:00, known since 2024-01-02 00:00"), why);
    // The first minute whose close is the moment of publication decides: it is filled at the next.
    String run =
        succeed(
            "backtest",
            file.toString(),
            "--instrument",
            "BTCUSDT.TEST",
            "--timeframe",
            "1m",
            "--json",
            "-");
    assertTrue(run.contains("\"entryTime\" : \"2024-01-02T00:00:00Z\""), run);
    Files.writeString(file, Files.readString(file).replace("@cpi:1M", "@cpi"));
    assertEquals(
        "candlewright: CPI.TEST has no 1m bars and none to build them from; stored are 1M. Read"
            + " only longer bars of it, as in close@cpi:1M, or import shorter ones.\n",
        fail(1, explain));
  }

  private String runId(String strategy) {
    String out = succeed("backtest", strategy, "--instrument", "BTCUSDT.TEST", "--timeframe", "1m");
    Matcher id = Pattern.compile("Kept as run (\\w+)\\.").matcher(out);
    assertTrue(id.find(), out);
    return id.group(1);
  }

  private String succeed(String... arguments) {
    Answer answer = program.run(arguments);
    assertEquals(0, answer.code(), answer.err());
    return answer.out().replace(System.lineSeparator(), "\n");
  }

  private String fail(int code, String... arguments) {
    Answer answer = program.run(arguments);
    assertEquals(code, answer.code(), answer.out() + answer.err());
    return answer.err().replace(System.lineSeparator(), "\n");
  }
}
