package candlewright.datafeed.csv;

import static candlewright.core.testkit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.CorporateAction.Dividend;
import candlewright.core.market.CorporateAction.Split;
import candlewright.core.market.CorporateActions;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.PriceFactors;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.SessionCalendar;
import candlewright.core.market.Timeframe;
import candlewright.core.testkit.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActionFileImportTest {
  private static final InstrumentId ID = InstrumentId.parse("ABC.NYSE");
  private static final long CASH = 100_000_000L;

  @TempDir Path folder;

  /// By hand: 109.34 * (1 - 0.6566606 / 0.6585481) = 0.3134 after the session of 19 March 1998, and
  /// 391.48 * (1 - 0.9967360 / 1) = 1.2778 after that of 18 March 2021. Between the 96 rows are 95
  /// steps, of which the first changes nothing.
  @Test
  void aFactorFileImpliesTheDividendsOfItsFund() {
    ActionImport read = lean("spy");
    List<Dividend> dividends = read.actions().dividends();
    assertEquals(94, dividends.size());
    assertEquals("1998-03-20T14:30:00Z 0.31", text(dividends.getFirst()));
    assertEquals("2021-03-19T13:30:00Z 1.28", text(dividends.getLast()));
    assertEquals(List.of(), read.actions().splits());
    assertEquals(Map.of(), read.totals());
  }

  /// LEAN's DividendRegressionAlgorithm: 50,000 * 0.9975 / 97.31 = 512 whole shares of raw prices,
  /// bought at the second open for 0.005 a share, held to the end of 2005; dividends are paid in
  /// cash. Published: fees 2.56, end equity 120,462.08.
  @Test
  void thePublishedDividendBacktestComesOutToTheCent() {
    BarSeries raw = leanBars("spy");
    long from = Instant.parse("1998-01-01T00:00:00Z").toEpochMilli();
    long to = Instant.parse("2006-01-01T00:00:00Z").toEpochMilli();
    int first = raw.indexAtOrAfter(from);
    int last = raw.indexAtOrAfter(to) - 1;
    long shares = (long) Math.floor(50_000 * 0.9975 / raw.close(first));
    long cash = 100_000 * CASH - 256 * CASH / 100 - shares * cash(raw.open(first + 1));
    for (Dividend dividend :
        lean("spy").actions().within(raw.openTime(first + 1), to).dividends()) {
      cash += shares * dividend.amount();
    }
    assertEquals(512, shares);
    assertEquals(12_046_208, (cash + shares * cash(raw.close(last))) / (CASH / 100));
  }

  private static long cash(double price) {
    return Math.round(price * CASH);
  }

  /// Apple split 2:1 in 2000 and 2005, 7:1 in 2014 and 4:1 in 2020; AIG 1:20 in 2009 (companies'
  /// announcements).
  @Test
  void splitsOfFactorFilesAreTheAnnouncedOnes() {
    assertEquals(
        List.of(
            "2000-06-21T13:30:00Z 2:1",
            "2005-02-28T14:30:00Z 2:1",
            "2014-06-09T13:30:00Z 7:1",
            "2020-08-31T13:30:00Z 4:1"),
        texts(lean("aapl").actions()));
    assertEquals("2009-07-01T13:30:00Z 1:20", texts(lean("aig").actions()).getLast());
  }

  /// The file's own rule: a bar takes the first row whose date is not before its own. Closes of the
  /// raw file: 109.34 on 19 March and 109.88 on 20 March 1998.
  @Test
  void factorsOfTheFileAdjustUpToTheirDate() {
    BarSeries raw = leanBars("spy");
    BarSeries adjusted = lean("spy").factors().orElseThrow().adjust(raw);
    int day = raw.indexAtOrAfter(Instant.parse("1998-03-19T00:00:00Z").toEpochMilli());
    assertEquals(109.34, raw.close(day), 1e-9);
    assertEquals(109.34 * 0.6566606, adjusted.close(day), 1e-9);
    assertEquals(raw.close(day + 1) * 0.6585481, adjusted.close(day + 1), 1e-9);
    assertEquals(raw.close(raw.size() - 1), adjusted.close(raw.size() - 1));
  }

  /// The implied dividends are rounded to cents and the factors to 7 digits, so the factors worked
  /// out again from dividends and raw closes may drift by about half a cent in each of 94 payments
  /// of some hundred dollars: less than 0.3 %.
  @Test
  void dividendsAndSplitsGiveBackTheFactorsOfTheFile() {
    for (String name : List.of("spy", "aapl")) {
      BarSeries raw = leanBars(name);
      ActionImport read = lean(name);
      BarSeries published = read.factors().orElseThrow().adjust(raw);
      BarSeries ours = PriceFactors.of(read.actions(), raw).adjust(raw);
      for (int i = 0; i < raw.size(); i++) {
        assertEquals(1, ours.close(i) / published.close(i), 0.003, name + " " + raw.openTime(i));
      }
    }
  }

  @Test
  void everyFactorFileIsReadWithoutComplaint() throws IOException {
    Path data = Shared.path("data/equity_daily_lean/factor_files");
    int files = 0;
    try (var list = Files.list(data)) {
      for (Path file : list.sorted().toList()) {
        ActionImport read = read(file);
        assertEquals(Map.of(), read.totals(), file::toString);
        assertTrue(read.factors().isPresent());
        files++;
      }
    }
    assertEquals(22, files);
  }

  /// NVIDIA announced 0.075 a quarter from November 2012 and 0.085 from November 2013. The ratio of
  /// the two closes rises on these nine dates of the file and no others, as on 19 November 2013
  /// from 0.946711 to 0.951838: 15.78 * (1 - 0.946711 / 0.951838) = 0.0850.
  @Test
  void dividendsAreFoundBehindAdjustedCloses() {
    CorporateActions nvidia =
        read(Shared.path("data/equity_daily_yahoo/nvda-1999-2014.txt.gz")).actions();
    assertEquals(
        List.of(
            "2012-11-20 0.075",
            "2013-02-26 0.075",
            "2013-05-21 0.075",
            "2013-08-20 0.075",
            "2013-11-19 0.085",
            "2014-02-25 0.085",
            "2014-05-20 0.085",
            "2014-08-19 0.085",
            "2014-11-19 0.085"),
        nvidia.dividends().stream()
            .map(each ->
                Instant.ofEpochMilli(each.exTime()).toString().substring(0, 10)
                    + " "
                    + each.amountText())
            .toList());
    assertTrue(
        read(Shared.path("data/equity_daily_yahoo/yhoo-1996-2015.txt.gz")).actions().isEmpty());
  }

  @Test
  void yahooTablesGiveTheirDividendsAndSplitsOnlyWhenAsked() {
    Path file = Shared.path("samples/yahoo/yfinance-csv/4063-T-1d-bad-stock-split.csv");
    ActionImport read = read(file);
    assertEquals("55", read.actions().dividends().getFirst().amountText());
    assertEquals(List.of(), read.actions().splits());
    assertTrue(read.notes().getFirst().startsWith("1 split left out"), read.notes()::toString);

    ActionImport all = ActionFileImport.read(file, ID, SessionCalendar.US_EQUITIES, null, true);
    assertEquals(5, all.actions().splits().getFirst().newShares());
    assertEquals(1, all.actions().splits().getFirst().oldShares());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Date,Dividends,Stock Splits\n2020-08-07,0.82,0\n2020-08-31,0,4.0\n",
        "Date,Dividends,Stock Splits\r\n2020-08-07,0.82,0\r\n2020-08-31,0,4.0\r\n",
        """
        Date;Dividends;Stock Splits
        2020-08-07 00:00:00-04:00;0,82;
        2020-08-31 00:00:00-04:00;;4:1
        """,
        "ex_time,dividend,split\n2020-08-07T13:30:00Z,0.82,\n2020-08-31T13:30:00Z,,4:1\n",
        "date,close,dividend,split\n20200807,100,0.82000000,\n20200809,100,,\n20200830,25,,4/1\n"
      })
  void everyTableGivesTheSameActions(String text) {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      Path file = TestFiles.write(folder, "a.csv", text);
      ActionImport read = ActionFileImport.read(file, ID, SessionCalendar.US_EQUITIES, null, true);
      assertEquals("2020-08-07T13:30:00Z 0.82", text(read.actions().dividends().getFirst()));
      assertEquals(List.of("2020-08-31T13:30:00Z 4:1"), texts(read.actions()));
      assertEquals(Map.of(), read.totals());
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2.0, 2:1",
    "0.05, 1:20",
    "1.5, 3:2",
    "0.333333, 1:3",
    "0.471428571428571, 33:70",
    "1.99999552, 2:1",
    "0.4406, 2203:5000",
    "0.0001, 1:10000",
    "7:1, 7:1",
    "1:8, 1:8"
  })
  void ratiosAreReadAsTheyWereMeant(String value, String ratio) {
    ActionImport read = read("date,splits\n2020-08-31," + value + "\n");
    assertEquals(ratio, read.actions().splits().getFirst().ratioText());
  }

  @Test
  void rowsThatMakeNoSenseAreNamed() {
    Path file =
        TestFiles.write(
            folder,
            "a.csv",
            """
            date,dividends,splits
            soon,1,
            2020-08-03,-1,
            2020-08-04,x,
            2020-08-05,,1:0
            2020-08-06,,2:1:3
            2020-08-07
            2020-08-10,2,
            2020-08-10,2,
            2020-08-10,3,
            """);
    ActionImport read = ActionFileImport.read(file, ID, SessionCalendar.US_EQUITIES, null, true);
    assertEquals(1, read.actions().dividends().size());
    assertEquals(
        Map.of(
            RowProblem.TIME, 1L,
            RowProblem.OUT_OF_RANGE, 2L,
            RowProblem.NUMBER, 2L,
            RowProblem.COLUMNS, 1L,
            RowProblem.IDENTICAL, 1L,
            RowProblem.CONFLICT, 1L),
        read.totals());
  }

  @Test
  void aFactorThatFallsIsNoDividend() {
    ActionImport read = read("20200102,0.9,1,10\n20200203,0.8,1,10\n20501231,1,1,0\n");
    assertEquals(1L, read.totals().get(RowProblem.OUT_OF_RANGE));
    assertTrue(read.describe().toString().contains("falls from 0.9 to 0.8"), read::toString);
  }

  @Test
  void filesWithoutActionsAreRefusedInOneSentence() {
    assertRefused(
        ImportException.class,
        () -> read("date,open,close\n2020-01-02,1,1\n"),
        "a.csv",
        "neither dividends nor splits");
    assertRefused(
        ImportException.class,
        () -> read("date,close,adj close\n2020-01-03,1.00,1.00\n2020-01-02,1.00,1.00\n"),
        "line 3",
        "oldest first");
  }

  @Test
  void exportedFilesGiveTheSameAgain() {
    CorporateActions actions =
        new CorporateActions(
            ID,
            List.of(new Dividend(1_596_807_000_000L, 82_000_001L)),
            List.of(
                new Split(1_596_807_000_000L, 1_000_000, 997_307),
                new Split(1_598_880_600_123L, 1, 20)));
    Path file = folder.resolve("out").resolve(EventExport.actionsName(ID));
    EventExport.write(actions, file);
    assertEquals(actions, read(file).actions());
    assertEquals("ABC.NYSE_actions.csv", file.getFileName().toString());
  }

  private static ActionImport lean(String name) {
    return read(Shared.path("data/equity_daily_lean/factor_files/" + name + ".csv"));
  }

  private static BarSeries leanBars(String name) {
    SeriesKey key = new SeriesKey(ID, Timeframe.ONE_DAY);
    ImportOptions usual = ImportOptions.of(key, SessionCalendar.US_EQUITIES);
    List<BarSeries> batches = new ArrayList<>();
    BarFileImport.read(
        Shared.path("data/equity_daily_lean/" + name + ".zip"),
        new ImportOptions(
            key,
            SessionCalendar.US_EQUITIES,
            usual.delimiter(),
            usual.zone(),
            usual.columns(),
            usual.decimal(),
            usual.dateOrder(),
            false,
            usual.entries(),
            usual.side(),
            10_000),
        batches::add);
    BarColumns columns = new BarColumns(0);
    batches.forEach(batch -> columns.addAll(batch, 0, batch.size()));
    return BarSeries.of(key, SessionCalendar.US_EQUITIES, columns);
  }

  private ActionImport read(String text) {
    return read(TestFiles.write(folder, "a.csv", text));
  }

  private static ActionImport read(Path file) {
    return ActionFileImport.read(file, ID, SessionCalendar.US_EQUITIES, null, false);
  }

  private static String text(Dividend dividend) {
    return Instant.ofEpochMilli(dividend.exTime()) + " " + dividend.amountText();
  }

  private static List<String> texts(CorporateActions actions) {
    return actions.splits().stream()
        .map(split -> Instant.ofEpochMilli(split.exTime()) + " " + split.ratioText())
        .toList();
  }
}
