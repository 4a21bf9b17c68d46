package candlewright.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.app.cli.CommandLineFixture.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventCommandsTest {
  /// Four settlements at 0, 8 and 16 o'clock; the one of 2 January 2024, 00:00 is missing.
  private static final String FUNDING =
      """
      timestamp,symbol,funding_rate
      1704067200000,BTCUSDT,0.0001
      1704096000004,BTCUSDT,-0.0002
      1704124800000,BTCUSDT,0.0003
      1704182400000,BTCUSDT,0
      1704067200000,ETHUSDT,0.0005
      """;

  private static final String ACTIONS =
      """
      Date,Dividends,Stock Splits
      2020-08-07,0.82,0
      2020-08-31,0,4
      """;

  @TempDir Path folder;
  private CommandLineFixture line;
  private Path funding;
  private Path actions;

  @BeforeEach
  void writeFiles() throws IOException {
    line = new CommandLineFixture(folder);
    funding = Files.writeString(line.file("f.csv"), FUNDING);
    actions = Files.writeString(line.file("a.csv"), ACTIONS);
  }

  @Test
  void fundingIsRecognisedStoredListedAndItsGapsNamed() {
    Answer imported = line.run("import", funding.toString(), "--instrument=BTCUSDT.TEST");
    assertEquals(0, imported.code(), imported.err());
    assertContains(imported.out(), "4 settlements added");
    assertContains(imported.out(), "1 settlement missing");
    assertContains(imported.out(), "1 row of other symbols passed over");
    assertContains(imported.out(), "no bars of BTCUSDT.TEST are stored yet");

    assertContains(
        line.run("data", "list").out(),
        "BTCUSDT.TEST           funding        4  2024-01-01 00:00  2024-01-02 08:00");
    assertEquals(
        """
        BTCUSDT.TEST funding: 1 gap, 1 settlement missing
          2024-01-02 00:00 to 2024-01-02 00:00  1 settlement
        """,
        line.run("data", "gaps", "--instrument=BTCUSDT.TEST").out().replace("\r\n", "\n"));
  }

  @Test
  void everySymbolOfAFileIsTakenWithAStar() {
    Answer imported = line.run("import", funding.toString(), "--funding", "--instrument=*.TEST");
    assertEquals(0, imported.code(), imported.err());
    assertContains(imported.out(), "5 settlements of 2 instruments of TEST");
    assertContains(line.run("data", "list").out(), "ETHUSDT.TEST           funding        1");
  }

  @Test
  void whatIsExportedCanBeImportedAgain() {
    line.run("import", funding.toString(), "--instrument=BTCUSDT.TEST");
    line.run("import", actions.toString(), "--instrument=ABC.NYSE", "--keep-splits");
    Path out = line.file("out");
    Answer exported = line.run("data", "export", "--to-folder", out.toString());
    assertEquals(0, exported.code(), exported.err());

    Answer again =
        line.run(
            "import",
            out.resolve("BTCUSDT.TEST_funding.csv").toString(),
            "--instrument=BTCUSDT.TEST");
    assertContains(again.out(), "0 settlements added, 0 replaced, 4 already there");
    again =
        line.run("import", out.resolve("ABC.NYSE_actions.csv").toString(), "--instrument=ABC.NYSE");
    assertContains(again.out(), "0 actions added, 0 replaced, 2 already there");
  }

  @Test
  void actionsAreStoredAndTheirCalendarIsSaid() {
    Answer imported = line.run("import", actions.toString(), "--instrument=ABC.NYSE");
    assertEquals(0, imported.code(), imported.err());
    assertContains(imported.out(), "dates are sessions of the calendar us-equities");
    assertContains(imported.out(), "1 split left out");
    assertContains(imported.out(), "1 action added");
    assertContains(
        line.run("data", "list").out(),
        "ABC.NYSE               dividends      1  2020-08-07 13:30  2020-08-07 13:30");
  }

  @Test
  void fundingOfASpotPairIsRemarkedUpon() throws IOException {
    line.run(
        "import", line.bars("b.csv", 10).toString(), "--instrument=BTCUSDT.TEST", "--timeframe=1m");
    Answer imported = line.run("import", funding.toString(), "--instrument=BTCUSDT.TEST");
    assertContains(imported.out(), "is stored as spot, which pays no funding");
  }

  @Test
  void deletingTakesOneKindAway() {
    line.run("import", funding.toString(), "--instrument=BTCUSDT.TEST");
    Answer deleted =
        line.run("data", "delete", "--instrument=BTCUSDT.TEST", "--funding", "--from=2024-01-02");
    assertContains(deleted.out(), "Deleted 1 settlement of BTCUSDT.TEST.");
    Answer nothing = line.run("data", "delete", "--instrument=BTCUSDT.TEST", "--actions");
    assertEquals(1, nothing.code());
    assertContains(nothing.err(), "BTCUSDT.TEST has no dividends and splits");
  }

  @Test
  void misuseIsOneSentence() {
    assertMisused("or --instrument *.BINANCE", "import", funding.toString());
    assertMisused(
        "not both", "import", funding.toString(), "--funding", "--actions", "--instrument=A.B");
    assertMisused(
        "--timeframe is for bars",
        "import",
        funding.toString(),
        "--funding",
        "--timeframe=1h",
        "--instrument=A.B");
    assertMisused(
        "--zone",
        "import",
        funding.toString(),
        "--funding",
        "--zone=UTC",
        "--instrument=BTCUSDT.TEST");
    Answer unknown = line.run("import", funding.toString(), "--instrument=BTCUSD.TEST");
    assertEquals(1, unknown.code());
    assertContains(unknown.err(), "did you mean 'BTCUSDT'?");
    assertEquals(1, unknown.err().lines().count());
  }

  private void assertMisused(String part, String... arguments) {
    Answer answer = line.run(arguments);
    assertEquals(2, answer.code());
    assertContains(answer.err(), part);
    assertEquals(1, answer.err().lines().count(), answer.err());
  }

  private static void assertContains(String text, String part) {
    assertTrue(text.contains(part), () -> "'" + part + "' is missing in: " + text);
  }
}
