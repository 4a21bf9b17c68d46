package candlewright.datafeed.csv;

import static candlewright.core.testkit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.market.FundingGaps;
import candlewright.core.market.FundingRates;
import candlewright.core.market.InstrumentId;
import candlewright.core.testkit.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FundingFileImportTest {
  private static final InstrumentId BTC = InstrumentId.parse("BTCUSDT.TEST");
  private static final Pattern INDEX_ROW =
      Pattern.compile(
          "\\| (binance_\\S+-funding_rate\\.csv\\.gz) \\| (\\d+) \\| (\\S+ \\S+) \\| (\\S+ \\S+) \\|.*");

  @TempDir Path folder;

  /// The index gives the number of rows and both ends of each file, and no gaps or duplicates.
  @Test
  void everyFileHasWhatItsIndexSays() throws IOException {
    Path data = Shared.path("data/INDEX.md").resolveSibling("funding");
    int files = 0;
    for (String line : Files.readAllLines(data.resolveSibling("INDEX.md"))) {
      Matcher row = INDEX_ROW.matcher(line);
      if (row.matches()) {
        files++;
        FundingImport read = FundingFileImport.read(data.resolve(row.group(1)), BTC, null);
        FundingRates rates = read.rates();
        assertEquals(Integer.parseInt(row.group(2)), rates.size(), line);
        assertEquals(moment(row.group(3)), rates.time(0), line);
        assertEquals(moment(row.group(4)), rates.time(rates.size() - 1), line);
        assertEquals(Map.of(), read.totals(), line);
        assertTrue(FundingGaps.of(rates).isEmpty(), line);
      }
    }
    assertEquals(19, files);
  }

  private static long moment(String text) {
    return Instant.parse(text.replace(' ', 'T') + ":00Z").toEpochMilli();
  }

  /// 539 instruments; the index has 128 at eight hours. No settlement is missing, although 26 of
  /// them change their interval.
  @Test
  void theArchiveOf539InstrumentsHasNoGap() {
    Path archive = Shared.path("data/funding/binance_um_funding_539symbols_2026-01_2026-03.zip");
    List<FundingImport> all = FundingFileImport.readAll(archive, "BINANCE", null);
    Map<Long, Integer> usual = new TreeMap<>();
    long settlements = 0;
    for (FundingImport read : all) {
      settlements += read.rates().size();
      usual.merge(usualHours(read.rates()), 1, Integer::sum);
      assertEquals(Map.of(), read.totals(), read.rates()::toString);
      assertTrue(FundingGaps.of(read.rates()).isEmpty(), read.rates()::toString);
    }
    assertEquals(539, all.size());
    assertEquals(107_311, settlements);
    assertEquals(128, usual.get(8L));
    assertEquals(Set.of(1L, 4L, 8L), usual.keySet());
  }

  private static long usualHours(FundingRates rates) {
    Map<Long, Integer> steps = new TreeMap<>();
    for (int i = 1; i < rates.size(); i++) {
      steps.merge((rates.time(i) - rates.time(i - 1)) / 3_600_000L, 1, Integer::sum);
    }
    return steps.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }

  @Test
  void oneInstrumentIsTakenOutOfAnArchive() {
    Path archive = Shared.path("data/funding/binance_um_funding_539symbols_2026-01_2026-03.zip");
    FundingImport read =
        FundingFileImport.read(archive, InstrumentId.parse("BTCUSDT.BINANCE"), null);
    assertEquals(200, read.rates().size());
    assertRefused(
        ImportException.class,
        () -> FundingFileImport.read(archive, InstrumentId.parse("BTCUSD.BINANCE"), null),
        "BTCUSD",
        "did you mean 'BTCUSDT'?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "timestamp,funding_rate\n1704096000000,0.0001\n1704124800000,-0.00025\n",
        "timestamp,funding_rate\r\n1704096000000,0.0001\r\n1704124800000,-0.00025\r\n",
        """
        \uFEFFdate,open,high,low,close,volume
        1704096000003,0.0001,0,0,0,0
        1704124800017,-2.5e-4,0,0,0,0
        """,
        """
        calc_time,funding_interval_hours,last_funding_rate
        1704096000000,8,0.00010000
        1704124800000,8,-0.00025000
        """,
        """
        symbol;time;funding rate
        BTC/USDT:USDT;2024-01-01T08:00:00Z;0,0001
        BTC/USDT:USDT;2024-01-01 17:00:00+01:00;-0,00025
        """,
        "time\trate\n1704096000\t0.01%\n1704124800\t-0.025%\n",
        "1704096000000,0.0001\n1704124800000,-0.00025",
        "{\"result\":{\"category\":\"linear\",\"list\":[{\"symbol\":\"BTCUSDT\",\"fundingRate\":"
            + "\"0.0001\",\"fundingRateTimestamp\":\"1704096000000\"},{\"symbol\":\"BTCUSDT\","
            + "\"fundingRate\":\"-0.00025\",\"fundingRateTimestamp\":\"1704124800000\"}]}}"
      })
  void everyDialectGivesTheSameRates(String text) {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      FundingImport read = read(text);
      assertEquals(
          List.of("2024-01-01T08:00:00Z 0.0001", "2024-01-01T16:00:00Z -0.00025"),
          lines(read.rates()));
      assertEquals(Map.of(), read.totals());
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void intervalsAreKeptWhereTheyAreStated() {
    FundingImport read =
        read(
            "calc_time,funding_interval_hours,last_funding_rate\n1704096000000,8,0\n1704124800000,,0\n");
    assertEquals(8, read.rates().intervalHours(0));
    assertEquals(FundingRates.UNKNOWN_INTERVAL, read("1704096000000,0\n").rates().intervalHours(0));
  }

  @Test
  void timesBesideTheHourAreMovedToItAndCounted() {
    FundingImport read = read("time,rate\n1704095999996,0\n1704124800017,0\n1704126600000,0\n");
    assertEquals(1_704_096_000_000L, read.rates().time(0));
    assertEquals(1_704_124_800_000L, read.rates().time(1));
    assertEquals(1_704_126_600_000L, read.rates().time(2));
    assertEquals(
        List.of(
            "2 times moved to the full hour beside, by at most 17 ms",
            "1 row not at a full hour, kept as they stand"),
        read.notes());
  }

  @Test
  void rowsThatCannotBeSettlementsAreNamedAndTheOthersKept() {
    FundingImport read =
        read(
            """
            time,rate
            yesterday,0.0001
            1704096000000,abc
            1704096000000,5
            1704096000000
            1704096000000,0.0002
            03/04/2024,0.1
            """);
    assertEquals(List.of("2024-01-01T08:00:00Z 0.0002"), lines(read.rates()));
    assertEquals(
        Map.of(
            RowProblem.TIME, 2L,
            RowProblem.NUMBER, 1L,
            RowProblem.OUT_OF_RANGE, 1L,
            RowProblem.COLUMNS, 1L),
        read.totals());
    assertEquals(6, read.rowsRead());
    String report = String.join("\n", read.describe());
    assertTrue(report.contains("line 2: time 'yesterday' is not understood"), report);
    assertTrue(report.contains("line 3: rate 'abc' is not a number"), report);
    assertTrue(report.contains("line 4: rate 5 is no fraction"), report);
    assertTrue(report.contains("line 5: has 1 value, needs 2"), report);
  }

  @Test
  void theFirstOfTwoRowsOfOneTimeStays() {
    FundingImport read =
        read(
            "time,rate\n1704124800000,0.3\n1704096000000,0.1\n1704096000001,0.1\n1704096000000,0.2\n");
    assertEquals(
        List.of("2024-01-01T08:00:00Z 0.1", "2024-01-01T16:00:00Z 0.3"), lines(read.rates()));
    assertEquals(
        Map.of(RowProblem.IDENTICAL, 1L, RowProblem.CONFLICT, 1L, RowProblem.OUT_OF_ORDER, 1L),
        read.totals());
  }

  @Test
  void missingSettlementsAreNamed() {
    FundingImport read =
        read("time,rate\n1704067200000,0\n1704096000000,0\n1704124800000,0\n1704182400000,0\n");
    assertEquals(
        List.of(
            "1 settlement missing; what they would have cost is unknown:",
            "  2024-01-02T00:00:00Z"),
        read.describe().subList(read.describe().size() - 2, read.describe().size()));
  }

  @Test
  void rowsOfOtherSymbolsArePassedOver() {
    FundingImport read =
        read("time,symbol,rate\n1704096000000,ETHUSDT,0.1\n1704096000000,BTC-USDT,0.2\n");
    assertEquals(List.of("2024-01-01T08:00:00Z 0.2"), lines(read.rates()));
    assertEquals(List.of("1 row of other symbols passed over"), read.notes());
  }

  @Test
  void whatIsNoFundingIsRefusedInOneSentence() {
    assertRefused(ImportException.class, () -> read("time,price\n1,2\n"), "no column of funding");
    assertRefused(ImportException.class, () -> read("1,2,3\n4,5,6\n"), "no header", "3 columns");
    assertRefused(ImportException.class, () -> read("time,rate\n"), "nothing to import");
    assertRefused(
        ImportException.class,
        () -> {
          Path file = TestFiles.write(folder, "f.csv", "time,rate\n1704096000000,0\n");
          FundingFileImport.readAll(file, "TEST", null);
        },
        "f.csv",
        "does not say whose");
  }

  @Test
  void anArchiveThatDoesNotNameSymbolsNeedsAChoice() {
    String rows = "time,rate\n1704096000000,0.1\n";
    Path file = TestFiles.write(folder, "f.zip", TestFiles.zip("BTC.csv", rows, "ETH.csv", rows));
    assertRefused(
        ImportException.class, () -> FundingFileImport.read(file, BTC, null), "--entries");
    assertEquals(1, FundingFileImport.read(file, BTC, "BTC").rates().size());
  }

  @Test
  void filesAreRecognisedByTheirNameOrHeader() {
    assertEquals(EventFile.Kind.FUNDING, kind("x-8h-funding_rate.csv", "date,open\n1,2\n"));
    assertEquals(EventFile.Kind.FUNDING, kind("x.csv", "timestamp,symbol,funding_rate\n1,A,2\n"));
    assertEquals(EventFile.Kind.ACTIONS, kind("x.csv", "Date,Stock Splits\n2020-08-31,4:1\n"));
    assertEquals(EventFile.Kind.ACTIONS, kind("spy.csv", "19980102,0.6566606,1,1\n"));
    assertEquals(
        EventFile.Kind.OTHER, kind("x.csv", "Date,Open,High,Low,Close,Dividends\n1,2,3,4,5,6\n"));
    assertEquals(EventFile.Kind.OTHER, kind("x.csv", "time,open,high,low,close\n1,2,3,4,5\n"));
  }

  @Test
  void exportedFilesGiveTheSameAgain() {
    FundingRates rates =
        FundingRates.of(
            BTC,
            new long[] {1_704_096_000_000L, 1_704_126_600_000L, 1_704_182_400_000L},
            new long[] {746_604_960_499L, -50_000_000L, 0},
            new int[] {0, 8, 1});
    Path file = folder.resolve(EventExport.fundingName(BTC));
    EventExport.write(rates, file);
    assertEquals(rates, FundingFileImport.read(file, BTC, null).rates());
    assertEquals(EventFile.Kind.FUNDING, EventFile.kindOf(file));
    assertEquals("BTCUSDT.TEST_funding.csv", file.getFileName().toString());
  }

  private EventFile.Kind kind(String name, String text) {
    return EventFile.kindOf(TestFiles.write(folder, name, text));
  }

  private FundingImport read(String text) {
    return FundingFileImport.read(TestFiles.write(folder, "f.csv", text), BTC, null);
  }

  private static List<String> lines(FundingRates rates) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < rates.size(); i++) {
      lines.add(Instant.ofEpochMilli(rates.time(i)) + " " + rates.rateText(i));
    }
    return lines;
  }
}
