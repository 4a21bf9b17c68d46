package candlewright.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadInputTest {
  @TempDir private Path folder;
  private CommandLineFixture line = new CommandLineFixture(Path.of(""));

  @BeforeEach
  void open() throws IOException {
    line = new CommandLineFixture(folder);
    line.withBars();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "2 | --fee=abc | 'abc' is not a fee: write a fraction such as 0.001 for 0.1 %",
        "2 | --fee=5 | a fee is a fraction from 0 to 0.1 (0.001 is 0.1 %), was 5",
        "2 | --cash=0 | the starting cash must be above 0 and at most 10 billion, was 0",
        "2 | --cash=ten | 'ten' is not an amount of cash: write a number such as 10000",
        "2 | --slippage-ticks=1.5 | --slippage-ticks must be a whole number, was '1.5'",
        "2 | --slippage-ticks=-1 | the slippage must not be negative, was -1 ticks",
        "2 | --set=slwo=3 | sma-cross has no parameter 'slwo': did you mean 'slow'?",
        "2 | --set=slow=x | --set slow=x: the value is not a number",
        "2 | --set=fast=0 | fast must be a whole number from 1 to 10000, was 0",
        "2 | --profile=realstic | there is no profile 'realstic': did you mean 'realistic'?",
        "2 | --from=01.02.2024 | '01.02.2024' is not a date: write 2024-07-01 or"
            + " 2024-07-01T12:30:00Z",
        "1 | --from=2030-01-01 | BTCUSDT.TEST 1m has no bars from 2030-01-01T00:00:00Z to the end."
            + " See 'candlewright data list'.",
      })
  void wrongOptionsOfABacktestAreNamedWithTheRemedy(int code, String option, String sentence) {
    Answer answer = line.run("backtest", "--instrument=BTCUSDT.TEST", "--timeframe=1m", option);
    assertEquals("candlewright: " + sentence, answer.err().strip());
    assertEquals("", answer.out());
    assertEquals(code, answer.code());
  }

  @Test
  void anEmptyRangeIsMisuse() {
    Answer answer =
        line.run(
            "backtest",
            "--instrument=BTCUSDT.TEST",
            "--timeframe=1m",
            "--from=2024-02-01",
            "--to=2024-01-01");
    assertEquals(
        "candlewright: The range is empty: --from 2024-02-01 00:00 must lie before --to"
            + " 2024-01-01 00:00, which is exclusive.",
        answer.err().strip());
    assertEquals(2, answer.code());
  }

  @Test
  void anUnknownInstrumentIsToldTheNearestOne() {
    Answer answer = line.run("backtest", "--instrument=BTCUSD.TEST", "--timeframe=1m");
    assertEquals(
        "candlewright: BTCUSD.TEST is not in the store: did you mean 'BTCUSDT.TEST'?",
        answer.err().strip());
    assertEquals(1, answer.code());
  }

  @Test
  void aTimeframeFinerThanTheDataSaysWhatThereIs() throws IOException {
    Path file = line.bars("days.csv", 1);
    line.run("import", file.toString(), "--instrument=DAY.TEST", "--timeframe=1d");
    Answer answer = line.run("backtest", "--instrument=DAY.TEST", "--timeframe=1h");
    assertEquals(
        "candlewright: DAY.TEST has no 1h bars and none to build them from; stored are 1d.",
        answer.err().strip());
  }

  @Test
  void aReportThatCannotBeWrittenIsToldBeforeAnythingIsOverwritten() throws IOException {
    Path taken = Files.createDirectories(line.file("report.html"));
    Answer answer =
        line.run("backtest", "--instrument=BTCUSDT.TEST", "--timeframe=1m", "--html=" + taken);
    assertEquals(1, answer.code());
    assertTrue(answer.err().contains("is a folder; name a file in it"), answer.err());
    Answer missing =
        line.run(
            "backtest",
            "--instrument=BTCUSDT.TEST",
            "--timeframe=1m",
            "--json=" + line.file("none").resolve("x.json"));
    assertTrue(missing.err().contains("there is no folder"), missing.err());
    assertFalse(Files.exists(line.file("none")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "stratgey: sma-cross | line 2:1 stratgey: a run has no key 'stratgey': did you mean"
            + " 'strategy'?",
        "colour: red | line 2:1 colour: a run has no key 'colour'; there are 32, such as "
            + "format, from, to, cash, fill",
        "fees: [1, 2] | line 2:7 fees: fees must be one of none, percent, maker_taker,"
            + " per_unit, per_order, entry_only, but is a list",
        "fees:\\n"
            + "  percent: 11 | line 3:12 fees.percent: a fee is a fraction from 0 to 0.1 (0.001 is"
            + " 0.1 %), was 0.11",
        "fees:\\n  percent: 0.1 %\\n | line 3:12 fees.percent: percent must be a number, but is the"
            + " text '0.1 %'",
        "fees:\\n"
            + "  precent: 0.1\\n"
            + " | line 3:3 fees: no kind of fees is called 'precent': did you mean 'percent'?",
        "slippage:\\n  ticks: 1.5 | line 3:10 slippage.ticks: a whole number from 0 to 1000000 is"
            + " wanted, was 1.5",
        "cash: ten | line 2:7 cash: cash must be a number, but is the text 'ten'",
        "cash: 1e999 | line 2:7 cash: a number of at most 30 digits is wanted",
        "cash: 0 | line 2:7 cash: the starting cash must be above 0 and at most 10 billion, was 0",
        "leverage: 0.5 | line 2:11 leverage: a number from 1 to 1000 is wanted, was 0.5",
        "profile: realstic | line 2:10 profile: there is no profile 'realstic': did you mean"
            + " 'realistic'?",
        "set: fast | line 2:6 set: set must be a map, but is the text 'fast'; write lines such as"
            + " 'fast: 10' below it",
        "timeframe: 60 | line 2:12 timeframe: timeframe must be text, but is the number 60; put it"
            + " in quotes",
        "cash: 1\\ncash: 2 | line 3:1: 'cash' is given twice, first on line 2; keep one of them",
        "strategy: &x sma | line 2:11"
      })
  void aWrongSettingsFileIsNamedWithThePlace(String text, String sentence) throws IOException {
    Path file = Files.writeString(line.file("run.yaml"), "format: 1\n" + text.replace("\\n", "\n"));
    Answer answer =
        line.run("backtest", "--instrument=BTCUSDT.TEST", "--timeframe=1m", "--settings=" + file);
    assertEquals(2, answer.code(), answer.err());
    assertTrue(answer.err().startsWith("candlewright: " + file + ", line "), answer.err());
    assertTrue(answer.err().contains(sentence), answer.err());
    assertEquals(1, answer.err().strip().lines().count(), answer.err());
  }

  @Test
  void aSettingsFileThatIsMissingOrNoTextIsNamed() throws IOException {
    Path missing = line.file("none.yaml");
    assertSettings(missing, "The settings file " + missing + " does not exist.");
    // 0xff begins no character of UTF-8.
    Path binary = Files.write(line.file("run.bin"), new byte[] {(byte) 0xff, 0, 1, 2});
    assertSettings(
        binary, "The settings file " + binary + " is not text in UTF-8; save it as such.");
    Path control = Files.write(line.file("run.ctl"), new byte[] {'a', 0, 1, 2});
    assertSettings(
        control,
        control
            + ", line 1:2: this is not plain text: it holds the control character U+0000; save it"
            + " as text in UTF-8");
    Path old = Files.writeString(line.file("old.yaml"), "cash: 5\n");
    assertSettings(old, old + ", line 1:1: 'format' is missing; write 'format: 1' at the top");
    Path newer = Files.writeString(line.file("newer.yaml"), "format: 2\n");
    assertSettings(
        newer,
        newer
            + ", line 1:9: the format 2 is newer than this program; update the program; it reads up"
            + " to format 1");
    Path words = Files.writeString(line.file("words.yaml"), "just text\n");
    assertSettings(
        words,
        words
            + ", line 1:1: settings are a map of keys, but this is the text 'just text'; begin with"
            + " 'format: 1'");
  }

  private void assertSettings(Path file, String sentence) {
    Answer answer = line.run("backtest", "--settings=" + file);
    assertEquals("candlewright: " + sentence, answer.err().strip());
    assertEquals(2, answer.code());
  }

  @Test
  void aHomeThatIsAFileIsToldApartFromAFolder(@TempDir Path other) throws IOException {
    CommandLineFixture second = new CommandLineFixture(other);
    Files.writeString(second.home(), "a file");
    Answer answer = second.run("data", "list");
    assertEquals(1, answer.code());
    assertEquals(
        "candlewright: "
            + second.home()
            + " is a file, not a folder. Move it away or set CANDLEWRIGHT_HOME to another folder.",
        answer.err().strip());
    assertEquals("a file", Files.readString(second.home()));
  }

  @Test
  void anUnknownStrategyIsMisuseWhereverItIsNamed() {
    Answer shown = line.run("strategy", "show", "sma-crss");
    assertEquals(2, shown.code());
    assertTrue(shown.err().contains("did you mean 'sma-cross'?"), shown.err());
    assertEquals(2, line.run("backtest", "sma-crss").code());
  }

  @Test
  void aHugeSettingsFileIsRefusedBeforeItIsRead() throws IOException {
    Path file = Files.writeString(line.file("run.yaml"), "a".repeat(300_000));
    Answer answer = line.run("backtest", "--settings=" + file);
    assertTrue(answer.err().contains("larger than 256 KiB"), answer.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "~ | is empty",
        "apples,pears\\n1,2\\n | bad.csv",
        "time,open,high,low,close,volume\\n1704067200000,1,2,0.5,NaN,1\\n1704067260000,1,2,0.5,1,1\\n"
            + " | 1 rejected",
        "time,open,high,low,close,volume\\n1704067200000,1,2,0.5,-1,1\\n1704067260000,1,2,0.5,1,1\\n"
            + " | 1 rejected",
        "time,open,high,low,close,volume\\n1704067200000,1,2,0.5,1,1\\n1704067260000,1,0.5,2,1,1\\n1704067320000,1,2,0.5,1,1\\n"
            + " | 1 rejected"
      })
  void badFilesNeverChangeWhatIsStored(String text, String sentence) throws IOException {
    String content = text.equals("~") ? "" : text.replace("\\n", "\n");
    Path file = Files.writeString(line.file("bad.csv"), content, StandardCharsets.UTF_8);
    String before = line.run("data", "list", "--instrument=BTCUSDT.TEST").out();
    Answer answer =
        line.run("import", file.toString(), "--instrument=OTHER.TEST", "--timeframe=1m");
    assertTrue((answer.out() + answer.err()).contains(sentence), () -> answer.out() + answer.err());
    assertFalse(answer.err().contains("unexpected failure"), answer.err());
    assertEquals(before, line.run("data", "list", "--instrument=BTCUSDT.TEST").out());
  }

  @Test
  void aDamagedDatabaseIsNamedAndNeverReplaced() throws IOException {
    Path database = line.home().resolve("market.db");
    byte[] damaged = "this is no database at all".repeat(500).getBytes(StandardCharsets.UTF_8);
    Files.write(database, damaged);
    Answer answer = line.run("data", "list");
    assertEquals(1, answer.code());
    assertTrue(answer.err().contains("market.db"), answer.err());
    assertEquals(1, answer.err().strip().lines().count(), answer.err());
    assertEquals(damaged.length, Files.size(database));
  }

  @Test
  void unknownCommandsAreMisuseAndMissingThingsFailures() {
    assertEquals(2, line.run("bogus").code());
    assertEquals(2, line.run().code());
    assertEquals(2, line.run("import").code());
    assertEquals(2, line.run("backtest", "--nonsense").code());
    assertEquals(2, line.run("backtest", "--instrument=BTCUSDT.TEST").code());
    assertEquals(2, line.run("data", "list", "--timeframe=7h").code());
    assertEquals(
        1, line.run("import", "missing.csv", "--instrument=A.TEST", "--timeframe=1m").code());
    assertEquals(1, line.run("runs", "show", "ffffff").code());
    assertEquals(0, line.run("--help").code());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "--timeframe=5m | BTCUSDT.TEST 5m is not stored, so nothing was deleted. 'candlewright data"
            + " list' shows what is.",
        "--timeframe=1m --from=2030-01-01 | BTCUSDT.TEST 1m has no bars from 2030-01-01T00:00:00Z"
            + " to the end, so nothing was deleted. 'candlewright data list' shows what there is."
      })
  void deletingWhatIsNotThereFails(String options, String sentence) {
    List<String> command = new ArrayList<>(List.of("data", "delete", "--instrument=BTCUSDT.TEST"));
    command.addAll(List.of(options.split(" ")));
    Answer answer = line.run(command.toArray(new String[0]));
    assertEquals("candlewright: " + sentence, answer.err().strip());
    assertEquals(1, answer.code());
    assertTrue(line.run("data", "list").out().contains("3,000"));
  }

  @Test
  void anInboxThatIsNotThereIsNotCreated() {
    Path missing = line.file("inbxo");
    Answer answer = line.run("inbox", "--once", "--folder=" + missing);
    assertEquals(1, answer.code());
    assertEquals(
        "candlewright: There is no folder '"
            + missing
            + "' to look into. Create it or name another one.",
        answer.err().strip());
    assertFalse(Files.exists(missing));
  }

  @Test
  void aWrongVenueOfTheInboxIsSaidBeforeAnythingIsRead() throws IOException {
    Path inbox = Files.createDirectories(line.file("inbox"));
    Path file = Files.move(line.bars("x.csv", 20), inbox.resolve("ETHUSDT_1m.csv"));
    Answer answer = line.run("inbox", "--once", "--folder=" + inbox, "--venue=a b");
    assertEquals(2, answer.code());
    assertEquals(
        "candlewright: 'A B' is not a venue: use letters, digits, _ and - (at most 24)",
        answer.err().strip());
    assertTrue(Files.exists(file));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "bogus | candlewright | There is no command 'bogus'; there are",
        "backtset | candlewright | There is no command 'backtset': did you mean 'backtest'?",
        "data lst | candlewright data | There is no command 'lst': did you mean 'list'?",
        "data | candlewright data | Missing required subcommand",
        "import | candlewright import | Missing required parameter: 'FILE'",
        "import a.csv --delimiter=ab | candlewright import | Invalid value for option"
            + " '--delimiter'",
        "backtest a b | candlewright backtest | Unmatched argument at index 2: 'b'",
        "backtest --nonsense | candlewright backtest | Unknown option: '--nonsense'",
        "data delete --timeframe=1m | candlewright data delete | Missing required option:"
            + " '--instrument=SYMBOL.VENUE'"
      })
  void aMisusedCommandIsToldInOneLineAndWhereTheHelpIs(
      String command, String helped, String sentence) {
    Answer answer = line.run(command.split(" "));
    assertEquals(2, answer.code());
    assertEquals("", answer.out());
    List<String> told = answer.err().lines().toList();
    assertEquals(2, told.size(), answer.err());
    assertTrue(told.getFirst().startsWith("candlewright: " + sentence), answer.err());
    assertEquals("See '" + helped + " --help'.", told.getLast());
  }

  @Test
  void aFailureIsOneLineUnlessTheStackTraceIsAskedFor() {
    assertEquals(1, line.run("runs", "show", "ffffff").err().lines().count());
    assertEquals(1, line.run("data", "gaps", "--instrument=NO.TEST").err().lines().count());
    assertTrue(line.run("runs", "show", "ffffff", "--stacktrace").err().lines().count() > 5);
  }
}
