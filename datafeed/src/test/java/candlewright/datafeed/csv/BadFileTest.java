package candlewright.datafeed.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.SessionCalendar;
import candlewright.core.market.Timeframe;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Files and rows that are no bars, and what is said about them.
class BadFileTest {
  private static final String BAR = "1719792000000,1,2,1,2,10.5\n";

  @TempDir Path folder;

  private String refusal(Path file) {
    return refusal(file, TestFiles.minutes());
  }

  private static String refusal(Path file, ImportOptions options) {
    return assertThrows(ImportException.class, () -> TestFiles.read(file, options)).getMessage();
  }

  /// Imports ten good rows and then these.
  private RowIssue onlyIssue(String rows) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      text.append(1_719_791_400_000L + i * 60_000L).append(",1,2,1,2,10.5\n");
    }
    TestFiles.Read read = TestFiles.read(folder, text + rows, TestFiles.minutes());
    assertEquals(1, read.report().issues().size(), read.report().toString());
    assertEquals(
        read.report().rowsRead(),
        read.report().kept()
            + read.report().identical()
            + read.report().conflicting()
            + read.report().rejected());
    return read.report().issues().getFirst();
  }

  @Test
  void refusesAnEmptyFile() {
    assertEquals(
        "bars.csv is empty: there is nothing to import; get the file again",
        refusal(TestFiles.write(folder, "bars.csv", "")));
    assertEquals(
        "bars.csv is empty: there is nothing to import; get the file again",
        refusal(TestFiles.write(folder, "bars.csv", "\n \n# only words\n")));
  }

  @Test
  void refusesAMissingFileAndAFolder() {
    assertTrue(refusal(folder.resolve("none.csv")).startsWith("none.csv does not exist"));
    assertTrue(refusal(folder).contains("is not a file"));
  }

  @Test
  void refusesABinaryFile() {
    byte[] bytes = new byte[5000];
    Arrays.fill(bytes, (byte) 'x');
    bytes[77] = 0;
    assertEquals(
        "bars.csv is binary, not text (a zero byte at position 77): export it as CSV or JSON and"
            + " import that",
        refusal(TestFiles.write(folder, "bars.csv", bytes)));
  }

  @Test
  void refusesUtf16() {
    byte[] bytes = BAR.getBytes(StandardCharsets.UTF_16);
    assertEquals(
        "bars.csv is UTF-16 text: save it as UTF-8 and import it again",
        refusal(TestFiles.write(folder, "bars.csv", bytes)));
  }

  @Test
  void refusesColumnsThatAreNoBars() {
    String few = refusal(TestFiles.write(folder, "bars.csv", "time,price\n1719792000,5\n"));
    assertTrue(few.contains("does not have five columns or more"), few);
    String words =
        refusal(TestFiles.write(folder, "bars.csv", "a,b,c,d,e\nx,y,z,u,v\nx,y,z,u,v\n"));
    assertTrue(words.contains("no column holds a time"), words);
    String ticks =
        refusal(TestFiles.write(folder, "bars.csv", "1719792000,5,B,x,y\n1719792001,6,S,x,y\n"));
    assertTrue(ticks.contains("only 1 column of numbers after the time"), ticks);
    String disorder =
        refusal(TestFiles.write(folder, "bars.csv", "1719792000,1,9,5,20\n1719792060,30,9,5,2\n"));
    assertTrue(disorder.contains("no order of open, high, low and close fits"), disorder);
  }

  @Test
  void namesRowsWithTooFewOrTooManyColumns() {
    RowIssue few = onlyIssue("1719792060000,1,2\n1719792120000,1,2,1,2,10.5\n");
    assertEquals("bars.csv, line 11: 3 values instead of 6 [1719792060000,1,2]", few.toString());
    // A decimal comma in a comma separated row must not shift the columns.
    RowIssue many = onlyIssue("1719792060000,1,2,1,2,10,5\n");
    assertEquals("7 values instead of 6", many.detail());
  }

  @Test
  void leavesOutALastLineThatIsCut() {
    RowIssue columns = onlyIssue("1719792060000,1,2,1");
    assertEquals(RowProblem.CUT, columns.problem());
    RowIssue number =
        TestFiles.read(
                folder,
                BAR
                    + "1719792060000,1,2,1,2,11.5\n1719792120000,1,2,1,2,12.5\n"
                    + "1719792180000,1,2,1,2,13",
                TestFiles.minutes())
            .report()
            .issues()
            .getFirst();
    assertEquals(RowProblem.CUT, number.problem());
    assertEquals(4, number.line());
  }

  @Test
  void keepsACompleteLastLineWithoutLineEnd() {
    TestFiles.Read read =
        TestFiles.read(
            folder,
            BAR + "1719792060000,1,2,1,2,11.5\n1719792120000,1,2,1,2,12.5",
            TestFiles.minutes());
    assertEquals(3, read.report().kept());
    assertEquals(List.of(), read.report().issues());
  }

  @Test
  void namesValuesThatAreNoNumbers() {
    assertEquals(
        "bars.csv, line 11: high 'NaN' is not a number [1719792060000,1,NaN,1,2,10]",
        onlyIssue("1719792060000,1,NaN,1,2,10\n").toString());
    assertEquals("close 'Infinity' is not a number", onlyIssue(row("1,2,1,Infinity")).detail());
    assertEquals("open is empty", onlyIssue(row(",2,1,2")).detail());
    assertEquals("open '0x1p3' is not a number", onlyIssue(row("0x1p3,2,1,2")).detail());
    assertEquals("open '1d' is not a number", onlyIssue(row("1d,2,1,2")).detail());
    assertEquals("high '1e999' is too large", onlyIssue(row("1,1e999,1,1")).detail());
  }

  private static String row(String prices) {
    return "1719792060000," + prices + ",10\n";
  }

  @Test
  void namesNegativeAndContradictingPrices() {
    assertEquals("low -1 is negative", onlyIssue(row("1,2,-1,2")).detail());
    RowIssue reversed = onlyIssue(row("1,1,2,1"));
    assertEquals(RowProblem.INCONSISTENT, reversed.problem());
    assertEquals("low 2 is above high 1", reversed.detail());
    assertEquals("close 3 is outside low 1 to high 2", onlyIssue(row("1,2,1,3")).detail());
  }

  @Test
  void leavesOutPricesAndVolumesThatNoInstrumentCounts() {
    RowIssue price = onlyIssue("1719792060000,1,1e20,1,2,10\n");
    assertEquals(RowProblem.TOO_LARGE, price.problem());
    assertEquals(
        "bars.csv, line 11: high 1.0E20 is not below 1.0E15 [1719792060000,1,1e20,1,2,10]",
        price.toString());
    assertEquals(
        "volume 1.0E18 is not below 1.0E18",
        onlyIssue("1719792060000,1,2,1,2,1000000000000000000\n").detail());
    // 9e14 and 4e15 are in a file of quotes that is in use.
    assertEquals(
        1,
        TestFiles.read(folder, "1719792060000,1,900000000000000,1,2,4e15\n", TestFiles.minutes())
            .report()
            .kept());
  }

  @Test
  void namesTimesThatAreNone() {
    assertEquals("time 'abc' is not a number", onlyIssue("abc,1,2,1,2,10\n").detail());
    TestFiles.Read read =
        TestFiles.read(
            folder,
            "2024-02-28,1,2,1,2,3\n2024-02-30,1,2,1,2,3\n2024-03-01,1,2,1,2,3\n",
            TestFiles.days());
    assertEquals(
        "time '2024-02-30' is not a date or time", read.report().issues().getFirst().detail());
  }

  @Test
  void keepsRowsThatGoBackInTimeAndSaysSo() {
    TestFiles.Read read =
        TestFiles.read(
            folder,
            "1719792060000,1,2,1,2,3\n1719792120000,1,2,1,2,3\n1719792000000,1,2,1,2,3\n",
            TestFiles.minutes());
    assertEquals(1, read.report().outOfOrder());
    assertEquals(3, read.report().kept());
    assertEquals(
        List.of("2024-07-01T00:00:00Z", "2024-07-01T00:01:00Z", "2024-07-01T00:02:00Z"),
        read.bars().stream().map(bar -> bar.substring(0, 20)).toList());
  }

  @Test
  void takesNewestFirstAsAnOrder() {
    TestFiles.Read read =
        TestFiles.read(
            folder,
            "1719792120000,1,2,1,2,3\n1719792060000,1,2,1,2,3\n1719792000000,1,2,1,2,3\n",
            TestFiles.minutes());
    assertEquals(0, read.report().outOfOrder());
    assertEquals("newest first", read.report().dialects().getFirst().order());
    assertEquals("2024-07-01T00:00:00Z 1 2 1 2 3", read.bars().getFirst());
  }

  @Test
  void tellsRepetitionsFromContradictionsHoweverFarApart() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 70_000; i++) {
      text.append(1_719_792_000_000L + i * 60_000L).append(",1,2,1,2,3\n");
    }
    // Half a second off the grid as well.
    text.append("1719792000500,1,2,1,2,3\n");
    text.append("1719792000000,1,2,1,2,3\n1719792060000,1,2,1,2,4\n1719792000500,1,2,1,2,3\n");
    TestFiles.Read read = TestFiles.read(folder, text.toString(), TestFiles.minutes());
    assertEquals(2, read.report().identical());
    assertEquals(1, read.report().conflicting());
    assertEquals(1, read.report().offGrid());
    assertEquals(70_001, read.report().kept());
    RowIssue conflict =
        read.report().issues().stream()
            .filter(issue -> issue.problem() == RowProblem.CONFLICT)
            .findFirst()
            .orElseThrow();
    assertEquals(
        "differs from the bar of 2024-07-01T00:01:00Z read before, which stays", conflict.detail());
    assertEquals(2, read.batches().size());
  }

  /// Full hours of a day whose session begins at 14:30 UTC; the first row is the later one.
  @Test
  void saysWhatBarsOffTheGridOfSessionsMean() {
    String rows = "1719842400000,1,2,1,2,3\n1719846000000,1,2,1,2,3\n";
    SeriesKey key = new SeriesKey(InstrumentId.parse("ABC.NYSE"), Timeframe.ONE_HOUR);
    ImportReport report =
        TestFiles.read(folder, rows, ImportOptions.of(key, SessionCalendar.US_EQUITIES)).report();
    assertEquals(1, report.notes().size());
    String note = report.notes().getFirst();
    assertTrue(note.startsWith("2 bars do not open where the calendar us-equities has bars"), note);
    assertTrue(note.contains("the first at 2024-07-01T14:00:00Z: "), note);
    ImportOptions clock = ImportOptions.of(key, ContinuousCalendar.UTC);
    String half = rows.replace("00000,1,", "60000,1,");
    assertEquals(List.of(), TestFiles.read(folder, half, clock).report().notes());
  }

  @Test
  void refusesOffGridBarsWhenTold() {
    String rows = BAR + "1719792030000,1,2,1,2,3\n";
    assertEquals(2, TestFiles.read(folder, rows, TestFiles.minutes()).report().kept());
    ImportReport strict =
        TestFiles.read(folder, rows, TestFiles.minutes().refusingOffGrid()).report();
    assertEquals(1, strict.kept());
    assertEquals(
        "2024-07-01T00:00:30Z is no open of a 1m bar", strict.issues().getFirst().detail());
  }

  @Test
  void keepsTheFirstIssuesOfAKindAndCountsAll() {
    StringBuilder text = new StringBuilder(BAR);
    for (int i = 1; i <= 500; i++) {
      text.append(1_719_792_000_000L + i * 60_000L)
          .append(i % 5 == 0 ? ",x,2,1,2,3\n" : ",1,2,1,2,3\n");
    }
    ImportReport report = TestFiles.read(folder, text.toString(), TestFiles.minutes()).report();
    assertEquals(100, report.total(RowProblem.NUMBER));
    assertEquals(20, report.issues().size());
  }

  @Test
  void refusesAFileWithNothingButAHeader() {
    Path file = TestFiles.write(folder, "bars.csv", "Date,Open,High,Low,Close,Volume\n");
    assertEquals(
        "bars.csv has a header but no rows: there is nothing to import; get the file again",
        refusal(file, TestFiles.days()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '`',
      value = {
        "{'t':[1719792000,1719792060],'o':[1,1],'h':[2,2],'l':[1,1],'c':[2,2],'s':'ok'}!t",
        "{'s':'ok','d':{'c':[2,2],'t':[1719792000,1719792060]}}!c",
        "[{'o':[1,1],'h':[2,2],'l':[1,1],'c':[2,2],'t':[1719792000,1719792060]}]!o",
        "{'r':[{'timestamp':[1719792000],'i':{'quote':[{'low':[1],'open':[1]}]}}]}!low"
      })
  void refusesJsonWithAnArrayForEachColumn(String json, String column) {
    Path file = TestFiles.write(folder, "bars.json", json.replace('\'', '"'));
    assertEquals(
        "bars.json holds each column in an array of its own, such as '"
            + column
            + "', not bars in rows: write one array or object for each bar, such as"
            + " [time, open, high, low, close, volume]",
        refusal(file));
  }

  @Test
  void readsTheRowsOfJsonThatHasOtherArraysBesideThem() {
    TestFiles.Read read =
        TestFiles.read(
            TestFiles.write(
                folder,
                "bars.json",
                "{\"c\":[\"x\",\"y\"],\"bars\":[[1719792000000,1,2,1,2,3]],\"o\":[1]}"),
            TestFiles.minutes());
    assertEquals(List.of("2024-07-01T00:00:00Z 1 2 1 2 3"), read.bars());
  }

  @Test
  void replacesControlCharactersInExcerpts() {
    RowIssue issue = onlyIssue("17197920\u001b[31m,1,2,1,2,3\n");
    assertEquals("17197920?[31m,1,2,1,2,3", issue.excerpt());
  }
}
