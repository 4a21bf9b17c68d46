package candlewright.datafeed.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.market.InstrumentId;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.SessionCalendar;
import candlewright.core.market.Timeframe;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The many ways in which files write times.
class TimeSpellingTest {
  @TempDir Path folder;

  private List<String> bars(String text, ImportOptions options) {
    return TestFiles.read(folder, text, options).bars();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "1719792000",
        "1719792000000",
        "1719792000000000",
        "1719792000000000000",
        "1719792000000.0",
        "2024-07-01T00:00:00Z",
        "2024-07-01 00:00:00",
        "2024-07-01 02:00:00+02:00",
        "2024-06-30T19:30:00.000-0430",
        "2024/07/01 00:00",
        "20240701 00:00",
        "20240701000000",
        "202407010000",
        "01.07.2024 00:00",
        "7/1/2024 12:00 AM",
        "07/01/24 00:00:00",
        "2024-07-01 00:00:00 UTC",
        "1-Jul-2024 00:00",
      })
  void readsOneMomentInManySpellings(String stamp) {
    // The second row settles the order of day and month where it matters.
    String second =
        switch (stamp) {
          case "01.07.2024 00:00" -> "13.07.2024 00:00";
          case "7/1/2024 12:00 AM" -> "7/13/2024 12:00 PM";
          case "07/01/24 00:00:00" -> "07/13/24 00:00:00";
          default -> stamp;
        };
    String text = stamp + ",1.5,2,1,1.75,10\n" + second + ",1.5,2,1,1.75,10\n";
    assertEquals(
        "2024-07-01T00:00:00Z 1.5 2 1 1.75 10", bars(text, TestFiles.minutes()).getFirst());
  }

  @Test
  void saysThatNothingTellsDayFromMonth() {
    TestFiles.Read read = TestFiles.read(folder, "01/03/2017,1,2,1,2,3\n", TestFiles.days());
    assertEquals(List.of("2017-01-03T00:00:00Z 1 2 1 2 3"), read.bars());
    String note = String.join(" ", read.report().dialects().getFirst().notes());
    assertTrue(note.contains("'01/03/2017'; read as month first"), note);

    List<String> told =
        bars("01/03/2017,1,2,1,2,3\n", TestFiles.days().withDateOrder(DateOrder.DAY_FIRST));
    assertEquals(List.of("2017-03-01T00:00:00Z 1 2 1 2 3"), told);
  }

  @Test
  void looksThroughTheWholeFileForADayAboveTwelve() {
    StringBuilder text = new StringBuilder();
    for (int minute = 0; minute < 1000; minute++) {
      text.append("01/03/2017 %02d:%02d,1,2,1,2,3\n".formatted(minute / 60, minute % 60));
    }
    text.append("13/03/2017 00:00,1,2,1,2,3\n");
    List<String> bars = bars(text.toString(), TestFiles.minutes());
    assertEquals("2017-03-01T00:00:00Z 1 2 1 2 3", bars.getFirst());
  }

  @Test
  void followsASwitchOfTheUnitOfTimeWithinAFile() {
    TestFiles.Read read =
        TestFiles.read(
            folder, "1735689540000,1,2,1,2,3\n1735689600000000,1,2,1,2,3\n", TestFiles.minutes());
    assertEquals(
        List.of("2024-12-31T23:59:00Z 1 2 1 2 3", "2025-01-01T00:00:00Z 1 2 1 2 3"), read.bars());
    assertEquals(
        List.of("bars.csv changes its unit of time: 1 row in milliseconds, 1 row in microseconds"),
        read.report().notes());
  }

  @Test
  void takesTimesWithoutZoneAsTheCalendarsOrAsTold() {
    SeriesKey key = new SeriesKey(InstrumentId.parse("IBM.NYSE"), Timeframe.ONE_HOUR);
    ImportOptions newYork = ImportOptions.of(key, SessionCalendar.US_EQUITIES);
    String row = "2024-07-01 09:30,1,2,1,2,3\n";
    assertEquals(List.of("2024-07-01T13:30:00Z 1 2 1 2 3"), bars(row, newYork));
    assertEquals(
        List.of("2024-07-01T07:30:00Z 1 2 1 2 3"),
        bars(row, newYork.withZone(ZoneId.of("Europe/Berlin"))));
  }

  @Test
  void followsTheClockThroughTheHourThatComesTwice() {
    // Berlin, 2023-10-29: 02:30 is 00:30 UTC, then again 01:30 UTC.
    ImportOptions berlin =
        TestFiles.options(Timeframe.THIRTY_MINUTES).withZone(ZoneId.of("Europe/Berlin"));
    TestFiles.Read read =
        TestFiles.read(
            folder,
            """
            2023-10-29 02:00,1,2,1,2,3
            2023-10-29 02:30,1,2,1,2,3
            2023-10-29 02:00,1,2,1,2,3
            2023-10-29 02:30,1,2,1,2,3
            2023-10-29 03:00,1,2,1,2,3
            """,
            berlin);
    assertEquals(
        List.of("00:00", "00:30", "01:00", "01:30", "02:00"),
        read.bars().stream().map(bar -> bar.substring(11, 16)).toList());
    assertEquals(1, read.report().notes().size());
  }

  @Test
  void refusesATimeThatSpringSkipped() {
    TestFiles.Read read =
        TestFiles.read(
            folder,
            "2023-03-26 01:30,1,2,1,2,3\n2023-03-26 02:30,1,2,1,2,3\n",
            TestFiles.minutes().withZone(ZoneId.of("Europe/Berlin")));
    assertEquals(1, read.report().kept());
    assertTrue(
        read.report().issues().getFirst().detail().contains("does not exist in Europe/Berlin"));
  }

  @Test
  void putsDatesAtTheOpenOfTheSession() {
    SeriesKey key = new SeriesKey(InstrumentId.parse("IBM.NYSE"), Timeframe.ONE_DAY);
    ImportOptions options = ImportOptions.of(key, SessionCalendar.US_EQUITIES);
    List<String> expected = List.of("2024-07-01T13:30:00Z 1 2 1 2 3");
    assertEquals(expected, bars("2024-07-01,1,2,1,2,3\n", options));
    assertEquals(expected, bars("20240701 00:00,1,2,1,2,3\n", options));
    // Midnight UTC of a day of New York is a date, and that is said.
    TestFiles.Read read = TestFiles.read(folder, "1719792000000,1,2,1,2,3\n", options);
    assertEquals(expected, read.bars());
    assertTrue(read.report().notes().getFirst().contains("read as the trading date"));
  }

  @Test
  void takesMidnightInAColumnCalledOpenTimeAsAMoment() {
    SeriesKey key = new SeriesKey(InstrumentId.parse("IBM.NYSE"), Timeframe.ONE_DAY);
    ImportOptions options = ImportOptions.of(key, SessionCalendar.US_EQUITIES);
    String rest = ",open,high,low,close\n";
    List<String> midnight = List.of("2024-07-01T00:00:00Z 1 2 1 2 0");
    List<String> session = List.of("2024-07-01T13:30:00Z 1 2 1 2 0");
    assertEquals(midnight, bars("open_time" + rest + "1719792000000,1,2,1,2\n", options));
    assertEquals(midnight, bars("Open Time" + rest + "2024-07-01T00:00:00Z,1,2,1,2\n", options));
    assertEquals(session, bars("timestamp" + rest + "2024-07-01T00:00:00Z,1,2,1,2\n", options));
    // Text without a time of day or a zone is a date under any name.
    assertEquals(session, bars("open_time" + rest + "2024-07-01,1,2,1,2\n", options));
  }
}
