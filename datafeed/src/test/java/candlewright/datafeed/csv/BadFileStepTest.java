package candlewright.datafeed.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import candlewright.core.market.SessionCalendar;
import candlewright.core.market.Timeframe;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Files whose rows are bars of another timeframe than the one asked for.
class BadFileStepTest {
  private static final long START = 1_719_792_000_000L;

  @TempDir Path folder;

  private Path everyMinutes(int rows, long minutes) {
    return rows(LongStream.range(0, rows).map(i -> START + i * minutes * 60_000));
  }

  private Path rows(LongStream times) {
    StringBuilder text = new StringBuilder();
    times.forEach(time -> text.append(time).append(",1,2,1,2,3\n"));
    return TestFiles.write(folder, "bars.csv", text.toString());
  }

  private static long kept(Path file, Timeframe timeframe) {
    return TestFiles.read(file, TestFiles.options(timeframe)).report().kept();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "1!1h!1 minute apart, but the timeframe is 1h: say --timeframe 1m",
        "1440!1h!1 day apart, but the timeframe is 1h: say --timeframe 1d",
        "1440!1w!1 day apart, but the timeframe is 1w: say --timeframe 1d",
        "10080!1d!1 week apart, but the timeframe is 1d: say --timeframe 1w",
        "1440!1M!1 day apart, but the timeframe is 1M: say --timeframe 1d",
        "240!1m!4 hours apart, but the timeframe is 1m: say --timeframe 4h",
        "10!1h!10 minutes apart, but the timeframe is 1h: get bars of one of the timeframes 1m 3m"
            + " 5m 15m 30m 1h 2h 4h 6h 12h 1d 1w 1M and import those"
      })
  void refusesRowsOfAnotherTimeframe(long minutes, String timeframe, String rest) {
    Path file = everyMinutes(10, minutes);
    ImportOptions options = TestFiles.options(Timeframe.parse(timeframe));
    ImportException failure =
        assertThrows(ImportException.class, () -> TestFiles.read(file, options));
    assertEquals("bars.csv: rows are " + rest, failure.getMessage());
  }

  @ParameterizedTest
  @CsvSource({"1, 1m", "240, 4h", "1440, 1d", "10080, 1w", "43200, 1M", "10, 1m"})
  void takesRowsOfTheirOwnTimeframeAndStepsThatAreNone(long minutes, String timeframe) {
    assertEquals(20, kept(everyMinutes(20, minutes), Timeframe.parse(timeframe)));
  }

  @Test
  void takesBarsOfASymbolThatIsSeldomTraded() {
    // Minutes 0, 5, 10, ... 95 and, once, 96: most rows are five minutes apart, one is not.
    LongStream times =
        LongStream.concat(
            LongStream.range(0, 20).map(i -> START + i * 300_000),
            LongStream.of(START + 96 * 60_000));
    assertEquals(21, kept(rows(times), Timeframe.ONE_MINUTE));
  }

  @Test
  void takesMonthsOfAnyLengthAndRefusesThemAsWeeks() {
    LocalDate first = LocalDate.of(2023, 1, 1);
    Path file =
        rows(IntStream.range(0, 14).mapToLong(i -> first.plusMonths(i).toEpochDay() * 86_400_000L));
    assertEquals(14, kept(file, Timeframe.ONE_MONTH));
    ImportOptions weeks = TestFiles.options(Timeframe.ONE_WEEK);
    ImportException failure =
        assertThrows(ImportException.class, () -> TestFiles.read(file, weeks));
    assertEquals(
        "bars.csv: rows are 1 month apart, but the timeframe is 1w: say --timeframe 1M",
        failure.getMessage());
  }

  @Test
  void takesTheOnlyTwelveHourBarOfASession() {
    // The session of US equities is shorter than twelve hours, so there is one such bar a day, at
    // 9:30 in New York: 13:30 UTC in July.
    List<Integer> days = List.of(1, 2, 3, 8, 9, 10, 11, 12, 15, 16, 17, 18);
    Path file = rows(days.stream().mapToLong(day -> START + (day - 1) * 86_400_000L + 48_600_000L));
    ImportOptions options =
        ImportOptions.of(
            TestFiles.options(Timeframe.TWELVE_HOURS).key(), SessionCalendar.US_EQUITIES);
    assertEquals(12, TestFiles.read(file, options).report().kept());
  }
}
