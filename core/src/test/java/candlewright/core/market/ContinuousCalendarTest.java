package candlewright.core.market;

import static candlewright.core.market.MarketFixtures.DAY;
import static candlewright.core.market.MarketFixtures.utc;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.testkit.Seeds;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContinuousCalendarTest {
  private static final ContinuousCalendar UTC = ContinuousCalendar.UTC;

  @ParameterizedTest
  @CsvSource({
    // A Thursday in a leap year; 17:47 is minute 1067 of the day.
    "1m,  2024-02-29T17:47:31.123, 2024-02-29T17:47:00, 2024-02-29T17:48:00",
    "3m,  2024-02-29T17:47:31.123, 2024-02-29T17:45:00, 2024-02-29T17:48:00",
    "5m,  2024-02-29T17:47:31.123, 2024-02-29T17:45:00, 2024-02-29T17:50:00",
    "15m, 2024-02-29T17:47:31.123, 2024-02-29T17:45:00, 2024-02-29T18:00:00",
    "30m, 2024-02-29T17:47:31.123, 2024-02-29T17:30:00, 2024-02-29T18:00:00",
    "1h,  2024-02-29T17:47:31.123, 2024-02-29T17:00:00, 2024-02-29T18:00:00",
    "2h,  2024-02-29T17:47:31.123, 2024-02-29T16:00:00, 2024-02-29T18:00:00",
    "4h,  2024-02-29T17:47:31.123, 2024-02-29T16:00:00, 2024-02-29T20:00:00",
    "6h,  2024-02-29T17:47:31.123, 2024-02-29T12:00:00, 2024-02-29T18:00:00",
    "12h, 2024-02-29T17:47:31.123, 2024-02-29T12:00:00, 2024-03-01T00:00:00",
    "1d,  2024-02-29T17:47:31.123, 2024-02-29T00:00:00, 2024-03-01T00:00:00",
    "1w,  2024-02-29T17:47:31.123, 2024-02-26T00:00:00, 2024-03-04T00:00:00",
    "1M,  2024-02-29T17:47:31.123, 2024-02-01T00:00:00, 2024-03-01T00:00:00",
    // The last millisecond before 1970, a Wednesday.
    "1m,  1969-12-31T23:59:59.999, 1969-12-31T23:59:00, 1970-01-01T00:00:00",
    "4h,  1969-12-31T23:59:59.999, 1969-12-31T20:00:00, 1970-01-01T00:00:00",
    "1d,  1969-12-31T23:59:59.999, 1969-12-31T00:00:00, 1970-01-01T00:00:00",
    "1w,  1969-12-31T23:59:59.999, 1969-12-29T00:00:00, 1970-01-05T00:00:00",
    "1M,  1969-12-31T23:59:59.999, 1969-12-01T00:00:00, 1970-01-01T00:00:00",
    // February in a common year, in a leap century and in a common century.
    "1M,  2023-02-10T00:00:00, 2023-02-01T00:00:00, 2023-03-01T00:00:00",
    "1M,  2000-02-29T23:00:00, 2000-02-01T00:00:00, 2000-03-01T00:00:00",
    "1M,  1900-02-28T23:00:00, 1900-02-01T00:00:00, 1900-03-01T00:00:00",
    "1M,  2024-12-31T23:59:59, 2024-12-01T00:00:00, 2025-01-01T00:00:00",
    "1M,  2024-04-30T23:59:59, 2024-04-01T00:00:00, 2024-05-01T00:00:00",
  })
  void everyTimeLiesInOneInterval(String timeframe, String time, String open, String close) {
    Timeframe tf = Timeframe.parse(timeframe);
    assertEquals(utc(open), UTC.intervalOpen(utc(time), tf));
    assertEquals(utc(close), UTC.intervalClose(utc(open), tf));
    assertEquals(utc(close), UTC.nextOpen(utc(time), tf));
    assertTrue(UTC.onGrid(utc(open), tf));
    assertFalse(UTC.onGrid(utc(open) + 1, tf));
  }

  @Test
  void intervalsFollowEachOtherWithoutHoles() {
    Seeds.forEach(
        100,
        random -> {
          for (Timeframe timeframe : Timeframe.values()) {
            long time = random.nextLong(-100_000 * DAY, 100_000 * DAY);
            long open = UTC.intervalOpen(time, timeframe);
            long close = UTC.intervalClose(open, timeframe);
            assertTrue(open <= time && time < close);
            assertEquals(open, UTC.intervalOpen(close - 1, timeframe));
            assertEquals(close, UTC.intervalOpen(close, timeframe));
          }
        });
  }

  @Test
  void aMonthOffTheGridEndsAtTheSameTimeOfTheNextMonth() {
    assertEquals(
        utc("2024-03-15T06:30:00"),
        UTC.intervalClose(utc("2024-02-15T06:30:00"), Timeframe.ONE_MONTH));
    assertEquals(
        utc("2024-02-29T00:00:00"),
        UTC.intervalClose(utc("2024-01-31T00:00:00"), Timeframe.ONE_MONTH));
  }

  @Test
  void aDayOpensAtMidnight() {
    assertEquals(utc("2024-02-29T00:00:00"), UTC.dayOpen(LocalDate.of(2024, 2, 29)));
  }
}
