package candlewright.core.market;

import static candlewright.core.market.MarketFixtures.newYork;
import static candlewright.core.market.MarketFixtures.unzipped;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsEquitySessionsTest {
  private static final LocalDate FIRST = LocalDate.of(1998, 1, 2);
  private static final LocalDate LAST = LocalDate.of(2021, 3, 31);

  private static Set<LocalDate> datesWhere(Predicate<Session> wanted) {
    return FIRST
        .datesUntil(LAST.plusDays(1))
        .filter(date -> {
          Session session = SessionCalendar.US_EQUITIES.session(date);
          return session != null && wanted.test(session);
        })
        .collect(toCollection(TreeSet::new));
  }

  private static boolean isHalfDay(Session session) {
    return session.close() == newYork(session.date() + "T13:00");
  }

  private static LocalDate dateOf(String line) {
    return LocalDate.parse(line.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE);
  }

  @Test
  void theSessionDatesAreTheDatesOfTheDailyBarsOfSpy() {
    TreeSet<LocalDate> traded =
        unzipped("data/equity_daily_lean/spy.zip")
            .getFirst()
            .lines()
            .map(UsEquitySessionsTest::dateOf)
            .collect(toCollection(TreeSet::new));
    assertEquals(5849, traded.size());
    assertEquals(traded, datesWhere(session -> true));
  }

  /// AAPL trades at Nasdaq, which stops at 13:00 on half days. The last bar alone does not tell:
  /// late reports give some half days bars up to 15:00. The volume does: from 13:00 on at most 12.6
  /// % of the day on half days and at least 17.0 % on all others. (SPY is no judge before 2007: it
  /// traded until 13:15 at the American Stock Exchange.)
  @Test
  void theHalfDaysAreTheDaysWithoutAnAfternoonInTheHourlyVolumeOfApple() {
    Map<LocalDate, List<String>> hoursByDate =
        unzipped("data/equity_hour_lean/aapl.zip")
            .getFirst()
            .lines()
            .collect(groupingBy(UsEquitySessionsTest::dateOf));
    TreeSet<LocalDate> halfDays = new TreeSet<>();
    hoursByDate.forEach((date, lines) -> {
      double day = lines.stream().mapToDouble(UsEquitySessionsTest::volumeOf).sum();
      double afternoon =
          lines.stream()
              .filter(line -> line.substring(9, 11).compareTo("13") >= 0)
              .mapToDouble(UsEquitySessionsTest::volumeOf)
              .sum();
      if (afternoon < 0.15 * day) {
        halfDays.add(date);
      }
    });
    assertEquals(5849, hoursByDate.size());
    assertEquals(halfDays, datesWhere(UsEquitySessionsTest::isHalfDay));
  }

  @Test
  void everyDayWhoseLastHourOfSpyIsTwelveIsAHalfDay() {
    Map<LocalDate, List<String>> hoursByDate =
        unzipped("data/equity_hour_lean/spy.zip")
            .getFirst()
            .lines()
            .collect(groupingBy(UsEquitySessionsTest::dateOf));
    TreeSet<LocalDate> lastIsTwelve = new TreeSet<>();
    hoursByDate.forEach((date, lines) -> {
      if (lines.getLast().startsWith("12:00", 9)) {
        lastIsTwelve.add(date);
      }
    });
    assertEquals(29, lastIsTwelve.size());
    Set<LocalDate> others = datesWhere(UsEquitySessionsTest::isHalfDay);
    others.removeAll(lastIsTwelve);
    // The 29 are all among the calendar's 52 half days; late reports hide the 23 others.
    assertEquals(52 - 29, others.size());
  }

  private static double volumeOf(String line) {
    return Double.parseDouble(line.substring(line.lastIndexOf(',') + 1));
  }

  /// Dates of the exchange's published lists that the bars do not reach.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1994-04-27", "1997-07-04", "2021-04-02", "2022-06-20", "2023-01-02", "2024-06-19",
        "2025-01-09", "2025-01-20", "2025-04-18", "2025-12-25", "2026-04-03", "2026-07-03"
      })
  void closedAllDay(String date) {
    assertNull(SessionCalendar.US_EQUITIES.session(LocalDate.parse(date)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Martin Luther King before 1998, Juneteenth before 2022, New Year's Eve before a Saturday.
        "1997-01-20",
        "2021-06-18",
        "2021-12-31",
        "2027-12-31",
        "2025-01-08"
      })
  void openAsOnAnyDay(String text) {
    LocalDate date = LocalDate.parse(text);
    assertEquals(
        new Session(date, newYork(text + "T09:30"), newYork(text + "T16:00")),
        SessionCalendar.US_EQUITIES.session(date));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1996-07-05",
        "1997-12-26",
        "2002-07-05",
        "2013-07-03",
        "2023-07-03",
        "2024-11-29",
        "2025-07-03",
        "2025-11-28",
        "2025-12-24"
      })
  void openInTheMorningOnly(String text) {
    Session session = SessionCalendar.US_EQUITIES.session(LocalDate.parse(text));
    assertNotNull(session);
    assertEquals(newYork(text + "T13:00"), session.close());
  }

  @Test
  void theAnniversaryOfTheAttackBeganLate() {
    Session session = SessionCalendar.US_EQUITIES.session(LocalDate.of(2002, 9, 11));
    assertNotNull(session);
    assertEquals(newYork("2002-09-11T11:00"), session.open());
  }
}
