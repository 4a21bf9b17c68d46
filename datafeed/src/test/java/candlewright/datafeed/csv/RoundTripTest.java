package candlewright.datafeed.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.market.Bar;
import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Calendar;
import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.SessionCalendar;
import candlewright.core.market.Timeframe;
import candlewright.core.testkit.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What an export wrote comes back as it was: every bar, to the bit, whatever its time.
class RoundTripTest {
  private static final long DAY = 86_400_000L;

  @TempDir Path folder;

  private static SeriesKey key(Timeframe timeframe) {
    return new SeriesKey(InstrumentId.parse("ABC.TEST"), timeframe);
  }

  static Stream<Arguments> calendarsAndTimeframes() {
    return Stream.of(ContinuousCalendar.UTC, SessionCalendar.US_EQUITIES, SessionCalendar.FX)
        .flatMap(calendar ->
            Stream.of(Timeframe.values()).map(timeframe -> Arguments.of(calendar, timeframe)));
  }

  @ParameterizedTest
  @MethodSource("calendarsAndTimeframes")
  void bringsEveryBarBack(Calendar calendar, Timeframe timeframe) {
    Seeds.forEach(60, random -> assertComesBack(bars(random, calendar, timeframe)));
  }

  private void assertComesBack(BarSeries bars) {
    Path file = folder.resolve("ABC.csv");
    BarExport.write(bars, file);

    TestFiles.Read read = TestFiles.read(file, ImportOptions.of(bars.key(), bars.calendar()));

    List<Bar> expected = new ArrayList<>();
    for (int i = 0; i < bars.size(); i++) {
      expected.add(bars.bar(i));
    }
    List<Bar> actual = new ArrayList<>();
    for (BarSeries batch : read.batches()) {
      for (int i = 0; i < batch.size(); i++) {
        actual.add(batch.bar(i));
      }
    }
    assertEquals(expected, actual, read.report().describe().toString());
    assertEquals(0, read.report().outOfOrder());
  }

  private static BarSeries bars(SplittableRandom random, Calendar calendar, Timeframe timeframe) {
    long time = Instant.parse(begin(random)).toEpochMilli();
    int mode = random.nextInt(5);
    // From ten rows on an import judges their distances, which are arbitrary here.
    int count = random.nextInt(1, 10);
    TreeSet<Long> times = new TreeSet<>();
    while (times.size() < count) {
      time += random.nextInt(3) * timeframe.millis();
      time = calendar.nextOpen(time, timeframe);
      times.add(
          switch (mode == 4 ? random.nextInt(4) : mode) {
            case 0 -> time;
            case 1 -> time - Math.floorMod(time, DAY);
            case 2 -> midnight(calendar, time);
            default -> time + random.nextLong(timeframe.millis());
          });
    }
    boolean cents = random.nextBoolean();
    BarColumns columns = new BarColumns(16);
    for (long openTime : times) {
      double low = cents ? random.nextInt(1000) / 100.0 : anyPositive(random);
      double high = cents ? 10 + random.nextInt(1000) / 100.0 : Math.max(low, anyPositive(random));
      columns.add(openTime, low, high, low, high, cents ? random.nextInt(9) : anyPositive(random));
    }
    return BarSeries.of(key(timeframe), calendar, columns);
  }

  /// Returns usual days, and those near which milliseconds look like seconds or like dates.
  private static String begin(SplittableRandom random) {
    return switch (random.nextInt(6)) {
      case 0 -> "1969-12-29T00:00:00Z";
      case 1 -> "1970-03-25T00:00:00Z";
      // 197301020304 ms
      case 2 -> "1976-04-02T13:00:00Z";
      case 3 -> "1962-%02d-01T00:00:00Z".formatted(random.nextInt(1, 13));
      default ->
          "%d-%02d-01T00:00:00Z".formatted(random.nextInt(1977, 2090), random.nextInt(1, 13));
    };
  }

  private static long midnight(Calendar calendar, long time) {
    LocalDate date = Instant.ofEpochMilli(time).atZone(calendar.zone()).toLocalDate();
    return date.atStartOfDay(calendar.zone()).toInstant().toEpochMilli();
  }

  /// Returns a double with any exponent that a price can have.
  private static double anyPositive(SplittableRandom random) {
    long bits = random.nextLong() >>> 1;
    double value = Double.longBitsToDouble(bits);
    return value < 1e15 ? value : random.nextDouble();
  }

  @Test
  void bringsASingleBarBackWhoseMillisecondsLookLikeADate() {
    // 2 January 1973, 03:04, if it were one; it is 2 April 1976.
    BarColumns columns = new BarColumns(1);
    columns.add(197_301_020_304L, 1, 1, 1, 1, 1);
    assertComesBack(BarSeries.of(key(Timeframe.ONE_DAY), SessionCalendar.US_EQUITIES, columns));
  }

  @Test
  void bringsTheLongestNumbersBack() {
    BarColumns columns = new BarColumns(1);
    columns.add(
        1_719_792_000_000L, 1, Math.nextDown(1e15), Double.MIN_VALUE, Double.MIN_NORMAL, 1e-300);
    assertComesBack(BarSeries.of(key(Timeframe.ONE_DAY), ContinuousCalendar.UTC, columns));
  }

  @Test
  void saysOpenTimeInTheHeaderOnlyWhereMidnightCouldBeADate() throws IOException {
    // 2024-07-01T00:00Z and, as the session opens, 13:30Z.
    assertEquals("open_time", header(SessionCalendar.US_EQUITIES, 1_719_792_000_000L));
    assertEquals("timestamp", header(SessionCalendar.US_EQUITIES, 1_719_840_600_000L));
    assertEquals("timestamp", header(ContinuousCalendar.UTC, 1_719_792_000_000L));
  }

  private String header(Calendar calendar, long time) throws IOException {
    BarColumns columns = new BarColumns(1);
    columns.add(time, 1, 1, 1, 1, 1);
    Path file = folder.resolve("header.csv");
    BarExport.write(BarSeries.of(key(Timeframe.ONE_DAY), calendar, columns), file);
    String first = Files.readAllLines(file).getFirst();
    return first.substring(0, first.indexOf(','));
  }

  @Test
  void refusesTimesThatNoImportWouldRead() {
    BarColumns columns = new BarColumns(1);
    columns.add(7_258_118_400_000L, 1, 1, 1, 1, 1);
    BarSeries bars = BarSeries.of(key(Timeframe.ONE_DAY), ContinuousCalendar.UTC, columns);
    Path file = folder.resolve("ABC_1d.csv");

    ImportException failure =
        assertThrows(ImportException.class, () -> BarExport.write(bars, file));

    assertTrue(
        failure
            .getMessage()
            .startsWith(
                "ABC_1d.csv cannot be written: the bar of 2200-01-01T00:00:00Z is outside the"
                    + " years 1800 to 2199"),
        failure.getMessage());
    assertTrue(Files.notExists(file));
  }
}
