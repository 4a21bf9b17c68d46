package candlewright.core.market;

import static candlewright.core.market.MarketFixtures.DAY;
import static candlewright.core.market.MarketFixtures.HOUR;
import static candlewright.core.market.MarketFixtures.MINUTE;
import static candlewright.core.market.MarketFixtures.newYork;
import static candlewright.core.market.MarketFixtures.utc;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.testkit.Seeds;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionCalendarTest {
  private static final SessionCalendar US = SessionCalendar.US_EQUITIES;
  private static final SessionCalendar FX = SessionCalendar.FX;

  /// New York is 5 hours behind UTC in winter, 4 from 10 March to 3 November 2024.
  @ParameterizedTest
  @CsvSource({
    "2024-03-08, 14:30, 21:00",
    "2024-03-11, 13:30, 20:00",
    "2024-11-01, 13:30, 20:00",
    "2024-11-04, 14:30, 21:00",
    // Day after Thanksgiving.
    "2024-11-29, 14:30, 18:00",
  })
  void theSessionFollowsTheClocksOfNewYork(String date, String open, String close) {
    LocalDate day = LocalDate.parse(date);
    Session session =
        new Session(day, utc(date + "T" + open + ":00"), utc(date + "T" + close + ":00"));
    assertEquals(session, US.session(day));
    assertEquals(session.open(), US.dayOpen(day));
    assertEquals(session.open(), US.intervalOpen(session.close() - 1, Timeframe.ONE_DAY));
    assertEquals(session.close(), US.intervalClose(session.open(), Timeframe.ONE_DAY));
    assertEquals(Calendar.CLOSED, US.intervalOpen(session.close(), Timeframe.ONE_DAY));
    assertEquals(Calendar.CLOSED, US.intervalOpen(session.open() - 1, Timeframe.ONE_DAY));
  }

  @ParameterizedTest
  @CsvSource({
    // A full day, 9:30 to 16:00.
    "1h, 2024-03-11T10:29:59, 2024-03-11T09:30, 2024-03-11T10:30",
    "1h, 2024-03-11T15:30,    2024-03-11T15:30, 2024-03-11T16:00",
    "4h, 2024-03-11T13:30,    2024-03-11T13:30, 2024-03-11T16:00",
    "4h, 2024-03-11T13:29:59, 2024-03-11T09:30, 2024-03-11T13:30",
    "6h, 2024-03-11T15:59,    2024-03-11T15:30, 2024-03-11T16:00",
    "12h,2024-03-11T15:59,    2024-03-11T09:30, 2024-03-11T16:00",
    // A half day, 9:30 to 13:00.
    "1h, 2024-11-29T12:59:59, 2024-11-29T12:30, 2024-11-29T13:00",
    "4h, 2024-11-29T12:59:59, 2024-11-29T09:30, 2024-11-29T13:00",
    "1d, 2024-11-29T10:00,    2024-11-29T09:30, 2024-11-29T13:00",
    // Labor Day is Monday 2 September: the week begins on Tuesday.
    "1w, 2024-09-04T12:00,    2024-09-03T09:30, 2024-09-06T16:00",
    // The week of Thanksgiving ends with a half day, so does the month of November 2024.
    "1w, 2024-11-27T12:00,    2024-11-25T09:30, 2024-11-29T13:00",
    "1M, 2024-11-27T12:00,    2024-11-01T09:30, 2024-11-29T13:00",
    // 1 June 2024 is a Saturday, 30 June a Sunday.
    "1M, 2024-06-12T12:00,    2024-06-03T09:30, 2024-06-28T16:00",
    // New Year's Day is a holiday.
    "1M, 2024-01-02T12:00,    2024-01-02T09:30, 2024-01-31T16:00",
    // The clocks change within the month: open at 14:30 UTC, close at 20:00 UTC.
    "1M, 2024-03-15T12:00,    2024-03-01T09:30, 2024-03-28T16:00",
  })
  void intervalsAreCountedFromTheOpenAndCutAtTheClose(
      String timeframe, String time, String open, String close) {
    Timeframe tf = Timeframe.parse(timeframe);
    assertEquals(newYork(open), US.intervalOpen(newYork(time), tf));
    assertEquals(newYork(close), US.intervalClose(newYork(open), tf));
  }

  @ParameterizedTest
  @CsvSource({
    "1m, 2024-08-30T15:58:30, 2024-08-30T15:59",
    // Friday evening of a long weekend; from within the last minute and after it.
    "1m, 2024-08-30T15:59,    2024-09-03T09:30",
    "1m, 2024-08-30T20:00,    2024-09-03T09:30",
    "4h, 2024-08-30T13:30,    2024-09-03T09:30",
    "1d, 2024-08-30T09:30,    2024-09-03T09:30",
    "1d, 2024-08-30T09:29,    2024-08-30T09:30",
    "1w, 2024-08-30T09:30,    2024-09-03T09:30",
    // At night and on a holiday in the middle of a week or month.
    "1w, 2024-09-03T22:00,    2024-09-09T09:30",
    "1M, 2024-11-28T12:00,    2024-12-02T09:30",
    "1h, 2024-11-28T12:00,    2024-11-29T09:30",
    // Half day.
    "4h, 2024-11-29T09:30,    2024-12-02T09:30",
    // The longest break: 11 to 16 September 2001.
    "1d, 2001-09-10T16:00,    2001-09-17T09:30",
  })
  void theNextOpenIsLaterAndOnTheGrid(String timeframe, String time, String next) {
    assertEquals(newYork(next), US.nextOpen(newYork(time), Timeframe.parse(timeframe)));
  }

  @Test
  void aBarOffTheGridIsKnownAfterItsNominalLength() {
    // Hours counted from the full hour, as some sources do.
    assertEquals(
        newYork("2024-03-11T11:00"),
        US.intervalClose(newYork("2024-03-11T10:00"), Timeframe.ONE_HOUR));
    assertEquals(
        newYork("2024-03-11T10:00"),
        US.intervalClose(newYork("2024-03-11T09:00"), Timeframe.ONE_HOUR));
    // Days from midnight UTC.
    assertEquals(
        utc("2024-03-12T00:00:00"),
        US.intervalClose(utc("2024-03-11T00:00:00"), Timeframe.ONE_DAY));
    assertEquals(
        utc("2024-03-18T00:00:00"),
        US.intervalClose(utc("2024-03-11T00:00:00"), Timeframe.ONE_WEEK));
  }

  @ParameterizedTest
  @CsvSource({"2024-01-01, 2024-02-01", "2024-02-01, 2024-03-01", "2023-02-01, 2023-03-01"})
  void aMonthOffTheGridIsKnownAMonthLater(String open, String close) {
    assertEquals(
        utc(close + "T00:00:00"), US.intervalClose(utc(open + "T00:00:00"), Timeframe.ONE_MONTH));
  }

  @Test
  void aClosedDayOpensAtMidnightForWhoAsks() {
    assertEquals(newYork("2024-11-28T00:00"), US.dayOpen(LocalDate.of(2024, 11, 28)));
  }

  /// 10 March and 3 November 2024, when the clocks change, are Sundays.
  @ParameterizedTest
  @CsvSource({
    "2024-03-04, 2024-03-03T22:00:00, 2024-03-04T22:00:00",
    "2024-03-08, 2024-03-07T22:00:00, 2024-03-08T22:00:00",
    "2024-03-11, 2024-03-10T21:00:00, 2024-03-11T21:00:00",
    "2024-11-01, 2024-10-31T21:00:00, 2024-11-01T21:00:00",
    "2024-11-04, 2024-11-03T22:00:00, 2024-11-04T22:00:00",
  })
  void aCurrencyDayRunsFromSeventeenToSeventeenInNewYork(String date, String open, String close) {
    assertEquals(
        new Session(LocalDate.parse(date), utc(open), utc(close)),
        FX.session(LocalDate.parse(date)));
    assertEquals(utc(open), FX.intervalOpen(utc(open), Timeframe.ONE_DAY));
    assertEquals(utc(open), FX.intervalOpen(utc(close) - 1, Timeframe.ONE_DAY));
    assertEquals(utc(close), FX.intervalClose(utc(open), Timeframe.ONE_DAY));
  }

  @ParameterizedTest
  @CsvSource({
    "1w, 2024-03-06T12:00:00, 2024-03-03T22:00:00, 2024-03-08T22:00:00",
    "1w, 2024-03-13T12:00:00, 2024-03-10T21:00:00, 2024-03-15T21:00:00",
    "1w, 2024-11-06T12:00:00, 2024-11-03T22:00:00, 2024-11-08T22:00:00",
    // 1 March is a Friday: its month begins on Thursday evening; it ends in summer time.
    "1M, 2024-03-13T12:00:00, 2024-02-29T22:00:00, 2024-03-29T21:00:00",
    "4h, 2024-03-11T00:59:59, 2024-03-10T21:00:00, 2024-03-11T01:00:00",
    "12h,2024-03-11T09:00:00, 2024-03-11T09:00:00, 2024-03-11T21:00:00",
  })
  void currencyIntervalsAreAnchoredAtTheRoll(
      String timeframe, String time, String open, String close) {
    Timeframe tf = Timeframe.parse(timeframe);
    assertEquals(utc(open), FX.intervalOpen(utc(time), tf));
    assertEquals(utc(close), FX.intervalClose(utc(open), tf));
  }

  @Test
  void theCurrencyWeekendIsClosed() {
    long fridayClose = utc("2024-03-08T22:00:00");
    long sundayOpen = utc("2024-03-10T21:00:00");
    assertEquals(Calendar.CLOSED, FX.intervalOpen(fridayClose, Timeframe.ONE_MINUTE));
    assertEquals(Calendar.CLOSED, FX.intervalOpen(sundayOpen - 1, Timeframe.ONE_WEEK));
    assertEquals(sundayOpen, FX.nextOpen(fridayClose - MINUTE, Timeframe.ONE_MINUTE));
    assertEquals(sundayOpen, FX.nextOpen(fridayClose + 5 * HOUR, Timeframe.ONE_DAY));
  }

  @Test
  void currenciesRestAtChristmasAndNewYear() {
    assertNull(FX.session(LocalDate.of(2024, 12, 25)));
    assertNull(FX.session(LocalDate.of(2025, 1, 1)));
    assertEquals(
        utc("2024-12-25T22:00:00"), FX.nextOpen(utc("2024-12-24T22:00:00"), Timeframe.ONE_HOUR));
  }

  /// The intervals of every timeframe tile the sessions, on both calendars and over all years.
  @Test
  void everyTimeWithinASessionLiesInExactlyOneInterval() {
    Seeds.forEach(
        300,
        random -> {
          SessionCalendar calendar = random.nextBoolean() ? US : FX;
          LocalDate date = LocalDate.of(1994, 1, 3).plusDays(random.nextInt(15_000));
          Session session = calendar.session(date);
          if (session == null) {
            return;
          }
          assertEquals(session, calendar.session(session.date()));
          long time = random.nextLong(session.open(), session.close());
          for (Timeframe timeframe : Timeframe.values()) {
            long open = calendar.intervalOpen(time, timeframe);
            long close = calendar.intervalClose(open, timeframe);
            long next = calendar.nextOpen(time, timeframe);
            assertTrue(open <= time && time < close && close <= next, timeframe::code);
            assertEquals(open, calendar.intervalOpen(open, timeframe));
            assertEquals(open, calendar.intervalOpen(close - 1, timeframe));
            assertEquals(next, calendar.intervalOpen(next, timeframe));
            assertEquals(next, calendar.nextOpen(close - 1, timeframe));
          }
        });
  }

  @Test
  void datesFarFromTheKeptYearsAreComputedToo() {
    // Both are Mondays: 2 July 1888 and 4 July 2298 (Independence Day; so take the 11th).
    for (String date : new String[] {"1888-07-02", "2298-07-11"}) {
      Session session = US.session(LocalDate.parse(date));
      assertNotNull(session);
      assertEquals(session.open(), US.intervalOpen(session.open() + HOUR / 2, Timeframe.ONE_HOUR));
      assertEquals(session.close() - session.open(), 13 * HOUR / 2);
      assertTrue(US.nextOpen(session.close(), Timeframe.ONE_DAY) - session.close() < DAY);
    }
  }
}
